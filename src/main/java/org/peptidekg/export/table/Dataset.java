package org.peptidekg.export.table;

/** What the descriptions of all tables together say. */
final class Dataset {

    static final String NAME = "Claims of articles on peptides";
    static final String MEANING = "What articles state of peptides, each claim with the words that state it. Offsets "
            + "count Unicode code points of the article's file, the end exclusive. Quotations belong to the "
            + "articles; the licence is that of the rest.";

    private Dataset() {
    }
}
