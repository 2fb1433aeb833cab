package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.audit.ExpectedAnswers;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.GraphStore;

/**
 * The saved queries on the shipped graph. What extraction finds there changes, so that only rows are asked for that any
 * right reading of the article has: {@code data/checks/shipped-answers.tsv}.
 */
class ShippedAnswersTest {

    private static final SavedQueries QUERIES = SavedQueries.bundled();

    private static GraphStore store;
    private static QueryRunner runner;

    record Row(String query, Map<String, String> given) {
    }

    @BeforeAll
    static void load() {
        var pipeline = Pipeline.bundled();
        store = GraphStore.inMemory();
        pipeline.storeOntology(store);
        ShippedArticles.read().forEach(article -> pipeline.store(pipeline.read(article), store));
        runner = new QueryRunner(store, Limits.GENEROUS);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<ExpectedAnswers.Expected> rows() {
        return ExpectedAnswers.shipped().rows();
    }

    /** Each parameter by itself, with its example; those that are required come with it. */
    static List<Row> examples() {
        var rows = new ArrayList<Row>();
        for (var query : QUERIES.list()) {
            for (var parameter : query.parameters()) {
                var given = new LinkedHashMap<String, String>();
                query.parameters().stream().filter(p -> p.required() || p.equals(parameter))
                        .forEach(p -> p.example().ifPresent(example -> given.put(p.name(), example)));
                if (parameter.example().isPresent()) {
                    rows.add(new Row(query.name(), given));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theAnswerHasTheRow(ExpectedAnswers.Expected row) {
        assertEquals(Optional.empty(), row.problem(runner.run(QUERIES.get(row.query()).orElseThrow(), row.given())),
                row.toString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleGivesAnAnswer(Row row) {
        var known = rows().stream().filter(ExpectedAnswers.Expected::isEmpty).map(ExpectedAnswers.Expected::query)
                .collect(Collectors.toSet());
        assertEquals(known.contains(row.query()), size(runner.run(QUERIES.get(row.query()).orElseThrow(),
                row.given())) == 0, row.toString());
    }

    @Test
    void everyQueryStandsInTheList() {
        assertEquals(new TreeSet<>(QUERIES.list().stream().map(SavedQuery::name).toList()),
                new TreeSet<>(rows().stream().map(ExpectedAnswers.Expected::query).toList()));
    }

    private static int size(Answer answer) {
        return answer instanceof Answer.Table table ? table.rows().size() : ((Answer.Triples) answer).graph().size();
    }
}
