/**
 * Claims of all articles in, statements out: what the articles together say of one thing and another, in words, with
 * what speaks against it. Nothing here knows of pages.
 */
package org.peptidekg.endpoint.statement;
