package org.peptidekg.store;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.Quad;

/** What a writer added and removed in the end, whatever came and went in between. */
final class Changes implements TextDatasetChanges {

    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> removed = new LinkedHashSet<>();

    Set<Quad> added() {
        return added;
    }

    Set<Quad> removed() {
        return removed;
    }

    @Override
    public void change(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
        var quad = Quad.create(graph, subject, predicate, object);
        if (action == TextQuadAction.ADD) {
            note(quad, added, removed);
        } else if (action == TextQuadAction.DELETE) {
            note(quad, removed, added);
        }
    }

    private static void note(Quad quad, Set<Quad> now, Set<Quad> before) {
        if (!before.remove(quad)) {
            now.add(quad);
        }
    }

    @Override
    public void start() {
        // Nothing to prepare.
    }

    @Override
    public void finish() {
        // Nothing to close.
    }

    @Override
    public void reset() {
        // One change has one of these.
    }
}
