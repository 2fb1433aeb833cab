package org.peptidekg.endpoint.saved;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.peptidekg.query.ParameterException;
import org.peptidekg.query.saved.SavedQuery;

/**
 * A part of a table.
 *
 * @param number 1 for the first
 * @param rows rows a page
 */
record Page(int number, int rows) {

    static final String NUMBER = "page";
    static final String ROWS = "rows";
    private static final int USUAL = 100;
    private static final int MOST = 10_000;
    private static final int MOST_ROWS = Integer.MAX_VALUE - MOST;

    /** The page that is asked for; none if all rows are. */
    static Optional<Page> asked(SavedQuery query, Map<String, List<String>> given) {
        if (query.isConstruct() || !given.containsKey(NUMBER) && !given.containsKey(ROWS)
                && query.pagination().isEmpty()) {
            return Optional.empty();
        }
        var rows = number(given, ROWS, query.pagination().orElse(USUAL), MOST);
        return Optional.of(new Page(number(given, NUMBER, 1, Integer.MAX_VALUE), rows));
    }

    /**
     * The page that people see.
     *
     * @param number as it was given; null for the first
     * @param rows so many are shown
     */
    static Page shown(String number, int rows) {
        return new Page(number(number == null || number.isEmpty() ? Map.of() : Map.of(NUMBER, List.of(number)), NUMBER,
                1, Integer.MAX_VALUE), rows);
    }

    /** Number of its first row in the whole table, from 0. */
    int from() {
        return (int) Math.min(MOST_ROWS, (number - 1L) * rows);
    }

    /** Number of the first row behind it. */
    int to() {
        return from() + rows;
    }

    /**
     * The {@code Link} header, RFC 8288: first, previous, next and last page, those that there are.
     *
     * @param total rows of the whole table, if that is known; if not, there are more than this page has
     */
    String links(String path, Map<String, List<String>> parameters, OptionalInt total) {
        var last = total.isPresent() ? Math.max(1, (total.getAsInt() + rows - 1) / rows) : Integer.MAX_VALUE;
        var links = new ArrayList<String>();
        links.add(link(path, parameters, 1, "first"));
        if (number > 1) {
            links.add(link(path, parameters, Math.min(number - 1, last), "prev"));
        }
        if (number < last) {
            links.add(link(path, parameters, number + 1, "next"));
        }
        if (total.isPresent()) {
            links.add(link(path, parameters, last, "last"));
        }
        return String.join(", ", links);
    }

    private String link(String path, Map<String, List<String>> parameters, int page, String relation) {
        var query = new ArrayList<String>();
        parameters.forEach((name, values) -> {
            if (!List.of(NUMBER, ROWS).contains(name)) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        query.add(ROWS + "=" + rows);
        query.add(NUMBER + "=" + page);
        return "<" + path + "?" + String.join("&", query) + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static int number(Map<String, List<String>> given, String name, int usual, int most) {
        if (!given.containsKey(name)) {
            return usual;
        }
        var value = given.get(name).get(0);
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ParameterException(name, "expected a whole number from 1" + (most < Integer.MAX_VALUE ? " to " + most
                : ""));
    }
}
