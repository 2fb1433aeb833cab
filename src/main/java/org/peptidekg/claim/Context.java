package org.peptidekg.claim;

/**
 * Words outside a quotation that carry the subject or the relation of its claim.
 *
 * @param kind where they stand
 * @param text the file's text from {@code start} to {@code end}, exactly, markup included
 * @param start first code point in the file
 * @param end first code point behind
 */
public record Context(Kind kind, String text, int start, int end) {

    /** What the words are to the quotation. */
    public enum Kind {
        /** The sentence or item that introduces a list. */
        LeadIn("lead-in"),
        /** The head that runs into the text: "Mechanism: ...". */
        RunIn("run-in head"),
        Heading("heading"),
        /** The head of the column that a cell stands in. */
        TableHead("table head"),
        /** The last place before it that names what it speaks of. */
        Antecedent("antecedent"),
        /** The question that it answers. */
        Question("question");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words for people. */
        public String words() {
            return words;
        }
    }
}
