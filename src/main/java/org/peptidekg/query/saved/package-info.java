/** Saved queries as they are written: {@code .rq} files with a header in, queries with typed parameters out. */
package org.peptidekg.query.saved;
