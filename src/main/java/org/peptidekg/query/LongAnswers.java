package org.peptidekg.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;

/**
 * Answers of which only some rows are asked for, on graphs so large that sorting all rows would take long: the query is
 * asked of a few hundred things at a time, in the order of the graph, until there are rows enough. Safe for many
 * threads.
 */
final class LongAnswers {

    private static final int REMEMBERED = 32;
    /** Of what is given as a whole at most, the first part is this part. */
    private static final int PARTS = 8;

    private final int whole;
    private final Limits limits;
    private final Map<AnswerCache.Key, Begun> begun = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AnswerCache.Key, Begun> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param whole of no more things than this an answer is given as a whole */
    LongAnswers(int whole, Limits limits) {
        this.whole = whole;
        this.limits = limits;
    }

    /**
     * Rows of an answer; nothing if it is better given as a whole.
     *
     * @param key of the answer
     * @param thing the variable by whose things it is cut
     * @param from number of the first row, from 0
     * @param to number of the first row behind those
     * @throws LimitException if the rows lie so far behind that they are not reached in time
     */
    Optional<Slice> slice(AnswerCache.Key key, Query query, Var thing, int from, int to, DatasetGraph data,
            Function<Query, Answer> run) {
        var pattern = QueryParts.pattern(query, thing);
        if (pattern.isEmpty() || things(data, pattern.get(), 0, whole + 1).size() <= whole) {
            return Optional.empty();
        }
        var state = state(key, from);
        synchronized (state) {
            var end = System.nanoTime() + limits.time().toNanos();
            while (!state.isDone() && state.rows() < to) {
                if (System.nanoTime() > end) {
                    throw new LimitException(Limit.TIME, "row " + to + " lies too far behind; ask for less");
                }
                var next = things(data, pattern.get(), state.at(), state.size());
                state.add((Answer.Table) run.apply(QueryParts.of(query, thing, next)), next.size());
            }
            if (!state.reaches(from)) {
                throw new LimitException(Limit.ROWS, "this was asked for by others at the same time; ask again");
            }
            var slice = new Slice(state.table(from, to), state.total(), true);
            state.trim();
            return Optional.of(slice);
        }
    }

    private synchronized Begun state(AnswerCache.Key key, int from) {
        var known = begun.get(key);
        if (known == null || !known.reaches(from)) {
            known = new Begun(Math.max(1, whole / PARTS));
            begun.put(key, known);
        }
        return known;
    }

    /** The things that a pattern says something of, in the order of the graph. */
    private static List<Node> things(DatasetGraph data, Triple pattern, long from, int most) {
        return Iter.toList(Iter.limit(Iter.skip(Iter.distinctAdjacent(Iter.map(data.find(Quad.unionGraph, Node.ANY,
                pattern.getPredicate(), pattern.getObject()), Quad::getSubject)), from), most));
    }
}
