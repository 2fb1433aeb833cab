package org.peptidekg.export.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.peptidekg.claim.Polarity;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.Fields;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;

/** Read back by another program, which also checks the file against the schema of the format. */
class GraphMlExportTest {

    @Test
    void everyClaimIsAnEdgeWithAllItsFields() throws IOException {
        var graph = new Imported(export(Fixture.dataset(), Selection.ALL));
        assertEquals(7, graph.edges.size());
        assertEquals(6, graph.nodes.size());
        assertEquals(7, graph.graph.edgeSet().size());

        var claim = Fixture.first().claims().get(0);
        var iri = Iris.standard().claim(claim);
        var rats = claim.evidence().get(1);
        var again = Fixture.second().claims().get(0).evidence().get(0);
        var first = claim.evidence().get(0);
        var expected = new TreeMap<String, String>();
        expected.put("label", "increases");
        expected.put("interaction", "increases");
        expected.put("relation", "increases");
        expected.put("claim", iri.stringValue());
        expected.put("polarity", "Affirmed");
        expected.put("certainty", "Asserted");
        expected.put("aspect", "Level");
        expected.put("fact", "true");
        expected.put("disputed", "false");
        expected.put("belief", "0.93");
        expected.put("evidence", Iris.standard().evidence(claim, first).stringValue());
        expected.put("quotation",
                "Zelatide\u00a0raises β\u2011endorphin 🚀 and isn’t sedating <b>at all</b> & \"safe\".");
        expected.put("article", "https://w3id.org/peptidekg/article/first");
        expected.put("articleTitle", "Zelatide, a “new” peptide 🧪");
        expected.put("start", "28");
        expected.put("end", "100");
        expected.put("section", "Effects & uses > “Mechanism”");
        expected.put("rule", "raise a/b");
        expected.put("basis", "Unstated");
        expected.put("qualifier", "common");
        expected.put("citation", "3");
        expected.put("weight", "2");
        expected.put("evidenceCount", "3");
        expected.put("places", "https://w3id.org/peptidekg/article/first#char=28,100"
                + " | https://w3id.org/peptidekg/article/second#char=" + again.start() + "," + again.end()
                + " | https://w3id.org/peptidekg/article/first#char=" + rats.start() + "," + rats.end());
        expected.put("quotations", String.join(" | ", first.quote(), again.quote(), rats.quote()));
        expected.put("knowledge", "stated");
        assertEquals(expected, graph.edge(iri.stringValue()));
    }

    @Test
    void parallelEdgesStayApart() throws IOException {
        var graph = new Imported(export(Fixture.dataset(), Selection.ALL));
        var parallel = graph.edges.entrySet().stream()
                .filter(e -> graph.graph.getEdgeSource(e.getKey()).equals("term:zelatide")
                        && graph.graph.getEdgeTarget(e.getKey()).equals("term:beta-endorphin"))
                .map(e -> e.getValue().get("relation")).sorted().toList();
        assertEquals(List.of("decreases", "increases"), parallel);
        for (var edge : graph.edges.values()) {
            for (var needed : List.of("claim", "quotation", "article", "section", "rule", "polarity", "certainty")) {
                assertTrue(!edge.get(needed).isBlank(), needed + " of " + edge);
            }
            assertTrue(Integer.parseInt(edge.get("start")) < Integer.parseInt(edge.get("end")));
        }
        assertEquals(Map.of("label", "β-endorphin", "name", "β-endorphin", "class", "Hormone", "iri",
                "https://w3id.org/peptidekg/term/beta-endorphin", "synonyms", "beta endorphin", "identifiers",
                "CHEBI:0000000 | UCUM:x", "ID", "term:beta-endorphin"),
                graph.nodes.get("term:beta-endorphin"));
    }

    /** The reader does not tell ids and empty values of edges; others fold edges of one id into one. */
    @Test
    void everyEdgeHasAnIdOfItsOwnAndNoFieldIsLeftOut() throws IOException {
        var text = new String(export(Fixture.dataset(), Selection.ALL), StandardCharsets.UTF_8);
        var keys = Pattern.compile("<key id=\"(\\w+)\"").matcher(text).results().map(match -> match.group(1)).toList();
        assertEquals(Fields.NODE.size() + Fields.EDGE.size(), keys.size());
        for (var key : keys) {
            var things = text.contains("<key id=\"" + key + "\" for=\"node\"") ? 6 : 7;
            assertEquals(things, text.split("<data key=\"" + key + "\">", -1).length - 1, key);
        }
        var ids = Pattern.compile("<edge id=\"(claim:[0-9a-f]{20})\"").matcher(text).results()
                .map(match -> match.group(1)).toList();
        assertEquals(7, ids.size());
        assertEquals(7, ids.stream().distinct().count());
    }

    @Test
    void aNegatedOrPossibleClaimIsMarkedAndNoFact() throws IOException {
        var graph = new Imported(export(Fixture.dataset(), Selection.ALL));
        var marks = graph.edges.values().stream()
                .filter(edge -> List.of("causes", "improves").contains(edge.get("relation")))
                .map(edge -> edge.get("relation") + " " + edge.get("polarity") + " " + edge.get("certainty") + " "
                        + edge.get("fact") + " " + edge.get("cues")).sorted().toList();
        assertEquals(List.of("causes Negated Asserted false isn’t", "improves Affirmed Possible false may"), marks);
    }

    @Test
    void aSelectionLeavesOutTheNodesItDoesNotNeed() throws IOException {
        var graph = new Imported(export(Fixture.dataset(), claim -> claim.polarity() == Polarity.Negated));
        assertEquals(List.of("term:zelatide", "term:λ-sedation"), List.copyOf(new TreeMap<>(graph.nodes).keySet()));
        assertEquals(1, graph.edges.size());
    }

    @Test
    void lineEndsAndControlCharactersSurviveOrAreMarked() throws IOException {
        var dataset = Fixture.dataset();
        var exact = NodeFactory.createURI(Vocabulary.EXACT.stringValue());
        dataset.find(null, null, exact, null).forEachRemaining(quad -> {
            dataset.delete(quad);
            dataset.add(quad.getGraph(), quad.getSubject(), exact,
                    NodeFactory.createLiteralString("a\r\nb\tc\u000Bd ]]> 🚀"));
        });
        var graph = new Imported(export(dataset, Selection.ALL));
        assertTrue(graph.edges.values().stream()
                .allMatch(edge -> edge.get("quotation").equals("a\r\nb\tc\uFFFDd ]]> 🚀")), graph.edges.toString());
    }

    @Test
    void theSameDatasetGivesTheSameBytes() throws IOException {
        assertArrayEquals(export(Fixture.dataset(), Selection.ALL), export(Fixture.dataset(), Selection.ALL));
    }

    private static byte[] export(DatasetGraph dataset, Selection selection) throws IOException {
        var out = new ByteArrayOutputStream();
        new Exports(Iris.standard()).named("graphml").orElseThrow().write(dataset, selection, out);
        return out.toByteArray();
    }

    /** What the reader makes of a file. */
    private static final class Imported {

        final Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        final Map<String, Map<String, String>> nodes = new HashMap<>();
        final Graph<String, DefaultEdge> graph = new DirectedMultigraph<>(SupplierUtil.createStringSupplier(),
                SupplierUtil.createDefaultEdgeSupplier(), false);

        Imported(byte[] file) {
            var importer = new GraphMLImporter<String, DefaultEdge>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer((at, value) -> put(nodes, at.getFirst(), at.getSecond(), value));
            importer.addEdgeAttributeConsumer((at, value) -> put(edges, at.getFirst(), at.getSecond(), value));
            importer.importGraph(graph, new java.io.InputStreamReader(new ByteArrayInputStream(file),
                    StandardCharsets.UTF_8));
        }

        Map<String, String> edge(String claim) {
            return edges.values().stream().filter(edge -> claim.equals(edge.get("claim"))).findFirst().orElseThrow();
        }

        private static <K> void put(Map<K, Map<String, String>> all, K key, String name, Attribute value) {
            all.computeIfAbsent(key, k -> new TreeMap<>()).put(name, value.getValue());
        }
    }
}
