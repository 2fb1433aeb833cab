/**
 * A term in, what all articles together say of it out, in the order in which people ask: a glance, sections, what it
 * rests on.
 */
package org.peptidekg.endpoint.monograph;
