package org.peptidekg.export.write;

/** What a field of a node or an edge holds. */
public enum FieldType {
    TEXT, INTEGER, DECIMAL, BOOLEAN, LIST
}
