package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.AnswerWriter;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/**
 * Every saved query has a folder {@code answers/NAME}: {@code expected.csv} or {@code .ttl} is its answer as it
 * stands, and each {@code CASE.args} (lines {@code key=value}) goes with an answer {@code CASE.csv} or
 * {@code .ttl}. {@code -Dgolden.renew=true} writes the answers.
 */
class BundledQueriesTest {

    static final Path FOLDER = Path.of("src/test/resources/answers");
    private static final boolean RENEW = Boolean.getBoolean("golden.renew");
    private static final SavedQueries QUERIES = SavedQueries.bundled();

    private static GraphStore store;
    private static QueryRunner runner;

    @BeforeAll
    static void load() {
        store = Fixture.store();
        runner = new QueryRunner(store, Limits.GENEROUS);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        var tests = new TreeMap<String, DynamicTest>();
        for (var query : QUERIES.list()) {
            var folder = FOLDER.resolve(query.name());
            add(tests, query, "expected", () -> runner.run(query.query()));
            for (var args : cases(folder)) {
                var given = arguments(folder.resolve(args + ".args"));
                add(tests, query, args, () -> runner.run(query, given));
            }
        }
        assertTrue(tests.size() >= QUERIES.list().size());
        return tests.values().stream();
    }

    @Test
    void eachQueryWithParametersHasACaseThatGivesThem() throws IOException {
        for (var query : QUERIES.list()) {
            assertEquals(query.parameters().isEmpty(), cases(FOLDER.resolve(query.name())).isEmpty(), query.name());
        }
    }

    @Test
    void noAnswerIsLeftOfAQueryThatIsGone() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            for (var folder : folders.toList()) {
                assertTrue(QUERIES.get(folder.getFileName().toString()).isPresent(), folder.toString());
                try (var files = Files.list(folder)) {
                    for (var file : files.map(f -> f.getFileName().toString()).toList()) {
                        var stem = file.substring(0, file.lastIndexOf('.'));
                        assertTrue(file.endsWith(".args") || stem.equals("expected") || cases(folder).contains(stem),
                                folder + "/" + file);
                    }
                }
            }
        }
    }

    @Test
    void thereAreAtLeastTwentyFive() {
        assertTrue(QUERIES.list().size() >= 25);
    }

    private interface Run {
        Answer answer();
    }

    private static void add(Map<String, DynamicTest> tests, SavedQuery query, String stem, Run run) {
        var name = query.name() + "/" + stem;
        tests.put(name, DynamicTest.dynamicTest(name, () -> check(query, stem, run.answer())));
    }

    private static void check(SavedQuery query, String stem, Answer answer) throws IOException {
        var format = query.isConstruct() ? Format.TURTLE : Format.CSV;
        var file = FOLDER.resolve(query.name()).resolve(stem + "." + format.code());
        var bytes = new ByteArrayOutputStream();
        AnswerWriter.write(answer, format, bytes);
        var actual = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (RENEW) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        if (!Files.exists(file)) {
            fail("the query has no expected answer " + file);
        }
        var expected = Files.readString(file);
        if (query.isConstruct()) {
            assertFalse(graph(expected).isEmpty(), file + " is empty");
            assertTrue(graph(expected).isIsomorphicWith(graph(actual)), () -> "expected\n" + expected + "got\n"
                    + actual);
        } else {
            assertTrue(expected.lines().count() > 1, file + " has no row");
            assertEquals(expected, actual);
        }
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    static List<String> cases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".args"))
                    .map(name -> name.substring(0, name.length() - ".args".length())).sorted().toList();
        }
    }

    static Map<String, String> arguments(Path file) throws IOException {
        var arguments = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("=", 2);
            arguments.put(parts[0], parts[1]);
        }
        return arguments;
    }
}
