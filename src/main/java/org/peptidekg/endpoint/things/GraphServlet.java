package org.peptidekg.endpoint.things;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** {@code /graph/NAME} is the named graph of that IRI. */
public final class GraphServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final String base;

    public GraphServlet(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        response.setHeader("Vary", "Accept, Accept-Encoding");
        var type = RdfAnswer.choose(request, true);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(false).send(response);
            return;
        }
        var name = NodeFactory.createURI(base + path.substring(1));
        var graph = read(name);
        if (graph.isEmpty()) {
            Problem.notFound("there is no graph <" + name + ">").send(response);
            return;
        }
        RdfAnswer.send(response, graph, type.get().equals(RdfAnswer.HTML) ? "text/turtle" : type.get());
    }

    private Graph read(Node name) {
        var copy = GraphFactory.createDefaultGraph();
        store.read(data -> {
            data.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy.add(quad.asTriple()));
            return copy;
        });
        copy.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return copy;
    }
}
