package org.peptidekg.endpoint;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Answers the IRIs of the graph: the base of the IRI is this server, whatever it is in the data. */
final class ThingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final String base;

    ThingServlet(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(1);
        response.setHeader("Vary", "Accept");
        var type = RdfAnswer.choose(request, true);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(true).send(response);
            return;
        }
        // Clients send letters beyond ASCII percent-encoded, which IRIs need not be.
        for (var name : List.of(path, URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))) {
            var thing = NodeFactory.createURI(base + name);
            var graph = store.read(data -> Things.describe(data, thing));
            if (!graph.isEmpty()) {
                if (type.get().equals(RdfAnswer.HTML)) {
                    page(response, graph, thing);
                } else {
                    RdfAnswer.send(response, graph, type.get());
                }
                return;
            }
        }
        Problem.notFound("the graph says nothing of <" + base + path + ">; /queries lists what can be asked")
                .send(response);
    }

    private void page(HttpServletResponse response, Graph graph, Node thing) throws IOException {
        var subjects = graph.find().mapWith(Triple::getSubject).toSet();
        var body = new StringBuilder("<p><code>" + Html.escape(thing.getURI()) + "</code></p>\n");
        body.append(table(graph, thing));
        subjects.stream().filter(subject -> !subject.equals(thing) && graph.contains(subject, null, null)
                && !onlyLabelled(graph, subject)).sorted(Comparator.comparing(Node::toString)).forEach(subject ->
                        body.append("<h2>").append(link(graph, subject)).append("</h2>\n").append(table(graph,
                                subject)));
        Html.send(response, label(graph, thing), body.toString());
    }

    private static boolean onlyLabelled(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .allMatch(triple -> triple.getPredicate().equals(RDFS.Nodes.label));
    }

    private String table(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple t) -> t.getPredicate().toString())
                        .thenComparing(t -> t.getObject().toString()))
                .map(t -> "<tr><th>" + Html.escape(shorten(t.getPredicate().getURI())) + "</th><td>"
                        + link(graph, t.getObject()) + "</td></tr>")
                .collect(Collectors.joining("\n", "<table>\n", "\n</table>\n"));
    }

    private String link(Graph graph, Node node) {
        if (!node.isURI()) {
            return Html.escape(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        }
        var iri = node.getURI();
        if (iri.startsWith(base) && !iri.startsWith(Names.PMO)) {
            return Html.link("/" + iri.substring(base.length()), label(graph, node));
        }
        return iri.matches("https?://.*") ? Html.link(iri, shorten(iri)) : Html.escape(iri);
    }

    private static String label(Graph graph, Node node) {
        return graph.find(node, RDFS.Nodes.label, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).min(Comparator.naturalOrder())
                .orElse(shorten(node.toString()));
    }

    private static String shorten(String iri) {
        return Names.PREFIXES.entrySet().stream().filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length())).findFirst().orElse(iri);
    }
}
