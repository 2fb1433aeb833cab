package org.peptidekg.rdf.shapes;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.shared.SharedGraphs;

/** The SHACL shapes that each article's graph must fit. Immutable, safe for many threads. */
public final class Shapes {

    private static final String NAMESPACE = Iris.DEFAULT_BASE + "shapes#";

    private final org.apache.jena.shacl.Shapes shapes;
    private final SharedGraphs shared = SharedGraphs.standard();

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    /** The shapes that are part of the program. */
    public static Shapes bundled() {
        var graph = RDFParser.fromString(Ontology.shapes(), Lang.TURTLE).toGraph();
        return new Shapes(ShaclValidator.get().parse(graph));
    }

    /** What is wrong with the graph of one article and its terms, in a fixed order; empty if nothing is. */
    public List<Finding> check(Graph article) {
        return check(article, "");
    }

    /**
     * What is wrong with the named graphs that may hold claims, each looked at by itself, as a claim has one
     * certainty in each. The default graph is left out: it is the union in our stores.
     * The caller holds a transaction where the dataset needs one.
     */
    public List<Finding> check(DatasetGraph dataset, Iris iris) {
        var names = new ArrayList<Node>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        return names.stream().filter(name -> name.isURI() && iris.mayHoldClaims(name.getURI()))
                .flatMap(name -> check(dataset, name).stream())
                .sorted(Finding.ORDER).toList();
    }

    /** What is wrong with the graph of an article in a dataset that describes its terms elsewhere. */
    public List<Finding> check(DatasetGraph dataset, Node article) {
        return check(shared.complete(dataset, article), article.getURI());
    }

    private List<Finding> check(Graph graph, String name) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> new Finding(id(entry), name, text(entry.focusNode()), message(entry)))
                .distinct().sorted(Finding.ORDER).toList();
    }

    /** Every constraint stands in a shape with a name of its own. */
    private static String id(ReportEntry entry) {
        var source = text(entry.source());
        return source.startsWith(NAMESPACE) ? source.substring(NAMESPACE.length()) : source;
    }

    private static String message(ReportEntry entry) {
        return entry.value() == null ? entry.message() : entry.message() + " Found: " + text(entry.value());
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
