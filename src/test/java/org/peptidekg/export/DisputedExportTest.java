package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One article says what another denies: every export that has a row or an edge a claim marks the two, and no other. */
class DisputedExportTest {

    private static final Set<String> EXPECTED = Set.of("improves Affirmed true", "improves Negated true",
            "alleviates Affirmed false");

    @TempDir
    private static Path folder;
    private static SmallStore store;

    @BeforeAll
    static void load() throws IOException {
        store = SmallStore.of(folder, "Semax\n\nSemax improves memory. Semax relieves stress.\n",
                "Semax II\n\nSemax does not improve memory.\n");
    }

    @Test
    void tablesAndParquet() throws IOException {
        assertEquals(EXPECTED, marks(Exported.rows(Files.readString(store.file("tables").resolve("claims.csv"))), row ->
                row::get));
        assertEquals(EXPECTED, marks(ParquetFiles.rows(store.file("parquet").resolve("claims.parquet")), row -> name ->
                row.getValueToString(row.getType().getFieldIndex(name), 0)));
    }

    @Test
    void kgx() throws IOException {
        var files = store.file("kgx");
        var edges = Files.readString(files.resolve("peptidekg_edges.jsonl")).lines().map(JSON::parse).toList();
        assertEquals(EXPECTED, marks(edges, edge -> name -> text(edge, "peptidekg_" + name)));
        var lines = Files.readAllLines(files.resolve("peptidekg_edges.tsv"));
        var header = List.of(lines.get(0).split("\t"));
        assertEquals(EXPECTED, marks(lines.subList(1, lines.size()), line -> name ->
                line.split("\t", -1)[header.indexOf("peptidekg_" + name)]));
    }

    @Test
    void cytoscapeJsonAndCx2() {
        var edges = JSON.parse(store.text("cyjs")).get("elements").getAsObject().get("edges").getAsArray().stream()
                .map(edge -> edge.getAsObject().get("data").getAsObject()).toList();
        assertEquals(EXPECTED, marks(edges, edge -> name -> text(edge, name)));
        var cx2 = JSON.parseAny(store.text("cx2")).getAsArray().stream().map(part -> part.getAsObject())
                .filter(part -> part.hasKey("edges")).flatMap(part -> part.get("edges").getAsArray().stream())
                .map(edge -> edge.getAsObject().get("v").getAsObject()).toList();
        assertEquals(EXPECTED, marks(cx2, edge -> name -> text(edge, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "gexf"})
    void xml(String format) throws IOException, ParserConfigurationException, SAXException {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(store.text(format).getBytes(StandardCharsets.UTF_8)));
        var names = new HashMap<String, String>();
        elements(document.getDocumentElement(), format.equals("gexf") ? "attribute" : "key").forEach(key ->
                names.put(key.getAttribute("id"), key.getAttribute(format.equals("gexf") ? "title" : "attr.name")));
        var edges = new ArrayList<Map<String, String>>();
        elements(document.getDocumentElement(), "edge").forEach(edge -> edges.add(
                elements(edge, format.equals("gexf") ? "attvalue" : "data").collect(Collectors.toMap(
                        value -> names.get(value.getAttribute(format.equals("gexf") ? "for" : "key")),
                        value -> format.equals("gexf") ? value.getAttribute("value") : value.getTextContent()))));
        assertEquals(EXPECTED, marks(edges, edge -> edge::get));
    }

    @Test
    void cypher() {
        var edge = Pattern.compile("relation: '(\\w+)'.*?polarity: '(\\w+)'.*?disputed: (\\w+)");
        assertEquals(EXPECTED, store.text("cypher").lines().flatMap(line -> edge.matcher(line).results())
                .map(match -> match.group(1) + " " + match.group(2) + " " + match.group(3))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static <T> Set<String> marks(List<T> claims, Function<T, Function<String, String>> fields) {
        assertEquals(EXPECTED.size(), claims.size());
        return claims.stream().map(fields).map(field -> field.apply("relation") + " " + field.apply("polarity") + " "
                + field.apply("disputed")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value.isString() ? value.getAsString().value() : value.toString();
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

}
