package org.peptidekg.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.store.Fixture;
import org.yaml.snakeyaml.Yaml;

/** The mapping set and the RDF-star form, read back. */
class MappingExportsTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    @Test
    void theMappingSetHasMetadataAndARowForEachMapping() throws IOException {
        var text = export("sssom");
        var metadata = text.lines().filter(line -> line.startsWith("#")).map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
        Map<String, Object> yaml = new Yaml().load(metadata);
        assertTrue(yaml.keySet().containsAll(Set.of("mapping_set_id", "license", "curie_map", "sssom_version")));
        var rows = rows(text);
        try (var store = Fixture.store()) {
            var mappings = store.read(data -> data.stream(Node.ANY, Node.ANY,
                    NodeFactory.createURI(Vocabulary.HAS_MAPPING.stringValue()), Node.ANY)
                    .map(Quad::getObject).distinct().count());
            assertEquals(mappings, rows.stream().filter(row -> row.get("predicate_modifier").isEmpty()
                    && !row.get("object_id").equals("sssom:NoTermFound")).count());
        }
        for (var row : rows) {
            assertTrue(row.get("subject_id").matches("pkgterm:\\S+"), row.toString());
            assertTrue(row.get("object_id").matches("\\S+:\\S+"), row.toString());
            assertTrue(row.get("predicate_id").matches("skos:(exact|close|broad|narrow)Match"), row.toString());
            assertTrue(row.get("mapping_justification").startsWith("semapv:"), row.toString());
        }
        assertEquals(Set.of("0.95"), rows.stream().map(row -> row.get("confidence")).filter(c -> !c.isEmpty())
                .collect(Collectors.toSet()));
    }

    @Test
    void candidatesThatWereRejectedAndTermsWithoutAnEntryAreInTheSet() throws IOException {
        var rows = rows(export("sssom"));
        var rejected = rows.stream().filter(row -> row.get("predicate_modifier").equals("Not")).toList();
        assertTrue(rejected.stream().anyMatch(row -> row.get("subject_label").equals("serotonin")));
        assertTrue(rejected.stream().allMatch(row -> row.get("comment").contains("Seen in: ")
                && row.get("mapping_justification").equals("semapv:MappingReview")));
        var mapped = rows.stream().filter(row -> !row.get("object_id").equals("sssom:NoTermFound")
                && row.get("predicate_modifier").isEmpty()).map(row -> row.get("subject_id")).toList();
        var missing = rows.stream().filter(row -> row.get("object_id").equals("sssom:NoTermFound")).toList();
        assertFalse(missing.isEmpty());
        assertTrue(missing.stream().noneMatch(row -> mapped.contains(row.get("subject_id"))));
    }

    @Test
    void rdfStarLeadsFromEachTripleToItsClaimAndStatesOnlyFacts() throws IOException {
        var graph = Rio.parse(new StringReader(export("rdfstar")), "", RDFFormat.TURTLESTAR);
        try (var store = Fixture.store()) {
            store.read(data -> {
                var claims = data.stream(Node.ANY, Node.ANY, RDF.Nodes.type,
                        NodeFactory.createURI(Vocabulary.CLAIM.stringValue())).map(quad -> quad.getSubject()).distinct()
                        .toList();
                assertTrue(claims.size() > 10, claims.size() + " claims");
                for (var claim : claims) {
                    var edge = JenaBridge.statement(Quad.create(Quad.defaultGraphIRI,
                            object(data, claim, RDF.Nodes.subject), object(data, claim, RDF.Nodes.predicate),
                            object(data, claim, RDF.Nodes.object)));
                    assertTrue(graph.contains(VALUES.createTriple(edge.getSubject(), edge.getPredicate(),
                            edge.getObject()), Vocabulary.STATED_BY,
                            VALUES.createIRI(claim.getURI())), claim.toString());
                    assertEquals(data.contains(Node.ANY, object(data, claim, RDF.Nodes.subject),
                            object(data, claim, RDF.Nodes.predicate), object(data, claim, RDF.Nodes.object)),
                            graph.contains(edge.getSubject(), edge.getPredicate(), edge.getObject()), edge.toString());
                }
                return claims;
            });
        }
    }

    private static Node object(DatasetGraph data, Node subject, Node predicate) {
        return data.find(Node.ANY, subject, predicate, Node.ANY).next().getObject();
    }

    private static List<Map<String, String>> rows(String text) {
        var lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        var header = Arrays.asList(lines.get(0).split("\t"));
        assertTrue(lines.size() > 5, text);
        return lines.stream().skip(1).map(line -> {
            var cells = line.split("\t", -1);
            assertEquals(header.size(), cells.length, line);
            var row = new HashMap<String, String>();
            for (var i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            return (Map<String, String>) row;
        }).toList();
    }

    private static String export(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var store = Fixture.store()) {
            new Exports(Iris.standard()).named(format).orElseThrow().write(store.dataset(), Selection.ALL, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
