/** Quads in, a dataset to read out: in memory or on disk, one article replaced in one transaction. */
package org.peptidekg.store;
