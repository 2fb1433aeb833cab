package org.peptidekg.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Columns;

/**
 * Answers of which only some rows are asked for, on graphs so large that sorting all rows would take long: the query is
 * asked of a few hundred things at a time, in the order of the graph, until there are rows enough. Safe for many
 * threads.
 */
final class LongAnswers {

    private static final int REMEMBERED = 32;
    /** Of what is given as a whole at most, the first part is this part. */
    private static final int PARTS = 64;

    private static final int RANKED = 4;
    /** As long as a ranking goes on for one who asks. */
    private static final long MOMENT = 100_000_000;

    private static final class Remembered<T> extends LinkedHashMap<AnswerCache.Key, T> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<AnswerCache.Key, T> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final int whole;
    private final Limits limits;
    private final Map<AnswerCache.Key, Begun> begun = new Remembered<>();
    private final Map<AnswerCache.Key, Ranking> rankings = new Remembered<>();

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
        var pattern = pattern(query, thing, data);
        if (pattern.isEmpty()) {
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
                state.add(part(query, thing, next, run), next.size());
            }
            if (!state.reaches(from)) {
                throw new LimitException(Limit.ROWS, "this was asked for by others at the same time; ask again");
            }
            var slice = new Slice(state.table(from, to), state.total(), true, 0);
            state.trim();
            return Optional.of(slice);
        }
    }

    /**
     * The best rows of an answer, of all things if so far it was got, else of those that were looked at so far; nothing
     * if the answer is better given as a whole. The parameters are those of {@link #slice}.
     *
     * @param saved by whose things it is cut
     * @throws LimitException if the rows lie behind the best ones
     */
    Optional<Slice> ranked(AnswerCache.Key key, Query query, SavedQuery saved, int from, int to, DatasetGraph data,
            Function<Query, Answer> run) {
        var thing = saved.parts().orElseThrow();
        var pattern = pattern(query, thing, data);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        var ranking = ranking(key, query, saved);
        synchronized (ranking) {
            var begin = System.nanoTime();
            while (!ranking.isDone() && (ranking.at() == 0 || System.nanoTime() - begin < MOMENT
                    || ranking.given() <= Math.min(from, Ranking.KEPT - 1)
                            && System.nanoTime() - begin < limits.time().toNanos())) {
                var next = things(data, pattern.get(), ranking.at(), ranking.size());
                ranking.add(part(query, thing, next, run), next.size());
            }
            if (from >= Ranking.KEPT && (ranking.total().isEmpty() || from < ranking.total().getAsInt())) {
                throw new LimitException(Limit.ROWS, "only the first " + Ranking.KEPT + " rows are ranked; ask for "
                        + "less, or for the whole answer without page");
            }
            return Optional.of(new Slice(ranking.table(from, to), ranking.total(), false,
                    ranking.isDone() ? 0 : ranking.at()));
        }
    }

    private static Answer.Table part(Query query, Var thing, List<Node> things, Function<Query, Answer> run) {
        return things.isEmpty() ? new Answer.Table(query.getProjectVars(), List.of())
                : (Answer.Table) run.apply(QueryParts.of(query, thing, things));
    }

    private Optional<Triple> pattern(Query query, Var thing, DatasetGraph data) {
        return QueryParts.pattern(query, thing).filter(said -> things(data, said, 0, whole + 1).size() > whole);
    }

    private synchronized Ranking ranking(AnswerCache.Key key, Query query, SavedQuery saved) {
        return rankings.computeIfAbsent(key, k -> new Ranking(query, saved.sums(), Math.max(1, whole / RANKED)));
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
        var columns = new Columns(data);
        var numbers = LongStream.builder();
        columns.with(pattern.getPredicate(), pattern.getObject(), from, most, numbers);
        return numbers.build().mapToObj(columns::node).toList();
    }
}
