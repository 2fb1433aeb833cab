package org.peptidekg.export.table;

import java.util.Map;

/** What stands in a column, and what the descriptions of tables call it. An empty cell says that nothing is known. */
enum Kind {
    ADDRESS("string", "anyURI", "sc:URL"),
    TEXT("string", "string", "sc:Text"),
    /** Texts, in CSV with a bar between them. */
    LIST("string", "string", "sc:Text"),
    INTEGER("integer", "integer", "sc:Integer"),
    DECIMAL("number", "double", "sc:Float"),
    BOOLEAN("boolean", "boolean", "sc:Boolean");

    /** Between the parts of a list. */
    static final String BAR = " | ";

    private final String frictionless;
    private final String csvw;
    private final String croissant;

    Kind(String frictionless, String csvw, String croissant) {
        this.frictionless = frictionless;
        this.csvw = csvw;
        this.croissant = croissant;
    }

    /** Type and format of a field of a table schema (Frictionless). */
    Map<String, String> frictionless() {
        return this == ADDRESS ? Map.of("type", frictionless, "format", "uri") : Map.of("type", frictionless);
    }

    /** A data type of CSV on the Web. */
    String csvw() {
        return csvw;
    }

    /** A data type of Croissant. */
    String croissant() {
        return croissant;
    }
}
