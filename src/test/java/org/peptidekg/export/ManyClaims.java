package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;

/**
 * A dataset of any size that holds nothing: the first article of the fixture again and again, each copy with claims,
 * evidence and an article of its own, made when it is asked for. What an export needs of memory shows as it is.
 */
public final class ManyClaims extends DatasetGraphWrapper {

    private static final String BASE = Iris.DEFAULT_BASE;
    private static final int TERMS = 10_000;
    /** How many of a hash count the copies. */
    private static final int DIGITS = 8;
    /** Where the addresses of what each article has for itself begin. */
    private static final List<String> OWN = List.of("article/first", "claim/", "evidence/");

    private final int copies;
    private final Map<String, List<Quad>> bySubject = new HashMap<>();
    private final Map<Node, IntFunction<Node>> names = new HashMap<>();
    private final List<Quad> template = JenaBridge.quads(Fixture.statements(Fixture.first())).toList();

    public ManyClaims(int claims) {
        super(DatasetGraphFactory.create());
        copies = claims / Fixture.first().claims().size();
        template.forEach(quad -> bySubject.computeIfAbsent(key(local(quad.getSubject())), key -> new ArrayList<>())
                .add(quad));
    }

    /** Its quads as a store has them that was loaded: what all articles would say of a thing alike stands once. */
    public Stream<Quad> stored() {
        var known = new HashSet<Triple>();
        return Iter.asStream(listGraphNodes()).flatMap(graph -> stream(graph, Node.ANY, Node.ANY, Node.ANY))
                .filter(quad -> OWN.stream().anyMatch(local(quad.getSubject())::startsWith)
                        || known.add(quad.asTriple()));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        var graph = template.get(0).getGraph();
        return IntStream.range(0, copies).mapToObj(copy -> named(graph, copy)).iterator();
    }

    @Override
    public Stream<Quad> stream(Node graph, Node subject, Node predicate, Node object) {
        return Iter.asStream(find(graph, subject, predicate, object));
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return find(graph, subject, predicate, object).hasNext();
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        if (Quad.isDefaultGraph(graph)) {
            return Collections.emptyIterator();
        }
        if (graph.isURI() && !Quad.isUnionGraph(graph)) {
            var copy = copy(graph);
            return template.stream().map(quad -> named(quad, copy)).filter(quad -> subject.matches(quad.getSubject())
                    && predicate.matches(quad.getPredicate()) && object.matches(quad.getObject())).iterator();
        }
        if (subject.isConcrete()) {
            return ofSubject(subject).filter(quad -> predicate.matches(quad.getPredicate())
                    && object.matches(quad.getObject())).iterator();
        }
        if (object.isConcrete() && !predicate.equals(RDF.Nodes.type)) {
            var copy = copy(object);
            return template.stream().map(quad -> named(quad, copy)).filter(quad -> object.equals(quad.getObject())
                    && predicate.matches(quad.getPredicate())).iterator();
        }
        var wanted = template.stream().filter(quad -> predicate.matches(quad.getPredicate())
                && object.matches(quad.getObject())).toList();
        return IntStream.range(0, copies).boxed().flatMap(copy -> wanted.stream().map(quad -> named(quad, copy)))
                .iterator();
    }

    private Stream<Quad> ofSubject(Node subject) {
        var copy = copy(subject);
        return bySubject.getOrDefault(key(local(subject)), List.of()).stream().map(quad -> named(quad, copy));
    }

    /** The same for a thing of the template and for all its copies. */
    private static String key(String local) {
        var hash = local.indexOf('/') + 1;
        if (local.startsWith("claim/") || local.startsWith("evidence/")) {
            return local.substring(0, hash) + local.substring(hash + DIGITS);
        }
        if (local.startsWith("article/first")) {
            var behind = local.substring("article/first".length());
            var end = behind.startsWith("-") ? 1 : 0;
            while (end < behind.length() && Character.isDigit(behind.charAt(end))) {
                end++;
            }
            return "article/first" + behind.substring(end);
        }
        return isCopied(local) && Character.isDigit(local.charAt(local.length() - 1))
                ? local.substring(0, local.lastIndexOf('-')) : local;
    }

    private static int copy(Node node) {
        var local = local(node);
        if (local.startsWith("claim/") || local.startsWith("evidence/")) {
            var hash = local.indexOf('/') + 1;
            return Integer.parseInt(local, hash, hash + DIGITS, 16);
        }
        if (local.startsWith("article/first-")) {
            var begin = "article/first-".length();
            var end = begin;
            while (end < local.length() && Character.isDigit(local.charAt(end))) {
                end++;
            }
            return Integer.parseInt(local, begin, end, 10);
        }
        return isCopied(local) ? Integer.parseInt(local.substring(local.lastIndexOf('-') + 1)) : 0;
    }

    private static boolean isCopied(String local) {
        return local.startsWith("term/") && !local.endsWith("zelatide");
    }

    private Quad named(Quad quad, int copy) {
        return Quad.create(named(quad.getGraph(), copy), named(quad.getSubject(), copy), quad.getPredicate(),
                named(quad.getObject(), copy));
    }

    private Node named(Node node, int copy) {
        return names.computeIfAbsent(node, ManyClaims::name).apply(copy);
    }

    /** The address of a copy of a thing. */
    private static IntFunction<Node> name(Node node) {
        var local = local(node);
        if (local.startsWith("claim/") || local.startsWith("evidence/")) {
            var hash = local.indexOf('/') + 1;
            var before = BASE + local.substring(0, hash);
            var behind = local.substring(hash + DIGITS);
            return copy -> {
                var digits = Integer.toHexString(copy);
                return NodeFactory.createURI(before + "0".repeat(DIGITS - digits.length()) + digits + behind);
            };
        }
        if (local.startsWith("article/first")) {
            var behind = local.substring("article/first".length());
            return copy -> NodeFactory.createURI(BASE + "article/first-" + copy + behind);
        }
        return isCopied(local)
                ? copy -> NodeFactory.createURI(BASE + local + "-" + copy % TERMS) : copy -> node;
    }

    private static String local(Node node) {
        return node.isURI() && node.getURI().startsWith(BASE) ? node.getURI().substring(BASE.length()) : "";
    }

    /** Measures: number of claims, then formats. */
    public static void main(String[] args) throws IOException {
        for (var format : List.of(args).subList(1, args.length)) {
            var start = System.nanoTime();
            var sum = new long[1];
            new Exports(Iris.standard()).named(format).orElseThrow().write(new ManyClaims(Integer.parseInt(args[0])),
                    Selection.ALL, new OutputStream() {
                        @Override
                        public void write(int sign) {
                            sum[0]++;
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            sum[0] += length;
                        }
                    });
            System.out.println(format + "\t" + (System.nanoTime() - start) / 1_000_000_000 + " s\t" + (sum[0] >> 20)
                    + " MiB");
        }
    }
}
