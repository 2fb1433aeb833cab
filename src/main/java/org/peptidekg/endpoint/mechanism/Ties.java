package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Steps that follow from what terms mean, from {@code data/mechanism/ties.tsv}. Immutable. */
public final class Ties {

    private static final String FILE = "data/mechanism/ties.tsv";
    private static final int COLUMNS = 3;

    /**
     * A step.
     *
     * @param to label of the term that it leads to
     * @param way which way that moves, empty if neither
     */
    public record Tie(String to, Optional<Direction> way) {
    }

    private final Map<String, List<Tie>> byLabel = new HashMap<>();

    private Ties(String table) {
        var lines = table.split("\r?\n");
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t", -1);
            if (cells.length != COLUMNS || !cells[2].matches("up|down|")) {
                throw new BadInputException(FILE, i + 1, "not from, to and one of up, down and nothing");
            }
            byLabel.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(new Tie(cells[1], switch (cells[2]) {
                case "up" -> Optional.of(Direction.Up);
                case "down" -> Optional.of(Direction.Down);
                default -> Optional.empty();
            }));
        }
    }

    /** The table that is part of the program. */
    public static Ties bundled() {
        return new Ties(BundledFolder.file(FILE).content());
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
