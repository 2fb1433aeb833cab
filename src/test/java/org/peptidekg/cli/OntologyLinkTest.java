package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an ontology of one's own to accepted links in the graph. */
class OntologyLinkTest {

    private static final String OBO = """
            format-version: 1.4
            data-version: 2026-02-03
            ontology: vp
            idspace: VP http://example.org/vp/ "made up"

            [Term]
            id: VP:1
            name: GHK-Cu

            [Term]
            id: VP:2
            name: stack of peptides
            synonym: "stacking" EXACT []

            [Term]
            id: VP:3
            name: MOTS-c
            is_obsolete: true
            replaced_by: VP:4

            [Term]
            id: VP:5
            name: gut health

            [Term]
            id: VP:6
            name: Gut Health

            [Term]
            id: VP:1
            synonym: "copper tripeptide" EXACT []

            [Term]
            id: OAE:0000001
            name: Anxiety

            [Term]
            id: VP:9
            name: nothing that the lexicon has
            """;

    @TempDir
    private Path folder;
    private Path obo;
    private Path set;
    private Path report;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        obo = Files.writeString(folder.resolve("vp.obo"), OBO);
        set = folder.resolve("links.sssom.tsv");
        report = folder.resolve("report.tsv");
        article = Files.writeString(folder.resolve("a.md"),
                "# GHK-Cu\n\nGHK-Cu improves gut health. GHK-Cu increases collagen.\n");
    }

    private String link() throws IOException {
        var run = CommandLineRun.of("ontology", "link", obo, "-o", set, "--report", report);
        assertEquals(0, run.code(), run.err());
        return Files.readString(set);
    }

    private String graph(Object... options) {
        var arguments = new Object[options.length + 4];
        arguments[0] = "extract";
        arguments[1] = article;
        arguments[2] = "--to";
        arguments[3] = "nquads";
        System.arraycopy(options, 0, arguments, 4, options.length);
        var run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    @Test
    void entriesWithANameOfAConceptAreCandidates() throws IOException {
        var written = link();
        assertTrue(written.contains("#  VP: http://example.org/vp/\n"), written);
        assertTrue(written.contains("pkgterm:ghk-cu\tGHK-Cu\tskos:exactMatch\tVP:1\tGHK-Cu\t\t"
                + "semapv:LexicalMatching\t0.95\tvp.obo\t2026-02-03\tnot stated\tlabel\t\n"), written);
        assertTrue(written.contains("\tstacking\tskos:exactMatch\tVP:2\tstack of peptides\t\t"
                + "semapv:LexicalMatching\t0.90"), written);
        assertFalse(written.contains("VP:3") || written.contains("VP:5") || written.contains("OAE"), written);
    }

    @Test
    void whatIsNoCandidateIsInTheReportWithTheReason() throws IOException {
        link();
        var told = Files.readString(report);
        assertTrue(told.contains("obsolete\tMOTS-c\tPeptide\tVP:3\tMOTS-c\treplaced by VP:4\n"), told);
        assertTrue(told.contains("ambiguous\tgut health\tFunction\tVP:5\t"), told);
        assertTrue(told.contains("ambiguous\tgut health\tFunction\tVP:6\t"), told);
        assertTrue(told.contains("class\tanxiety\tSymptom\tOAE:0000001\tAnxiety\ta Symptom and OAE\n"), told);
    }

    @Test
    void theGraphTakesWhatIsAcceptedAndNothingElse() throws IOException {
        var written = link();
        assertFalse(graph("--links", set).contains("example.org/vp"));
        Files.writeString(set, written.replace("\tlabel\t\n", "\tlabel\taccepted\n"));
        var graph = graph("--links", set);
        assertTrue(graph.contains("term/ghk-cu> <http://www.w3.org/2004/02/skos/core#exactMatch> "
                + "<http://example.org/vp/1>"), graph);
        assertTrue(graph.contains("ontology#linkedBy> \"accepted\""), graph);
        Files.writeString(set, written.replace("\tlabel\t\n", "\tlabel\trejected\n"));
        assertFalse(graph("--links", set, "--links-from", "0").contains("<http://example.org/vp/1>"));
    }

    @Test
    void candidatesFromAConfidenceOnAreTakenAndMarked() throws IOException {
        link();
        assertFalse(graph("--links", set, "--links-from", "0.96").contains("example.org/vp"));
        var graph = graph("--links", set, "--links-from", "0.95");
        assertTrue(graph.contains("<http://example.org/vp/1>"), graph);
        assertTrue(graph.contains("ontology#linkedBy> \"candidate\""), graph);
    }

    @Test
    void anOntologyInTurtleWithAPrefixOfItsOwn() throws IOException {
        var owl = Files.writeString(folder.resolve("own.owl"), "@prefix own: <http://example.org/own#> .\n"
                + "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                + "own:K1 a owl:Class ; rdfs:label \"GHK-Cu\" .\n"
                + "own:K2 a owl:Class ; rdfs:label \"MOTS-c\" ; owl:deprecated \"1\" .\n"
                + "<http://example.org/other/7> a owl:Class ; rdfs:label \"gut health\" .\n");
        var run = CommandLineRun.of("ontology", "link", owl, "--prefix", "OTH=http://example.org/other/");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\tGHK-Cu\tskos:exactMatch\town:K1\t"), run.out());
        assertTrue(run.out().contains("\tgut health\tskos:exactMatch\tOTH:7\t"), run.out());
        assertTrue(run.err().contains("1 obsolete"), run.err());
    }

    @Test
    void nothingTakenOverIsAFailureWithTheReason() throws IOException {
        Files.writeString(obo, "format-version: 1.4\n\n[Term]\nid: VP:9\nname: nothing of ours\n");
        var run = CommandLineRun.of("ontology", "link", obo);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("no entry has a name of a concept"), run.err());
        Files.writeString(obo, "format-version: 1.4\n\n[Term]\nid: CHEBI:28790\nname: serotonin\n");
        var again = CommandLineRun.of("ontology", "link", obo);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("1 linked already"), again.err());
        var imported = CommandLineRun.of("ontology", "import", obo);
        assertEquals(1, imported.code());
        assertTrue(imported.err().contains("'ontology link' links them"), imported.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "GHK-Cu|skos:exactMatch|CHEBI:1|maybe; links.sssom.tsv:2: review is accepted, rejected or nothing",
        "no such|skos:exactMatch|CHEBI:1|accepted; links.sssom.tsv:2: no term has the label 'no such'",
        "GHK-Cu|skos:same|CHEBI:1|accepted; links.sssom.tsv:2: not a match of SKOS: 'skos:same'",
        "GHK-Cu|skos:exactMatch|QQ:1|accepted; unknown prefix in 'QQ:1'",
    })
    void aBadRowIsRefusedWithItsPlace(String row, String message) throws IOException {
        Files.writeString(set, "subject_label\tpredicate_id\tobject_id\treview\n" + row.replace('|', '\t') + "\n");
        var run = CommandLineRun.of("extract", article, "--links", set);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(message), run.err());
    }
}
