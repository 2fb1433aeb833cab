package org.peptidekg.endpoint.things;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** {@code /data?graph=IRI} and {@code /data?default}: what the SPARQL 1.1 Graph Store protocol says of reading. */
public final class GraphReadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient Limits limits;

    public GraphReadServlet(GraphStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Encoding");
        var name = named(request);
        if (name.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "name one graph: /data?graph=IRI, or "
                    + "/data?default for all together").send(response);
            return;
        }
        var type = RdfAnswer.choose(request, false);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(false).send(response);
            return;
        }
        var graph = graph(name.get());
        if (graph.size() > limits.rows()) {
            Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Limit reached", "the graph has more than "
                    + limits.rows() + " triples; ask for parts of it at /sparql").send(response);
        } else if (graph.isEmpty() && !name.get().equals(Quad.unionGraph)) {
            Problem.notFound("there is no graph <" + name.get().getURI() + ">").send(response);
        } else {
            RdfAnswer.send(response, graph, type.get());
        }
    }

    /** The graph that is asked for, if the request says so in one of the two ways. */
    private static Optional<Node> named(HttpServletRequest request) {
        var graphs = request.getParameterValues("graph");
        var isDefault = request.getParameter("default") != null;
        if (graphs == null) {
            return isDefault ? Optional.of(Quad.unionGraph) : Optional.empty();
        }
        return graphs.length == 1 && !isDefault && isAbsolute(graphs[0])
                ? Optional.of(NodeFactory.createURI(graphs[0])) : Optional.empty();
    }

    private static boolean isAbsolute(String iri) {
        try {
            return URI.create(iri).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Graph graph(Node name) {
        var copy = GraphFactory.createDefaultGraph();
        store.read(data -> {
            var quads = data.find(name, Node.ANY, Node.ANY, Node.ANY);
            while (quads.hasNext() && copy.size() <= limits.rows()) {
                copy.add(quads.next().asTriple());
            }
            return copy;
        });
        copy.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return copy;
    }
}
