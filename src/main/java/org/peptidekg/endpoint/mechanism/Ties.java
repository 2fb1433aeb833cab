package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.text.TsvTable;

/** Steps that follow from what terms mean, from {@code data/mechanism/ties.tsv}. Immutable. */
public final class Ties {

    private static final String FILE = "data/mechanism/ties.tsv";
    private static final Map<String, Optional<Direction>> WAYS = Map.of("up", Optional.of(Direction.Up), "down",
            Optional.of(Direction.Down), "", Optional.empty());

    /**
     * A step.
     *
     * @param to label of the term that it leads to
     * @param way which way that moves, empty if neither
     */
    public record Tie(String to, Optional<Direction> way) {
    }

    private final Map<String, List<Tie>> byLabel = new HashMap<>();

    private Ties(TsvTable table) {
        for (var row : table.rows()) {
            byLabel.computeIfAbsent(row.required("from"), k -> new ArrayList<>()).add(new Tie(row.required("to"),
                    WAYS.get(row.cell("way", WAYS::containsKey, "up, down or nothing"))));
        }
    }

    /** The table that is part of the program. */
    public static Ties bundled() {
        return new Ties(TsvTable.bundled(FILE, "from", "to", "way"));
    }

    /** The steps from a term, by its label. */
    public List<Tie> from(String label) {
        return List.copyOf(byLabel.getOrDefault(label, List.of()));
    }

    /** All labels of both columns. */
    public List<String> labels() {
        return java.util.stream.Stream.concat(byLabel.keySet().stream(), byLabel.values().stream()
                .flatMap(List::stream).map(Tie::to)).distinct().sorted().toList();
    }
}
