package org.peptidekg.article.format;

import java.util.regex.Pattern;

/** Control characters, which a stray program leaves in a text and which neither XML nor people can read. */
public final class Controls {

    /** Those that stand for nothing; tabs and ends of lines do not belong to them. */
    public static final Pattern SIGNS = Pattern.compile("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern BREAKS = Pattern.compile("[\\x0B\\x0C]");

    private Controls() {
    }

    /** The text with a blank for each, an end of a line for the end of a page: every place stays what it was. */
    public static String blank(String text) {
        return SIGNS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ");
    }
}
