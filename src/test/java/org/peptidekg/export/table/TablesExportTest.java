package org.peptidekg.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.parquet.example.data.Group;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.export.ParquetFiles;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;

/** What programs are told of the tables is what stands in them, and Parquet holds the same rows. */
class TablesExportTest {

    @TempDir
    private Path folder;

    @Test
    void theDataPackageNamesEveryFileAndColumnAsItIs() throws IOException {
        TablesExport.described().write(Fixture.dataset(), Selection.ALL, folder);
        var described = JSON.parse(Files.readString(folder.resolve("datapackage.json"))).get("resources").getAsArray();
        assertEquals(5, described.size());
        for (var one : described) {
            var resource = one.getAsObject();
            var file = folder.resolve(resource.getString("path"));
            assertEquals(Files.size(file), resource.getNumber("bytes").longValue());
            assertEquals(header(file), names(resource.getObj("schema"), "fields"));
        }
        var claims = described.get(0).getAsObject().getObj("schema");
        assertEquals("claim", claims.get("primaryKey").getAsArray().get(0).getAsString().value());
        assertEquals(List.of("article articles article", "subject_iri terms term"), claims.get("foreignKeys")
                .getAsArray().stream().map(key -> key.getAsObject().getString("fields") + " " + key.getAsObject()
                        .getObj("reference").getString("resource") + " " + key.getAsObject().getObj("reference")
                        .getString("fields")).toList());
    }

    @Test
    void csvOnTheWebNamesEveryColumnAndWhatListsArePartedBy() throws IOException {
        TablesExport.described().write(Fixture.dataset(), Selection.ALL, folder);
        var tables = JSON.parse(Files.readString(folder.resolve("csv-metadata.json"))).get("tables").getAsArray();
        assertEquals(5, tables.size());
        for (var table : tables) {
            var schema = table.getAsObject().getObj("tableSchema");
            assertEquals(header(folder.resolve(table.getAsObject().getString("url"))), names(schema, "columns"));
            for (var column : schema.get("columns").getAsArray()) {
                assertEquals(column.getAsObject().getString("name").matches("context|cues|other_labels|identifiers"),
                        column.getAsObject().hasKey("separator"));
            }
        }
    }

    @Test
    void croissantIsReadAsLinkedData() throws IOException {
        TablesExport.described().write(Fixture.dataset(), Selection.ALL, folder);
        var model = Rio.parse(new StringReader(Files.readString(folder.resolve("croissant.json"))),
                "https://example.org/", RDFFormat.JSONLD);
        var factory = org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance();
        var croissant = "http://mlcommons.org/croissant/";
        assertEquals(5, model.filter(null, factory.createIRI(croissant, "recordSet"), null).size());
        var columns = model.filter(null, factory.createIRI(croissant, "column"), null).objects();
        assertEquals(Tables.ALL.stream().flatMap(table -> table.columns().stream()).map(Column::name).distinct()
                .count(), columns.size());
        assertTrue(model.contains(null, factory.createIRI("http://purl.org/dc/terms/conformsTo"), null));
        assertEquals(5, model.filter(null, factory.createIRI("https://schema.org/sha256"), null).size());
    }

    @Test
    void parquetHoldsTheRowsWithTheirTypes() throws IOException {
        new ParquetExport().write(Fixture.dataset(), Selection.ALL, folder);
        var claims = new ClaimReader(Fixture.dataset()).claims().toList();
        var rows = parquet("claims");
        assertEquals(claims.stream().map(StoredClaim::iri).toList(), rows.stream().map(row -> row.getString("claim", 0))
                .toList());
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            assertEquals(claim.leading().quote(), rows.get(i).getString("quotation", 0));
            assertEquals(claim.leading().start(), rows.get(i).getInteger("start", 0));
            assertEquals(claim.belief(), rows.get(i).getDouble("belief", 0));
            assertEquals(claim.isFact(), rows.get(i).getBoolean("fact", 0));
            assertEquals(claim.aspect().map(Enum::name), optional(rows.get(i), "aspect"));
        }
        assertEquals(claims.stream().mapToInt(claim -> claim.evidence().size()).sum(), parquet("evidence").size());
        assertEquals(2, parquet("articles").size());
        var names = parquet("terms").stream().filter(row -> row.getString("label", 0).equals("Zelatide")).findFirst()
                .orElseThrow().getGroup("other_labels", 0);
        assertEquals(List.of("ZLT-1", "Zélatide"), Stream.of(0, 1).map(i -> names.getGroup("list", i)
                .getString("element", 0)).toList());
        var dosage = parquet("dosages").stream().filter(row -> optional(row, "amount_unit").isPresent()).findFirst()
                .orElseThrow();
        assertEquals("200.0 300.0", dosage.getDouble("amount_low", 0) + " " + dosage.getDouble("amount_high", 0));
        assertEquals(0, dosage.getFieldRepetitionCount("paused_for_low"));
    }

    private static Optional<String> optional(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? Optional.empty() : Optional.of(row.getString(column, 0));
    }

    private List<Group> parquet(String table) throws IOException {
        return ParquetFiles.rows(folder.resolve(table + ".parquet"));
    }

    private static List<String> header(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).lines().findFirst().orElseThrow()
                .split(","));
    }

    private static List<String> names(JsonObject schema, String key) {
        return schema.get(key).getAsArray().stream().map(field -> field.getAsObject().getString("name")).toList();
    }
}
