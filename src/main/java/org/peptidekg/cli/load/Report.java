package org.peptidekg.cli.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What became of all inputs, in numbers. Not thread-safe. */
final class Report {

    private final Map<Failure.Kind, Integer> failures = new EnumMap<>(Failure.Kind.class);
    private int articles;
    private int unchanged;
    private int claims;
    private int twins;

    void loaded(int moreClaims) {
        articles++;
        claims += moreClaims;
    }

    void unchanged() {
        unchanged++;
    }

    void failed(Failure.Kind kind) {
        failures.merge(kind, 1, Integer::sum);
    }

    /** An article whose file has the same bytes as another. */
    void twin() {
        twins++;
    }

    int failures() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line. */
    String summary() {
        var parts = new StringJoiner("; ");
        parts.add(articles + (articles == 1 ? " article, " : " articles, ") + claims + " claims loaded");
        if (unchanged > 0) {
            parts.add(unchanged + " not read again, as nothing has changed");
        }
        if (twins > 0) {
            parts.add(twins + " with the same content as another file");
        }
        if (failures() > 0) {
            parts.add(failures() + " failed: " + failures.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().words()).collect(Collectors.joining(", ")));
        }
        return parts.toString();
    }
}
