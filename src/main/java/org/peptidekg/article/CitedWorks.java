package org.peptidekg.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The works that an article's reference list names by PMID or DOI.
 *
 * @param addresses the address of a work by the marker that cites it, a number or names and year, as {@link #key}
 *         has it
 */
public record CitedWorks(Map<String, String> addresses) {

    public static final CitedWorks NONE = new CitedWorks(Map.of());
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s,;\\u2010-\\u2015-]+");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[\\u2010-\\u2015-]\\s*(\\d{1,4})|(\\d{1,4})");
    private static final int LONGEST_RANGE = 50;

    /** A marker without what is written in many ways: brackets, full stops, commas, "et al.", capitals. */
    public static String key(String marker) {
        return marker.toLowerCase(Locale.ROOT).replaceAll("\\bet al\\b\\.?|\\band\\b|[&.,()\\[\\]]", " ")
                .replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The addresses of the works that markers such as "3", "3, 5-7", "Marsh 2001; Vale et al. 2003" cite. */
    public List<String> cited(String markers) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var keys = NUMBERS.matcher(markers).matches() ? RANGE.matcher(markers).results().flatMap(range ->
                range.group(3) != null ? Stream.of(range.group(3))
                        : numbers(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
                : Stream.of(markers.split(";"));
        return List.copyOf(new TreeSet<>(keys.map(key -> addresses.get(key(key))).map(Optional::ofNullable)
                .flatMap(Optional::stream).toList()));
    }

    private static Stream<String> numbers(int first, int last) {
        return last < first || last - first > LONGEST_RANGE ? Stream.of()
                : IntStream.rangeClosed(first, last).mapToObj(Integer::toString);
    }
}
