package org.peptidekg.rdf.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Description;
import org.peptidekg.rdf.Digest;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.article.Naming;
import org.peptidekg.rdf.article.TermQuads;

/** Works out how the graph of terms has to describe a term, from the articles that use it. */
final class TermDescriptions {

    private static final List<Node> USES = Stream.of(RDF.SUBJECT, RDF.OBJECT, Vocabulary.TOPIC, Vocabulary.ROUTE,
            Vocabulary.FORM, Vocabulary.NAMES).map(JenaBridge::node).toList();
    /** What a description says of a term; other statements of it are edges. */
    private static final Set<Node> DESCRIBING = Stream.of(RDF.TYPE, RDFS.LABEL, SKOS.ALT_LABEL, SKOS.DEFINITION,
            Vocabulary.VALENCE, Vocabulary.LISTED, Vocabulary.LINKED, Vocabulary.HAS_MAPPING, SKOS.EXACT_MATCH,
            SKOS.CLOSE_MATCH, SKOS.BROAD_MATCH, SKOS.NARROW_MATCH, SKOS.RELATED_MATCH).map(JenaBridge::node)
            .collect(Collectors.toUnmodifiableSet());
    private static final Node NAMES = JenaBridge.node(Vocabulary.NAMES);
    private static final Node HAS_MAPPING = JenaBridge.node(Vocabulary.HAS_MAPPING);
    private static final Node LABEL = JenaBridge.node(RDFS.LABEL);
    private static final String GIVEN = "given";

    private final Iris iris;
    private final TermQuads quads;
    private final Node terms;

    TermDescriptions(Iris iris, TermQuads quads, Node terms) {
        this.iris = iris;
        this.quads = quads;
        this.terms = terms;
    }

    /** The terms that some quads use. */
    Set<Node> used(Collection<Quad> some) {
        return some.stream().filter(quad -> USES.contains(quad.getPredicate())).map(Quad::getObject)
                .filter(node -> node.isURI() && iris.termKey(node.getURI()).isPresent()).collect(Collectors.toSet());
    }

    /** What a graph says of a term: its description and that of its mappings. */
    static Set<Quad> described(DatasetGraph data, Node graph, Node term) {
        var found = new HashSet<Quad>();
        data.findNG(graph, term, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (DESCRIBING.contains(quad.getPredicate())) {
                found.add(quad);
            }
        });
        for (var quad : List.copyOf(found)) {
            if (quad.getPredicate().equals(HAS_MAPPING)) {
                data.findNG(graph, quad.getObject(), Node.ANY, Node.ANY).forEachRemaining(found::add);
            }
        }
        return found;
    }

    /**
     * How a term is to be described; not at all if no article uses it.
     *
     * @param known descriptions by a lexicon that take the place of those that are there
     */
    Set<Quad> wanted(DatasetGraph data, Node term, Map<Node, Set<Quad>> known) {
        var key = iris.termKey(term.getURI()).orElseThrow();
        var namings = new TreeMap<String, Naming>();
        var strangers = new HashSet<Node>();
        data.find(Node.ANY, Node.ANY, NAMES, term).forEachRemaining(quad -> {
            var naming = naming(new Description(data, quad.getSubject()));
            namings.put(quad.getSubject().getURI(), naming);
            if (naming.phrase().isPresent()) {
                strangers.add(quad.getGraph());
            }
        });
        if (!isUsed(data, term, strangers)) {
            return strangers.isEmpty() ? Set.of()
                    : JenaBridge.quads(quads.of(Naming.term(key, namings.values()))).collect(Collectors.toSet());
        }
        var base = known.containsKey(term) ? known.get(term) : withoutGiven(described(data, terms, term));
        var given = Naming.identifiers(namings.values());
        return given.isEmpty() ? base : with(base, term, quads.mappings(key, given));
    }

    /** Whether an article uses a term and does not say that it is none of the lexicon; the first is enough. */
    private static boolean isUsed(DatasetGraph data, Node term, Set<Node> strangers) {
        for (var use : USES) {
            var found = data.find(Node.ANY, Node.ANY, use, term);
            try {
                while (found.hasNext()) {
                    if (!strangers.contains(found.next().getGraph())) {
                        return true;
                    }
                }
            } finally {
                Iter.close(found);
            }
        }
        return false;
    }

    /** Takes the descriptions that stand in an article's graph out of it. */
    void adopt(DatasetGraph data, Node article, Map<Node, Set<Quad>> known) {
        var subjects = new HashSet<Node>();
        data.findNG(article, Node.ANY, LABEL, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        for (var term : subjects) {
            if (term.isURI() && iris.termKey(term.getURI()).isPresent()) {
                var found = described(data, article, term);
                found.forEach(data::delete);
                take(data, article, term, found, known);
            }
        }
    }

    private void take(DatasetGraph data, Node article, Node term, Set<Quad> found, Map<Node, Set<Quad>> known) {
        if (value(found, term, JenaBridge.node(Vocabulary.LISTED)).equals(Optional.of("false"))) {
            var label = value(found, term, LABEL).orElseThrow();
            var name = NodeFactory.createURI(article.getURI() + "#name-"
                    + Digest.of(iris.termKey(term.getURI()).orElseThrow(), label, ""));
            data.add(article, name, JenaBridge.node(RDF.TYPE), JenaBridge.node(Vocabulary.NAMING));
            data.add(article, name, LABEL, NodeFactory.createLiteralString(label));
            data.add(article, name, NAMES, term);
            data.add(article, name, JenaBridge.node(Vocabulary.CALLED), NodeFactory.createLiteralString(label));
            found.stream().filter(quad -> quad.getSubject().equals(term)
                    && quad.getPredicate().equals(JenaBridge.node(RDF.TYPE))).forEach(quad ->
                            data.add(article, name, JenaBridge.node(Vocabulary.CALLED_CLASS), quad.getObject()));
        } else {
            known.put(term, found.stream().map(quad -> Quad.create(terms, quad.asTriple()))
                    .collect(Collectors.toSet()));
        }
    }

    private static Optional<String> value(Set<Quad> quads, Node subject, Node property) {
        return quads.stream().filter(quad -> quad.getSubject().equals(subject)
                && quad.getPredicate().equals(property) && quad.getObject().isLiteral())
                .map(quad -> quad.getObject().getLiteralLexicalForm()).sorted().findFirst();
    }

    private static Naming naming(Description naming) {
        var identifier = naming.textIfAny(Vocabulary.IDENTIFIED_AS)
                .map(curie -> Naming.given(curie, naming.text(RDFS.LABEL)));
        var type = naming.all(Vocabulary.CALLED_CLASS).map(Node::getURI).sorted().findFirst().flatMap(address ->
                Arrays.stream(TermClass.values()).filter(some -> Vocabulary.of(some).stringValue().equals(address))
                        .findFirst()).orElse(TermClass.Unknown);
        return new Naming(naming.textIfAny(Vocabulary.CALLED), type, identifier);
    }

    /** A description with further mappings, which make the term linked. */
    private static Set<Quad> with(Set<Quad> base, Node term, List<Statement> mappings) {
        var all = new HashSet<>(base);
        all.addAll(JenaBridge.quads(mappings).toList());
        return linked(all, term, true);
    }

    /** A description without what an input gave. */
    private static Set<Quad> withoutGiven(Set<Quad> description) {
        var given = description.stream().filter(quad ->
                quad.getPredicate().equals(JenaBridge.node(Vocabulary.LINKED_BY))
                        && quad.getObject().getLiteralLexicalForm().equals(GIVEN)).map(Quad::getSubject)
                .collect(Collectors.toSet());
        if (given.isEmpty()) {
            return description;
        }
        var gone = new HashSet<Quad>();
        var targets = new ArrayList<Node>();
        for (var quad : description) {
            if (given.contains(quad.getSubject()) || given.contains(quad.getObject())) {
                gone.add(quad);
                if (quad.getPredicate().equals(JenaBridge.node(Vocabulary.TARGET))) {
                    targets.add(quad.getObject());
                }
            }
        }
        var rest = new HashSet<>(description);
        rest.removeAll(gone);
        var kept = rest.stream().filter(quad -> quad.getPredicate().equals(JenaBridge.node(Vocabulary.TARGET)))
                .map(Quad::getObject).collect(Collectors.toSet());
        rest.removeIf(quad -> targets.contains(quad.getObject()) && !kept.contains(quad.getObject())
                && DESCRIBING.contains(quad.getPredicate()));
        var subject = description.stream().filter(quad -> quad.getPredicate().equals(HAS_MAPPING))
                .map(Quad::getSubject).findFirst().orElseThrow();
        return linked(rest, subject, rest.stream().anyMatch(quad ->
                quad.getPredicate().equals(JenaBridge.node(Vocabulary.MATCH))
                        && !quad.getObject().equals(JenaBridge.node(SKOS.RELATED_MATCH))));
    }

    private static Set<Quad> linked(Set<Quad> description, Node term, boolean linked) {
        var property = JenaBridge.node(Vocabulary.LINKED);
        var changed = new HashSet<Quad>();
        for (var quad : description) {
            changed.add(quad.getPredicate().equals(property) ? Quad.create(quad.getGraph(), term, property,
                    NodeFactory.createLiteralByValue(linked)) : quad);
        }
        return changed;
    }
}
