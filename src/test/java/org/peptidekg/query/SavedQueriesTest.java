package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.query.saved.ParameterType;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

class SavedQueriesTest {

    private static final String HEAD = """
            #+ summary: Things
            #+ description: All things.
            #+ tags:
            #+   - things
            """;
    private static final String QUERY = """
            SELECT ?s WHERE {
              BIND(?_thing_iri AS ?s)
              BIND(?__most_integer AS ?most)
              ?s ?p ?n .
              FILTER(!BOUND(?most) || ?n < ?most)
            }
            ORDER BY ?s
            """;

    @Test
    void readsHeaderAndParameters() {
        var query = read(HEAD + """
                #+ endpoint-method: POST
                #+ pagination: 50
                #+ defaults:
                #+   - most: 7
                #+ enumerate:
                #+   - most:
                #+       - 7
                #+       - 8
                #+ params:
                #+   thing: {description: the thing, example: "a: b"}
                #+ view: path
                """ + QUERY + "# ?_comment is none, nor is this: \"?_text\"\n");
        assertEquals("things", query.name());
        assertEquals("theme", query.theme());
        assertEquals(List.of("things"), query.tags());
        assertEquals("POST", query.method());
        assertEquals(Optional.of(50), query.pagination());
        assertEquals("path", query.view());
        var thing = query.parameters().get(0);
        assertEquals("thing", thing.name());
        assertEquals(ParameterType.IRI, thing.type());
        assertTrue(thing.required());
        assertEquals(Optional.of("a: b"), thing.example());
        var most = query.parameters().get(1);
        assertEquals(ParameterType.INTEGER, most.type());
        assertEquals(Optional.of("7"), most.defaultValue());
        assertEquals(List.of("7", "8"), most.values());
        assertEquals(2, query.parameters().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "4  | #+ tags: [a: b: c]                 | not YAML",
        "5  | #+ sumary: x                       | unknown key 'sumary'",
        "5  | #+ pagination: many                | number of rows",
        "5  | #+ pagination: 0                   | number of rows above 0",
        "5  | #+ view: pie                       | 'pie' is none of bar, graph, path, table",
        "5  | #+ defaults: {most: 7}             | expected a list",
        "6  | #+ params:%n#+   thing: {type: iri} | unknown key 'type'",
        "6  | #+ params:%n#+   thing: {is: thing} | 'thing' is none of class",
        "9  | #+ params:%n#+   most: {is: class}  | ?__most_integer cannot be a class",
        "6  | #+ defaults:%n#+   - less: 3       | names 'less', which is no parameter",
    })
    void refusesABadHeaderWithItsLine(int line, String addition, String reason) {
        var head = line == 4 ? HEAD.replace("#+   - things\n", "").replace("#+ tags:\n", "") + "#+ x: y\n" : HEAD;
        assertRefused("theme/things.rq:" + line + ": ", reason, head + addition.formatted() + "\n" + QUERY);
    }

    @Test
    void refusesAMissingHeaderOrKey() {
        assertRefused("theme/things.rq:1: ", "begins with lines", QUERY);
        assertRefused("theme/things.rq:1: ", "lacks 'tags'", "#+ summary: a\n#+ description: b\n" + QUERY);
        assertRefused("theme/things.rq:2: ", "lacks 'summary'", "\n" + HEAD.replace("summary: Things", "summary: ' '")
                + QUERY);
        assertRefused("theme/things.rq:1: ", "lacks 'description'", HEAD.replaceFirst("#\\+ desc.*\n", "") + QUERY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "6  | BIND(?_thing_iri AS ?s)  | BIND(?_thing_iri ?s)       | Encountered",
        "6  | ?_thing_iri AS           | ?_thing_decimal AS         | unknown type",
        "6  | ?_thing_iri AS           | ?___thing AS               | is no parameter",
        "6  | ?_thing_iri AS           | ?_format_iri AS            | no parameter can be called format",
        "7  | ?__most_integer          | ?_thing_integer            | has two variables",
        "1  | ORDER BY ?s              | LIMIT 3                    | ORDER BY",
        "5  | SELECT ?s WHERE          | SELECT ?_thing_iri WHERE   | select the variable",
        "1  | SELECT ?s WHERE          | ASK                        | SELECT or a CONSTRUCT",
    })
    void refusesABadQueryWithItsLine(int line, String old, String replacement, String reason) {
        assertTrue(QUERY.contains(old));
        var text = QUERY.replace(old, replacement);
        assertRefused("theme/things.rq:" + line + ": ", reason, HEAD
                + (replacement.equals("ASK") ? text.replace("ORDER BY ?s\n", "") : text));
    }

    @Test
    void whatBeginsALineIsOnThatLine() {
        assertRefused("theme/things.rq:7: ", "no parameter can be called format",
                HEAD + QUERY.replace("?_thing_iri AS", "\n?_format_iri AS"));
        assertRefused("theme/things.rq:8: ", "no parameter can be called format",
                HEAD + QUERY.replace("?_thing_iri AS", "\n\n?_format_iri AS"));
    }

    @Test
    void thoseOfTheProgramAreAllThere() {
        var bundled = SavedQueries.bundled();
        assertEquals("things", read(HEAD + QUERY).name());
        assertTrue(bundled.list().size() > 25);
        assertTrue(bundled.get("subgraph").orElseThrow().isConstruct());
        assertTrue(bundled.list().stream().anyMatch(query -> !query.isConstruct()));
        assertTrue(bundled.list().stream().allMatch(query -> bundled.get(query.name()).orElseThrow() == query));
    }

    @Test
    void namesAreUnique() {
        var message = assertThrows(BadInputException.class, () -> SavedQueries.of(List.of(
                new BundledFolder.File("a/things.rq", HEAD + QUERY), new BundledFolder.File("b/things.rq", HEAD
                        + QUERY))))
                .getMessage();
        assertEquals("b/things.rq:1: the name is taken by a/things.rq", message);
        assertThrows(BadInputException.class, () -> SavedQueries.of(List.of()));
        assertThrows(BadInputException.class, () -> SavedQueries.of(List.of(
                new BundledFolder.File("a/my_things.rq", HEAD + QUERY))));
    }

    private static SavedQuery read(String text) {
        return SavedQueries.of(List.of(new BundledFolder.File("theme/things.rq", text))).get("things").orElseThrow();
    }

    private static void assertRefused(String place, String reason, String text) {
        var message = assertThrows(BadInputException.class, () -> read(text)).getMessage();
        assertTrue(message.startsWith(place) && message.contains(reason), message);
    }
}
