package org.peptidekg.export.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Candidates for mappings that were looked at and found wrong, from {@code data/links/rejected.tsv}. */
final class RejectedMappings {

    private static final String FILE = "data/links/rejected.tsv";
    private static final int CELLS = 5;

    /** One candidate of a term. */
    record Row(String label, String curie, String objectLabel, String reason, String source) {
    }

    private RejectedMappings() {
    }

    /** The candidates by the label of their term. */
    static Map<String, List<Row>> bundled() {
        var rows = new TreeMap<String, List<Row>>();
        var lines = BundledFolder.file(FILE).content().lines().toList();
        for (var i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            if (cells.length != CELLS || cells[0].isBlank() || cells[1].isBlank() || cells[3].isBlank()) {
                throw new BadInputException(FILE, i + 1, "expected label, curie, label of the object or nothing, "
                        + "reason and source");
            }
            rows.computeIfAbsent(cells[0], label -> new ArrayList<>())
                    .add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
        return rows;
    }
}
