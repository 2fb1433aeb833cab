package org.peptidekg.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.store.GraphStore;

/**
 * Fills a store with as many claims as are asked for, to measure exports: the first article of the fixture again and
 * again under other addresses. Not a test: {@code java -cp … org.peptidekg.export.LargeStore FOLDER CLAIMS}.
 */
final class LargeStore {

    private static final int BATCH = 2_000;

    private LargeStore() {
    }

    public static void main(String[] args) {
        fill(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void fill(Path folder, int claims) {
        var article = Fixture.first();
        var quads = JenaBridge.quads(Fixture.statements(article)).toList();
        try (var store = GraphStore.onDisk(folder)) {
            var data = store.dataset();
            for (var copy = 0; copy * article.claims().size() < claims; copy++) {
                if (copy % BATCH == 0) {
                    if (copy > 0) {
                        data.commit();
                        data.end();
                    }
                    data.begin(ReadWrite.WRITE);
                }
                copies(quads, copy).forEach(data::add);
            }
            data.commit();
            data.end();
        }
    }

    /** Claims, evidence, articles and objects get addresses of their own; subjects, rules and runs are shared. */
    private static List<Quad> copies(List<Quad> quads, int copy) {
        var out = new ArrayList<Quad>();
        for (var quad : quads) {
            out.add(Quad.create(named(quad.getGraph(), copy), named(quad.getSubject(), copy), quad.getPredicate(),
                    named(quad.getObject(), copy)));
        }
        return out;
    }

    private static Node named(Node node, int copy) {
        var base = Iris.DEFAULT_BASE;
        if (!node.isURI() || !node.getURI().startsWith(base)) {
            return node;
        }
        var kind = node.getURI().substring(base.length());
        if (kind.matches("(claim|evidence)/.*")) {
            return NodeFactory.createURI(node.getURI().replaceFirst("(claim|evidence)/[0-9a-f]{8}",
                    "$1/" + String.format("%08x", copy)));
        }
        return kind.startsWith("article/") ? NodeFactory.createURI(node.getURI().replaceFirst("article/first",
                "article/first-" + copy)) : kind.startsWith("term/") && !kind.endsWith("zelatide")
                        ? NodeFactory.createURI(node.getURI() + "-" + copy % 10_000) : node;
    }
}
