package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.export.write.Styles;

/** CX2 for Cytoscape and NDEx, with visual properties. */
public final class Cx2Export extends GraphExport {

    private final Styles styles;

    public Cx2Export(Styles styles) {
        super("cx2", "application/json", "cx2");
        this.styles = styles;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var json = new Json(out);
        json.array().line().value(Map.of("CXVersion", "2.0", "hasFragments", false));
        json.line().object().name("metaData").array();
        count(json, "attributeDeclarations", 1);
        count(json, "networkAttributes", 1);
        count(json, "nodes", graph.nodeCount());
        count(json, "edges", graph.edgeCount());
        count(json, "visualProperties", 1);
        json.endArray().endObject();
        declarations(json);
        json.line().object().name("networkAttributes").array().object().put("name", "PeptideKG")
                .put("description", "Claims of articles on peptides, each with the words that state it.")
                .endObject().endArray().endObject();
        var ids = nodes(graph, json);
        edges(graph, ids, json);
        look(json);
        json.line().object().name("status").array().object().put("success", true).endObject().endArray().endObject();
        json.line().endArray().line().flush();
    }

    private static void count(Json json, String aspect, long count) throws IOException {
        json.object().put("name", aspect).put("elementCount", count).endObject();
    }

    private static void declarations(Json json) throws IOException {
        json.line().object().name("attributeDeclarations").array().object();
        json.put("networkAttributes", Map.of("name", Map.of("d", "string"), "description", Map.of("d", "string")));
        declare(json, "nodes", Fields.NODE);
        declare(json, "edges", Fields.EDGE);
        json.endObject().endArray().endObject();
    }

    private static void declare(Json json, String owner, List<? extends Field<?>> fields) throws IOException {
        json.name(owner).object();
        for (var field : fields) {
            json.put(field.name(), Map.of("d", switch (field.type()) {
                case TEXT -> "string";
                case LIST -> "list_of_string";
                case INTEGER -> "integer";
                case DECIMAL -> "double";
                case BOOLEAN -> "boolean";
            }));
        }
        json.endObject();
    }

    /** Ids are numbers: nodes and edges are counted in the order of their addresses. */
    private static Map<String, Integer> nodes(ClaimGraph graph, Json json) throws IOException {
        var ids = new HashMap<String, Integer>();
        json.line().object().name("nodes").array();
        for (var node : graph.nodes()) {
            ids.put(node.iri(), ids.size());
            json.line().object().put("id", ids.size() - 1).name("v");
            values(Fields.NODE, node, json);
            json.endObject();
        }
        json.endArray().endObject();
        return ids;
    }

    private static void edges(ClaimGraph graph, Map<String, Integer> ids, Json json) throws IOException {
        var next = 0;
        json.line().object().name("edges").array();
        for (var claim : graph.edges()) {
            json.line().object().put("id", next++).put("s", ids.get(claim.subject().iri()))
                    .put("t", ids.get(claim.object().iri())).name("v");
            values(Fields.EDGE, claim, json);
            json.endObject();
        }
        for (var link : graph.links()) {
            json.line().object().put("id", next++).put("s", ids.get(link.from().iri()))
                    .put("t", ids.get(link.to().iri())).name("v");
            values(Fields.KNOWN, link, json);
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static <T> void values(List<Field<T>> fields, T thing, Json json) throws IOException {
        json.object();
        for (var field : fields) {
            json.put(field.name(), field.of(thing));
        }
        json.endObject();
    }

    private void look(Json json) throws IOException {
        var colors = new LinkedHashMap<String, Object>();
        var shapes = new LinkedHashMap<String, Object>();
        styles.nodes().forEach((kind, look) -> {
            if (!kind.equals("*")) {
                colors.put(kind, look.color());
                shapes.put(kind, look.shape());
            }
        });
        var byPolarity = new LinkedHashMap<String, Object>();
        var arrows = new LinkedHashMap<String, Object>();
        var lines = new LinkedHashMap<String, Object>();
        styles.edges().forEach((key, look) -> {
            var words = key.split(" ");
            byPolarity.putIfAbsent(words[0], look.color());
            arrows.putIfAbsent(words[0], look.arrow());
            lines.putIfAbsent(words[1], look.line());
        });
        var rest = styles.nodes().get("*");
        json.line().object().name("visualProperties").array().object();
        json.put("default", Map.of(
                "node", Map.of("NODE_BACKGROUND_COLOR", rest.color(), "NODE_SHAPE", rest.shape(), "NODE_WIDTH", 60,
                        "NODE_HEIGHT", 30, "NODE_LABEL_FONT_SIZE", 10),
                "edge", Map.of("EDGE_LINE_COLOR", "#737373", "EDGE_LINE_STYLE", "solid", "EDGE_TARGET_ARROW_SHAPE",
                        "triangle", "EDGE_WIDTH", 1.5, "EDGE_LABEL_FONT_SIZE", 8),
                "network", Map.of("NETWORK_BACKGROUND_COLOR", "#ffffff")));
        json.name("nodeMapping").object();
        discrete(json, "NODE_BACKGROUND_COLOR", "class", colors);
        discrete(json, "NODE_SHAPE", "class", shapes);
        through(json, "NODE_LABEL", "label");
        json.endObject().name("edgeMapping").object();
        discrete(json, "EDGE_LINE_COLOR", "polarity", byPolarity);
        discrete(json, "EDGE_TARGET_ARROW_SHAPE", "polarity", arrows);
        discrete(json, "EDGE_LINE_STYLE", "certainty", lines);
        through(json, "EDGE_LABEL", "label");
        json.endObject().endObject().endArray().endObject();
    }

    private static void discrete(Json json, String property, String attribute, Map<String, Object> values)
            throws IOException {
        json.name(property).object().put("type", "DISCRETE").name("definition").object().put("attribute", attribute)
                .put("type", "string").name("map").array();
        for (var entry : values.entrySet()) {
            json.object().put("v", entry.getKey()).put("vp", entry.getValue()).endObject();
        }
        json.endArray().endObject().endObject();
    }

    private static void through(Json json, String property, String attribute) throws IOException {
        json.name(property).object().put("type", "PASSTHROUGH").name("definition").object()
                .put("attribute", attribute).put("type", "string").endObject().endObject();
    }
}
