package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** A store with so many terms that they are looked up finds the same terms as one that has them in memory. */
class TermIndexTest {

    @Test
    void whatIsLookedUpIsWhatIsInMemory() {
        try (var store = Fixture.store()) {
            var small = new TermIndex(store);
            var large = new TermIndex(store, 1);
            var names = texts(store, RDFS.Nodes.label);
            names.addAll(texts(store, SKOS.altLabel.asNode()));
            names.addAll(texts(store, SKOS.prefLabel.asNode()));
            assertTrue(names.size() > 20, names.toString());
            for (var name : names) {
                for (var spelt : new String[] {name, name.toUpperCase(Locale.ROOT), " " + name, odd(name)}) {
                    assertEquals(small.named(spelt), large.named(spelt), spelt);
                    assertEquals(small.known(spelt), large.known(spelt), spelt);
                }
            }
            assertFalse(large.named("veltide").isEmpty());
            assertFalse(large.named("vElTiDe").isEmpty());
            assertTrue(large.named("nobody is called that").isEmpty());
        }
    }

    @Test
    void identifiersToo() {
        try (var store = Fixture.store()) {
            var large = new TermIndex(store, 1);
            var entries = texts(store, SKOS.exactMatch.asNode());
            entries.addAll(texts(store, Names.pmo("curie")));
            assertFalse(entries.isEmpty());
            entries.forEach(entry -> assertEquals(new TermIndex(store).matching(entry), large.matching(entry), entry));
            assertTrue(entries.stream().anyMatch(entry -> !large.matching(entry).isEmpty()));
        }
    }

    @Test
    void namesOfLinksAreReadOnceUntilTheDataChanges() {
        try (var store = Fixture.store()) {
            var large = new TermIndex(store, 1);
            var name = texts(store, SKOS.prefLabel.asNode()).first();
            var found = large.known(name);
            assertFalse(found.isEmpty(), name);
            assertSame(found, large.known(name));
            var thing = NodeFactory.createURI("https://example.org/thing");
            store.replace("https://example.org/more", List.of(Quad.create(NodeFactory.createURI(
                    "https://example.org/more"), thing, SKOS.prefLabel.asNode(),
                    NodeFactory.createLiteralString("Newly linked"))));
            assertEquals(Set.of(thing.getURI()), large.known("newly linked"));
            assertEquals(found, large.known(name));
        }
    }

    private static String odd(String name) {
        var odd = new StringBuilder();
        name.codePoints().forEach(c -> odd.appendCodePoint(odd.length() % 2 == 0 ? Character.toLowerCase(c)
                : Character.toUpperCase(c)));
        return odd.toString();
    }

    private static TreeSet<String> texts(GraphStore store, Node property) {
        return store.read(data -> {
            var texts = new TreeSet<String>();
            data.find(Quad.unionGraph, Node.ANY, property, Node.ANY).forEachRemaining(quad ->
                    texts.add(TermIndex.text(quad.getObject())));
            return texts;
        });
    }
}
