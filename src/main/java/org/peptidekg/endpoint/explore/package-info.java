/** The graph in, what the explorer reads of it out: names, paths, neighbourhoods, search, an overview. */
package org.peptidekg.endpoint.explore;
