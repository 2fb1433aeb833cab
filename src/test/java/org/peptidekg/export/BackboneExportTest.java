package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.peptidekg.cli.CommandLineRun;

/** The curated links in the formats of graph tools: on request alone, marked as curated, each with its source. */
class BackboneExportTest {

    /** From an article that names serotonin alone, over its receptor to that one's gene. */
    private static final List<String> WAY = List.of("5-HT1A receptor hasLigand serotonin",
            "5-HT1A receptor encodedBy HTR1A", "serotonin partOfSystem serotonergic system");

    @TempDir
    private static Path folder;
    private static SmallStore store;

    @BeforeAll
    static void load() throws IOException {
        store = SmallStore.of(folder, "Semax\n\nSemax raises serotonin. Semax improves memory.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "gexf", "gexf12"})
    void xml(String format) throws IOException {
        var xml = Jsoup.parse(Files.readString(store.file(format, "--backbone")), "", Parser.xmlParser());
        var names = new HashMap<String, String>();
        var links = new HashSet<String>();
        if (format.equals("graphml")) {
            xml.select("node").forEach(node -> names.put(node.id(), node.select("data[key=nodeLabel]").text()));
            xml.select("edge:has(data[key=edgeKnowledge]:contains(curated))").forEach(edge -> {
                assertFalse(edge.select("data[key=edgeKnowledgeSource]").text().isEmpty(), edge.toString());
                links.add(names.get(edge.attr("source")) + " " + edge.select("data[key=edgeRelation]").text() + " "
                        + names.get(edge.attr("target")));
            });
        } else {
            xml.select("node").forEach(node -> names.put(node.id(), node.attr("label")));
            xml.select("edge:has(attvalue[for=knowledge][value=curated])").forEach(edge -> {
                assertFalse(edge.select("attvalue[for=knowledgeSource]").attr("value").isEmpty(), edge.toString());
                links.add(names.get(edge.attr("source")) + " " + edge.attr("label") + " "
                        + names.get(edge.attr("target")));
            });
        }
        assertEquals(xml.select("edge").size(), xml.select("edge").eachAttr("id").stream().distinct().count());
        hasWay(links);
        assertFalse(Files.readString(store.file(format)).contains("curated"));
    }

    private static void hasWay(Set<String> links) {
        assertTrue(links.containsAll(WAY), links.toString());
        assertTrue(links.stream().noneMatch(link -> link.contains("null")), links.toString());
        assertTrue(links.stream().noneMatch(link -> link.contains("insulin")), links.toString());
    }

    @Test
    void cytoscape() throws IOException {
        var elements = JSON.read(store.file("cyjs", "--backbone").toString()).getObj("elements");
        var names = new HashMap<String, String>();
        elements.getArray("nodes").forEach(node -> names.put(data(node.getAsObject(), "id"),
                data(node.getAsObject(), "label")));
        hasWay(elements.getArray("edges").map(edge -> edge.getAsObject()).filter(edge -> data(edge, "knowledge")
                .equals("curated")).map(edge -> names.get(data(edge, "source")) + " "
                        + data(edge, "relation") + " " + names.get(data(edge, "target")))
                .collect(Collectors.toSet()));
    }

    private static String data(JsonObject element, String name) {
        return element.getObj("data").getString(name);
    }

    @Test
    void cx2CountsThem() throws IOException {
        var aspects = JSON.parseAny(Files.readString(store.file("cx2", "--backbone"))).getAsArray();
        var counts = new HashMap<String, Integer>();
        var parts = new HashMap<String, Integer>();
        var curated = new HashSet<String>();
        aspects.forEach(aspect -> aspect.getAsObject().forEach((name, value) -> {
            if (name.equals("metaData")) {
                value.getAsArray().forEach(meta -> counts.put(meta.getAsObject().getString("name"),
                        meta.getAsObject().getNumber("elementCount").intValue()));
            } else if (value.isArray()) {
                parts.put(name, value.getAsArray().size());
            }
            if (name.equals("edges")) {
                value.getAsArray().stream().map(edge -> edge.getAsObject().getObj("v")).filter(v ->
                        v.getString("knowledge").equals("curated")).forEach(v -> curated.add(v.getString("relation")));
            }
        }));
        assertEquals(counts.get("edges"), parts.get("edges"));
        assertEquals(counts.get("nodes"), parts.get("nodes"));
        assertTrue(curated.containsAll(Set.of("hasLigand", "encodedBy", "partOfSystem")), curated.toString());
    }

    @Test
    void neo4j() throws IOException {
        var files = store.file("neo4j", "--backbone");
        var names = Exported.rows(Files.readString(files.resolve("nodes.csv"))).stream().collect(Collectors.toMap(
                row -> row.get("id:ID(Entity)"), row -> row.get("label")));
        hasWay(Exported.rows(Files.readString(files.resolve("relationships.csv"))).stream().filter(row ->
                row.get("knowledge").equals("curated")).map(row -> names.get(row.get(":START_ID(Entity)")) + " "
                        + row.get("relation") + " " + names.get(row.get(":END_ID(Entity)")))
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dot", "cypher"})
    void texts(String format) throws IOException {
        var found = Pattern.compile("curated").matcher(Files.readString(store.file(format, "--backbone"))).results()
                .count();
        assertTrue(found > 5, format + " " + found);
        assertFalse(Files.readString(store.file(format)).contains("HTR1A"));
    }

    @Test
    void kgxSaysThatPeopleAssertIt() throws IOException {
        var files = store.file("kgx", "--backbone");
        var check = CommandLineRun.of("validate", "--kgx", files);
        assertEquals(0, check.code(), check.out() + check.err());
        var names = Files.readAllLines(files.resolve("peptidekg_nodes.jsonl")).stream().map(JSON::parse).collect(
                Collectors.toMap(node -> node.getString("id"), node -> node.getString("name")));
        var edges = Files.readAllLines(files.resolve("peptidekg_edges.jsonl")).stream().map(JSON::parse)
                .filter(edge -> edge.getString("agent_type").equals("manual_agent")).toList();
        hasWay(edges.stream().map(edge -> names.get(edge.getString("subject")) + " "
                + edge.getString("peptidekg_relation") + " " + names.get(edge.getString("object")))
                .collect(Collectors.toSet()));
        var gene = edges.stream().filter(edge -> edge.getString("peptidekg_relation").equals("encodedBy"))
                .findFirst().orElseThrow();
        assertEquals("knowledge_assertion", gene.getString("knowledge_level"));
        assertEquals("infores:peptidekg", gene.getString("primary_knowledge_source"));
        assertEquals("infores:hgnc", gene.get("supporting_data_source").getAsArray().get(0).getAsString().value());
        assertEquals("biolink:gene_product_of", gene.getString("predicate"));
        assertTrue(gene.getString("object").startsWith("HGNC:"), gene.toString());
        assertTrue(gene.getString("peptidekg_source").contains("HGNC complete set"), gene.toString());
    }

    @Test
    void otherFormatsRefuseThem() {
        var run = CommandLineRun.of("export", "bel", "--backbone", "--store", store.place());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is for the graph formats"), run.err());
    }
}
