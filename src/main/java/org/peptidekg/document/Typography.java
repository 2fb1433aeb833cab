package org.peptidekg.document;

/** Plain forms of typographic characters, one for one, so that offsets stay. */
public final class Typography {

    private Typography() {
    }

    /**
     * The text with curly quotes, special blanks and hyphens replaced; as long as the text, and so are its letters in
     * lower case: the one capital whose lower case is longer loses its dot.
     */
    public static String plain(String text) {
        StringBuilder plain = null;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ' ' && c < 128) {
                continue;
            }
            var p = plain(c);
            if (p != c) {
                if (plain == null) {
                    plain = new StringBuilder(text);
                }
                plain.setCharAt(i, p);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u00A0', '\u2009', '\u202F', '\u2007', '\u2008', '\u200A', '\t', '\n', '\r' -> ' ';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u2014', '\u2015' -> '\u2013';
            case '\u0130' -> 'I';
            default -> c;
        };
    }
}
