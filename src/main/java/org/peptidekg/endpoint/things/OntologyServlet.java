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
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.peptidekg.endpoint.html.MadeMarkup;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.rdf.ontology.OntologyReference;
import org.peptidekg.store.GraphStore;

/** The ontology: its reference page for people, its graph by {@code Accept}, the diagrams of the page. */
public final class OntologyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern HEADING = Pattern.compile("(\\w+) \\((\\w+)\\)");

    private final transient GraphStore store;
    private final String base;
    private transient Content content;

    public OntologyServlet(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    private record Content(MadeMarkup page, Map<String, String> diagrams) {
    }

    /** Made when it is first asked for: the server starts sooner. */
    private synchronized Content content() {
        if (content == null) {
            var reference = new OntologyReference();
            content = new Content(render(reference.markdown()), reference.diagrams());
        }
        return content;
    }

    private static MadeMarkup render(String markdown) {
        var withoutTitle = markdown.substring(markdown.indexOf('\n'));
        return new MadeMarkup(HtmlRenderer.builder().attributeProviderFactory(context -> OntologyServlet::adapt).build()
                .render(Parser.builder().build().parse(withoutTitle)));
    }

    /** Diagrams from this server, and the anchors that code hosts give to headings by themselves. */
    private static void adapt(Node node, String tag, Map<String, String> attributes) {
        attributes.computeIfPresent("src", (name, file) -> file.replaceFirst("^ontology-", "/ontology/ontology-"));
        if (tag.equals("h3") && node.getFirstChild() instanceof Text text) {
            var heading = HEADING.matcher(text.getLiteral());
            if (heading.matches()) {
                attributes.put("id", heading.group(1).toLowerCase(Locale.ROOT) + "-" + heading.group(2));
            }
        }
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
            PageFrame.of("Peptide mechanism ontology").withBody("things/ontology.jte", content().page()).send(response);
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
