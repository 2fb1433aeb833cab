package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.rdf.shapes.Shapes;

/** The shapes pass what we write and fail it as soon as one required thing is gone or wrong. */
class ShapesTest {

    private static final Shapes SHAPES = Shapes.bundled();
    private static final String PREFIXES = Namespaces.of(Iris.standard()).entrySet().stream()
            .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n").collect(Collectors.joining());

    @Test
    void whatWeWriteFits() {
        assertEquals(List.of(), SHAPES.check(Fixture.dataset(), Iris.standard()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rdf/broken-graphs.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void aBrokenGraphGivesTheNamedFinding(String finding, String delete, String insert, String where) {
        var graph = first();
        var before = new HashSet<>(graph.find().toList());
        UpdateAction.execute(UpdateFactory.create(PREFIXES + "DELETE {" + text(delete) + "} INSERT {" + text(insert)
                + "} WHERE {" + where + "}"), graph);
        assertTrue(!before.equals(new HashSet<>(graph.find().toList())), "the update changed nothing");
        var found = SHAPES.check(graph);
        assertTrue(found.stream().anyMatch(f -> f.id().equals(finding)), finding + " is not among " + found);
        assertTrue(found.stream().allMatch(f -> !f.message().isBlank() && !f.focus().isBlank()), found.toString());
    }

    @Test
    void everyConstraintHasABrokenGraph() throws IOException {
        Set<String> tried;
        try (var broken = getClass().getResourceAsStream("/rdf/broken-graphs.tsv")) {
            tried = new String(broken.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split("\t")[0]).collect(Collectors.toSet());
        }
        var constraints = Ontology.shapes().lines()
                .filter(line -> line.matches(":[a-z0-9-]+ a sh:(Property|Node)Shape ;"))
                .map(line -> line.substring(1, line.indexOf(' '))).collect(Collectors.toSet());
        assertTrue(constraints.size() > 60, "found " + constraints.size());
        assertEquals(Set.of(), constraints.stream().filter(c -> !tried.contains(c)).collect(Collectors.toSet()));
    }

    @Test
    void bareTriplesWithoutProvenanceFail() {
        var graph = GraphFactory.createDefaultGraph();
        UpdateAction.execute(UpdateFactory.create(PREFIXES
                + "INSERT DATA { term:a pmo:modulates term:b . term:b pmo:isA term:c }"), graph);
        assertEquals(List.of("edge-claim", "edge-claim"), SHAPES.check(graph).stream().map(Finding::id).toList());
    }

    @Test
    void claimsInAGraphOfAnyOtherNameAreCheckedToo() {
        var dataset = Fixture.dataset();
        UpdateAction.execute(UpdateFactory.create(PREFIXES
                + "INSERT DATA { GRAPH <http://example.org/mine> { term:a pmo:modulates term:b } }"), dataset);
        assertEquals(List.of(new Finding("edge-claim", "http://example.org/mine", Iris.DEFAULT_BASE + "term/a",
                "A direct edge has an affirmed claim behind it that is asserted or probable and that it does not turn "
                        + "round. Found: " + Iris.DEFAULT_BASE + "term/b")), SHAPES.check(dataset, Iris.standard()));
    }

    @Test
    void eachArticleIsCheckedByItselfAndNamed() {
        var dataset = Fixture.dataset();
        var second = NodeFactory.createURI("https://w3id.org/peptidekg/article/second");
        dataset.deleteAny(second, null, NodeFactory.createURI(Vocabulary.FOUND_BY.stringValue()), null);
        var found = SHAPES.check(dataset, Iris.standard());
        assertEquals(Set.of("evidence-rule"), found.stream().map(Finding::id).collect(Collectors.toSet()));
        assertEquals(Set.of(second.getURI()), found.stream().map(Finding::graph).collect(Collectors.toSet()));
        assertEquals(3, found.size());
    }

    private static Graph first() {
        var graph = GraphFactory.createDefaultGraph();
        JenaBridge.quads(Fixture.statements(Fixture.first())).forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
