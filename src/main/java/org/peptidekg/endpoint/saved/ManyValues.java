package org.peptidekg.endpoint.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.query.saved.SavedQuery;

/** Parameters of which more than one value is given: the query is run for each, the answers are put together. */
public final class ManyValues {

    /** More answers are not put together for one request. */
    private static final int MOST = 20;

    private ManyValues() {
    }

    /**
     * Every way to take one value of each parameter, for a request over HTTP.
     *
     * @throws ParameterException if there are more than twenty
     */
    static List<Map<String, String>> few(Map<String, List<String>> given) {
        var all = combinations(given);
        if (all.size() > MOST) {
            throw new ParameterException(given.keySet().iterator().next(), "has too many values: together they "
                    + "ask for " + all.size() + " answers, and " + MOST + " is the most");
        }
        return all;
    }

    /** Every way to take one value of each parameter, in the order in which they are given. */
    public static List<Map<String, String>> combinations(Map<String, List<String>> given) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var entry : given.entrySet()) {
            var more = new ArrayList<Map<String, String>>();
            for (var before : all) {
                for (var value : entry.getValue()) {
                    var one = new LinkedHashMap<>(before);
                    one.put(entry.getKey(), value);
                    more.add(one);
                }
            }
            all = more;
        }
        return all;
    }

    /** Runs a query for each of several combinations and puts the answers together. */
    public static Answer run(List<Map<String, String>> all, Function<Map<String, String>, Answer> query) {
        return together(all.stream().map(query).toList());
    }

    /** Some rows of a table that is the answer for each of several combinations. */
    static Slice slice(List<Map<String, String>> all, int from, int to, QueryRunner runner, SavedQuery query,
            Consumer<Runnable> running) {
        return all.size() == 1 ? runner.slice(query, all.get(0), from, to, running)
                : Slice.of((Answer.Table) run(all, values -> runner.run(query, values, running)), from, to);
    }

    /** What whoever runs a query with several combinations should know of the answer, each once. */
    public static List<String> notes(QueryRunner runner, SavedQuery query, List<Map<String, String>> all) {
        return all.stream().flatMap(values -> runner.notes(query, values).stream()).distinct().toList();
    }

    /** Rows one after the other and each once, triples in one graph; of yes and no the first yes. */
    private static Answer together(List<Answer> answers) {
        if (answers.size() == 1) {
            return answers.get(0);
        }
        if (answers.get(0) instanceof Answer.Table first) {
            var rows = new LinkedHashSet<Binding>();
            answers.forEach(answer -> rows.addAll(((Answer.Table) answer).rows()));
            return new Answer.Table(first.columns(), List.copyOf(rows));
        }
        if (answers.get(0) instanceof Answer.Triples) {
            var graph = GraphFactory.createDefaultGraph();
            answers.forEach(answer -> ((Answer.Triples) answer).graph().find().forEachRemaining(graph::add));
            return new Answer.Triples(graph);
        }
        return answers.stream().filter(answer -> ((Answer.Truth) answer).value()).findFirst().orElse(answers.get(0));
    }
}
