package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.text.MappedText;

/**
 * A text without its citation markers: numbers in brackets right behind a word or full stop, and author-year
 * references in brackets.
 *
 * @param text the text with the markers cut out
 * @param markers the markers, by their place in {@link #text}
 */
record Citations(MappedText text, List<Marker> markers) {

    private static final Pattern MARKER = Pattern.compile(
            "(?<=[\\p{L}\\p{N}.!?,;%)])[ \\u00A0]?(?:\\((\\d{1,3}(?:\\s?[,;\\u2013-]\\s?\\d{1,3})*)\\)"
                    + "|\\[(\\d{1,3}(?:(?:\\]?\\s?[,;\\u2013-]\\s?\\[?|\\]\\[)\\d{1,3})*)\\])(?=$|[\\s.,;:!?)\\u00A0])"
                    + "|[ \\u00A0]?\\(((?:[\\p{Lu}][\\p{L}'\\u2019-]+(?: et al\\.?| (?:and|&) [\\p{Lu}][\\p{L}-]+)?,? "
                    + "(?:19|20)\\d\\d[a-z]?(?:; )?)+)\\)");

    private static final Pattern RESIDUES = Pattern.compile("\\d{1,3}\\s?[\\u2013-]\\s?\\d{1,3}");

    record Marker(int position, String number) {
    }

    static Citations cut(MappedText text) {
        if (!mayHoldMarker(text.text())) {
            return new Citations(text, List.of());
        }
        var matcher = MARKER.matcher(text.text());
        var pieces = new ArrayList<MappedText>();
        var markers = new ArrayList<Marker>();
        var kept = 0;
        var length = 0;
        while (matcher.find()) {
            if (isFragment(text.text(), matcher)) {
                continue;
            }
            pieces.add(text.slice(kept, matcher.start()));
            length += matcher.start() - kept;
            kept = matcher.end();
            var number = matcher.group(1) != null ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            // Each number may have brackets of its own: "[1]-[3]", "[4][5]".
            markers.add(new Marker(length, number.replace("][", ", ").replaceAll("[\\[\\]]", "")));
        }
        if (markers.isEmpty()) {
            return new Citations(text, List.of());
        }
        pieces.add(text.slice(kept, text.length()));
        return new Citations(MappedText.join(pieces), List.copyOf(markers));
    }

    /** "ACTH(4-10)": a span of residues stands right behind the name of the molecule. */
    private static boolean isFragment(String text, Matcher matcher) {
        return matcher.group(1) != null && matcher.start() > 0 && text.charAt(matcher.start()) == '('
                && Character.isLetterOrDigit(text.charAt(matcher.start() - 1)) && RESIDUES.matcher(matcher.group(1))
                .matches();
    }

    /** Whether a number stands in a bracket: without one the pattern need not be tried. */
    private static boolean mayHoldMarker(String text) {
        var open = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            open = c == '(' || c == '[' || open && c != ')' && c != ']';
            if (open && c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The markers that stand in or right behind the range. */
    Optional<String> in(int start, int end) {
        var found = markers.stream().filter(m -> m.position > start && m.position <= end).map(Marker::number)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
