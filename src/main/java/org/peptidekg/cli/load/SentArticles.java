package org.peptidekg.cli.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.Pipeline;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.endpoint.write.ArticleTaker;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Articles that a server is sent: read one after the other, put into its store, with what each of them brings. */
public final class SentArticles implements ArticleTaker {

    private final GraphStore store;
    private final Supplier<Pipeline> maker;
    private Pipeline pipeline;

    /**
     * Takes articles for a store.
     *
     * @param maker makes the flow when the first article comes: its models take a moment to load
     */
    public SentArticles(GraphStore store, Supplier<Pipeline> maker) {
        this.store = store;
        this.maker = maker;
    }

    @Override
    public synchronized List<Added> add(String name, String content) {
        if (pipeline == null) {
            pipeline = maker.get();
        }
        // All are read before any is stored: a file that breaks off leaves nothing behind.
        var reads = ArticleReader.readAll(name, content).stream().map(pipeline::read).toList();
        return reads.stream().map(this::add).toList();
    }

    private Added add(ArticleClaims read) {
        var article = pipeline.iris().article(read.article().key()).stringValue();
        var title = read.article().metadata().title();
        var same = store.read(data -> same(data, article, read.article().source().slice(read.article()
                .part())));
        if (same.isPresent()) {
            return new Added(read.article().key(), title, 0, 0, same, List.of());
        }
        var claims = new HashSet<String>();
        read.claims().forEach(claim -> claims.add(pipeline.iris().claim(claim).stringValue()));
        var fresh = store.read(data -> claims.stream().filter(claim -> !elsewhere(data, claim, article)).count());
        pipeline.store(read, store);
        return new Added(read.article().key(), title, claims.size(), fresh.intValue(), Optional.empty(),
                store.read(data -> conflicts(data, claims)));
    }

    /** Another article with the same text. */
    private static Optional<String> same(DatasetGraph data, String article, String text) {
        var found = data.find(Quad.unionGraph, Node.ANY, Names.pmo("text"), NodeFactory.createLiteralString(text));
        while (found.hasNext()) {
            var other = found.next().getSubject().getURI();
            if (!other.equals(article)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Whether another article states a claim. */
    private static boolean elsewhere(DatasetGraph data, String claim, String article) {
        return new ClaimReader(data).claim(claim).stream().flatMap(found -> found.evidence().stream())
                .anyMatch(place -> !place.article().equals(article));
    }

    private static List<String> conflicts(DatasetGraph data, Set<String> claims) {
        var reader = new ClaimReader(data);
        var found = new ArrayList<String>();
        claims.stream().sorted().forEach(iri -> reader.claim(iri).ifPresent(claim -> {
            if (Conflict.among(pair(data, reader, claim)).filter(conflict -> conflict.has(claim)).isPresent()) {
                found.add(iri);
            }
        }));
        return found;
    }

    /** All claims of the same two things. */
    private static List<StoredClaim> pair(DatasetGraph data, ClaimReader reader, StoredClaim claim) {
        var object = NodeFactory.createURI(claim.object().iri());
        var all = new HashSet<String>();
        data.find(Quad.unionGraph, Node.ANY, RDF.Nodes.subject, NodeFactory.createURI(claim.subject().iri()))
                .forEachRemaining(quad -> {
                    if (data.contains(Quad.unionGraph, quad.getSubject(), RDF.Nodes.object, object)) {
                        all.add(quad.getSubject().getURI());
                    }
                });
        return all.stream().sorted().flatMap(iri -> reader.claim(iri).stream()).toList();
    }
}
