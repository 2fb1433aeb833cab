package org.peptidekg.endpoint.explore;

import org.apache.jena.vocabulary.RDF;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Counts the graph once for each state of it; after a write only what the write was about is read. Nobody waits for the
 * counting of a large graph: until it is done, there is what its first claims say, or what was counted before a write.
 */
public final class Overviews {

    /** A graph with more claims takes longer to count than a page may. */
    private static final int LARGE = 40_000;
    private static final int SAMPLED = 1_000;

    private record State(String version, GraphOverview overview) {

        boolean isOf(String wanted) {
            return version.equals(wanted);
        }
    }

    private final GraphStore store;
    private final String base;
    private final int large;
    /** Guarded by this, as is what version it was counted of; none while it is counted. */
    private final CountedClaims counted = new CountedClaims();
    private String countedOf = "";
    private volatile State state = new State("", null);
    private volatile State sample = new State("", null);

    public Overviews(GraphStore store, String base) {
        this(store, base, LARGE);
    }

    /** @param large of a graph with so many claims nobody waits for the counting */
    Overviews(GraphStore store, String base, int large) {
        this.store = store;
        this.base = base;
        this.large = large;
    }

    /**
     * The overview of the graph as it is, or of a large one what is known of it so far. Not to be called within
     * {@link GraphStore#read}.
     */
    public GraphOverview get() {
        var known = state;
        var version = store.version();
        if (known.isOf(version)) {
            return known.overview();
        }
        if (known.overview() != null && known.overview().claims() >= large) {
            return known.overview();
        }
        return known.overview() == null && isLarge() ? sampled(version) : counted();
    }

    /** The same, counted as a whole. */
    public synchronized GraphOverview counted() {
        var version = store.version();
        if (!state.isOf(version)) {
            var changed = store.changedSince(countedOf);
            state = new State(version, store.read(data -> {
                // Before this is done, what is counted is of no version.
                countedOf = "";
                if (changed.isPresent()) {
                    counted.recount(new Columns(data), changed.get());
                } else {
                    counted.count(new Columns(data));
                }
                countedOf = version;
                return new OverviewReader(counted, new ExploreReader(data, base)).overview(true);
            }));
        }
        return state.overview();
    }

    private boolean isLarge() {
        return store.read(data -> {
            var claims = new int[1];
            new Columns(data).with(RDF.Nodes.type, Names.CLAIM, large, claim -> claims[0]++);
            return claims[0] == large;
        });
    }

    private GraphOverview sampled(String version) {
        var known = sample;
        if (!known.isOf(version)) {
            known = new State(version, store.read(data -> {
                var first = new CountedClaims();
                first.sample(new Columns(data), Math.min(SAMPLED, large));
                return new OverviewReader(first, new ExploreReader(data, base)).overview(false);
            }));
            sample = known;
        }
        return known.overview();
    }
}
