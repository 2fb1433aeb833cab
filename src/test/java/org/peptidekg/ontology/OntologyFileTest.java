package org.peptidekg.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Files of ontologies, read and turned into rows of the lexicon. */
class OntologyFileTest {

    private static final Path OBO = Path.of("src/test/resources/other-ontologies/small.obo");
    private static final Path OWL = Path.of("src/test/resources/other-ontologies/small.ttl");
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final int GO_BASIC = 43_558;

    @TempDir
    private Path folder;

    @Test
    void readsObo() {
        var file = OntologyFile.read(OBO);
        assertEquals("doid", file.name());
        assertEquals("2026-01-02", file.version());
        assertEquals(Optional.of("CC0"), file.licence());
        var fever = file.term("DOID:100").orElseThrow();
        assertEquals("veltic fever", fever.label());
        assertEquals(List.of("DOID:4"), fever.parents());
        assertEquals(List.of("DOID:99"), fever.alternatives());
        assertEquals(List.of(new OntologyTerm.Link("http://purl.obolibrary.org/obo/BFO_0000050", "DOID:101")),
                fever.links());
        assertTrue(fever.synonyms().contains(new OntologyTerm.Synonym("fever of Velt", OntologyTerm.Scope.RELATED)));
        assertEquals("A \"disease\" that is made up.", file.term("DOID:4").orElseThrow().definition().orElseThrow());
        assertTrue(file.term("DOID:102").orElseThrow().obsolete());
        assertEquals(Set.of("DOID:103", "DOID:101", "DOID:4"), file.withAncestors(List.of("DOID:103")));
        assertEquals(Set.of("DOID:101", "DOID:103"), file.withDescendants(List.of("DOID:101")));
    }

    @Test
    void readsOwl() {
        var file = OntologyFile.read(OWL);
        assertEquals("mf", file.name());
        assertEquals(Set.of("MF:1", "MF:2", "MF:3"), file.terms().keySet());
        var reverie = file.term("MF:1").orElseThrow();
        assertEquals("veltic reverie", reverie.label());
        assertEquals(List.of("MF:2"), reverie.parents());
        assertEquals(List.of(new OntologyTerm.Link("http://purl.obolibrary.org/obo/BFO_0000050", "MF:3")),
                reverie.links());
        assertEquals(2, reverie.synonyms().size());
        assertTrue(file.term("MF:3").orElseThrow().obsolete());
    }

    /** The same classes in every syntax; those that are no Turtle were written by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"small.ofn", "small.omn", "small.owx", "small.json"})
    void readsTheSameInEverySyntax(String name) throws IOException {
        var turtle = OntologyFile.read(OWL);
        for (var called : List.of(name, name.endsWith("json") ? name : "called.owl")) {
            var file = OntologyFile.read(Files.copy(OWL.resolveSibling(name), folder.resolve(called)));
            assertEquals(turtle.terms(), file.terms());
            assertEquals(turtle.name(), file.name());
            assertEquals(turtle.version(), file.version());
            assertEquals(turtle.licence(), file.licence());
            Files.delete(folder.resolve(called));
        }
    }

    @Test
    void readsWhatIsPackedByGzip() throws IOException {
        var packed = folder.resolve("small.obo.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(OBO, out);
        }
        assertEquals(OntologyFile.read(OBO).terms(), OntologyFile.read(packed).terms());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a.obo; format-version: 1.2\\n; no term is in it",
        "a.obo; format-version: 1.2\\n[Term]\\nname: x\\n; a.obo:3: a term must begin with its id",
        "a.obo; [Term]\\nid: GO:1\\nsynonym: x EXACT\\n; a.obo:3: expected a text in quotation marks",
        "a.obo; [Term]\\nid: GO:1\\nsynonym: \"x\" SORTOF []\\n; a.obo:3: unknown scope of a synonym 'SORTOF'",
        "a.obo; [Term]\\nid: GO:1\\nrelationship: part_of\\n; a.obo:3: expected a relation and a term",
        "a.obo; [Term]\\nnonsense\\n; a.obo:2: expected 'tag: value'",
        "a.ttl; <http://a> a <http://b> .\\n<http://a> a; a.ttl:2",
        "a.ttl; @prefix a: <http://w\u202Ea.org/> .; a.ttl:1: Bad IRI: <http://w\u202Ea.org/>",
        "a.txt; nothing; not a known ontology format",
        "a.ofn; Prefix(:=<http://a>); a.ofn:1: expected 'Ontology', but the file ends",
        "a.ofn; Ontology(<http://a>\\nSubClassOf(b:c d:e)); a.ofn:2: prefix of 'b:c' is not declared",
        "a.ofn; Ontology(\\n\\nDeclaration(Class())); a.ofn:3: Class must have 1 part",
        "a.omn; Ontology: <http://a>\\nClas: <http://b>; a.omn:2: expected a frame such as 'Class:', not 'Clas:'",
        "a.omn; Ontology: <http://a>\\nClass: <http://b>\\n  SubClassOf: x:y; a.omn:3: prefix of 'x:y' is not",
        "a.omn; Ontology: <http://a>\\nClass: <http://b>\\n  Annotations: <http://c> \"x\"@d`; a.omn:3: \"d`\"",
        "a.owx; <Ontology xmlns=\"http://www.w3.org/2002/07/owl#\">\\n<Declaration>; a.owx:2: broken XML",
        "a.json; {\"graphs\": [\\n{\"nodes\": [{}]}]}; a.json:2: a node without 'id'",
        "a.json; {\"graphs\": [\\n{\"nodes\": [}; a.json:2: ",
        "a.json; {}; no 'graphs' are in it",
    })
    void refusesWhatIsBrokenAndSaysWhere(String name, String content, String message) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content.replace("\\n", "\n"));
        var error = assertThrows(BadInputException.class, () -> OntologyFile.read(file));
        assertTrue(error.getMessage().contains(message), error.getMessage());
        assertFalse(error.getMessage().contains("Exception"), error.getMessage());
    }

    @Test
    void rowsSayClassSourceVersionLicenceAndHowSure() {
        var rows = new LexiconRows(LEXICON, LexiconRows.Filter.ALL, Map.of());
        var lines = lines(rows, OBO);
        assertTrue(lines.contains(String.join("\t", "veltic fever", "Condition", "", "Velt's fever|BDNF", "", "",
                "RELATED:fever of Velt", "DOID:100", "exactMatch", "veltic fever", "small.obo", "2026-01-02", "CC0",
                "verified")), lines.toString());
        assertEquals(5, lines.size());
        assertEquals(Set.of("obsolete", "prefix not known", "stop word"), rows.counts().keySet());
        assertEquals(List.of("day"), rows.leftOut().stream().filter(left -> left.reason().equals("stop word"))
                .map(LexiconRows.LeftOut::name).toList());
    }

    @Test
    void aPrefixMayHaveAnotherCaseAndNamesOfWhatWasGivenUpLeadToWhatTookItsPlace() throws IOException {
        var file = Files.writeString(folder.resolve("case.obo"), """
                format-version: 1.4

                [Term]
                id: doid:300
                name: tarnic pox
                is_a: doid:301

                [Term]
                id: doid:301
                name: tarnic disease

                [Term]
                id: DOID:302
                name: obsolete pox of Tarn
                synonym: "Tarn's pox" EXACT []
                synonym: "pox" BROAD []
                is_obsolete: true
                replaced_by: DOID:303

                [Term]
                id: DOID:303
                name: obsolete old pox of Tarn
                is_obsolete: true
                replaced_by: doid:300

                [Term]
                id: DOID:304
                name: obsolete circle
                is_obsolete: true
                replaced_by: DOID:304

                [Term]
                id: TARN:1
                name: a place
                """);
        var rows = new LexiconRows(LEXICON, LexiconRows.Filter.ALL, Map.of());
        var lines = lines(rows, file);
        assertEquals(List.of("tarnic pox\tCondition\t\tpox of Tarn|Tarn's pox|old pox of Tarn\t\t\tBROAD:pox\t"
                + "DOID:300", "tarnic disease\tCondition\t\t\t\t\t\tDOID:301"),
                lines.stream().map(line -> line.replaceFirst("\texactMatch.*", "")).toList());
        assertEquals(List.of("TARN"), rows.unknownPrefixes());
    }

    /** Given by the user, or declared by the file; of the same prefix no two addresses. */
    @Test
    void aPrefixThatTheLexiconDoesNotKnowComesWithItsAddress() throws IOException {
        var text = "format-version: 1.4\n%s\n\n[Term]\nid: TARN:1\nname: tarnine\n";
        var filter = new LexiconRows.Filter(Set.of(), List.of(), EnumSet.of(OntologyTerm.Scope.EXACT),
                Optional.of(TermClass.Peptide));
        var address = "http://example.org/tarn/";
        var plain = Files.writeString(folder.resolve("plain.obo"), text.formatted(""));
        assertEquals(0, new LexiconRows(LEXICON, filter, Map.of()).add(OntologyFile.read(plain)));
        var given = new LexiconRows(LEXICON, filter, Map.of("TARN", address));
        assertEquals(1, given.add(OntologyFile.read(plain)));
        var declares = Files.writeString(folder.resolve("declares.obo"), text.formatted("idspace: TARN " + address));
        var declared = new LexiconRows(LEXICON, filter, Map.of());
        assertEquals(1, declared.add(OntologyFile.read(declares)));
        assertEquals(given.table().replace("plain.obo", "declares.obo"), declared.table());
        var imported = new BundledFolder.File("imported.tsv", given.table());
        assertEquals(List.of(), LEXICON.yieldedBy(imported));
        var lexicon = Lexicon.bundled(List.of(imported));
        assertEquals(address, lexicon.prefixes().get("TARN"));
        assertEquals("TARN:1", TermFinder.of(lexicon).find("tarnine").get(0).candidates().get(0).term().mappings()
                .get(0).curie());
        var other = new BundledFolder.File("other.tsv", given.table().replace("tarnine", "tarnone")
                .replace(address, "http://example.org/other/"));
        var error = assertThrows(BadInputException.class, () -> Lexicon.bundled(List.of(imported, other)));
        assertEquals("other.tsv:2: the prefix 'TARN' stands for " + address, error.getMessage());
    }

    @Test
    void turtleMayBeCalledOwl() throws IOException {
        var file = Files.writeString(folder.resolve("own.owl"), "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                + "<http://purl.obolibrary.org/obo/DOID_300> a owl:Class .\n");
        var read = OntologyFile.read(file);
        assertEquals(Set.of("DOID:300"), read.terms().keySet());
        assertEquals("own.owl", read.file());
    }

    @Test
    void filtersByBranchPrefixScopeAndClass() {
        var filter = new LexiconRows.Filter(Set.of("DOID"), List.of("DOID:101"),
                EnumSet.allOf(OntologyTerm.Scope.class), Optional.of(TermClass.Symptom));
        var lines = lines(new LexiconRows(LEXICON, filter, Map.of()), OBO);
        assertEquals(List.of("grand velt", "little velt"), lines.stream().map(l -> l.split("\t")[0]).toList());
        assertTrue(lines.stream().allMatch(line -> line.split("\t")[1].equals("Symptom")));
        assertEquals(0, new LexiconRows(LEXICON, new LexiconRows.Filter(Set.of("GO"), List.of(), EnumSet.noneOf(
                OntologyTerm.Scope.class), Optional.empty()), Map.of()).add(OntologyFile.read(OBO)));
    }

    @Test
    void importedRowsYieldAndAreFound() {
        var imported = table(OBO, OWL);
        var lexicon = Lexicon.bundled(List.of(imported));
        var yielded = lexicon.yielded().stream().map(name -> name.name() + " of " + name.term() + " to " + name.to())
                .collect(Collectors.toSet());
        assertEquals(Set.of("anxiety of anxiety to anxiety", "BDNF of veltic fever to BDNF",
                "Veltic fevers of little velt to veltic fever"), yielded);
        assertEquals(lexicon.yielded(), LEXICON.yieldedBy(imported));
        var mentions = TermFinder.of(lexicon).find("Velt's fever, BDNF and veltic reverie; anxiety");
        assertEquals(List.of("veltic fever", "BDNF", "veltic reverie", "anxiety"),
                mentions.stream().map(mention -> mention.candidates().get(0).term().label()).toList());
        assertEquals(TermClass.NeurotrophicFactor, mentions.get(1).candidates().get(0).term().termClass());
        var mapping = mentions.get(0).candidates().get(0).term().mappings().get(0);
        assertEquals("DOID:100", mapping.curie());
        assertEquals("2026-01-02", mapping.version());
        assertEquals("CC0", mapping.licence());
    }

    @Test
    void anOntologyOfTheSizeOfGoIsRead() throws IOException {
        var obo = new StringBuilder("format-version: 1.2\nontology: go\ndata-version: releases/2026-01-02\n");
        for (var i = 0; i < GO_BASIC; i++) {
            obo.append("\n[Term]\nid: GO:%07d\nname: regulation of velt %d by wilt\n".formatted(i, i))
                    .append("def: \"Any process that changes how often, how fast or how far velt goes on.\" "
                            + "[tests:1]\n")
                    .append("synonym: \"velt %d control\" EXACT []\nis_a: GO:%07d ! above\n".formatted(i, i / 3));
        }
        var file = folder.resolve("large.obo");
        Files.writeString(file, obo);
        assertEquals(GO_BASIC, new LexiconRows(LEXICON, LexiconRows.Filter.ALL, Map.of())
                .add(OntologyFile.read(file)));
    }

    private static BundledFolder.File table(Path... files) {
        var rows = new LexiconRows(LEXICON, LexiconRows.Filter.ALL, Map.of());
        for (var file : files) {
            rows.add(OntologyFile.read(file));
        }
        return new BundledFolder.File("imported.tsv", rows.table());
    }

    private static List<String> lines(LexiconRows rows, Path file) {
        rows.add(OntologyFile.read(file));
        return rows.table().lines().skip(1).toList();
    }
}
