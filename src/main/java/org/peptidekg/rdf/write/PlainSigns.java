package org.peptidekg.rdf.write;

/** Tells texts that stand in a line of N-Quads as they are, which most do: to look is faster than to write anew. */
final class PlainSigns {

    /** The signs of ASCII that stand in an IRI as they are. */
    private static final boolean[] IRI_SIGNS = iriSigns();

    private PlainSigns() {
    }

    /** Whether a text in UTF-8 stands between quotation marks as it is. */
    static boolean isPlain(byte[] text) {
        for (var b : text) {
            if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether an address stands between its brackets as it is. */
    static boolean isPlainIri(String iri) {
        for (var i = 0; i < iri.length(); i++) {
            var c = iri.charAt(i);
            if (c >= IRI_SIGNS.length || !IRI_SIGNS[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] iriSigns() {
        var signs = new boolean[128];
        for (var c = '!'; c <= '~'; c++) {
            signs[c] = "<>\"{}|\\^`".indexOf(c) < 0;
        }
        return signs;
    }

    /** Whether a text of ASCII stands in a line as it is. */
    static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
