package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.store.GraphStore;

/**
 * The saved queries on the shipped graph. What extraction finds there changes, so that only rows are asked for that any
 * right reading of the article has: {@code shipped-answers.tsv}.
 */
class ShippedAnswersTest {

    private static final SavedQueries QUERIES = SavedQueries.bundled();
    private static final String EMPTY = "empty: ";

    private static GraphStore store;
    private static QueryRunner runner;

    record Row(String query, Map<String, String> given, String expected) {
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

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/shipped-answers.tsv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], pairs(cells[1]), cells[2])).toList();
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
                    rows.add(new Row(query.name(), given, ""));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theAnswerHasTheRow(Row row) {
        var query = QUERIES.get(row.query()).orElseThrow();
        var answer = runner.run(query, row.given());
        if (row.expected().startsWith(EMPTY)) {
            assertEquals(0, size(answer), row.toString());
        } else if (answer instanceof Answer.Triples triples) {
            assertTrue(triples.graph().contains(Node.ANY, Node.ANY, NodeFactory.createURI(row.expected())),
                    row.toString());
        } else if (answer instanceof Answer.Table table) {
            var wanted = pairs(row.expected());
            assertFalse(wanted.isEmpty(), row.toString());
            assertTrue(table.rows().stream().anyMatch(binding -> wanted.entrySet().stream().allMatch(cell -> {
                var node = binding.get(cell.getKey());
                return node != null && cell.getValue().equals(node.isLiteral() ? node.getLiteralLexicalForm()
                        : node.toString());
            })), () -> row + " is none of " + table.rows().size() + " rows");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleGivesAnAnswer(Row row) throws IOException {
        var known = rows().stream().filter(r -> r.expected().startsWith(EMPTY)).map(Row::query)
                .collect(Collectors.toSet());
        assertEquals(known.contains(row.query()), size(runner.run(QUERIES.get(row.query()).orElseThrow(),
                row.given())) == 0, row.toString());
    }

    @Test
    void everyQueryStandsInTheList() throws IOException {
        assertEquals(new TreeSet<>(QUERIES.list().stream().map(SavedQuery::name).toList()),
                new TreeSet<>(rows().stream().map(Row::query).toList()));
    }

    private static int size(Answer answer) {
        return answer instanceof Answer.Table table ? table.rows().size() : ((Answer.Triples) answer).graph().size();
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.isEmpty() ? new String[0] : text.split("&")) {
            var parts = pair.split("=", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }
}
