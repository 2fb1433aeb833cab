package org.peptidekg.query.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which an answer can be had. */
public enum Format {
    /** Plain text in columns. */
    TABLE("table", "text/plain", true, false),
    CSV("csv", "text/csv", true, false),
    TSV("tsv", "text/tab-separated-values", true, false),
    /** A list of objects, one a row: numbers as numbers, all else as text. */
    ROWS("rows", "application/json", true, false),
    JSON("json", "application/sparql-results+json", true, false),
    XML("xml", "application/sparql-results+xml", true, false),
    MARKDOWN("md", "text/markdown", true, false),
    HTML("html", "text/html", true, true),
    TURTLE("ttl", "text/turtle", false, true),
    TRIG("trig", "application/trig", false, true),
    NTRIPLES("nt", "application/n-triples", false, true),
    JSONLD("jsonld", "application/ld+json", false, true),
    RDFXML("rdf", "application/rdf+xml", false, true);

    private final String code;
    private final String mediaType;
    private final boolean forTables;
    private final boolean forGraphs;

    Format(String code, String mediaType, boolean forTables, boolean forGraphs) {
        this.code = code;
        this.mediaType = mediaType;
        this.forTables = forTables;
        this.forGraphs = forGraphs;
    }

    /** The short name, as in {@code format=csv}. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Format> ofCode(String code) {
        return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
    }

    /** The forms for the answer of a SELECT or ASK, or for that of a CONSTRUCT or DESCRIBE. */
    public static List<Format> forAnswer(boolean graph) {
        return Arrays.stream(values()).filter(format -> graph ? format.forGraphs : format.forTables).toList();
    }
}
