package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of plain text without the white space around it.
 *
 * @param start first character that is not white space
 * @param end behind the last one; equal to {@code start} in a blank line
 * @param indent columns before the text
 * @param text the characters from {@code start} to {@code end}
 */
record TextLine(int start, int end, int indent, String text) {

    private static final int TAB = 4;
    private static final Pattern RULE = Pattern.compile("[-=_*~\\u2014\\u2013]{3,}|([-=_*~] ){2,}[-=_*~]");
    private static final Pattern MARKER = Pattern.compile(
            "^(?:(?<number>\\d{1,3})[.)]|\\((?<inner>\\d{1,3})\\)|[a-hA-H]\\)|[ivx]{1,4}\\)"
                    + "|[-*+\\u2013\\u2014\\u00b7o\\u2022\\u2023\\u25e6\\u25aa\\u25ab\\u25cf\\u25cb\\u25a0\\u25a1"
                    + "\\u2043\\uf0b7\\u27a2\\u2713\\u2714])"
                    + "[\\s\\p{Z}]+(?=\\S)|^[\\u2022\\u2023\\u25e6\\u25aa\\u25cf]");

    /** The sign before a list item: its length with the blanks behind it, and its number, -1 for a bullet. */
    record Marker(int length, int number) {
    }

    static List<TextLine> split(String content) {
        var lines = new ArrayList<TextLine>();
        var start = 0;
        for (var i = 0; i <= content.length(); i++) {
            if (i == content.length() || content.charAt(i) == '\n' || content.charAt(i) == '\r') {
                lines.add(line(content, start, i));
                if (i + 1 < content.length() && content.charAt(i) == '\r' && content.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static TextLine line(String content, int from, int to) {
        var start = from;
        var indent = 0;
        while (start < to && isSpace(content.charAt(start))) {
            indent += content.charAt(start) == '\t' ? TAB : content.charAt(start) == '\uFEFF' ? 0 : 1;
            start++;
        }
        var end = to;
        while (end > start && isSpace(content.charAt(end - 1))) {
            end--;
        }
        return new TextLine(start, end, indent, content.substring(start, end));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Whether the line parts what stands before it from what stands behind it: blank, or a drawn rule. */
    boolean isGap() {
        return text.isEmpty() || RULE.matcher(text).matches();
    }

    Optional<Marker> marker() {
        var matcher = MARKER.matcher(text);
        // A lone letter o is a bullet of word processors, and those indent it.
        if (!matcher.lookingAt() || text.charAt(0) == 'o' && indent == 0) {
            return Optional.empty();
        }
        var number = matcher.group("number") != null ? matcher.group("number") : matcher.group("inner");
        return Optional.of(new Marker(matcher.end(), number == null ? -1 : Integer.parseInt(number)));
    }

    long tabs() {
        return text.chars().filter(c -> c == '\t').count();
    }

    String firstWord() {
        var end = 0;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
