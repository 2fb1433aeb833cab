package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.Characters;

/** Values of parameters come out as they went in, and what is bound in patterns answers as a filter would. */
class BindingPropertyTest {

    private static final String SPACE = "http://example.org/";
    private static final String HEAD = "#+ summary: a\n#+ description: b\n#+ tags:\n#+   - c\n";
    private static final SavedQueries QUERIES = SavedQueries.of(List.of(
            new BundledFolder.File("test/edges.rq", HEAD + """
                    SELECT ?s ?o ?n WHERE {
                      BIND(?__from_iri AS ?wanted)
                      BIND(?__to_iri AS ?aim)
                      BIND(?__least_integer AS ?least)
                      FILTER(!BOUND(?wanted) || ?s = ?wanted)
                      FILTER(!BOUND(?aim) || ?o = ?aim)
                      FILTER(!BOUND(?least) || ?n >= ?least)
                      ?s <http://example.org/p> ?o .
                      OPTIONAL { ?o <http://example.org/n> ?number }
                      BIND(COALESCE(?number, 0) AS ?n)
                    }
                    ORDER BY ?s ?o ?n
                    """),
            new BundledFolder.File("test/values.rq", HEAD + """
                    SELECT ?text ?whole ?number WHERE {
                      BIND(?_text AS ?text)
                      BIND(?_whole_integer AS ?whole)
                      BIND(?_number_xsd_decimal AS ?number)
                    } ORDER BY ?text
                    """)));

    private record Edge(int from, int to) {
    }

    @Provide
    Arbitrary<List<Edge>> edges() {
        var node = Arbitraries.integers().between(0, 4);
        return Combinators.combine(node, node).as(Edge::new).list().uniqueElements().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> nodes() {
        return Arbitraries.integers().between(0, 5).injectNull(0.3);
    }

    @Provide
    Arbitrary<String> texts() {
        // A value is sent as UTF-8, which has no halves of characters.
        return Characters.texts().filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    @Property(tries = 60, seed = "17")
    void whatIsGivenAnswersAsAFilterWould(@ForAll("edges") List<Edge> edges, @ForAll("nodes") Integer from,
            @ForAll("nodes") Integer to, @ForAll("nodes") Integer least) {
        try (var store = GraphStore.inMemory()) {
            var graph = SPACE + "g";
            var numbers = edges.stream().filter(edge -> edge.to() % 2 == 0).map(edge -> quad(graph, edge.to(), "n",
                    NodeFactory.createLiteralByValue(edge.to()))).distinct();
            store.replace(graph, Stream.concat(edges.stream().map(edge -> quad(graph, edge.from(), "p",
                    NodeFactory.createURI(SPACE + edge.to()))), numbers).toList());
            var given = new LinkedHashMap<String, String>();
            put(given, "from", from == null ? null : SPACE + from);
            put(given, "to", to == null ? null : SPACE + to);
            put(given, "least", least);
            var expected = edges.stream().filter(edge -> (from == null || edge.from() == from)
                    && (to == null || edge.to() == to) && (least == null || number(edge) >= least))
                    .map(edge -> List.of(SPACE + edge.from(), SPACE + edge.to(), String.valueOf(number(edge))))
                    .sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
            assertEquals(expected, rows(store, "edges", given));
        }
    }

    private static int number(Edge edge) {
        return edge.to() % 2 == 0 ? edge.to() : 0;
    }

    private static void put(Map<String, String> given, String name, Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    private static Quad quad(String graph, int subject, String predicate, Node object) {
        return Quad.create(NodeFactory.createURI(graph), NodeFactory.createURI(SPACE + subject),
                NodeFactory.createURI(SPACE + predicate), object);
    }

    @Property(tries = 150, seed = "17")
    void valuesComeOutAsTheyWentIn(@ForAll("texts") String text, @ForAll BigInteger whole, @ForAll BigDecimal number) {
        try (var store = GraphStore.inMemory()) {
            var row = rows(store, "values", Map.of("text", text, "whole", " " + whole, "number", number.toString()))
                    .get(0);
            assertEquals(text, row.get(0));
            assertEquals(whole, new BigInteger(row.get(1)));
            assertEquals(0, number.compareTo(new BigDecimal(row.get(2))), row.get(2));
        }
    }

    private static List<List<String>> rows(GraphStore store, String name, Map<String, String> given) {
        var table = (Answer.Table) new QueryRunner(store, Limits.GENEROUS).run(QUERIES.get(name).orElseThrow(), given);
        return table.rows().stream().map(row -> table.columns().stream().map(row::get).map(node -> node.isURI()
                ? node.getURI() : node.getLiteralLexicalForm()).toList()).toList();
    }
}
