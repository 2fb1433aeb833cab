package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.peptidekg.query.answer.AnswerWriter;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/** What many places affirm and many deny is one row, whose places are the firmest that can be read. */
class ConflictsTest {

    private static final String PREFIXES = """
            PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX c: <https://w3id.org/peptidekg/claim/>
            PREFIX e: <https://w3id.org/peptidekg/evidence/>
            PREFIX a: <https://w3id.org/peptidekg/article/>
            PREFIX t: <https://w3id.org/peptidekg/term/>
            """;
    private static final String TERM = "https://w3id.org/peptidekg/term/";
    private static final String LONG = "In rats Veltide raised the levels of veltin within a day.";

    @Test
    void aPairOfClaimsIsOneRow() throws IOException {
        try (var store = GraphStore.inMemory()) {
            put(store, "one", claim("1", "Affirmed", "1", "2", "3") + claim("2", "Negated", "6")
                    + claim("3", "Negated", "7").replace("t:veltin", "t:other")
                    + place("1", "one", "Possible", "Veltide might one day be shown to raise veltin, some people say.")
                    + place("2", "one", "Asserted", "Veltide: veltin")
                    + place("3", "one", "Asserted", LONG)
                    + "e:3 pmo:hasContext [ oa:exact 'behind' ; oa:start 90 ] , [ oa:exact 'before' ; oa:start 8 ] ."
                    + place("6", "one", "Probable", "Veltide probably does not raise the levels of veltin at all.")
                    + place("7", "one", "Asserted", "Veltide does nothing to others.")
                    + "t:veltide a pmo:Peptide ; rdfs:label 'Veltide' . t:other rdfs:label 'other' ."
                    + "t:veltin a pmo:Protein ; rdfs:label 'veltin' .");
            put(store, "two", claim("1", "Affirmed", "4", "5") + claim("2", "Negated", "8")
                    + place("4", "two", "Asserted", LONG.repeat(8)) + place("5", "two", "Probable", LONG)
                    + place("8", "two", "Possible", "Perhaps Veltide does not raise the levels of veltin at all."));
            var runner = new QueryRunner(store, Limits.GENEROUS);
            var row = "Veltide,increases,veltin,5,2,Asserted," + LONG + ",before | behind,"
                    + "https://w3id.org/peptidekg/article/one,2,2,Probable,"
                    + "Veltide probably does not raise the levels of veltin at all.,\"\","
                    + "https://w3id.org/peptidekg/article/one,"
                    + "https://w3id.org/peptidekg/claim/1,https://w3id.org/peptidekg/claim/2";
            assertEquals(List.of(row), rows(runner, Map.of()));
            assertEquals(List.of(row), rows(runner, Map.of("peptide", TERM + "veltide")));
            assertEquals(List.of(), rows(runner, Map.of("peptide", TERM + "veltin")));
        }
    }

    private static List<String> rows(QueryRunner runner, Map<String, String> given) throws IOException {
        var bytes = new ByteArrayOutputStream();
        AnswerWriter.write(runner.run(SavedQueries.bundled().get("conflicting-claims").orElseThrow(), given),
                Format.CSV, bytes);
        return bytes.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private static String claim(String key, String polarity, String... places) {
        return "c:" + key + " a pmo:Claim ; pmo:polarity pmo:" + polarity + " ; rdf:subject t:veltide ; "
                + "rdf:predicate pmo:increases ; rdf:object t:veltin ; pmo:hasEvidence e:"
                + String.join(" , e:", places) + " .\n";
    }

    private static String place(String key, String article, String certainty, String words) {
        return "e:" + key + " oa:hasSource a:" + article + " ; pmo:certainty pmo:" + certainty
                + " ; oa:hasSelector [ oa:exact '" + words + "' ] .\n";
    }

    private static void put(GraphStore store, String article, String turtle) {
        var graph = NodeFactory.createURI("https://w3id.org/peptidekg/article/" + article);
        store.replace(graph.getURI(), RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph().stream()
                .map(triple -> Quad.create(graph, triple)).toList());
    }
}
