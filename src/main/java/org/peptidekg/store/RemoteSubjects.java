package org.peptidekg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * What another store says of things, kept for a minute. Who asks for a thing mostly asks for what it points to next, so
 * that is fetched along, many things by one query. Safe for many threads.
 */
final class RemoteSubjects {

    private static final int MOST_KEPT = 50_000;
    /** Things that are asked for at once, and statements that one answer may have. */
    private static final int MOST_THINGS = 1_000;
    private static final int MOST_ROWS = 20_000;
    /** A claim, its evidence, and the selectors of that. */
    private static final int STEPS = 2;
    private static final long KEEPING = TimeUnit.MINUTES.toNanos(1);

    private final Function<String, List<Quad>> asker;
    private final Map<Node, List<Quad>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<Quad>> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private long begun = System.nanoTime();

    /** @param asker runs a query for {@code ?g ?s ?p ?o} */
    RemoteSubjects(Function<String, List<Quad>> asker) {
        this.asker = asker;
    }

    /** All that is said of a thing. */
    List<Quad> of(Node thing) {
        var found = known(thing);
        if (found != null) {
            return found;
        }
        var alone = asker.apply(query(Set.of(thing), ""));
        keep(Map.of(thing, alone));
        fetch(objects(alone), STEPS - 1);
        return alone;
    }

    /** Fetches what is said of some things and of what they point to, unless these are too many. */
    void fetch(Collection<Node> things, int steps) {
        var missing = things.stream().filter(thing -> thing.isURI() && known(thing) == null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (missing.isEmpty() || missing.size() > MOST_THINGS) {
            return;
        }
        var rows = asker.apply(query(missing, " LIMIT " + MOST_ROWS));
        if (rows.size() == MOST_ROWS) {
            // Of some of them not all is there: each is asked for by itself when its turn comes.
            return;
        }
        var bySubject = new HashMap<Node, List<Quad>>();
        missing.forEach(thing -> bySubject.put(thing, new ArrayList<>()));
        rows.forEach(quad -> bySubject.get(quad.getSubject()).add(quad));
        keep(bySubject);
        if (steps > 0) {
            fetch(objects(rows), steps - 1);
        }
    }

    /** The same for things that a look-up has found. */
    void fetch(Collection<Node> things) {
        fetch(things, STEPS);
    }

    private static Set<Node> objects(List<Quad> quads) {
        return quads.stream().map(Quad::getObject).filter(Node::isURI).collect(Collectors.toSet());
    }

    private static String query(Set<Node> things, String limit) {
        return "SELECT ?g ?s ?p ?o { VALUES ?s { " + things.stream().map(NodeFmtLib::strNT)
                .collect(Collectors.joining(" ")) + " } GRAPH ?g { ?s ?p ?o } }" + limit;
    }

    private synchronized List<Quad> known(Node thing) {
        if (System.nanoTime() - begun > KEEPING) {
            known.clear();
            begun = System.nanoTime();
        }
        return known.get(thing);
    }

    private synchronized void keep(Map<Node, List<Quad>> found) {
        known.putAll(found);
    }
}
