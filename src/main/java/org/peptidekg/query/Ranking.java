package org.peptidekg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
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
    private final List<Var> sums;
    private List<Binding> best = List.of();
    private List<Var> columns = List.of();
    private int rows;
    private long at;
    private int size;
    private boolean done;

    /**
     * Begins.
     *
     * @param sums what adds up where rows are the same otherwise
     * @param first how many things are looked at first
     */
    Ranking(Query query, List<Var> sums, int first) {
        this.sums = sums;
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
        var all = new ArrayList<>(best);
        all.addAll(part.rows());
        if (!sums.isEmpty()) {
            all = summed(all);
            rows = all.size();
        } else {
            rows += part.rows().size();
        }
        all.sort(order);
        best = List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
        at += things;
        done = things < size;
        size = Math.min(MOST, 2 * size);
    }

    private ArrayList<Binding> summed(List<Binding> all) {
        var sum = new LinkedHashMap<List<Node>, Binding>();
        var others = columns.stream().filter(column -> !sums.contains(column)).toList();
        all.forEach(row -> sum.merge(others.stream().map(row::get).toList(), row, this::sum));
        return new ArrayList<>(sum.values());
    }

    private Binding sum(Binding one, Binding other) {
        var builder = BindingFactory.builder();
        columns.forEach(column -> {
            var value = sums.contains(column) ? NodeValue.makeInteger(number(one, column) + number(other, column))
                    .asNode() : one.get(column);
            if (value != null) {
                builder.add(column, value);
            }
        });
        return builder.build();
    }

    private static long number(Binding row, Var column) {
        return Long.parseLong(row.get(column).getLiteralLexicalForm());
    }

    /** The rows from one on, counted from 0, to one that is none of them, as far as there are so many. */
    Answer.Table table(int from, int to) {
        return new Answer.Table(columns, best.subList(Math.min(from, best.size()), Math.min(to, best.size())));
    }

    OptionalInt total() {
        return done ? OptionalInt.of(rows) : OptionalInt.empty();
    }
}
