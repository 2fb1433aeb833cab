package org.peptidekg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.peptidekg.query.answer.Answer;

/**
 * A long answer whose first rows are asked for: the best rows of all things that were looked at so far. For one thread
 * at a time.
 */
final class Ranking {

    /** Rows that are kept. */
    static final int KEPT = 2_000;
    private static final int MOST = 2_000;

    private final Comparator<Binding> order;
    private List<Binding> best = List.of();
    private List<Var> columns = List.of();
    private int rows;
    private long at;
    private int size;
    private boolean done;

    /** @param first how many things are looked at first */
    Ranking(Query query, int first) {
        this.size = first;
        this.order = new BindingComparator(query.getOrderBy());
    }

    boolean isDone() {
        return done;
    }

    /** How many things were looked at. */
    long at() {
        return at;
    }

    /** How many are looked at next. */
    int size() {
        return size;
    }

    /** How many rows can be given. */
    int given() {
        return best.size();
    }

    /**
     * Goes on.
     *
     * @param things how many were looked at; less than {@link #size} means that these were the last
     */
    void add(Answer.Table part, int things) {
        columns = part.columns();
        rows += part.rows().size();
        var all = new ArrayList<>(best);
        all.addAll(part.rows());
        all.sort(order);
        best = List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
        at += things;
        done = things < size;
        size = Math.min(MOST, 2 * size);
    }

    /** The rows from one on, counted from 0, to one that is none of them, as far as there are so many. */
    Answer.Table table(int from, int to) {
        return new Answer.Table(columns, best.subList(Math.min(from, best.size()), Math.min(to, best.size())));
    }

    OptionalInt total() {
        return done ? OptionalInt.of(rows) : OptionalInt.empty();
    }
}
