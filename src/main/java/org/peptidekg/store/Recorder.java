package org.peptidekg.store;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Counts what a writer adds and removes, and keeps what the text index has to hear of. The writer adds only what is not
 * there and removes only what is.
 */
final class Recorder extends DatasetGraphWrapper {

    private final BooleanSupplier keepsTexts;
    private final Changes texts = new Changes();
    private final Touched.Subjects subjects = new Touched.Subjects();
    private long added;
    private long removed;

    /** @param keepsTexts whether there is an index that must hear of texts */
    Recorder(DatasetGraph dataset, BooleanSupplier keepsTexts) {
        super(dataset, dataset.getContext());
        this.keepsTexts = keepsTexts;
    }

    Change change() {
        return new Change(added, removed);
    }

    /** What the quads are about that came or went; none if they are too many. */
    Optional<Set<Node>> subjects() {
        return subjects.get();
    }

    Changes texts() {
        return texts;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        super.add(graph, subject, predicate, object);
        added++;
        note(TextQuadAction.ADD, graph, subject, predicate, object);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        super.delete(graph, subject, predicate, object);
        removed++;
        note(TextQuadAction.DELETE, graph, subject, predicate, object);
    }

    private void note(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
        subjects.add(subject);
        if (TextSearch.isText(predicate, object) && keepsTexts.getAsBoolean()) {
            texts.change(action, graph, subject, predicate, object);
        }
    }
}
