package org.peptidekg.cli.load;

/**
 * Why there is no result.
 *
 * @param message one line that names the place
 */
public record Failure(Kind kind, String message) {

    /** What kinds of failures there are, as a summary names them. */
    public enum Kind {

        UNREADABLE("not readable"),
        KEY_TAKEN("with the key of another"),
        UNEXPECTED("for reasons that should not be");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
