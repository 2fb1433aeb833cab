package org.peptidekg.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Finds the terms of a store by their names and by their identifiers elsewhere; made anew when the data changes. Of a
 * store with very many terms there is no index, see {@link TermLookups}.
 */
final class TermIndex {

    static final Node LINKED = Names.pmo("linked");
    static final Node HAS_MAPPING = Names.pmo("hasMapping");
    static final Node MATCH = Names.pmo("match");
    static final Node CURIE = Names.pmo("curie");
    /** To read so many terms takes a second. */
    private static final int LARGE = 20_000;

    private record State(String version, Map<String, Set<String>> labels, Map<String, Set<String>> synonyms,
            Map<String, Set<String>> matches) {
    }

    /** What known links speak of, by name: far fewer names than terms, so they are kept of large stores too. */
    private record Links(String version, Map<String, Set<String>> byName) {
    }

    private final GraphStore store;
    private final TermLookups lookups;
    private final int large;
    private volatile String largeAt = "";
    private volatile State state = new State("", Map.of(), Map.of(), Map.of());
    private volatile Links links = new Links("", Map.of());

    TermIndex(GraphStore store) {
        this(store, LARGE);
    }

    /** @param large of a store with so many terms there is no index */
    TermIndex(GraphStore store, int large) {
        this.store = store;
        this.large = large;
        this.lookups = new TermLookups(store);
    }

    /** IRIs of the terms with this label or, if there are none, with this synonym. Case does not matter. */
    Set<String> named(String name) {
        if (isLarge()) {
            return lookups.named(name);
        }
        var key = fold(name);
        var current = current();
        var byLabel = current.labels().getOrDefault(key, Set.of());
        return byLabel.isEmpty() ? current.synonyms().getOrDefault(key, Set.of()) : byLabel;
    }

    /** IRIs of the terms and genes that known links call by this name; articles need not speak of them. */
    Set<String> known(String name) {
        return links().byName().getOrDefault(fold(name), Set.of());
    }

    /** IRIs of the terms that are an exact match of this entry of another vocabulary, an IRI or a CURIE. */
    Set<String> matching(String entry) {
        return isLarge() ? lookups.matching(entry) : current().matches().getOrDefault(entry, Set.of());
    }

    /** Whether the ontology has something of this local name: the store uses it or describes it. */
    boolean inOntology(String localName) {
        var node = Names.pmo(localName);
        return store.read(data -> data.contains(Quad.unionGraph, node, Node.ANY, Node.ANY)
                || data.contains(Quad.unionGraph, Node.ANY, node, Node.ANY)
                || data.contains(Quad.unionGraph, Node.ANY, Node.ANY, node));
    }

    /** Whether this is a class of an ontology that the store holds. */
    boolean isClass(String iri) {
        return store.read(data -> data.contains(Quad.unionGraph, NodeFactory.createURI(iri), RDF.Nodes.type,
                OWL.Class.asNode()));
    }

    private boolean isLarge() {
        var version = store.version();
        if (store.isRemote() || state.version().equals(version)) {
            return false;
        }
        if (!largeAt.equals(version)) {
            var terms = new int[1];
            store.read(data -> {
                new Columns(data).with(LINKED, Node.ANY, large, term -> terms[0]++);
                return data;
            });
            if (terms[0] < large) {
                return false;
            }
            largeAt = version;
        }
        return true;
    }

    private State current() {
        var known = state;
        var version = store.version();
        if (!known.version().equals(version)) {
            known = store.read(data -> index(version, data));
            state = known;
        }
        return known;
    }

    private static State index(String version, DatasetGraph data) {
        var labels = new HashMap<String, Set<String>>();
        var synonyms = new HashMap<String, Set<String>>();
        var matches = new HashMap<String, Set<String>>();
        subjects(data, LINKED).forEach(term -> {
            objects(data, term, RDFS.Nodes.label).forEach(label -> add(labels, fold(text(label)), term));
            objects(data, term, SKOS.altLabel.asNode()).forEach(name -> add(synonyms, fold(text(name)), term));
            var exact = objects(data, term, SKOS.exactMatch.asNode());
            exact.forEach(entry -> add(matches, text(entry), term));
            objects(data, term, HAS_MAPPING).stream()
                    .filter(mapping -> data.contains(Quad.unionGraph, mapping, MATCH, SKOS.exactMatch.asNode()))
                    .forEach(mapping -> objects(data, mapping, CURIE).forEach(curie -> add(matches, text(curie),
                    term)));
        });
        subjects(data, RDFS.Nodes.label).stream().filter(subject -> subject.toString().startsWith(Names.PMO))
                .forEach(name -> objects(data, name, RDFS.Nodes.label)
                        .forEach(label -> add(labels, fold(text(label)), name)));
        return new State(version, labels, synonyms, matches);
    }

    private Links links() {
        var known = links;
        var version = store.version();
        if (!known.version().equals(version)) {
            known = new Links(version, store.read(TermIndex::linked));
            links = known;
        }
        return known;
    }

    private static Map<String, Set<String>> linked(DatasetGraph data) {
        var byName = new HashMap<String, Set<String>>();
        subjects(data, SKOS.prefLabel.asNode()).forEach(thing -> objects(data, thing, SKOS.prefLabel.asNode())
                .forEach(name -> add(byName, fold(text(name)), thing)));
        return byName;
    }

    private static Set<Node> subjects(DatasetGraph data, Node predicate) {
        return Iter.toSet(Iter.filter(Iter.map(data.find(Quad.unionGraph, Node.ANY, predicate, Node.ANY),
                Quad::getSubject), Node::isURI));
    }

    private static Set<Node> objects(DatasetGraph data, Node subject, Node predicate) {
        return Iter.toSet(Iter.map(data.find(Quad.unionGraph, subject, predicate, Node.ANY), Quad::getObject));
    }

    private static void add(Map<String, Set<String>> index, String key, Node thing) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(thing.getURI());
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
