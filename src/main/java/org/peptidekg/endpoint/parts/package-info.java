/**
 * Claims, terms and places in, what templates show of them out: plain values in the words of pages, the same on every
 * page.
 */
package org.peptidekg.endpoint.parts;
