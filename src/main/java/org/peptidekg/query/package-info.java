/** Saved queries: a store and typed arguments in, tables and graphs in the usual formats out. */
package org.peptidekg.query;
