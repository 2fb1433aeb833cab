package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Xml;

/**
 * GraphML for Cytoscape, igraph, networkx and yEd: a node for each term, dosage and half-life, an edge for each
 * claim. Negated and possible claims are edges too, told apart by {@code polarity}, {@code certainty} and
 * {@code fact}. GraphML has no lists: their parts stand with a bar between. Every value of a claim is
 * written, as readers do not agree on defaults; a curated link has those that there are of it.
 */
public final class GraphMlExport extends GraphExport {

    public GraphMlExport() {
        super("graphml", "application/graphml+xml", "graphml");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var xml = new Xml(out);
        xml.start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        keys("node", Fields.NODE, xml);
        keys("edge", Fields.EDGE, xml);
        xml.line().start("graph", "id", "peptidekg", "edgedefault", "directed");
        for (var node : graph.nodes()) {
            xml.line().start("node", "id", Fields.id(node.iri()));
            data("node", Fields.NODE, node, xml);
            xml.end();
        }
        for (var claim : graph.edges()) {
            xml.line().start("edge", "id", Fields.id(claim.iri()), "source", Fields.id(claim.subject().iri()),
                    "target", Fields.id(claim.object().iri()));
            data("edge", Fields.EDGE, claim, xml);
            xml.end();
        }
        for (var link : graph.links()) {
            xml.line().start("edge", "id", Fields.id(link), "source", Fields.id(link.from().iri()),
                    "target", Fields.id(link.to().iri()));
            data("edge", Fields.KNOWN, link, xml);
            xml.end();
        }
        xml.line().end().line().end().finish();
    }

    private static <T> void keys(String owner, List<Field<T>> fields, Xml xml) throws IOException {
        for (var field : fields) {
            xml.line().empty("key", "id", key(owner, field), "for", owner, "attr.name", field.name(), "attr.type",
                    switch (field.type()) {
                        case TEXT, LIST -> "string";
                        case INTEGER -> "int";
                        case DECIMAL -> "double";
                        case BOOLEAN -> "boolean";
                    });
        }
    }

    private static <T> void data(String owner, List<Field<T>> fields, T thing, Xml xml) throws IOException {
        for (var field : fields) {
            xml.text("data", field.text(thing), "key", key(owner, field));
        }
    }

    /** Unlike attribute names, keys must differ between nodes and edges. */
    private static String key(String owner, Field<?> field) {
        return owner + field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    }
}
