package org.peptidekg.export;

/** What a field of a node or an edge holds. */
enum FieldType {
    TEXT, INTEGER, DECIMAL, BOOLEAN, LIST
}
