package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.ontology.BundledSlices;
import org.peptidekg.rdf.ontology.OntologySlice;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;

/** The part of an ontology that a graph uses, and the check of identifiers against ontologies. */
class OntologySliceTest {

    private static final OntologyFile FILE = OntologyFile.read(
            Path.of("src/test/resources/other-ontologies/small.obo"));
    private static final String OBO = "http://purl.obolibrary.org/obo/";

    @Test
    void holdsTheEntriesAllAboveThemAndTheirRelations() {
        var slices = new OntologySlice(Iris.standard());
        var slice = slices.of(FILE, List.of("DOID:100", "DOID:103", "GO:1"));
        assertEquals(Set.of("DOID_4", "DOID_100", "DOID_101", "DOID_103", "slice-doid"), slice.stream()
                .map(s -> s.getSubject().stringValue().replaceFirst(".*/", "")).collect(Collectors.toSet()));
        assertTrue(has(slice, "DOID_100", RDFS.SUBCLASSOF.stringValue(), "DOID_4"));
        assertTrue(has(slice, "DOID_100", OBO + "BFO_0000050", "DOID_101"));
        assertEquals(Set.of(slices.graph(FILE)), slice.stream().map(Statement::getContext)
                .collect(Collectors.toSet()));
        assertTrue(slices.of(FILE, List.of("GO:1")).isEmpty());
    }

    @Test
    void anEntryThatWasMergedIsFoundBelowTheOneThatItIsNow() {
        var slice = new OntologySlice(Iris.standard()).of(FILE, List.of("DOID:99"));
        assertTrue(has(slice, "DOID_99", RDFS.SUBCLASSOF.stringValue(), "DOID_100"));
        assertTrue(has(slice, "DOID_100", RDFS.SUBCLASSOF.stringValue(), "DOID_4"));
    }

    @Test
    void theShippedPartsHaveNamesSourcesAndNoLooseEnds() {
        var graphs = BundledSlices.byGraph();
        assertTrue(graphs.size() >= 4, graphs.keySet().toString());
        graphs.forEach((graph, statements) -> {
            var own = statements.stream().map(s -> s.getSubject().stringValue()).collect(Collectors.toSet());
            assertTrue(own.contains(graph), graph + " does not say what it was made from");
            var loose = statements.stream().filter(s -> s.getPredicate().equals(RDFS.SUBCLASSOF))
                    .map(s -> s.getObject().stringValue()).filter(iri -> !own.contains(iri)).toList();
            assertEquals(List.of(), loose, graph);
        });
    }

    @Test
    void identifiersAreLookedUp() {
        var store = store(Map.of("right", "DOID:100|veltic fever", "synonym", "DOID:100|velt's fever",
                "pattern", "DOID:x|a", "prefix", "QQ:1|b", "missing", "DOID:7|c", "merged", "DOID:99|veltic fever",
                "obsolete", "DOID:102|obsolete velt", "label", "DOID:101|petit velt", "elsewhere", "GO:0000001|d"));
        try (store) {
            var findings = new IdentifierChecks(Lexicon.bundled(), List.of(FILE)).check(store);
            assertEquals(List.of("label identifier-label", "merged identifier-merged", "missing identifier-missing",
                    "obsolete identifier-obsolete", "pattern identifier-missing", "pattern identifier-pattern",
                    "prefix identifier-pattern"), findings.stream().map(OntologySliceTest::shorten).toList());
            assertTrue(findings.get(1).message().contains("is now DOID:100 in small.obo (2026-01-02)"));
            assertEquals(2, new IdentifierChecks(Lexicon.bundled(), List.of()).check(store).size());
        }
    }

    @Test
    void theIdentifiersOfTheLexiconAreOfTheirPatterns() {
        var lexicon = Lexicon.bundled();
        var mappings = lexicon.terms().stream().flatMap(term -> term.mappings().stream()).toList();
        assertFalse(mappings.isEmpty());
        assertTrue(mappings.stream().allMatch(mapping -> lexicon.problem(mapping.curie()).isEmpty()
                && !mapping.version().isBlank() && !mapping.licence().isBlank()));
    }

    private static String shorten(Finding finding) {
        return finding.focus().replaceFirst(".*/", "") + " " + finding.id();
    }

    private static boolean has(Set<Statement> statements, String subject, String predicate, String object) {
        return statements.stream().anyMatch(s -> s.getSubject().stringValue().equals(OBO + subject)
                && s.getPredicate().stringValue().equals(predicate)
                && s.getObject().stringValue().equals(OBO + object));
    }

    private static GraphStore store(Map<String, String> mappings) {
        var turtle = new StringBuilder("PREFIX pmo: <https://w3id.org/peptidekg/ontology#>\n");
        mappings.forEach((name, entry) -> turtle.append("<https://w3id.org/peptidekg/mapping/%s> pmo:curie \"%s\" ; "
                .formatted(name, entry.split("\\|")[0])).append("pmo:targetLabel \"%s\" .\n"
                        .formatted(entry.split("\\|")[1])));
        var graph = org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/peptidekg/article/small");
        var store = GraphStore.inMemory();
        store.replace(graph.getURI(), RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph().stream()
                .map(triple -> Quad.create(graph, triple)).toList());
        return store;
    }
}
