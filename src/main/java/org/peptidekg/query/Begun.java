package org.peptidekg.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.peptidekg.query.answer.Answer;

/**
 * A long answer as far as it was asked for: its last rows, and from where it goes on. For one thread at a time.
 */
final class Begun {

    /** Rows that are kept; who goes back further begins anew. */
    private static final int KEPT = 5_000;
    private static final int MOST = 2_000;

    private final List<Binding> rows = new ArrayList<>();
    private final Set<Binding> known = new HashSet<>();
    private List<Var> columns = List.of();
    private int before;
    private long at;
    private int size;
    private boolean done;

    /** @param first how many things are asked for at first */
    Begun(int first) {
        size = first;
    }

    /** Whether it can go on to a row: it has not forgotten it. */
    boolean reaches(int row) {
        return row >= before;
    }

    boolean isDone() {
        return done;
    }

    /** How many rows it has come to. */
    int rows() {
        return before + rows.size();
    }

    /** How many things have been asked for. */
    long at() {
        return at;
    }

    /** How many are asked for next: few at first, so that the first rows come at once. */
    int size() {
        return size;
    }

    /**
     * Goes on.
     *
     * @param things how many were asked for; less than {@link #size} means that these were the last
     */
    void add(Answer.Table part, int things) {
        columns = part.columns();
        part.rows().stream().filter(known::add).forEach(rows::add);
        at += things;
        done = things < size;
        size = Math.min(MOST, 2 * size);
    }

    /** The rows from one on, counted from 0, to one that is none of them, as far as there are so many. */
    Answer.Table table(int from, int to) {
        var all = rows();
        return new Answer.Table(columns, List.copyOf(rows.subList(Math.min(from, all) - before,
                Math.min(to, all) - before)));
    }

    OptionalInt total() {
        return done ? OptionalInt.of(rows()) : OptionalInt.empty();
    }

    /** Forgets rows that are long past. */
    void trim() {
        if (rows.size() > KEPT) {
            var past = rows.subList(0, rows.size() - KEPT);
            known.removeAll(Set.copyOf(past));
            before += past.size();
            past.clear();
        }
    }
}
