/** Claims in, what people read without a graph program out: tables, a report, a crate of several exports. */
package org.peptidekg.export.table;
