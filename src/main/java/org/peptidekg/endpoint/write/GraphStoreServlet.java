package org.peptidekg.endpoint.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.things.GraphReadServlet;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.Reason;

/** {@code /data?graph=IRI}: the SPARQL 1.1 Graph Store protocol on the graphs of articles. */
public final class GraphStoreServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;

    private final String base;
    private final GraphReadServlet reading;
    private final transient Bodies bodies;
    private final transient GraphStore store;

    public GraphStoreServlet(Writer writer, GraphStore store, String base, GraphReadServlet reading,
            Bodies bodies) {
        super(writer);
        this.reading = reading;
        this.bodies = bodies;
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reading.doGet(request, response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request, response, true);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request, response, false);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response) || !isArticle(request, response)) {
            return;
        }
        if (store.remove(request.getParameter("graph"))) {
            writer.published();
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            Problem.notFound("there is no such graph").send(response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, boolean replace) throws IOException {
        if (!admit(request, response) || !isArticle(request, response)) {
            return;
        }
        var lang = RDFLanguages.contentTypeToLang(String.valueOf(request.getContentType()).split(";")[0].strip());
        if (lang == null || !RDFLanguages.isTriples(lang)) {
            refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send triples, for example as text/turtle", response);
            return;
        }
        var name = NodeFactory.createURI(request.getParameter("graph"));
        try {
            var triples = parse(request, lang, name.getURI());
            var isNew = store.read(data -> triples(data, name).isEmpty());
            writer.write(Set.of(name), data -> put(data, name, triples, replace));
            response.setStatus(isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT);
        } catch (RiotException e) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, Reason.of(e), response);
        } catch (Writer.ShapesException e) {
            report(e, response);
        }
    }

    private static void put(DatasetGraph data, Node name, Graph triples, boolean replace) {
        if (replace) {
            data.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        }
        triples.find().forEachRemaining(triple -> data.add(Quad.create(name, triple)));
    }

    private Graph parse(HttpServletRequest request, Lang lang, String iri) {
        return RDFParser.source(bodies.stream(request)).lang(lang).base(iri)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).toGraph();
    }

    private static List<Triple> triples(DatasetGraph data, Node graph) {
        var triples = new ArrayList<Triple>();
        data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private boolean isArticle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var iri = request.getParameter("graph");
        if (iri == null || !UpdateGuard.isArticle(base, iri)) {
            refuse(HttpServletResponse.SC_FORBIDDEN, "only graphs of articles can be written: /data?graph=" + base
                    + "article/...", response);
            return false;
        }
        return true;
    }
}
