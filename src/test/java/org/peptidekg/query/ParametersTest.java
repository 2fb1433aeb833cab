package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;
import org.peptidekg.text.BundledFolder;

class ParametersTest {

    private static final SavedQueries QUERIES = SavedQueries.of(List.of(
            query("typed", """
                    SELECT ?text ?whole ?number ?flag ?given WHERE {
                      BIND(?__text AS ?text)
                      BIND(?__whole_integer AS ?whole)
                      BIND(?__number_xsd_decimal AS ?number)
                      BIND(?__flag_xsd_boolean AS ?flag)
                      BIND(BOUND(?text) AS ?given)
                    } ORDER BY ?text
                    """),
            query("thing", "SELECT ?thing WHERE { BIND(?_thing_iri AS ?thing) } ORDER BY ?thing"),
            query("class", "#+ params:\n#+   class: {is: class}\n"
                    + "SELECT ?class WHERE { BIND(?_class_iri AS ?class) } ORDER BY ?class"),
            query("chosen", """
                    #+ defaults:
                    #+   - way: down
                    #+ enumerate:
                    #+   - way: [up, down]
                    #+   - thing: ["https://w3id.org/peptidekg/term/serotonin"]
                    SELECT ?way ?thing WHERE { BIND(?_way AS ?way) BIND(?__thing_iri AS ?thing) } ORDER BY ?way
                    """),
            query("quoted", """
                    SELECT ?s WHERE { BIND(?_words AS ?words) ?s <http://example.org/says> ?words } ORDER BY ?s
                    """)));

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

    static Stream<String> hostile() {
        return Stream.of("'", "\"", "\"\"\"", "\\", "\\\"", "a\\", "line\nbreak", "\r\n", "\t", "}", "} UNION {", "{",
                "#",
                "# x", "?_words", "$words", "<http://example.org/>", "\" . ?s ?p ?o . #", "') } #", "%27", "\\u0022",
                "+", " ", "α-МСГ ペプチド", "😀", "é", "e\u0301", "\u00a0", "\u202e", "\u0000", "\uFFFD", "%",
                "x".repeat(10_000), "😀\"\\\n}#".repeat(1_500));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsFoundAsItIs(String text) {
        var subject = NodeFactory.createURI("http://example.org/it");
        var graph = "http://example.org/" + Integer.toHexString(text.hashCode());
        store.replace(graph, List.of(Quad.create(NodeFactory.createURI(graph), subject,
                NodeFactory.createURI("http://example.org/says"), NodeFactory.createLiteralString(text))));
        try {
            var rows = rows("quoted", Map.of("words", text));
            assertEquals(List.of("http://example.org/it"), rows.stream().map(row -> row.get(0)).toList());
            assertEquals(text, rows("typed", Map.of("text", text)).get(0).get(0));
        } finally {
            store.remove(graph);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextIsTakenForAThing(String text) {
        var failure = assertThrows(ParameterException.class, () -> rows("thing", Map.of("thing", text + "\"")));
        assertEquals("thing", failure.parameter());
        assertTrue(failure.getMessage().length() < 300, failure.getMessage());
    }

    @Test
    void aClassIsMeantWhereATermIsCalledTheSame() {
        var graph = "http://example.org/namesakes";
        var name = NodeFactory.createURI(graph);
        var term = Names.BASE + "term/peptide";
        store.replace(graph, Stream.of(
                Quad.create(name, Names.pmo("Peptide"), RDF.Nodes.type, OWL.Class.asNode()),
                Quad.create(name, Names.pmo("Peptide"), RDFS.Nodes.label, NodeFactory.createLiteralString("peptide")),
                Quad.create(name, NodeFactory.createURI(term), RDFS.Nodes.label,
                        NodeFactory.createLiteralString("Peptide")),
                Quad.create(name, NodeFactory.createURI(term), Names.pmo("linked"),
                        NodeFactory.createLiteralString("no"))).toList());
        try {
            for (var given : List.of("Peptide", "peptide", "pmo:Peptide", Names.PMO + "Peptide")) {
                assertEquals(Names.PMO + "Peptide", rows("class", Map.of("class", given)).get(0).get(0), given);
            }
            assertEquals(term, rows("class", Map.of("class", term)).get(0).get(0));
            var failure = assertThrows(ParameterException.class, () -> rows("thing", Map.of("thing", "Peptide")));
            assertTrue(failure.getMessage().contains("several things"), failure.getMessage());
        } finally {
            store.remove(graph);
        }
    }

    @Test
    void whatIsLeftOutStaysFree() {
        assertEquals(List.of("", "", "", "", "false"), rows("typed", Map.of()).get(0));
        assertEquals(List.of("", "7", "1.50", "true", "false"),
                rows("typed", Map.of("whole", "7", "number", "1.50", "flag", "true")).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "whole  | 1.5                    | a whole number",
        "whole  | seven                  | a whole number",
        "whole  | 1 ) } #                | a whole number",
        "number | 1,5                    | a number",
        "number | NaN                    | a number",
        "number | 1e999999999            | a number",
        "flag   | yes                    | true or false",
        "most   | 1                      | it takes text, whole, number, flag",
    })
    void saysWhatIsExpected(String name, String value, String expected) {
        var failure = assertThrows(ParameterException.class, () -> rows("typed", Map.of(name, value)));
        assertEquals(name, failure.parameter());
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }

    @Test
    void onlyWhatIsListedMayBeChosen() {
        assertEquals(List.of(List.of("down", "")), rows("chosen", Map.of()));
        assertEquals("up", rows("chosen", Map.of("way", "up")).get(0).get(0));
        assertEquals(Names.BASE + "term/serotonin", rows("chosen", Map.of("thing", "5-HT")).get(0).get(1));
        for (var other : Map.of("way", "sideways", "thing", "http://example.org/other").entrySet()) {
            var failure = assertThrows(ParameterException.class, () -> rows("chosen", Map.ofEntries(other)));
            assertEquals(other.getKey(), failure.parameter());
            assertTrue(failure.getMessage().contains("'" + other.getValue() + "' is not right; expected"),
                    failure.getMessage());
        }
    }

    @Test
    void aParameterThatIsNoneIsNamedWithThoseThatAre() {
        var failure = assertThrows(ParameterException.class, () -> rows("chosen", Map.of("when", "now")));
        assertEquals("when", failure.parameter());
        assertTrue(failure.getMessage().endsWith("does not know it; it takes way, thing"), failure.getMessage());
    }

    @Test
    void whatIsLongIsShownInShort() {
        var message = assertThrows(ParameterException.class, () -> rows("thing", Map.of("thing",
                "http://example.org/" + "x".repeat(500) + " y"))).getMessage();
        assertTrue(message.contains("'http://example.org/xxx") && message.contains("x…'"), message);
    }

    @Test
    void aRequiredParameterIsAsked() {
        var failure = assertThrows(ParameterException.class, () -> rows("thing", Map.of()));
        assertTrue(failure.getMessage().contains("is missing; expected an IRI"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/peptidekg/term/serotonin", "<https://w3id.org/peptidekg/term/serotonin>",
        "serotonin", "Serotonin", " 5-HT ", "EX:0003", "EXB:T7", "http://example.org/EX_0003"})
    void aTermHasManyNames(String name) {
        assertEquals(Names.BASE + "term/serotonin", rows("thing", Map.of("thing", name)).get(0).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmo:hasSideEffect", "hasSideEffect", "has side effect", "HAS SIDE EFFECT"})
    void soHasARelation(String name) {
        assertEquals(Names.PMO + "hasSideEffect", rows("thing", Map.of("thing", name)).get(0).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nothing of this name", "nope:x", "http://example.org/a b", "<relative>", "<a:b",
            "pmo:",
        "noSuchName", "http://"})
    void otherNamesAreRefused(String name) {
        assertThrows(ParameterException.class, () -> rows("thing", Map.of("thing", name)));
    }

    @Test
    void aNameOfTwoThingsIsRefusedWithBoth() {
        var graph = "http://example.org/more";
        var twin = NodeFactory.createURI(Names.BASE + "term/twin");
        store.replace(graph, List.of(
                Quad.create(NodeFactory.createURI(graph), twin, Names.pmo("linked"),
                        NodeFactory.createLiteralString("x")),
                Quad.create(NodeFactory.createURI(graph), twin, NodeFactory.createURI(
                        "http://www.w3.org/2000/01/rdf-schema#label"), NodeFactory.createLiteralString("Serotonin"))));
        try {
            var message = assertThrows(ParameterException.class, () -> rows("thing", Map.of("thing", "serotonin")))
                    .getMessage();
            assertTrue(message.contains("term/serotonin") && message.contains("term/twin"), message);
        } finally {
            store.remove(graph);
        }
        assertEquals(1, rows("thing", Map.of("thing", "serotonin")).size());
    }

    @Test
    void aLimitStopsAQuery() {
        var tight = new QueryRunner(store, new Limits(java.time.Duration.ofMillis(200), 5));
        assertThrows(LimitException.class, () -> tight.run("SELECT * { ?s ?p ?o }", "test"));
        assertThrows(LimitException.class, () -> tight.run("CONSTRUCT WHERE { ?s ?p ?o }", "test"));
        assertThrows(LimitException.class, () -> tight.run(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "test"));
    }

    private static List<List<String>> rows(String name, Map<String, String> given) {
        var table = (Answer.Table) runner.run(QUERIES.get(name).orElseThrow(), given);
        return table.rows().stream().map(row -> table.columns().stream().map(row::get)
                .map(node -> node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm()).toList())
                .toList();
    }

    private static BundledFolder.File query(String name, String text) {
        return new BundledFolder.File("test/" + name + ".rq",
                "#+ summary: a\n#+ description: b\n#+ tags:\n#+   - c\n" + text);
    }

    /** What lies below it cannot be told: an empty answer would say that nothing does. */
    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/EX_7777", "EX:7777x", "memory", "DOID:4"})
    void whatNoHierarchyHoldsIsNotAnsweredWithNothing(String concept) {
        for (var asked : Map.of("claims-below", "concept", "effects-below", "group").entrySet()) {
            var query = SavedQueries.bundled().get(asked.getKey()).orElseThrow();
            var refused = assertThrows(ParameterException.class, () ->
                    runner.run(query, Map.of(asked.getValue(), concept)));
            assertEquals(asked.getValue(), refused.parameter());
            assertTrue(refused.getMessage().contains("no hierarchy in this graph holds '" + concept + "'")
                    || refused.getMessage().contains("nothing in the graph is called '" + concept + "'"),
                    refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/EX_0001, true", "Veltide, true", "http://example.org/EX_0099, false",
        "pmo:Peptide, false", "anxiety, false"})
    void anAnswerOnAConceptThatNoHierarchyHoldsSaysSo(String concept, boolean alone) {
        var query = SavedQueries.bundled().get("claims-below").orElseThrow();
        var given = Map.of("concept", concept);
        assertTrue(((Answer.Table) runner.run(query, given)).rows().size() > 0);
        var notes = runner.notes(query, given);
        assertEquals(alone ? 1 : 0, notes.size());
        assertTrue(notes.stream().allMatch(note -> note.startsWith("no hierarchy in this graph holds ")
                && note.endsWith("on nothing below it")), notes.toString());
    }
}
