package org.peptidekg.export.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.text.TsvTable;

/** Candidates for mappings that were looked at and found wrong, from {@code data/links/rejected.tsv}. */
final class RejectedMappings {

    private static final String FILE = "data/links/rejected.tsv";

    /** One candidate of a term. */
    record Row(String label, String curie, String objectLabel, String reason, String source) {
    }

    private RejectedMappings() {
    }

    /** The candidates by the label of their term. */
    static Map<String, List<Row>> bundled() {
        var rows = new TreeMap<String, List<Row>>();
        for (var row : TsvTable.bundled(FILE, "label", "curie", "object_label", "reason", "source").rows()) {
            rows.computeIfAbsent(row.required("label"), label -> new ArrayList<>()).add(new Row(row.cell("label"),
                    row.required("curie"), row.cell("object_label"), row.required("reason"), row.cell("source")));
        }
        return rows;
    }
}
