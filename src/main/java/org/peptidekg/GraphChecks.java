package org.peptidekg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Evidence;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.rdf.shapes.Shapes;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BundledFolder;

/**
 * All checks of a graph. Each finding has an id that stays: that of a SHACL shape, the name of a query of
 * {@code data/checks}, which must give no row, or {@code mapping-branch}.
 */
public final class GraphChecks {

    private final Shapes shapes;
    private final Iris iris;
    private final List<BundledFolder.File> queries;
    private final MappingChecks mappings = new MappingChecks();

    private GraphChecks(Shapes shapes, Iris iris, List<BundledFolder.File> queries) {
        this.shapes = shapes;
        this.iris = iris;
        this.queries = queries;
    }

    /** The checks that are part of the program. */
    public static GraphChecks bundled() {
        return new GraphChecks(Shapes.bundled(), Iris.standard(), BundledFolder.files("data/checks", ".rq"));
    }

    /** What is wrong in a store, by id. */
    public List<Finding> check(GraphStore store) {
        return store.read(dataset -> Stream.of(shapes.check(dataset, iris).stream(), mappings.check(dataset).stream(),
                queries.stream().flatMap(query -> ask(query, dataset).stream())).flatMap(found -> found).toList());
    }

    /** What is wrong with the places of claims: each quotation must stand in the file where it is said to stand. */
    public List<Finding> check(ArticleClaims read) {
        var content = read.article().source().content();
        var codePoints = content.codePoints().toArray();
        return read.claims().stream()
                .flatMap(claim -> claim.evidence().stream()
                        .filter(evidence -> !stands(evidence, codePoints))
                        .map(evidence -> finding(claim, evidence)))
                .toList();
    }

    private static boolean stands(Evidence evidence, int[] text) {
        return stands(evidence.quote(), evidence.start(), evidence.end(), text) && evidence.contexts().stream()
                .allMatch(context -> stands(context.text(), context.start(), context.end(), text));
    }

    private static boolean stands(String words, int start, int end, int[] text) {
        return start < end && end <= text.length && new String(text, start, end - start).equals(words);
    }

    private Finding finding(Claim claim, Evidence evidence) {
        return new Finding("offset-text", iris.article(evidence.article()).stringValue(),
                iris.evidence(claim, evidence).stringValue(), "The quotation or its context does not "
                        + "stand at its place in the file: " + evidence.start() + "-" + evidence.end() + ".");
    }

    private static List<Finding> ask(BundledFolder.File query, DatasetGraph dataset) {
        var findings = new ArrayList<Finding>();
        try (var run = QueryExec.dataset(dataset).query(query.content()).build()) {
            run.select().forEachRemaining(row -> findings.add(new Finding(query.name().replace(".rq", ""),
                    text(row.get("graph")), text(row.get("focus")), text(row.get("message")))));
        }
        return findings;
    }

    private static String text(Node node) {
        return node == null ? "" : node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm()
                : node.toString();
    }
}
