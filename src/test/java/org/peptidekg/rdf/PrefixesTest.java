package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

class PrefixesTest {

    private static final String HEADER = "prefix\texpansion\tsource\n";

    @ParameterizedTest
    @CsvSource({
        "CHEBI:1, http://purl.obolibrary.org/obo/CHEBI_1",
        "RO:HOM0000000, http://purl.obolibrary.org/obo/RO_HOM0000000",
        "MESH:C1, http://id.nlm.nih.gov/mesh/C1",
        "unit:HR, http://qudt.org/vocab/unit/HR",
        "CHEMBL.COMPOUND:X1, https://identifiers.org/chembl.compound:X1"})
    void expands(String curie, String iri) {
        assertEquals(iri, Prefixes.bundled().expand(curie).orElseThrow().stringValue());
    }

    /** What an import shortens is what the graph makes longer again. */
    @Test
    void theLexiconHasTheSameAddresses() {
        var table = TsvTable.read(BundledFolder.file("data/lexicon/prefixes.tsv"),
                List.of("prefix", "iri", "pattern"));
        assertTrue(table.rows().size() > 30);
        for (var row : table.rows()) {
            assertEquals(row.required("iri"), Prefixes.bundled().expansions().get(row.required("prefix")),
                    row.required("prefix"));
        }
    }

    @Test
    void aCodeWithoutAnAddressIsKnownAllTheSame() {
        assertTrue(Prefixes.bundled().knows("UCUM:mg"));
        assertTrue(Prefixes.bundled().expand("UCUM:mg").isEmpty());
        assertFalse(Prefixes.bundled().knows("NOSUCH:1"));
        assertFalse(Prefixes.bundled().knows("no colon"));
        assertTrue(Prefixes.bundled().expand("CHEBI:not an id").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "X,http://x.org/; 2; 2 cells instead of 3",
        "X,http://x.org/,s,t; 2; 4 cells instead of 3",
        "X,http://x.org/,; 2; the cell 'source' is empty",
        "1,http://x.org/,s; 2; '1' in prefix is not a prefix",
        "X,ftp://x.org/,s; 2; 'ftp://x.org/' in expansion is not an expansion",
        "X,http://x.org,s; 2; 'http://x.org' in expansion is not an expansion"})
    void aBadRowIsRefusedWithItsPlace(String row, int line, String reason) {
        var thrown = assertThrows(BadInputException.class,
                () -> Prefixes.parse("p.tsv", HEADER + row.replace(',', '\t') + "\n"));
        assertTrue(thrown.getMessage().startsWith("p.tsv:" + line + ": " + reason), thrown.getMessage());
    }

    @Test
    void aPrefixGivenTwiceOrAnotherHeaderIsRefused() {
        var row = "X\thttp://x.org/\ts\n";
        assertEquals("p.tsv:3: prefix X is given twice", assertThrows(BadInputException.class,
                () -> Prefixes.parse("p.tsv", HEADER + row + row)).getMessage());
        assertThrows(BadInputException.class, () -> Prefixes.parse("p.tsv", row));
    }
}
