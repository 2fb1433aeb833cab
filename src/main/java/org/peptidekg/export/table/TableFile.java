package org.peptidekg.export.table;

/**
 * A table that was written.
 *
 * @param name of its file
 * @param size bytes
 * @param sha256 of the bytes, in hexadecimal digits
 */
record TableFile(Table<?> table, String name, long size, String sha256) {
}
