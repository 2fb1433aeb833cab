package org.peptidekg.endpoint.things;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.rdf.ontology.OntologyReference;
import org.peptidekg.store.GraphStore;

/** The ontology: its reference page for people, its graph by {@code Accept}, the diagrams of the page. */
public final class OntologyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final String base;
    private transient Content content;

    public OntologyServlet(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    private record Content(String page, Map<String, String> diagrams) {
    }

    /** Made when it is first asked for: the server starts sooner. */
    private synchronized Content content() {
        if (content == null) {
            var reference = new OntologyReference();
            content = new Content(render(reference.markdown()), reference.diagrams());
        }
        return content;
    }

    private static String render(String markdown) {
        var withoutTitle = markdown.substring(markdown.indexOf('\n'));
        var html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(withoutTitle))
                .replace("src=\"ontology-", "src=\"/ontology/ontology-");
        // The anchors that code hosts give to headings by themselves.
        return Pattern.compile("<h3>(\\w+) \\((\\w+)\\)</h3>").matcher(html).replaceAll(match -> "<h3 id=\""
                + match.group(1).toLowerCase(Locale.ROOT) + "-" + match.group(2) + "\">" + match.group(1) + " ("
                + match.group(2) + ")</h3>");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (path.endsWith(".svg")) {
            diagram(path, response);
            return;
        }
        if (!path.isEmpty()) {
            // Versions and the like: what they name is described where the ontology is.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/ontology");
            return;
        }
        response.setHeader("Vary", "Accept, Accept-Encoding");
        var type = request.getHeader("Accept") == null ? Optional.of(RdfAnswer.HTML)
                : RdfAnswer.choose(request, true);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(true).send(response);
        } else if (type.get().equals(RdfAnswer.HTML)) {
            Html.send(response, "Peptide mechanism ontology", content().page());
        } else {
            var name = NodeFactory.createURI(base + "graph/ontology");
            var graph = store.read(data -> {
                var copy = GraphFactory.createGraphMem();
                data.getGraph(name).find().forEachRemaining(copy::add);
                return copy;
            });
            RdfAnswer.send(response, graph, type.get());
        }
    }

    private void diagram(String name, HttpServletResponse response) throws IOException {
        var svg = content().diagrams().get(name);
        if (svg == null) {
            Problem.notFound("there is no " + name + "; /ontology shows all").send(response);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(svg.getBytes(StandardCharsets.UTF_8));
    }
}
