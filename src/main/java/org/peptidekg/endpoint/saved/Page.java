package org.peptidekg.endpoint.saved;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.query.ParameterException;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.saved.SavedQuery;

/**
 * A part of a table.
 *
 * @param number 1 for the first
 * @param rows rows a page
 * @param total rows of the whole table
 */
record Page(int number, int rows, int total) {

    static final String NUMBER = "page";
    static final String ROWS = "rows";
    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    /** The page that is asked for; none if all rows are. */
    static Optional<Page> asked(SavedQuery query, Map<String, List<String>> given, int total) {
        if (query.isConstruct() || !given.containsKey(NUMBER) && !given.containsKey(ROWS)
                && query.pagination().isEmpty()) {
            return Optional.empty();
        }
        var rows = number(given, ROWS, query.pagination().orElse(USUAL), MOST);
        return Optional.of(new Page(number(given, NUMBER, 1, Integer.MAX_VALUE), rows, total));
    }

    /** Checks what is asked before anything runs. */
    static void check(SavedQuery query, Map<String, List<String>> given) {
        asked(query, given, 0);
    }

    Answer of(Answer.Table table) {
        var from = (int) Math.min(total, (number - 1L) * rows);
        var to = (int) Math.min(total, (long) from + rows);
        return new Answer.Table(table.columns(), table.rows().subList(from, to));
    }

    /** The {@code Link} header, RFC 8288: first, previous, next and last page, those that there are. */
    String links(String path, Map<String, List<String>> parameters) {
        var last = Math.max(1, (total + rows - 1) / rows);
        var links = new ArrayList<String>();
        links.add(link(path, parameters, 1, "first"));
        if (number > 1) {
            links.add(link(path, parameters, Math.min(number - 1, last), "prev"));
        }
        if (number < last) {
            links.add(link(path, parameters, number + 1, "next"));
        }
        links.add(link(path, parameters, last, "last"));
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
