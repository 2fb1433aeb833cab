package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.export.graph.Neo4jExport;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.Fields;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.StoredClaim;

/** What every export owes: each claim with its id, quotation, article and offsets, and texts that are not harmed. */
class ExportFormatsTest {

    static Stream<String> formats() {
        return new Exports(Iris.standard()).all().stream().map(Export::name);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameDatasetGivesTheSameBytes(String format) {
        assertArrayEquals(Exported.bytes(format), Exported.bytes(format));
    }

    /** All but the set of mappings, those whose texts are coded, and languages that cannot say all claims. */
    static Stream<String> claimFormats() {
        return formats().filter(format -> !List.of("sssom", "parquet", "hdt", "indra", "bel").contains(format));
    }

    @ParameterizedTest
    @MethodSource("claimFormats")
    void everyClaimIsThereWithIdArticleAndOffsets(String format) {
        var text = Exported.bytes(format).length > 2 && Exported.text(format).startsWith("PK")
                ? String.join("\n", Exported.files(format).values()) : Exported.text(format);
        for (var claim : Exported.claims()) {
            var id = claim.iri().substring(claim.iri().lastIndexOf('/') + 1);
            assertTrue(text.contains(id), format + " lacks " + id);
            for (var place : claim.evidence()) {
                var article = place.article().substring(place.article().lastIndexOf('/') + 1);
                assertTrue(text.contains(article), format + " lacks " + article);
                for (var offset : List.of(place.start(), place.end())) {
                    assertTrue(text.contains(Integer.toString(offset)), format + " lacks the offset " + offset);
                }
            }
        }
    }

    @Test
    void aNegatedClaimNeverYieldsTheBareTriple() {
        for (var format : List.of("nanopub", "owl", "turtle", "trig", "nquads", "jsonld", "rdfxml")) {
            var graph = DatasetGraphFactory.create();
            var lang = format.equals("owl") ? Lang.RDFXML : format.equals("nanopub") ? Lang.TRIG
                    : org.apache.jena.riot.RDFLanguages.nameToLang(format.equals("turtle") ? "TTL" : format);
            RDFDataMgr.read(graph, new ByteArrayInputStream(Exported.bytes(format)), lang);
            for (var claim : Exported.claims()) {
                var found = graph.stream().anyMatch(quad -> quad.getSubject().toString().endsWith("zelatide")
                        && quad.getPredicate().getURI().endsWith("#" + claim.relation()));
                assertEquals(claim.isFact(), found, format + " " + claim.relation());
            }
        }
    }

    @Test
    void tablesHaveARowForEachClaimAndPlace() {
        var files = Exported.files("tables");
        assertEquals(7, Exported.rows(files.get("claims.csv")).size());
        assertEquals(9, Exported.rows(files.get("evidence.csv")).size());
        assertEquals(4, Exported.rows(files.get("terms.csv")).size());
        var dosages = Exported.rows(files.get("dosages.csv"));
        assertEquals(2, dosages.size());
        var dosage = dosages.stream().filter(row -> row.get("relation").equals("hasDosage")).findFirst().orElseThrow();
        assertEquals("200 300 ug 2 2 /d by nose 10 10 d ", Stream.of("amount_low", "amount_high", "amount_unit",
                "administrations_low", "administrations_high", "administrations_unit", "route", "taken_for_low",
                "taken_for_high", "taken_for_unit", "paused_for_low").map(dosage::get)
                .collect(Collectors.joining(" ")));
        var shared = Exported.shared();
        var claim = Exported.rows(files.get("claims.csv")).stream()
                .filter(row -> row.get("claim").equals(shared.iri())).findFirst().orElseThrow();
        assertEquals(shared.leading().quote(), claim.get("quotation"));
        assertEquals("3", claim.get("evidence_count"));
        var signed = Exported.rows(files.get("claims.csv")).stream().filter(row -> !row.get("sign").isEmpty()).toList();
        assertEquals(List.of("Up Down Down false heading 0-7: Notes 🧠"), signed.stream().map(row -> String.join(" ",
                row.get("subject_direction"), row.get("object_direction"), row.get("sign"), row.get("fact"),
                row.get("context"))).toList());
    }

    @Test
    void neo4jHasTheFieldsOfAnEdge() {
        var shared = Exported.shared();
        var row = Exported.rows(Exported.files("neo4j").get("relationships.csv")).stream()
                .filter(r -> r.get("claim").equals(shared.iri())).findFirst().orElseThrow();
        assertEquals("INCREASES", row.get(":TYPE"));
        assertEquals("HAS_SIDE_EFFECT", Neo4jExport.type("hasSideEffect"));
        for (var field : Fields.EDGE) {
            var name = row.keySet().stream().filter(n -> n.split(":")[0].equals(field.name())).findFirst()
                    .orElseThrow();
            assertEquals(field.text(shared), row.get(name).replace("\u001F", " | "));
        }
    }

    @Test
    void cx2IsStrictlyWhatTheSpecificationWants() {
        var aspects = JSON.parseAny(Exported.text("cx2")).getAsArray();
        assertEquals("2.0", aspects.get(0).getAsObject().getString("CXVersion"));
        assertTrue(aspects.get(aspects.size() - 1).getAsObject().hasKey("status"));
        Map<String, org.apache.jena.atlas.json.JsonArray> parts = new HashMap<>();
        aspects.forEach(aspect -> aspect.getAsObject().forEach((name, value) -> {
            if (value.isArray()) {
                parts.put(name, value.getAsArray());
            }
        }));
        for (var meta : parts.get("metaData")) {
            assertEquals(meta.getAsObject().getNumber("elementCount").intValue(),
                    parts.get(meta.getAsObject().getString("name")).size());
        }
        var declared = parts.get("attributeDeclarations").get(0).getAsObject();
        var ids = parts.get("nodes").stream().map(node -> node.getAsObject().getNumber("id").intValue()).toList();
        assertEquals(7, parts.get("edges").size());
        for (var edge : parts.get("edges")) {
            var e = edge.getAsObject();
            assertTrue(ids.contains(e.getNumber("s").intValue()) && ids.contains(e.getNumber("t").intValue()));
            e.getObj("v").forEach((name, value) -> {
                var type = declared.getObj("edges").getObj(name).getString("d");
                assertTrue(switch (type) {
                    case "string" -> value.isString();
                    case "boolean" -> value.isBoolean();
                    case "list_of_string" -> value.isArray();
                    default -> value.isNumber();
                }, name + " " + value);
            });
        }
    }

    @Test
    void aPubTatorFileIsReadAgainAtTheSamePlaces(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("graph.pubtator"), Exported.bytes("pubtator"));
        var articles = ArticleReader.readAll(file);
        assertEquals(2, articles.size());
        var lines = Exported.text("pubtator").lines().toList();
        var marks = 0;
        for (var id : List.of("first", "second")) {
            var title = lines.stream().filter(l -> l.startsWith(id + "|t|")).findFirst().orElseThrow();
            var body = lines.stream().filter(l -> l.startsWith(id + "|a|")).findFirst().orElseThrow();
            var text = title.substring(id.length() + 3) + " " + body.substring(id.length() + 3);
            for (var line : lines) {
                var cells = line.split("\t");
                if (cells.length == 6 && cells[0].equals(id)) {
                    assertEquals(cells[3], slice(text, Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
                    marks++;
                }
            }
        }
        assertTrue(marks >= 8 + 4, "only " + marks);
    }

    @Test
    void biocAnnotationsEqualTheSliceOfTheArticle() {
        var documents = JSON.parse(Exported.text("biocjson")).get("documents").getAsArray();
        var checked = 0;
        for (var document : documents) {
            var text = Fixture.text(document.getAsObject().getString("id"));
            for (var passage : document.getAsObject().get("passages").getAsArray()) {
                var start = passage.getAsObject().getNumber("offset").intValue();
                var words = passage.getAsObject().getString("text");
                assertEquals(words, slice(text, start, start + words.codePointCount(0, words.length())));
                for (var annotation : passage.getAsObject().get("annotations").getAsArray()) {
                    var at = annotation.getAsObject().get("locations").getAsArray().get(0).getAsObject();
                    var from = at.getNumber("offset").intValue();
                    assertEquals(annotation.getAsObject().getString("text"),
                            slice(text, from, from + at.getNumber("length").intValue()));
                    checked++;
                }
            }
        }
        assertTrue(checked > 8, "only " + checked);
    }

    @Test
    void webAnnotationsEqualTheSliceOfTheArticle() {
        var graph = JSON.parse(Exported.text("webannotation")).get("@graph").getAsArray();
        assertEquals(9, graph.size());
        for (var annotation : graph) {
            var target = annotation.getAsObject().getObj("target");
            var article = target.getString("source");
            var selectors = target.get("selector").getAsArray();
            var position = selectors.get(0).getAsObject();
            assertEquals(selectors.get(1).getAsObject().getString("exact"),
                    slice(Fixture.text(article.substring(article.lastIndexOf('/') + 1)),
                            position.getNumber("start").intValue(), position.getNumber("end").intValue()));
        }
    }

    @Test
    void anAnnotationNamesTheWordsThatItsSubjectIsTakenFrom() {
        var led = JSON.parse(Exported.text("webannotation")).get("@graph").getAsArray().stream()
                .map(annotation -> annotation.getAsObject()).filter(a -> a.getObj("target").hasKey("context")).toList();
        assertEquals(1, led.size());
        var body = led.get(0).get("body").getAsArray().get(0).getAsObject();
        assertEquals("pmo:Up pmo:Down", body.getString("subjectDirection") + " " + body.getString("objectDirection"));
        var context = led.get(0).getObj("target").get("context").getAsArray().get(0).getAsObject();
        assertEquals("pmo:HeadingContext Notes 🧠", context.getString("type") + " " + context.getString("exact"));
        assertEquals("Notes 🧠", slice(Fixture.text("second"), context.getNumber("start").intValue(),
                context.getNumber("end").intValue()));
        assertTrue(Exported.text("html").contains("<p class=\"context\">heading (0–7): <q>Notes 🧠</q></p>"));
    }

    @Test
    void theReportEscapesAndNeedsNoOtherFile() {
        var html = Exported.text("html");
        assertTrue(html.contains("<mark>Zelatide\u00a0raises β\u2011endorphin 🚀 and isn’t sedating &lt;b&gt;at all"
                + "&lt;/b&gt; &amp; &quot;safe&quot;.</mark>"), html);
        assertFalse(html.contains("src=") || html.contains("<link") || html.contains("@import"), "refers to others");
        assertTrue(html.contains("Zelatide <b>not</b> causes λ-sedation"));
    }

    @Test
    void aSelectionIsTheSameInEveryFormat() {
        Selection one = (StoredClaim claim) -> claim.iri().equals(Exported.shared().iri());
        for (var format : formats().toList()) {
            var bytes = Exported.bytes(format, Fixture.dataset(), one);
            assertTrue(bytes.length > 0);
            if (bytes[0] != 'P') {
                var text = new String(bytes, StandardCharsets.UTF_8);
                var other = Exported.claims().stream().map(StoredClaim::iri)
                        .filter(iri -> !iri.equals(Exported.shared().iri()))
                        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1)).filter(text::contains).toList();
                assertEquals(List.of(), other, format);
            }
        }
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
