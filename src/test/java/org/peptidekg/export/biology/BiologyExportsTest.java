package org.peptidekg.export.biology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;

/** What programs for pathways and ontologies are told, word for word. */
class BiologyExportsTest {

    @Test
    void indraGetsATypeAndASignAndWhatIsDeniedIsMarked() throws IOException {
        var told = JSON.parseAny(text(new IndraExport())).getAsArray().stream().map(one -> one.getAsObject())
                .map(BiologyExportsTest::told).collect(Collectors.toSet());
        assertEquals(java.util.Set.of("Inhibition Zelatide β-endorphin false", "Activation Zelatide mood false",
                "Influence β-endorphin 1 λ-sedation -1 false", "IncreaseAmount Zelatide β-endorphin false",
                "Activation Zelatide λ-sedation true"), told);
    }

    private static String told(JsonObject statement) {
        var type = statement.getString("type");
        var denied = statement.get("evidence").getAsArray().get(0).getAsObject().getObj("epistemics").get("negated");
        return type + " " + List.of("subj", "obj").stream().map(end -> statement.getObj(end)).map(end ->
                !type.equals("Influence") ? end.getString("name") : end.getObj("concept").getString("name") + " "
                        + end.getObj("delta").getNumber("polarity")).collect(Collectors.joining(" ")) + " " + denied;
    }

    @Test
    void indraHasIdentifiersTheWayItWritesThem() throws IOException {
        assertTrue(text(new IndraExport()).contains("\"db_refs\":{\"CHEBI\":\"CHEBI:0000000\",\"PEPTIDEKG\":"
                + "\"term:beta-endorphin\",\"TEXT\":\"β-endorphin\"}"));
    }

    @Test
    void belSaysWhatIsFirmAndThatADeniedEffectChangesNothing() throws IOException {
        var lines = text(new BelExport()).lines().filter(line -> line.matches("[a-z]+\\(.*")).toList();
        assertEquals(List.of("a(CHEBI:\"0000000\") decreases path(PEPTIDEKG:\"λ-sedation\")",
                "a(PEPTIDEKG:\"Zelatide\") causesNoChange path(PEPTIDEKG:\"λ-sedation\")",
                "a(PEPTIDEKG:\"Zelatide\") decreases a(CHEBI:\"0000000\")",
                "a(PEPTIDEKG:\"Zelatide\") increases a(CHEBI:\"0000000\")",
                "a(PEPTIDEKG:\"Zelatide\") increases a(CHEBI:\"0000000\")"), lines.stream().sorted().toList());
    }

    @Test
    void oboGraphsHaveAnEdgeForEachFactAndANodeForEachClaim() throws IOException {
        var graph = JSON.parse(text(new OboGraphExport(Iris.standard()))).get("graphs").getAsArray().get(0)
                .getAsObject();
        assertEquals(6 + 7, graph.get("nodes").getAsArray().size());
        var edges = graph.get("edges").getAsArray().stream().map(edge -> edge.getAsObject()).toList();
        assertEquals(6 + 7 * 3 + 4, edges.size());
        var ids = graph.get("nodes").getAsArray().stream().map(node -> node.getAsObject().getString("id")).toList();
        assertTrue(edges.stream().allMatch(edge -> ids.contains(edge.getString("sub"))));
    }

    private static String text(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(Fixture.dataset(), Selection.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
