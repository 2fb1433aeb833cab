package org.peptidekg.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Fills a store with the articles of another one again and again, their terms by other names: every tenth term keeps
 * its name in all copies, three of ten have ten names, the others a name for each copy. So some terms stand in very
 * many claims and most in few, as in real graphs. The address of each claim is the one that its parts give.
 */
final class VariedStore {

    private static final Iris IRIS = Iris.standard();
    private static final String BASE = Iris.DEFAULT_BASE;
    private static final String TERM = BASE + "term/";
    private static final String CLAIM = BASE + "claim/";
    private static final Set<String> SHARED = Set.of(Iris.TERMS, Iris.CLAIMS);
    private static final int TENTHS = 10;

    private final List<List<Quad>> articles = new ArrayList<>();
    private final List<Quad> others = new ArrayList<>();
    private final Map<Node, List<Quad>> described = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();
    private final Map<Node, Map<String, Node>> claims = new HashMap<>();
    private final Set<Node> written = new HashSet<>();
    private final Consumer<Quad> out;
    private int copies;

    private VariedStore(Consumer<Quad> out) {
        this.out = out;
    }

    /** The store to be copied, how many claims there shall be, the folder of the new store. */
    public static void main(String[] args) {
        try (var from = GraphStore.existing(Path.of(args[0])); var store = GraphStore.onDisk(Path.of(args[2]))) {
            var loader = LoaderFactory.parallelLoader(store.dataset(), (text, values) -> { });
            loader.startBulk();
            var made = new VariedStore(loader.stream()::quad);
            from.read(data -> {
                made.take(data);
                return data;
            });
            made.write(Integer.parseInt(args[1]));
            loader.finishBulk();
            System.out.println(made.written.size() + " claims in " + made.copies * made.articles.size() + " articles");
        }
    }

    private void take(DatasetGraph data) {
        var byGraph = new HashMap<String, List<Quad>>();
        data.find().forEachRemaining(quad -> byGraph.computeIfAbsent(quad.getGraph().getURI(), k -> new ArrayList<>())
                .add(quad));
        byGraph.forEach((graph, quads) -> {
            if (graph.startsWith(BASE + "article/")) {
                articles.add(quads);
            } else if (SHARED.stream().map(IRIS::graph).noneMatch(shared -> shared.stringValue().equals(graph))) {
                others.addAll(quads);
            }
            quads.forEach(this::note);
        });
        byGraph.get(IRIS.graph(Iris.TERMS).stringValue()).forEach(quad ->
                described.computeIfAbsent(quad.getSubject(), k -> new ArrayList<>()).add(quad));
        byGraph.get(IRIS.graph(Iris.CLAIMS).stringValue()).forEach(quad ->
                described.computeIfAbsent(quad.getSubject(), k -> new ArrayList<>()).add(quad));
    }

    private void note(Quad quad) {
        var subject = quad.getSubject();
        if (subject.isURI() && subject.getURI().startsWith(CLAIM) && quad.getObject().isURI()) {
            claims.computeIfAbsent(subject, k -> new HashMap<>()).put(quad.getPredicate().getURI(), quad.getObject());
        }
        if (quad.getPredicate().equals(RDFS.label.asNode()) && subject.isURI() && subject.getURI().startsWith(TERM)) {
            labels.put(subject, quad.getObject().getLiteralLexicalForm());
        }
    }

    private void write(int wanted) {
        others.forEach(out);
        for (copies = 0; written.size() < wanted; copies++) {
            for (var article : articles) {
                article.forEach(quad -> out.accept(varied(quad, copies)));
                article.stream().filter(quad -> quad.getPredicate().equals(RDF.Nodes.type)
                        && quad.getObject().equals(Names.CLAIM)).map(Quad::getSubject).forEach(this::overview);
            }
            System.out.println(copies + " copies, " + written.size() + " claims");
        }
        described.forEach((subject, quads) -> {
            if (subject.isURI() && subject.getURI().startsWith(TERM)) {
                IntStream.range(0, Math.min(copies, names(subject))).forEach(copy -> describe(quads, copy));
            }
        });
    }

    /** What all articles together say of a claim, once. */
    private void overview(Node claim) {
        if (written.add(varied(claim, copies))) {
            described.getOrDefault(claim, List.of()).forEach(quad -> out.accept(varied(quad, copies)));
        }
    }

    private void describe(List<Quad> quads, int copy) {
        for (var quad : quads) {
            out.accept(varied(quad, copy));
            if (quad.getPredicate().getURI().equals(Vocabulary.HAS_MAPPING.stringValue())) {
                described.getOrDefault(quad.getObject(), List.of()).forEach(said -> out.accept(varied(said, copy)));
            }
        }
    }

    private Quad varied(Quad quad, int copy) {
        var subject = quad.getSubject();
        var object = quad.getObject();
        var property = quad.getPredicate();
        if (object.isLiteral() && subject.isURI()
                && (property.equals(RDFS.label.asNode()) || property.equals(SKOS.altLabel.asNode()))) {
            object = subject.getURI().startsWith(TERM) ? NodeFactory.createLiteralString(
                    object.getLiteralLexicalForm() + behind(subject, copy, " "))
                    : subject.getURI().startsWith(CLAIM) ? claimLabel(subject, copy, object) : object;
        }
        return Quad.create(varied(quad.getGraph(), copy), varied(subject, copy), property, varied(object, copy));
    }

    private Node claimLabel(Node claim, int copy, Node label) {
        var text = label.getLiteralLexicalForm();
        var subject = claims.get(claim).get(RDF.subject.getURI());
        var object = claims.get(claim).get(RDF.object.getURI());
        var name = labels.getOrDefault(subject, "");
        if (text.startsWith(name)) {
            text = name + behind(subject, copy, " ") + text.substring(name.length());
        }
        var other = labels.getOrDefault(object, "\n");
        var at = text.lastIndexOf(other);
        return NodeFactory.createLiteralString(at < 0 ? text
                : text.substring(0, at) + other + behind(object, copy, " ") + text.substring(at + other.length()));
    }

    private Node varied(Node node, int copy) {
        if (copy == 0 || !node.isURI() || !node.getURI().startsWith(BASE)) {
            return node;
        }
        var uri = node.getURI();
        if (uri.startsWith(TERM)) {
            return NodeFactory.createURI(uri + behind(node, copy, "-"));
        }
        if (uri.startsWith(CLAIM) && claims.containsKey(node)) {
            return claim(claims.get(node), copy);
        }
        if (uri.startsWith(BASE + "article/")) {
            var part = uri.indexOf('#') < 0 ? uri.length() : uri.indexOf('#');
            return NodeFactory.createURI(uri.substring(0, part) + "-" + copy + uri.substring(part));
        }
        for (var kind : List.of("evidence/", "run/")) {
            if (uri.startsWith(BASE + kind)) {
                var at = (BASE + kind).length();
                var number = Integer.parseUnsignedInt(uri.substring(at, at + 8), 16) ^ copy * 0x9E3779B9;
                return NodeFactory.createURI(BASE + kind + String.format("%08x", number) + uri.substring(at + 8));
            }
        }
        return node;
    }

    private Node claim(Map<String, Node> parts, int copy) {
        var subject = varied(parts.get(RDF.subject.getURI()), copy);
        var object = varied(parts.get(RDF.object.getURI()), copy);
        return NodeFactory.createURI(IRIS.claim(IRIS.termKey(subject.getURI()).orElseThrow(),
                name(parts.get(RDF.predicate.getURI())), Vocabulary.iri(object.getURI()),
                name(parts.get(Vocabulary.POLARITY.stringValue())),
                name(parts.get(Vocabulary.ASPECT.stringValue())).replace("FunctionAspect", "Function"),
                name(parts.get(Vocabulary.SUBJECT_DIRECTION.stringValue())),
                name(parts.get(Vocabulary.OBJECT_DIRECTION.stringValue()))).stringValue());
    }

    private static String name(Node node) {
        return node == null ? "" : node.getURI().substring(node.getURI().indexOf('#') + 1);
    }

    /** What stands behind the name of a term in a copy. */
    private static String behind(Node term, int copy, String before) {
        var name = copy % names(term);
        return name == 0 ? "" : before + name;
    }

    /** By how many names a term goes. */
    private static int names(Node term) {
        var tenth = Math.floorMod(term.getURI().hashCode(), TENTHS);
        return tenth == 0 || term.getURI().equals(TERM + "selank") ? 1
                : tenth <= 3 ? TENTHS : Integer.MAX_VALUE;
    }
}
