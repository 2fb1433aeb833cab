package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/**
 * Every saved query that asks no other endpoint and no text index gives the same rows by three ways: bound in the
 * algebra as our server does it, as text with the values pasted in as grlc does it, and that text in RDF4J's engine, of
 * articles that share terms and claims.
 */
class EnginesTest {

    private static final SavedQueries QUERIES = SavedQueries.bundled();

    private static GraphStore store;
    private static QueryRunner runner;
    private static Arguments arguments;
    private static SailRepository rdf4j;

    @BeforeAll
    static void load() throws IOException {
        store = Fixture.store();
        runner = new QueryRunner(store, Limits.GENEROUS);
        arguments = new Arguments(store);
        rdf4j = new SailRepository(new MemoryStore());
        rdf4j.init();
        // Graph by graph: the default graph of this engine has a statement once for each graph that holds it.
        var lines = new ByteArrayOutputStream();
        store.read(data -> {
            RDFWriter.source(data).lang(Lang.NQUADS).output(lines);
            return lines;
        });
        try (var connection = rdf4j.getConnection()) {
            connection.add(new ByteArrayInputStream(lines.toByteArray()), RDFFormat.NQUADS);
        }
    }

    @AfterAll
    static void close() {
        rdf4j.shutDown();
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> rows() throws IOException {
        var tests = new TreeMap<String, DynamicTest>();
        for (var query : QUERIES.list()) {
            if (query.tags().contains("jena-text")) {
                continue;
            }
            add(tests, query, "as it stands", Map.of());
            var folder = BundledQueriesTest.FOLDER.resolve(query.name());
            for (var name : BundledQueriesTest.cases(folder)) {
                add(tests, query, name, arguments.bind(query,
                        BundledQueriesTest.arguments(folder.resolve(name + ".args"))));
            }
        }
        assertTrue(tests.size() > QUERIES.list().size());
        return tests.values().stream();
    }

    private static void add(Map<String, DynamicTest> tests, SavedQuery query, String name, Map<Var, Node> terms) {
        var title = query.name() + ", " + name;
        tests.put(title, DynamicTest.dynamicTest(title, () -> {
            var text = pasted(query, terms);
            var bound = rows(runner.run(ParameterBinder.bind(query, terms)));
            assertEquals(bound, rows(runner.run(text, query.file())), "Jena, with the text");
            assertEquals(bound, inRdf4j(text), "RDF4J");
        }));
    }

    private static String pasted(SavedQuery query, Map<Var, Node> terms) {
        var text = query.text();
        for (var entry : terms.entrySet()) {
            var term = NodeFmtLib.strNT(entry.getValue());
            text = text.replaceAll("\\?" + entry.getKey().getName() + "\\b", Matcher.quoteReplacement(term));
        }
        return text;
    }

    private static List<String> rows(Answer answer) {
        if (answer instanceof Answer.Triples triples) {
            return triples.graph().stream().map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(),
                    triple.getObject()).map(EnginesTest::show).collect(Collectors.joining(" "))).sorted().toList();
        }
        var table = (Answer.Table) answer;
        return table.rows().stream().map(row -> table.columns().stream().map(column -> column.getName() + "="
                + show(row.get(column))).collect(Collectors.joining(" "))).sorted().toList();
    }

    private static List<String> inRdf4j(String text) {
        var rows = new ArrayList<String>();
        try (var connection = rdf4j.getConnection()) {
            var query = connection.prepareQuery(text);
            if (query instanceof TupleQuery table) {
                try (var found = table.evaluate()) {
                    var columns = found.getBindingNames();
                    found.forEach(row -> rows.add(columns.stream().map(column -> column + "="
                            + show(row.getValue(column))).collect(Collectors.joining(" "))));
                }
            } else if (query instanceof GraphQuery graph) {
                try (var found = graph.evaluate()) {
                    found.stream().distinct().forEach(triple -> rows.add(Stream.of(triple.getSubject(),
                            triple.getPredicate(), triple.getObject()).map(EnginesTest::show)
                            .collect(Collectors.joining(" "))));
                }
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String show(Node node) {
        return node == null ? "" : node.isLiteral() ? plain(node.getLiteralLexicalForm()) : node.toString();
    }

    private static String show(Value value) {
        return value == null ? "" : value.isLiteral() ? plain(value.stringValue()) : value.toString();
    }

    /** Numbers by value: one engine writes 1.0 where another writes 1, and divides to more places. */
    private static String plain(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text).round(new MathContext(12))
                .stripTrailingZeros().toPlainString() : text;
    }
}
