package org.peptidekg.export.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.shapes.Shapes;
import org.peptidekg.rdf.write.RdfFormat;

class RdfExportTest {

    private static final Exports EXPORTS = new Exports(Iris.standard());

    @ParameterizedTest
    @EnumSource
    void theWholeStoreIsWrittenAndReadBack(RdfFormat format) throws IOException {
        var dataset = tdb2();
        var bytes = export(dataset, format.name(), Selection.ALL);
        assertArrayEquals(bytes, export(dataset, format.name(), Selection.ALL));
        var read = read(bytes, format);
        var expected = Fixture.dataset();
        if (format.keepsGraphs()) {
            assertTrue(IsoMatcher.isomorphic(expected, read));
        } else {
            var union = DatasetGraphFactory.create();
            expected.stream().forEach(quad -> union.getDefaultGraph().add(quad.asTriple()));
            assertTrue(union.getDefaultGraph().isIsomorphicWith(read.getDefaultGraph()));
        }
    }

    @Test
    void jsonLdIsOneDocumentWithItsContextFirstAndALineASubject() throws IOException {
        var text = new String(export(tdb2(), "jsonld", Selection.ALL), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("{\"@context\":{"), text.substring(0, 40));
        assertTrue(text.lines().filter(line -> line.contains("\"@id\":\"claim:")).count() > 1, text);
        assertTrue(text.lines().skip(1).noneMatch(line -> line.contains("\"@id\":\"" + Iris.DEFAULT_BASE + "claim/")));
    }

    @Test
    void aTripleOfTwoArticlesIsWrittenOnceWhereGraphsHaveNoNames() throws IOException {
        var lines = new String(export(tdb2(), "ntriples", Selection.ALL), java.nio.charset.StandardCharsets.UTF_8)
                .lines().toList();
        assertEquals(lines.stream().distinct().count(), lines.size());
    }

    @Test
    void aSelectionIsAGraphThatFitsTheShapes() throws IOException {
        var bytes = export(tdb2(), "trig", claim -> claim.relation() == Relation.increases
                || claim.polarity() == Polarity.Negated);
        var read = read(bytes, RdfFormat.trig);
        assertEquals(List.of(), Shapes.bundled().check(read, Iris.standard()));
        assertEquals(List.of(Relation.causes, Relation.increases),
                new ClaimReader(read).claims().map(StoredClaim::relation).sorted(
                        java.util.Comparator.comparing(Enum::name)).toList());
        var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(text.contains("hasDosage") || text.contains("pmo:decreases"), text);
    }

    @Test
    void formatsHaveNamesOfTheirOwn() {
        var names = EXPORTS.all().stream().map(Export::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.containsAll(List.of("turtle", "graphml")));
        assertTrue(EXPORTS.named("no such").isEmpty());
    }

    private static DatasetGraph read(byte[] bytes, RdfFormat format) {
        var read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(RDFLanguages.contentTypeToLang(format.mediaType())).parse(read);
        return read;
    }

    private static byte[] export(DatasetGraph dataset, String name, Selection selection) throws IOException {
        var out = new ByteArrayOutputStream();
        EXPORTS.named(name).orElseThrow().write(dataset, selection, out);
        return out.toByteArray();
    }

    private static DatasetGraph tdb2() {
        var dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(dataset, () -> Fixture.dataset().stream().forEach(dataset::add));
        return dataset;
    }
}
