/**
 * The graph in, what the explorer shows of it out: names, paths, neighbourhoods, search, marks in an article, markup of
 * claims and evidence.
 */
package org.peptidekg.endpoint.explore;
