package org.peptidekg.endpoint.saved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.query.saved.SavedQuery;

/**
 * Where a saved query is asked with the same parameters in another format or view.
 *
 * @param given values of parameters
 * @param root where programs reach the query, without parameters
 */
record QueryAddress(SavedQuery query, Map<String, List<String>> given, String root) {

    /** On this server, for links. */
    String local(String format, String view) {
        return "/queries/" + query.name() + arguments(format, view);
    }

    /** On this server, a page of the table. */
    String page(int number) {
        var first = local("", "table");
        return number == 1 ? first : first + "&" + Page.NUMBER + "=" + number;
    }

    /** From anywhere, for programs. */
    String full(String format) {
        return root + arguments(format, "");
    }

    private String arguments(String format, String view) {
        var all = new LinkedHashMap<>(given);
        if (!format.isEmpty()) {
            all.put("format", List.of(format));
        }
        if (!view.isEmpty()) {
            all.put("view", List.of(view));
        }
        return all.isEmpty() ? "" : all.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                        .map(value -> PageLinks.encode(entry.getKey()) + "=" + PageLinks.encode(value)))
                .collect(Collectors.joining("&", "?", ""));
    }
}
