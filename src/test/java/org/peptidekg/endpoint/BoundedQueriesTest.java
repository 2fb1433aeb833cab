package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.store.Fixture;

/**
 * Queries that would run for hours or fill any memory end at a limit, and the answer says at which. What is measured is
 * that they end at all: the time limit of the server is short against that of the test.
 */
@Timeout(600)
class BoundedQueriesTest extends ServerCase {

    private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
    private static final String TOKEN = "a token of the test";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LONG = "REPLACE(".repeat(20) + "'aaaaaaaaaa'" + ",'a','aaaaaaaaaa')".repeat(20);

    /** Gives little time, for what takes for ever; a busy machine may need as long for what ends at another limit. */
    private static Server hasty;

    @BeforeAll
    static void startWithLittleTime() {
        stop();
        store = Fixture.store();
        server = Server.start(store, QUERIES, Settings.local(0).withToken(TOKEN)
                .withLimits(new Limits(Duration.ofMinutes(5), 1_000_000)));
        hasty = Server.start(store, QUERIES, Settings.local(0).withToken(TOKEN)
                .withLimits(new Limits(Duration.ofMillis(300), 1_000_000)));
        awaitDescription(store);
    }

    @AfterAll
    static void itStillAnswersAndHasCounted() throws IOException, InterruptedException {
        hasty.close();
        assertTrue(ask("?s ?p ?o"));
        var metrics = get("metrics").body();
        assertTrue(metrics.contains("peptidekg_queries_limited_total{limit=\"length\"} 2.0\n"), metrics);
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                // What no operator of Jena stops by itself.
                time("SELECT * { " + CROSS + " } OFFSET 1000000000"),
                time("SELECT (COUNT(*) AS ?n) { " + CROSS + " }"),
                time("SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d }"),
                time("SELECT (COUNT(*) AS ?n) { " + chain(300) + " }"),
                time("SELECT * { ?x ?y ?z FILTER(REGEX(CONCAT(STR(?x), '" + "a".repeat(40) + "!'), '(.*a){20}$')) }"),
                time("SELECT (<http://www.w3.org/2005/xpath-functions#matches>('" + "ab".repeat(40)
                        + "!', '(.*b.*a){20}$') AS ?m) {}"),
                time("CONSTRUCT { ?a ?b 'x' } { " + CROSS + " }"),
                time("DESCRIBE ?a { " + CROSS + " }"),
                time("ASK { " + CROSS + " FILTER(?a = ?d && ?d != ?a) }"),
                time("SELECT ?a { " + CROSS + " } ORDER BY RAND() LIMIT 10"),
                // Values that grow with each step.
                value("SELECT (STRLEN(" + LONG + ") AS ?n) {}"),
                value("SELECT (SUM(STRLEN(" + LONG + ")) AS ?n) { ?a ?b ?c }"),
                value("SELECT ?a { ?a ?b ?c FILTER(STRLEN(" + LONG + ") > 3) }"),
                value("SELECT ?a { ?a ?b ?c FILTER EXISTS { ?d ?e ?f FILTER(STRLEN(" + LONG + ") > 3) } }"),
                value("SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING(STRLEN(" + LONG + ") > 3)"),
                value("SELECT ?a { ?a ?b ?c } ORDER BY STRLEN(" + LONG + ")"),
                value("SELECT * { " + steps("'a'", "CONCAT(?x, ?x)", 40) + " }"),
                value("SELECT * { " + steps("' '", "CONCAT(ENCODE_FOR_URI(?x), ' ', ENCODE_FOR_URI(?x))", 40) + " }"),
                value("SELECT * { " + steps("99999999999", "?x * ?x", 40) + " }"),
                value("SELECT * { " + steps("0.1", "?x * ?x", 40) + " }"),
                value("SELECT * { " + steps("'9'", "CONCAT(?x, ?x)", 15) + " BIND(STRDT(?x15, <" + XSD
                        + "integer>) AS ?n) }"),
                value("SELECT * { " + steps("'9'", "CONCAT(?x, ?x)", 15) + " BIND(<" + XSD + "integer>(?x15) AS ?n) }"),
                value("SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(10, 100000000) AS ?n) {}"),
                value("SELECT (<http://jena.apache.org/ARQ/function#strjoin>('" + "x".repeat(5_000) + "'"
                        + ", 'a'".repeat(400) + ") AS ?n) {}"),
                value("SELECT (" + "9".repeat(2_000) + " AS ?n) {}"),
                value("SELECT ('" + "9".repeat(2_000) + "'^^<" + XSD + "integer> AS ?n) {}"),
                // Texts that a parser or what comes after it would go too deep in.
                nesting("SELECT * { FILTER(" + "(".repeat(10_000) + "1" + ")".repeat(10_000) + ") }"),
                nesting("SELECT * { " + "OPTIONAL { ?a ?b ?c ".repeat(3_000) + "}".repeat(3_000) + " }"),
                nesting("SELECT * { " + "{ SELECT * { ".repeat(3_000) + "?a ?b ?c" + " } }".repeat(3_000) + " }"),
                nesting("SELECT * { ?a " + "(".repeat(5_000) + "<urn:p>" + ")".repeat(5_000) + " ?b }"),
                parts("SELECT * { FILTER(1" + "+1".repeat(30_000) + " > 0) }"),
                parts("SELECT * { ?a <urn:p>" + "/<urn:p>".repeat(20_000) + " ?b }"),
                parts("SELECT * { {?a ?b ?c}" + " UNION {?a ?b ?c}".repeat(5_000) + " }"),
                parts("SELECT * { ?a ?b ?c FILTER(?c IN (" + numbers(30_000) + ")) }"),
                parts("SELECT * { VALUES ?a { " + numbers(30_000).replace(',', ' ') + " } }"),
                length("SELECT * { ?a ?b ?c FILTER(?c IN (" + numbers(100_000) + ")) }"),
                length("SELECT * {}" + "#".repeat(300_000)));
    }

    private static Arguments time(String query) {
        return Arguments.of("time", 503, query);
    }

    private static Arguments value(String query) {
        return Arguments.of("value", 400, query);
    }

    private static Arguments nesting(String query) {
        return Arguments.of("nesting", 400, query);
    }

    private static Arguments parts(String query) {
        return Arguments.of("parts", 400, query);
    }

    private static Arguments length(String query) {
        return Arguments.of("length", 413, query);
    }

    private static String chain(int links) {
        return IntStream.range(0, links).mapToObj(i -> "?x" + i + " ?p" + i + " ?x" + (i + 1))
                .collect(Collectors.joining(" . "));
    }

    /** {@code ?x0} and then each of the next from the one before. */
    private static String steps(String first, String step, int number) {
        return IntStream.range(0, number).mapToObj(i -> "BIND(" + step.replace("?x", "?x" + i) + " AS ?x" + (i + 1)
                + ")").collect(Collectors.joining(" ", "BIND(" + first + " AS ?x0) ", ""));
    }

    private static String numbers(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void aQueryThatIsTooMuchEndsAndSaysWhy(String limit, int status, String query)
            throws IOException, InterruptedException {
        var asked = limit.equals("time") ? hasty : server;
        var answer = send(HttpRequest.newBuilder(asked.address().resolve("sparql"))
                .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query)));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        var problem = JSON.parse(answer.body());
        assertEquals(limit, problem.get("limit").getAsString().value(), answer.body());
        assertEquals(status, problem.get("status").getAsNumber().value().intValue());
        assertEquals(status == 503, answer.headers().firstValue("Retry-After").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT ?n { BIND(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}$', 'b') AS ?n) }"})
    void aQueryInTheAddressIsBoundedToo(String query) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(hasty.address().resolve("sparql?query=" + encode(query))));
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("time", JSON.parse(answer.body()).get("limit").getAsString().value());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '"', value = {
        "INSERT { ?a ?b ?l } WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } } => 503 => time",
        "DELETE { ?a ?b ?c } WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } } => 503 => time",
        "INSERT { <urn:a> <urn:b> ?n } WHERE { BIND(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE('aaaaaaaaaa', 'a', "
                + "'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', "
                + "'aaaaaaaaaa') AS ?n) } => 400 => value",
        "DELETE { ?a ?b ?c } WHERE { ((((((((((((((((((((((((((((((((((((((((((((((((((("
                + "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((( => 400 => nesting"})
    void anUpdateIsBoundedTooAndWritesNothing(String update, int status, String limit)
            throws IOException, InterruptedException {
        var before = store.size();
        var asked = limit.equals("time") ? hasty : server;
        var answer = send(HttpRequest.newBuilder(asked.address().resolve("update"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString(
                        "WITH <https://w3id.org/peptidekg/article/new> " + update)));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(limit, JSON.parse(answer.body()).get("limit").getAsString().value());
        assertEquals(before, store.size());
    }

    static Stream<String> keepsTooMuch() {
        return Stream.of("SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f HAVING(?n > 9)",
                "SELECT ?a { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f HAVING(?a = ?d)",
                "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (GROUP_CONCAT(?c; separator='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?x) }",
                "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 9999 } "
                        + "{ SELECT * { ?a ?b ?c } LIMIT 9 } }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { SELECT * { ?a ?z ?y . ?d ?e ?f } } }",
                "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
                "DESCRIBE ?x { ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?a), '-', STR(?d))) AS ?x) }");
    }

    /** What is sorted, and the answer, goes to disk. */
    static Stream<String> keepsTooMuchOnDisk() {
        return Stream.of("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a LIMIT 100000 OFFSET 5",
                "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f } }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f }");
    }

    static Stream<Arguments> kept() {
        return Stream.concat(keepsTooMuch().map(query -> Arguments.of("memory", query)),
                keepsTooMuchOnDisk().map(query -> Arguments.of("disk", query)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatAQueryKeepsIsCounted(String limit, String query) throws IOException, InterruptedException {
        var answer = askWithLittleMemory(200_000, query);
        assertEquals(503, answer.statusCode());
        assertEquals(limit, JSON.parse(answer.body()).get("limit").getAsString().value());
        assertEquals(Set.of(), filesOfRows());
    }

    /** Three million bytes of rows, 40,000 in memory at a time: numbers, texts, blank nodes, gaps. */
    @ParameterizedTest
    @ValueSource(strings = {"ORDER BY ?m DESC(?n)", "ORDER BY DESC(?m) ?n LIMIT 50 OFFSET 2500", ""})
    void whatMemoryDoesNotHoldIsSortedOnDisk(String order) throws IOException, InterruptedException {
        var values = IntStream.range(0, 60).mapToObj(i -> switch (i % 6) {
            case 0 -> Integer.toString(i * 37 % 60);
            case 1 -> "\"text " + i + "\\n\\u00E9\"@en";
            case 2 -> "\"" + i + "\"";
            case 3 -> "<urn:" + i + ">";
            case 4 -> "UNDEF";
            default -> i + ".5e0";
        }).collect(Collectors.joining(" "));
        var query = "SELECT ?m ?n ?b { VALUES ?m { " + values + " } VALUES ?n { " + numbers(50).replace(',', ' ')
                + " } OPTIONAL { BIND(IF(?n > 25, BNODE(), ?nothing) AS ?b) } } " + order;
        var inMemory = askWithLittleMemory(100_000_000, query);
        var onDisk = askWithLittleMemory(160_000, query);
        assertEquals(200, onDisk.statusCode(), onDisk.body());
        assertEquals(inMemory.body().lines().count(), onDisk.body().lines().count());
        assertTrue(order.contains("LIMIT") || onDisk.body().lines().count() > 3_000);
        assertEquals(inMemory.body(), onDisk.body());
        assertEquals(Set.of(), filesOfRows());
    }

    /** What was sorted for one row is given back before the next: some 30,000 bytes, 200 times. */
    @Test
    void eachSortGivesBackWhatItKept() throws IOException, InterruptedException {
        var answer = askWithLittleMemory(160_000, "SELECT (COUNT(*) AS ?n) { VALUES ?m { " + numbers(200)
                .replace(',', ' ') + " } FILTER EXISTS { SELECT ?x { VALUES ?x { " + numbers(300).replace(',', ' ')
                + " } } ORDER BY DESC(?x) } }");
        assertEquals("n\r\n200\r\n", answer.body());
    }

    /** A blank node is the same one behind the sort. */
    @ParameterizedTest
    @ValueSource(ints = {800_000, 100_000_000})
    void whatWasSortedIsStillTheSameThing(int memory) throws IOException, InterruptedException {
        var answer = askWithLittleMemory(memory, "SELECT (COUNT(DISTINCT ?b) AS ?same) (COUNT(*) AS ?rows) { "
                + "{ SELECT ?b ?n { { SELECT ?b { BIND(BNODE() AS ?b) } } VALUES ?n { "
                + numbers(4_000).replace(',', ' ') + " } } ORDER BY DESC(?n) LIMIT 3990 } }");
        assertEquals("same,rows\r\n1,3990\r\n", answer.body());
    }

    private static HttpResponse<String> askWithLittleMemory(int bytes, String query)
            throws IOException, InterruptedException {
        try (var small = Server.start(store, QUERIES, Settings.local(0).withLimits(new Limits(Duration.ofMinutes(5),
                Integer.MAX_VALUE, bytes)))) {
            return send(HttpRequest.newBuilder(small.address().resolve("sparql")).header("Accept", "text/csv")
                    .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query)));
        }
    }

    /** Rows on disk are gone when their query is over. */
    private static Set<Path> filesOfRows() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("peptidekg-rows-"
                    + ProcessHandle.current().pid() + "-")).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?s text:query ()", "?s text:query (1 2 3 4 5 6)", "(?s ?x ?y ?z ?q ?r) text:query 'mood'",
        "?s text:query '[[['", "?s <http://jena.apache.org/ARQ/list#index> ?o"})
    void oddArgumentsOfPropertyFunctionsAreTheClientsFault(String pattern) throws IOException, InterruptedException {
        var answer = post("sparql", "application/sparql-query",
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { " + pattern + " }");
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(!answer.body().contains("PropFunc") && !answer.body().contains("Exception"), answer.body());
    }

    /** What Jena's functions throw at these is an error of the expression: no value, and no fault of the server. */
    @ParameterizedTest
    @ValueSource(strings = {"STRLANG('a', 'd`')", "HOURS(<urn:a>)", "CONCAT('a', TZ(<urn:a>))",
        "<http://www.w3.org/2005/xpath-functions#matches>('a', 1)",
        "<http://www.w3.org/2005/xpath-functions#matches>('a', '(')", "REPLACE('a', 'a', '\\\\')",
        "<http://www.w3.org/2005/xpath-functions#normalize-unicode>('a', 'b')",
        "<http://www.w3.org/2005/xpath-functions#round>('NaN'^^<http://www.w3.org/2001/XMLSchema#double>)",
        "'PT1S'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration> * 1e308"})
    void whatAFunctionCannotTakeIsAnErrorOfItsExpression(String expression) throws IOException, InterruptedException {
        assertEquals("x,y\n,1\n", csv("SELECT ?x ?y { BIND(1 AS ?y) BIND(" + expression + " AS ?x) }"));
        assertEquals("y\n", csv("SELECT ?y { BIND(1 AS ?y) FILTER(STRLEN(STR(" + expression + ")) >= 0) }"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '"', value = {"REGEX('Mood', 'MO+', 'i') => true",
        "REGEX('Mood', 'MO+') => false", "REPLACE('abc', '(b)', '<$1>') => a<b>c",
        "REPLACE('ABA', 'a', 'x', 'i') => xBx", "CONCAT('a', 'b', 'c') => abc", "ENCODE_FOR_URI('a b') => a%20b",
        "3 * 4 => 12", "0.5 * 0.5 => 0.25", "STRDT('12', <http://www.w3.org/2001/XMLSchema#integer>) * 2 => 24",
        "<http://www.w3.org/2005/xpath-functions/math#pow>(2, 10) => 1024",
        "<http://www.w3.org/2005/xpath-functions#replace>('abc', 'b', 'x') => axc",
        "<http://www.w3.org/2005/xpath-functions#matches>('abc', 'B', 'i') => true",
        "<http://www.w3.org/2005/xpath-functions#concat>('a', 1) => a1",
        "<http://jena.apache.org/ARQ/function#strjoin>('-', 'a', 'b') => a-b"})
    void functionsGiveWhatTheyGaveWithoutLimits(String expression, String value)
            throws IOException, InterruptedException {
        assertEquals("x\n" + value + "\n", csv("SELECT (" + expression + " AS ?x) {}"));
    }
}
