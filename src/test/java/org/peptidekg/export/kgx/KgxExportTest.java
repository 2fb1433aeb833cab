package org.peptidekg.export.kgx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.export.Exported;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.text.BadInputException;

class KgxExportTest {

    @TempDir
    private Path folder;

    private List<Finding> check() throws IOException {
        return KgxCheck.check(folder);
    }

    private void export() throws IOException {
        ((FolderExport) new Exports(Iris.standard()).named("kgx").orElseThrow())
                .write(Fixture.dataset(), Selection.ALL, folder);
    }

    @Test
    void whatIsExportedPassesTheCheckOfTheModel() throws IOException {
        export();
        assertEquals(List.of(), check());
        for (var file : List.of("peptidekg_nodes.tsv", "peptidekg_edges.tsv")) {
            assertEquals(file.contains("nodes") ? 9 : 8, Files.readAllLines(folder.resolve(file)).size(), file);
        }
        assertEquals(8, Files.readAllLines(folder.resolve("peptidekg_nodes.jsonl")).size());
        assertEquals(7, Files.readAllLines(folder.resolve("peptidekg_edges.jsonl")).size());
    }

    @Test
    void anEdgeSaysAllThatTheClaimSays() throws IOException {
        export();
        var claim = Exported.shared();
        var line = Files.readAllLines(folder.resolve("peptidekg_edges.jsonl")).stream()
                .filter(l -> l.contains("\"peptidekg_claim\":\"" + claim.iri() + "\"")).findFirst().orElseThrow();
        var edge = JSON.parse(line);
        assertEquals("peptidekg:term/zelatide", edge.getString("subject"));
        assertEquals("biolink:affects", edge.getString("predicate"));
        assertEquals("biolink:causes", edge.getString("qualified_predicate"));
        assertEquals("increased", edge.getString("object_direction_qualifier"));
        assertEquals("abundance", edge.getString("object_aspect_qualifier"));
        assertEquals("CHEBI:0000000", edge.getString("object"));
        assertEquals("text_mining_agent", edge.getString("agent_type"));
        assertEquals("knowledge_assertion", edge.getString("knowledge_level"));
        assertEquals(claim.leading().quote(), edge.getString("peptidekg_quotation"));
        assertEquals(claim.leading().article(), edge.getString("peptidekg_article"));
        assertEquals(claim.leading().start(), edge.getNumber("peptidekg_start").intValue());
        assertEquals(claim.evidence().stream().map(e -> e.quote()).toList(),
                edge.get("supporting_text").getAsArray().stream().map(v -> v.getAsString().value()).toList());
        assertEquals(2, edge.get("publications").getAsArray().size());
        var study = edge.get("has_supporting_studies").getAsArray().get(0).getAsObject().get("has_study_results")
                .getAsArray().get(0)
                .getAsObject();
        assertEquals("[ 0 , 8 ]", study.get("subject_location_in_text").getAsArray().toString()
                .replaceAll("\\s+", " "));
    }

    @Test
    void aLinkIsSaidWithTheDirectionsOfBothEnds() throws IOException {
        export();
        var edge = Files.readAllLines(folder.resolve("peptidekg_edges.jsonl")).stream().map(JSON::parse)
                .filter(e -> e.getString("peptidekg_relation").equals("contributesTo")).findFirst().orElseThrow();
        // To contribute to sedation is what it does not do: who reads the predicate alone must not be told so.
        assertEquals("biolink:affects", edge.getString("predicate"));
        assertEquals("increased", edge.getString("subject_direction_qualifier"));
        assertEquals("decreased", edge.getString("object_direction_qualifier"));
        assertEquals("-", edge.getString("peptidekg_sign"));
        assertEquals("heading 0-7: Notes 🧠", edge.get("peptidekg_context").getAsArray().get(0).getAsString().value());
    }

    @Test
    void aNegatedClaimIsNegatedAndAPossibleOneNoAssertion() throws IOException {
        export();
        var edges = Files.readAllLines(folder.resolve("peptidekg_edges.jsonl")).stream().map(JSON::parse)
                .map(e -> e.getString("peptidekg_relation") + " " + e.getBoolean("negated") + " "
                        + e.getString("knowledge_level")).sorted()
                .collect(Collectors.toList());
        assertTrue(edges.stream().anyMatch(e -> e.startsWith("causes true knowledge_assertion")), edges.toString());
        assertTrue(edges.stream().anyMatch(e -> e.startsWith("improves false not_provided")), edges.toString());
        assertEquals(1, edges.stream().filter(e -> e.contains(" true ")).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nodes | biolink:MolecularEntity | biolink:Elixir            | kgx-category
            nodes | biolink:MolecularEntity | biolink:BiologicalEntity  | kgx-category
            nodes | CHEBI:0000000           | NOWHERE:0000000           | kgx-prefix
            nodes | synonym                 | nickname                  | kgx-slot
            nodes | peptidekg:term/mood     | peptidekg:term/zelatide   | kgx-node-double
            edges | peptidekg:term/mood     | peptidekg:term/gone       | kgx-dangling
            edges | biolink:affects         | biolink:adores            | kgx-predicate
            edges | biolink:affects         | biolink:treats            | kgx-predicate
            edges | biolink:affects         | biolink:has_side_effect   | kgx-domain
            edges | increased               | enlarged                  | kgx-value
            edges | true                    | perhaps                    | kgx-value
            edges | text_mining_agent       | text_mining_aged          | kgx-value
            edges | infores:peptidekg       | peptidekg                 | kgx-source
            edges | infores:peptidekg       | 'infores:a|infores:b'      | kgx-many
            edges | object_aspect_qualifier | relation                  | kgx-slot
            """)
    void whatTheModelForbidsIsFound(String file, String old, String changed, String finding) throws IOException {
        export();
        for (var name : List.of("peptidekg_nodes.jsonl", "peptidekg_edges.jsonl")) {
            Files.delete(folder.resolve(name));
        }
        var path = folder.resolve("peptidekg_" + file + ".tsv");
        var text = Files.readString(path);
        assertTrue(text.contains(old), text);
        Files.writeString(path, text.replace(old, changed));
        assertTrue(check().stream().anyMatch(found -> found.id().equals(finding)), () -> {
            try {
                return check().toString();
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    @Test
    void aFolderWithoutFilesOrABrokenLineIsBadInput() throws IOException {
        assertThrows(BadInputException.class, this::check);
        export();
        Files.writeString(folder.resolve("peptidekg_edges.jsonl"), "{\n");
        assertEquals("peptidekg_edges.jsonl:1", assertThrows(BadInputException.class, this::check).getMessage()
                .split(": ")[0]);
    }
}
