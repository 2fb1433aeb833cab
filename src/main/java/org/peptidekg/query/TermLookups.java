package org.peptidekg.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Finds the terms of a graph with so many that nobody wants them all in memory: a name is looked up in the usual
 * spellings, and only one that is spelled in no such way is looked for in all names, which takes seconds. Safe for many
 * threads.
 */
final class TermLookups {

    private static final int REMEMBERED = 1_000;
    private static final String LANGUAGE = "en";
    private static final List<Node> NAMES = List.of(RDFS.Nodes.label, SKOS.altLabel.asNode());

    private record Asked(String name, String version) {
    }

    private final GraphStore store;
    private final Map<Asked, Set<String>> odd = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    TermLookups(GraphStore store) {
        this.store = store;
    }

    /** As {@link TermIndex#named}. */
    Set<String> named(String name) {
        var found = store.read(data -> NAMES.stream().map(property -> spelled(data, property, name,
                thing -> isTerm(data, thing) || property.equals(RDFS.Nodes.label) && isOfOntology(thing)))
                .filter(some -> !some.isEmpty()).findFirst());
        return found.orElseGet(() -> oddlySpelled(name));
    }

    /** As {@link TermIndex#matching}. */
    Set<String> matching(String entry) {
        return store.read(data -> {
            var terms = new TreeSet<String>();
            subjects(data, SKOS.exactMatch.asNode(), NodeFactory.createURI(entry)).forEach(term ->
                    addTerm(data, term, terms));
            subjects(data, TermIndex.CURIE, NodeFactory.createLiteralString(entry)).stream()
                    .filter(mapping -> data.contains(Quad.unionGraph, mapping, TermIndex.MATCH,
                            SKOS.exactMatch.asNode()))
                    .forEach(mapping -> subjects(data, TermIndex.HAS_MAPPING, mapping).forEach(term ->
                            addTerm(data, term, terms)));
            return terms;
        });
    }

    private static void addTerm(DatasetGraph data, Node term, Set<String> terms) {
        if (isTerm(data, term)) {
            terms.add(term.getURI());
        }
    }

    private static boolean isTerm(DatasetGraph data, Node thing) {
        return thing.isURI() && data.contains(Quad.unionGraph, thing, TermIndex.LINKED, Node.ANY);
    }

    private static boolean isOfOntology(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(Names.PMO);
    }

    private static Set<String> spelled(DatasetGraph data, Node property, String name, Predicate<Node> wanted) {
        var found = new TreeSet<String>();
        for (var spelling : spellings(name.strip())) {
            for (var text : List.of(NodeFactory.createLiteralString(spelling),
                    NodeFactory.createLiteralLang(spelling, LANGUAGE))) {
                subjects(data, property, text).stream().filter(wanted).map(Node::getURI).forEach(found::add);
            }
        }
        return found;
    }

    private static Collection<Node> subjects(DatasetGraph data, Node property, Node object) {
        var found = new LinkedHashSet<Node>();
        data.find(Quad.unionGraph, Node.ANY, property, object).forEachRemaining(quad -> found.add(quad.getSubject()));
        return found;
    }

    private static Set<String> spellings(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        var first = small.isEmpty() ? 0 : small.offsetByCodePoints(0, 1);
        return new LinkedHashSet<>(List.of(name, small, name.toUpperCase(Locale.ROOT),
                small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first)));
    }

    private Set<String> oddlySpelled(String name) {
        var asked = new Asked(TermIndex.fold(name), store.version());
        synchronized (odd) {
            return odd.computeIfAbsent(asked, key -> store.read(data -> amongAll(new Columns(data), key.name())));
        }
    }

    private static Set<String> amongAll(Columns columns, String folded) {
        var found = Stream.generate(TreeSet<String>::new).limit(NAMES.size()).toList();
        columns.with(TermIndex.LINKED, Node.ANY, Integer.MAX_VALUE, term -> {
            for (var i = 0; i < NAMES.size(); i++) {
                var called = found.get(i);
                columns.of(term, NAMES.get(i), (one, text) -> {
                    if (TermIndex.fold(TermIndex.text(columns.node(text))).equals(folded)) {
                        called.add(columns.node(term).getURI());
                    }
                });
            }
        });
        return found.stream().filter(some -> !some.isEmpty()).<Set<String>>map(some -> some).findFirst()
                .orElse(Set.of());
    }
}
