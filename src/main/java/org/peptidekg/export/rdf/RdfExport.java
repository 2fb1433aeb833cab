package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

/** The RDF formats: graph by graph, each sorted. A triple of two graphs is written once where graphs have no names. */
public final class RdfExport implements Export {

    private final RdfFormat format;
    private final GraphWriter writer;
    private final Node terms;
    private final Node overviews;
    private final Node tools;

    public RdfExport(RdfFormat format, Iris iris) {
        this.format = format;
        this.writer = GraphWriter.standard(iris);
        this.terms = NodeFactory.createURI(iris.graph(Iris.TERMS).stringValue());
        this.tools = NodeFactory.createURI(iris.graph(Iris.TOOLS).stringValue());
        this.overviews = NodeFactory.createURI(iris.graph(Iris.CLAIMS).stringValue());
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public String extension() {
        return format.extension();
    }

    @Override
    public void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(dataset, () -> writer.write(statements(dataset, selection), format, out));
    }

    /** What is written, graph by graph; each triple once where graphs have no names. */
    Stream<Statement> statements(DatasetGraph dataset, Selection selection) {
        var claims = selection == Selection.ALL ? null : selected(dataset, selection);
        var used = new HashSet<Node>();
        var graphs = new TreeSet<String>();
        dataset.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
        return Stream.concat(Stream.of(Quad.defaultGraphIRI), graphs.stream().map(NodeFactory::createURI))
                .flatMap(graph -> statements(dataset, graph, claims, used));
    }

    private static Set<String> selected(DatasetGraph dataset, Selection selection) {
        var claims = new HashSet<String>();
        new ClaimReader(dataset).claims().filter(selection::includes).forEach(claim -> claims.add(claim.iri()));
        return claims;
    }

    /**
     * @param claims null: all
     * @param used what the chosen claims lead to in the graphs before this one; articles come before what they share
     */
    private Stream<Statement> statements(DatasetGraph dataset, Node graph, Set<String> claims, Set<Node> used) {
        var quads = dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY);
        if (claims != null) {
            var closure = graph.equals(terms) || graph.equals(tools) ? ClaimClosure.of(dataset.getGraph(graph), used)
                    : new ClaimClosure(dataset.getGraph(graph), claims);
            quads = graph.equals(overviews) ? quads.filter(quad -> claims.contains(quad.getSubject().getURI()))
                    : closure.filter(quads);
            used.addAll(closure.reached());
        }
        if (!format.keepsGraphs()) {
            quads = quads.filter(new FirstOccurrence(dataset, graph)::test);
        }
        return GraphWriter.sorted(quads.map(JenaBridge::statement));
    }
}
