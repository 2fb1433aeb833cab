package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Styles;

/** DOT for Graphviz: the fields of nodes and edges are attributes, the quotation is also the tooltip. */
public final class DotExport extends GraphExport {

    private final Styles styles;

    public DotExport(Styles styles) {
        super("dot", "text/vnd.graphviz", "dot");
        this.styles = styles;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("digraph peptidekg {\n  graph [charset=\"UTF-8\", rankdir=\"LR\"];\n"
                + "  node [style=\"filled\", fontname=\"Helvetica\"];\n"
                + "  edge [fontname=\"Helvetica\", fontsize=\"10\"];\n");
        for (var node : graph.nodes()) {
            var look = styles.of(node);
            writer.write("  " + quoted(Fields.id(node.iri())) + " [");
            values(Fields.NODE, node, writer);
            attribute("fillcolor", look.color(), writer);
            attribute("fontcolor", look.ink(), writer);
            attribute("shape", look.shape().equals("rectangle") ? "box" : look.shape(), writer);
            writer.write("];\n");
        }
        for (var claim : graph.edges()) {
            var look = styles.of(claim);
            writer.write("  " + quoted(Fields.id(claim.subject().iri())) + " -> "
                    + quoted(Fields.id(claim.object().iri())) + " [");
            attribute("id", Fields.id(claim.iri()), writer);
            values(Fields.EDGE, claim, writer);
            attribute("tooltip", claim.leading().quote(), writer);
            attribute("color", look.color(), writer);
            attribute("style", look.line(), writer);
            attribute("arrowhead", look.arrow().equals("triangle") ? "normal" : look.arrow(), writer);
            writer.write("];\n");
        }
        for (var link : graph.links()) {
            writer.write("  " + quoted(Fields.id(link.from().iri())) + " -> " + quoted(Fields.id(link.to().iri()))
                    + " [");
            attribute("id", Fields.id(link), writer);
            values(Fields.KNOWN, link, writer);
            attribute("tooltip", link.ground(), writer);
            attribute("color", Fields.KNOWN_COLOR, writer);
            attribute("style", "dotted", writer);
            writer.write("];\n");
        }
        writer.write("}\n");
        writer.flush();
    }

    private static <T> void values(List<Field<T>> fields, T thing, Writer writer) throws IOException {
        for (var field : fields) {
            // "class" would name a style of SVG.
            attribute(field.name().equals("class") ? "kind" : field.name(), field.text(thing), writer);
        }
    }

    private static void attribute(String name, String value, Writer writer) throws IOException {
        writer.write(name + "=" + quoted(value) + " ");
    }

    /** In a string of DOT only the quotation mark and the backslash, which begins an escape in labels, are special. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\uFFFD") + '"';
    }
}
