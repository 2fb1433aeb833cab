package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.export.write.Styles;

/**
 * The JSON of Cytoscape and cytoscape.js, with a style. {@code data} as a list, {@code value}, {@code key},
 * {@code directed} and {@code multigraph} are for networkx.
 */
public final class CytoscapeJsonExport extends GraphExport {

    private final Styles styles;

    public CytoscapeJsonExport(Styles styles) {
        super("cyjs", "application/json", "cyjs");
        this.styles = styles;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var json = new Json(out);
        json.object().put("format_version", "1.0").put("generated_by", "PeptideKG")
                .put("target_cytoscapejs_version", "~3.0").put("directed", true).put("multigraph", true)
                .put("data", List.of(List.of("name", "PeptideKG"), List.of("shared_name", "PeptideKG")));
        style(json);
        json.line().name("elements").object().name("nodes").array();
        for (var node : graph.nodes()) {
            var id = Fields.id(node.iri());
            json.line().object().name("data").object().put("id", id).put("value", id);
            values(Fields.NODE, node, json);
            json.endObject().endObject();
        }
        json.endArray().line().name("edges").array();
        for (var claim : graph.edges()) {
            var id = Fields.id(claim.iri());
            json.line().object().name("data").object().put("id", id).put("key", id)
                    .put("source", Fields.id(claim.subject().iri())).put("target", Fields.id(claim.object().iri()))
                    .put("name", claim.relation().name());
            values(Fields.EDGE, claim, json);
            json.endObject().endObject();
        }
        for (var link : graph.links()) {
            var id = Fields.id(link);
            json.line().object().name("data").object().put("id", id).put("key", id)
                    .put("source", Fields.id(link.from().iri())).put("target", Fields.id(link.to().iri()))
                    .put("name", link.relation());
            values(Fields.KNOWN, link, json);
            json.endObject().endObject();
        }
        json.endArray().endObject().endObject().line().flush();
    }

    private static <T> void values(List<Field<T>> fields, T thing, Json json) throws IOException {
        for (var field : fields) {
            json.put(field.name(), field.of(thing));
        }
    }

    private void style(Json json) throws IOException {
        json.line().name("style").array();
        rule(json, "node", Map.of("label", "data(label)", "font-size", 10, "background-color",
                styles.nodes().get("*").color()));
        for (var entry : styles.nodes().entrySet()) {
            if (!entry.getKey().equals("*")) {
                rule(json, "node[class = '" + entry.getKey() + "']", Map.of("background-color",
                        entry.getValue().color(), "shape", entry.getValue().shape()));
            }
        }
        rule(json, "edge", Map.of("label", "data(label)", "font-size", 8, "curve-style", "bezier"));
        for (var entry : styles.edges().entrySet()) {
            var words = entry.getKey().split(" ");
            var look = entry.getValue();
            rule(json, "edge[polarity = '" + words[0] + "'][certainty = '" + words[1] + "']",
                    Map.of("line-color", look.color(), "line-style", look.line(), "target-arrow-color", look.color(),
                            "target-arrow-shape", look.arrow()));
        }
        rule(json, "edge[knowledge = 'curated']", Map.of("line-color", Fields.KNOWN_COLOR, "line-style", "dotted",
                "target-arrow-color", Fields.KNOWN_COLOR, "target-arrow-shape", "triangle"));
        json.endArray();
    }

    private static void rule(Json json, String selector, Map<String, Object> look) throws IOException {
        json.line().object().put("selector", selector).put("style", new java.util.TreeMap<>(look)).endObject();
    }
}
