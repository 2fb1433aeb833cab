package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSearchTest {

    private static final String ONE = Names.BASE + "article/one";
    private static final String TWO = Names.BASE + "article/two";

    @TempDir
    private Path folder;

    @Test
    void findsFormsOfAWordInLabelsSynonymsAndQuotations() {
        try (var store = GraphStore.inMemory()) {
            store.replace(List.of(ONE, TWO), List.of(quad(ONE, "a", Names.LABEL, "Neurotransmitters rise"),
                    quad(ONE, "b", Names.ALT_LABEL, "the neurotransmitter"), quad(TWO, "c", Names.EXACT,
                            "“Neurotransmitter” κ-1"), quad(TWO, "d", Names.LABEL, "else")));
            store.openSearch();
            assertEquals(List.of("a"), found(store, "rdfs:label", "neurotransmitter"));
            assertEquals(List.of("b"), found(store, "skos:altLabel", "NEUROTRANSMITTERS"));
            assertEquals(List.of("c"), found(store, "oa:exact", "neurotransm* AND κ"));
            assertEquals(List.of(), found(store, "oa:exact", "else"));
        }
    }

    @Test
    void followsWhatIsReplacedRemovedAndChanged() {
        try (var store = GraphStore.inMemory()) {
            follow(store);
        }
    }

    @Test
    void followsOnDiskToo() {
        try (var store = GraphStore.onDisk(folder)) {
            follow(store);
        }
    }

    @Test
    void isKeptOnDiskAndHearsOfWritesBeforeItIsSearched() {
        try (var store = GraphStore.onDisk(folder)) {
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "before")));
            store.openSearch();
        }
        try (var store = GraphStore.onDisk(folder)) {
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "after")));
        }
        try (var store = GraphStore.onDisk(folder)) {
            store.openSearch();
            assertEquals(List.of("a"), found(store, "rdfs:label", "after"));
            assertEquals(List.of(), found(store, "rdfs:label", "before"));
        }
    }

    @Test
    void isMadeAnewIfItMayHaveMissedSomething() throws IOException {
        try (var store = GraphStore.onDisk(folder)) {
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "before")));
            store.openSearch();
        }
        // As after a crash between the commit of the data and that of the index.
        Files.delete(folder.resolve("text/complete"));
        try (var store = GraphStore.onDisk(folder)) {
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "after")));
            store.openSearch();
            assertEquals(List.of("a"), found(store, "rdfs:label", "after"));
            assertEquals(List.of(), found(store, "rdfs:label", "before"));
        }
    }

    @Test
    void isThereOnceSearchedAndCompleteBehindEachWrite() {
        try (var store = GraphStore.onDisk(folder)) {
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "before")));
            assertFalse(Files.exists(folder.resolve("text")), "nobody has searched");
            store.openSearch();
            assertTrue(Files.exists(folder.resolve("text/complete")));
            store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "after")));
            assertTrue(Files.exists(folder.resolve("text/complete")));
        }
    }

    @Test
    void wordsOfOneLanguageAreFoundByIt() {
        try (var store = GraphStore.inMemory()) {
            var graph = NodeFactory.createURI(ONE);
            store.replace(ONE, List.of(Quad.create(graph, NodeFactory.createURI("urn:a"), Names.LABEL,
                    NodeFactory.createLiteralLang("gift", "en")), Quad.create(graph, NodeFactory.createURI("urn:b"),
                            Names.LABEL, NodeFactory.createLiteralLang("gift", "de"))));
            store.openSearch();
            assertEquals(List.of("a", "b"), found(store, "rdfs:label", "gift"));
            assertEquals(List.of("b"), found(store, "rdfs:label", "gift' 'lang:de"));
        }
    }

    private static void follow(GraphStore store) {
        store.replace(ONE, List.of(quad(ONE, "a", Names.LABEL, "first"), quad(ONE, "b", Names.LABEL, "shared")));
        store.openSearch();
        assertEquals(List.of("a"), found(store, "rdfs:label", "first"));

        store.replace(List.of(ONE, TWO), List.of(quad(ONE, "a", Names.LABEL, "second"), quad(ONE, "b", Names.LABEL,
                "shared"), quad(TWO, "b", Names.LABEL, "shared")));
        assertEquals(List.of(), found(store, "rdfs:label", "first"));
        assertEquals(List.of("a"), found(store, "rdfs:label", "second"));

        store.remove(ONE);
        assertEquals(List.of(), found(store, "rdfs:label", "second"));
        assertEquals(List.of("b"), found(store, "rdfs:label", "shared"), "the other graph says it still");

        store.change(data -> {
            data.getGraph(NodeFactory.createURI(TWO)).add(quad(TWO, "c", Names.EXACT, "third").asTriple());
            data.deleteAny(NodeFactory.createURI(TWO), Node.ANY, Names.LABEL, Node.ANY);
        }, data -> { });
        assertEquals(List.of("c"), found(store, "oa:exact", "third"));
        assertEquals(List.of(), found(store, "rdfs:label", "shared"));

        try {
            store.change(data -> data.add(quad(TWO, "d", Names.LABEL, "fourth")), data -> {
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException e) {
            assertEquals("refused", e.getMessage());
        }
        assertEquals(List.of(), found(store, "rdfs:label", "fourth"));
    }

    private static Quad quad(String graph, String subject, Node predicate, String text) {
        return Quad.create(NodeFactory.createURI(graph), NodeFactory.createURI("urn:" + subject), predicate,
                NodeFactory.createLiteralString(text));
    }

    private static List<String> found(GraphStore store, String predicate, String words) {
        return store.read(data -> {
            var found = new ArrayList<String>();
            try (var exec = QueryExec.dataset(data).query("PREFIX text: <http://jena.apache.org/text#> "
                    + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX oa: <http://www.w3.org/ns/oa#> "
                    + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                    + "SELECT DISTINCT ?s { ?s text:query (" + predicate + " '" + words + "') } ORDER BY ?s")
                    .build()) {
                exec.select().forEachRemaining(row -> found.add(row.get("s").getURI().substring("urn:".length())));
            }
            return found;
        });
    }
}
