package org.peptidekg.rdf.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.rdf.article.PreparedArticle;

/**
 * Articles that are replaced one after the other within one write transaction; the shared graphs follow once, at the
 * end. Only what differs is written. Not thread-safe.
 */
public final class ArticleBatch {

    private final SharedGraphs shared;
    private final DatasetGraph data;
    private final SharedGraphs.Touched touched = new SharedGraphs.Touched();
    private final Map<Node, Set<Quad>> known = new HashMap<>();
    private long written;

    public ArticleBatch(SharedGraphs shared, DatasetGraph data) {
        this.shared = shared;
        this.data = data;
    }

    /** Makes an article's graph hold what was prepared and nothing else. */
    public Written replace(PreparedArticle article) {
        var before = SharedGraphs.all(data, article.graph());
        var wanted = article.quads();
        var gone = new HashSet<Quad>();
        before.stream().filter(quad -> !wanted.contains(quad)).forEach(gone::add);
        gone.forEach(data::delete);
        var added = 0L;
        for (var quad : wanted) {
            if (!before.contains(quad)) {
                data.add(quad);
                added++;
            }
        }
        known.putAll(article.described());
        shared.touch(wanted, touched);
        // What stays was looked at already, but a claim that loses some of its parts is known by all of them.
        if (!gone.isEmpty()) {
            shared.touch(before, touched);
        }
        written += added + gone.size();
        return new Written(added, gone.size());
    }

    /** How many quads of articles were written so far. */
    public long written() {
        return written;
    }

    /** Lets the shared graphs follow. */
    public void finish() {
        shared.follow(data, touched, known);
    }

    /**
     * What became of one article's own graph.
     *
     * @param added quads that were not there before
     * @param removed quads that are there no more
     */
    public record Written(long added, long removed) {

        public boolean isEmpty() {
            return added == 0 && removed == 0;
        }
    }
}
