package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.FieldType;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.KnownEdge;
import org.peptidekg.export.write.Styles;
import org.peptidekg.export.write.Xml;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * GEXF with colors, shapes and widths. Version 1.3 is for Gephi, which keeps parallel edges apart by their kind;
 * version 1.2 is the newest that networkx reads, and has no kinds.
 */
public final class GexfExport extends GraphExport {

    /** A version of the format. */
    public enum Version {
        V12("gexf12", "1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz"),
        V13("gexf", "1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz");

        private final String format;
        private final String number;
        private final String namespace;
        private final String viz;

        Version(String format, String number, String namespace, String viz) {
            this.format = format;
            this.number = number;
            this.namespace = namespace;
            this.viz = viz;
        }
    }

    private final Version version;
    private final Styles styles;

    public GexfExport(Version version, Styles styles) {
        super(version.format, "application/gexf+xml", "gexf");
        this.version = version;
        this.styles = styles;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var xml = new Xml(out);
        xml.start("gexf", "xmlns", version.namespace, "xmlns:viz", version.viz, "version", version.number);
        xml.line().start("meta").text("creator", "PeptideKG").end();
        xml.line().start("graph", "defaultedgetype", "directed", "mode", "static");
        attributes("node", Fields.NODE, xml);
        attributes("edge", Fields.EDGE, xml);
        xml.line().start("nodes");
        for (var node : graph.nodes()) {
            node(node, xml);
        }
        xml.line().end().line().start("edges");
        for (var claim : graph.edges()) {
            edge(claim, xml);
        }
        for (var link : graph.links()) {
            edge(link, xml);
        }
        xml.line().end().line().end().line().end().finish();
    }

    private void attributes(String owner, List<? extends Field<?>> fields, Xml xml) throws IOException {
        xml.line().start("attributes", "class", owner, "mode", "static");
        for (var field : fields) {
            if (!isOwn(field)) {
                xml.line().empty("attribute", "id", field.name(), "title", field.name(), "type",
                        switch (field.type()) {
                            case TEXT -> "string";
                            case LIST -> version == Version.V13 ? "liststring" : "string";
                            case INTEGER -> "integer";
                            case DECIMAL -> "double";
                            case BOOLEAN -> "boolean";
                        });
            }
        }
        xml.line().end();
    }

    private void node(StoredTerm term, Xml xml) throws IOException {
        var style = styles.of(term);
        xml.line().start("node", "id", Fields.id(term.iri()), "label", term.label());
        values(Fields.NODE, term, xml);
        color(style.color(), xml);
        xml.empty("viz:shape", "value", switch (style.shape()) {
            case "rectangle" -> "square";
            case "diamond" -> "diamond";
            case "hexagon" -> "triangle";
            default -> "disc";
        });
        xml.end();
    }

    private void edge(StoredClaim claim, Xml xml) throws IOException {
        var style = styles.of(claim);
        xml.line().start("edge", "id", Fields.id(claim.iri()), "source", Fields.id(claim.subject().iri()), "target",
                Fields.id(claim.object().iri()), "label", Fields.label(claim), "type", "directed", "weight",
                Fields.weight(claim));
        if (version == Version.V13) {
            xml.attribute("kind", Fields.kind(claim));
        }
        values(Fields.EDGE, claim, xml);
        color(style.color(), xml);
        xml.empty("viz:thickness", "value", Double.toString(1 + claim.belief()));
        xml.empty("viz:shape", "value", style.line());
        xml.end();
    }

    private void edge(KnownEdge link, Xml xml) throws IOException {
        xml.line().start("edge", "id", Fields.id(link), "source", Fields.id(link.from().iri()), "target",
                Fields.id(link.to().iri()), "label", link.relation(), "type", "directed", "weight", 1);
        if (version == Version.V13) {
            xml.attribute("kind", link.relation() + " (curated)");
        }
        values(Fields.KNOWN, link, xml);
        color(Fields.KNOWN_COLOR, xml);
        xml.empty("viz:thickness", "value", "1.0");
        xml.empty("viz:shape", "value", "dotted");
        xml.end();
    }

    private <T> void values(List<Field<T>> fields, T thing, Xml xml) throws IOException {
        xml.start("attvalues");
        for (var field : fields) {
            if (!isOwn(field)) {
                xml.empty("attvalue", "for", field.name(), "value", version == Version.V13
                        && field.type() == FieldType.LIST ? list(field.list(thing)) : field.text(thing));
            }
        }
        xml.end();
    }

    /** Parts are quoted, as they may hold commas and brackets. */
    private static String list(List<String> parts) {
        return parts.stream().map(part -> '"' + part.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Labels and weights are attributes of the elements; readers refuse or double a second one of this name. */
    private static boolean isOwn(Field<?> field) {
        return field.name().equals("label") || field.name().equals("weight");
    }

    private static void color(String color, Xml xml) throws IOException {
        var rgb = Integer.parseInt(color.substring(1), 16);
        xml.empty("viz:color", "r", rgb >> 16, "g", rgb >> 8 & 0xFF, "b", rgb & 0xFF);
    }
}
