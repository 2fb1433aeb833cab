package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;

/**
 * A dataset of any size that holds nothing: the first article of the fixture again and again, each copy with claims,
 * evidence and an article of its own, made when it is asked for. What an export needs of memory shows as it is.
 */
final class ManyClaims extends DatasetGraphWrapper {

    private static final String BASE = Iris.DEFAULT_BASE;
    private static final Pattern COUNTED = Pattern.compile("(claim|evidence)/([0-9a-f]{8})([0-9a-f]{12})(.*)");
    private static final Pattern ARTICLE = Pattern.compile("article/first-(\\d+)(.*)");
    private static final Pattern TERM = Pattern.compile("term/(.+)-(\\d+)");
    private static final int TERMS = 10_000;
    /** How many of a hash count the copies. */
    private static final int DIGITS = 8;

    private final int copies;
    private final Map<String, List<Quad>> bySubject = new HashMap<>();
    private final List<Quad> template = JenaBridge.quads(Fixture.statements(Fixture.first())).toList();

    ManyClaims(int claims) {
        super(DatasetGraphFactory.create());
        copies = claims / Fixture.first().claims().size();
        template.forEach(quad -> bySubject.computeIfAbsent(key(local(quad.getSubject())), key -> new ArrayList<>())
                .add(quad));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
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
        return local.startsWith("claim/") || local.startsWith("evidence/")
                ? local.substring(0, hash) + local.substring(hash + DIGITS)
                : local.startsWith("article/") ? local.replaceFirst("first(-\\d+)?", "first")
                : local.startsWith("term/") && !local.endsWith("zelatide") ? local.replaceFirst("-\\d+$", "") : local;
    }

    private static int copy(Node node) {
        var local = local(node);
        var counted = COUNTED.matcher(local);
        if (counted.matches()) {
            return Integer.parseInt(counted.group(2), 16);
        }
        var article = ARTICLE.matcher(local);
        if (article.matches()) {
            return Integer.parseInt(article.group(1));
        }
        var term = TERM.matcher(local);
        return term.matches() && !local.endsWith("zelatide") ? Integer.parseInt(term.group(2)) : 0;
    }

    private static Quad named(Quad quad, int copy) {
        return Quad.create(named(quad.getGraph(), copy), named(quad.getSubject(), copy), quad.getPredicate(),
                named(quad.getObject(), copy));
    }

    private static Node named(Node node, int copy) {
        var local = local(node);
        if (local.startsWith("claim/") || local.startsWith("evidence/")) {
            var hash = local.indexOf('/') + 1;
            var digits = Integer.toHexString(copy);
            return NodeFactory.createURI(BASE + local.substring(0, hash) + "0".repeat(DIGITS - digits.length())
                    + digits + local.substring(hash + DIGITS));
        }
        if (local.startsWith("article/first")) {
            return NodeFactory.createURI(BASE + local.replaceFirst("first", "first-" + copy));
        }
        return local.startsWith("term/") && !local.endsWith("zelatide")
                ? NodeFactory.createURI(BASE + local + "-" + copy % TERMS) : node;
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
