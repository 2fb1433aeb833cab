package org.peptidekg.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    private static final Map<String, String> SMALL = Map.of(
            "prefixes.tsv", "prefix\tiri\tpattern\nGO\thttp://purl.obolibrary.org/obo/GO_\t\\d+\n",
            "word-forms.tsv", "kind\tform\tvalue\nplural\tmice\tmouse\n",
            "ambiguous-names.tsv", "name\tlabels\treason\nALA\talanine|lipoic acid\tcontext decides\n",
            "links.tsv", "label\tcurie\tmatch\tontology_label\tbranch\trule\tsource\tversion\tlicence\tconfidence\n"
                    + "apoptosis\tGO:0006915\texactMatch\tapoptotic process\tGO:0008150\tlabel\tGO\t1\tCC BY 4.0"
                    + "\tverified\n",
            "terms.tsv", "label\tclass\tvalence\tsynonyms\tadjectives\tdefinition\n"
                    + "apoptosis\tProcess\t\tcell death\tapoptotic\tOrderly death of a cell.\n"
                    + "alanine\tSubstance\t\tALA\t\t\n"
                    + "lipoic acid\tDrug\tgood\tALA\t\t\n");

    @Test
    void everyBundledFileHoldsAtLeastThisManyTerms() {
        var least = new TreeMap<>(Map.ofEntries(Map.entry("peptides.tsv", 250), Map.entry("drugs.tsv", 280),
                Map.entry("neurotransmitters-and-hormones.tsv", 130), Map.entry("proteins.tsv", 300),
                Map.entry("systems.tsv", 70), Map.entry("processes.tsv", 230), Map.entry("functions.tsv", 130),
                Map.entry("conditions.tsv", 260), Map.entry("symptoms.tsv", 160),
                Map.entry("adverse-effects.tsv", 40), Map.entry("roles.tsv", 140),
                Map.entry("routes-and-forms.tsv", 55), Map.entry("anatomy.tsv", 190),
                Map.entry("populations-places-organizations.tsv", 130), Map.entry("classes.tsv", 70),
                Map.entry("units.tsv", 26)));
        System.out.println("Lexicon: " + LEXICON.terms().size() + " terms, " + LEXICON.rowsByFile());
        assertEquals(least.keySet(), LEXICON.rowsByFile().keySet());
        least.forEach((file, rows) -> assertTrue(LEXICON.rowsByFile().get(file) >= rows, file));
    }

    @Test
    void everyTermIsFoundByEachOfItsNames() {
        var finder = TermFinder.of(LEXICON);
        var unreachable = new ArrayList<String>();
        var names = 0;
        for (var term : LEXICON.terms()) {
            var all = new ArrayList<>(term.synonyms());
            all.add(term.label());
            for (var name : all) {
                names++;
                var mentions = finder.find("the " + name + " then");
                var surface = name.replaceFirst("['\u2019]s$", "");
                if (mentions.size() != 1 || !mentions.get(0).surface().equals(surface)
                        || mentions.get(0).candidates().stream().noneMatch(c -> c.term().equals(term))) {
                    unreachable.add(term.label() + ": " + name + " -> " + mentions);
                }
            }
        }
        System.out.println("Lexicon: " + names + " names tried");
        assertEquals(List.of(), unreachable);
    }

    @Test
    void everyTermIsFoundByEachOfItsAdjectives() {
        var finder = TermFinder.of(LEXICON);
        var unreachable = new ArrayList<String>();
        var adjectives = 0;
        for (var file : LEXICON.rowsByFile().keySet()) {
            for (var line : BundledFolder.file("data/lexicon/" + file).content().lines().skip(1).toList()) {
                var cells = line.split("\t", -1);
                for (var adjective : cells[4].isEmpty() ? new String[0] : cells[4].split("\\|")) {
                    adjectives++;
                    var mentions = finder.find("its " + adjective + " xyz");
                    if (mentions.size() != 1 || !mentions.get(0).surface().equals(adjective)
                            || mentions.get(0).candidates().stream().noneMatch(
                                    c -> c.form() == Form.ADJECTIVE && c.term().label().equals(cells[0]))) {
                        unreachable.add(cells[0] + ": " + adjective + " -> " + mentions);
                    }
                }
            }
        }
        System.out.println("Lexicon: " + adjectives + " adjectives tried");
        assertTrue(adjectives > 400, adjectives + " adjectives");
        assertEquals(List.of(), unreachable);
    }

    @Test
    void everyTermIsFoundByItsKeyAndLabel() {
        for (var term : LEXICON.terms()) {
            assertEquals(term, LEXICON.byKey(term.key()).orElseThrow());
            assertEquals(term, LEXICON.byLabel(term.label()).orElseThrow());
        }
    }

    @Test
    void everyIdentifierHasAKnownPrefixAndEveryPrefixIsUsed() {
        var used = LEXICON.terms().stream().flatMap(term -> term.mappings().stream())
                .map(mapping -> mapping.curie().split(":")[0])
                .collect(Collectors.groupingBy(prefix -> prefix, TreeMap::new, Collectors.counting()));
        System.out.println("Lexicon: identifiers by prefix " + used);
        assertTrue(LEXICON.prefixes().keySet().containsAll(used.keySet()));
        assertEquals(Set.of("ECO"), LEXICON.prefixes().keySet().stream()
                .filter(prefix -> !used.containsKey(prefix)).collect(Collectors.toSet()), "for imports only");
    }

    @Test
    void readsClassValenceAndIdentifiers() {
        var lexicon = small(Map.of());
        var apoptosis = lexicon.byLabel("apoptosis").orElseThrow();
        assertEquals(TermClass.Process, apoptosis.termClass());
        assertEquals(TermClass.Valence.NEUTRAL, apoptosis.valence());
        assertEquals(List.of(new Term.Mapping("GO:0006915", "apoptotic process", Term.Match.exactMatch,
                List.of("GO:0008150"), "label", false, "GO", "1",
                "CC BY 4.0", "verified")), apoptosis.mappings());
        assertEquals(TermClass.Valence.GOOD, lexicon.byKey("lipoic-acid").orElseThrow().valence());
    }

    @Test
    void theDigestChangesWithTheContent() {
        var digest = small(Map.of()).sha256();
        assertEquals(digest, small(Map.of()).sha256());
        assertNotEquals(digest, small(Map.of("word-forms.tsv", "kind\tform\tvalue\nprefix\tanti\t\n")).sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", value = {
        "terms.tsv; x|Planet||||; terms.tsv:5: unknown class 'Planet'",
        "terms.tsv; x|Process|nice|||; terms.tsv:5: unknown valence 'nice'",
        "terms.tsv; x|Process|; terms.tsv:5: 3 cells instead of 6",
        "terms.tsv; |Process||||; terms.tsv:5: the cell 'label' is empty",
        "terms.tsv; x|||||; terms.tsv:5: the cell 'class' is empty",
        "terms.tsv; Apoptosis|Process||||; terms.tsv:5: 'Apoptosis' has the same label or key as 'apoptosis'",
        "terms.tsv; x|Process||cell deaths||; 'cell deaths' of 'x' is also a name of 'apoptosis' (terms.tsv:2)",
        "terms.tsv; x|Process||y^^z||; terms.tsv:5: an empty name in 'synonyms'",
        "terms.tsv; x|Process||y^y||; terms.tsv:5: 'y' stands twice in 'synonyms'",
        "terms.tsv; x|Process||x||; terms.tsv:5: the label stands among the synonyms",
        "links.tsv; none|GO:1|exactMatch|n|b|r|s|v|l|verified; links.tsv:3: no term has the label 'none'",
        "links.tsv; alanine|XX:1|exactMatch|n|b|r|s|v|l|verified; links.tsv:3: unknown prefix in 'XX:1'",
        "links.tsv; alanine|GO:a|exactMatch|n|b|r|s|v|l|verified; 'GO:a' does not look like an identifier of GO",
        "links.tsv; alanine|GO:1|sameAs|n|b|r|s|v|l|verified; links.tsv:3: unknown match 'sameAs'",
        "links.tsv; alanine|GO:1|exactMatch|n|b|r|s|v|l|sure; links.tsv:3: unknown confidence 'sure'",
        "links.tsv; alanine|GO:1|exactMatch|n|b|r|s|v||verified; links.tsv:3: the cell 'licence' is empty",
        "links.tsv; apoptosis|GO:0006915|exactMatch|n|b|r|s|v|l|verified; 'GO:0006915' stands twice",
        "prefixes.tsv; GO|http://example.org/|x; prefixes.tsv:3: the prefix 'GO' stands twice",
        "prefixes.tsv; HP|http://example.org/|(; prefixes.tsv:3: no regular expression",
        "word-forms.tsv; verb|go|went; word-forms.tsv:3: unknown kind 'verb'",
        "ambiguous-names.tsv; B|alanine|r; ambiguous-names.tsv:3: an ambiguous name needs two terms or more",
        "ambiguous-names.tsv; B|alanine^none|r; ambiguous-names.tsv:3: no term has the key 'none'",
        "ambiguous-names.tsv; ALA|alanine^lipoic acid|r; ambiguous-names.tsv:3: 'ALA' stands twice",
    })
    void refusesABadRow(String file, String row, String message) {
        var content = SMALL.get(file) + row.replace('|', '\t').replace('^', '|') + "\n";
        var error = assertThrows(BadInputException.class, () -> small(Map.of(file, content)));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    @Test
    void refusesAWrongHeaderAMissingAndAnEmptyFile() {
        assertTrue(assertThrows(BadInputException.class, () -> small(Map.of("terms.tsv", "label\n")))
                .getMessage().startsWith("terms.tsv:1: the header must be"));
        assertTrue(assertThrows(BadInputException.class, () -> Lexicon.of(List.of()))
                .getMessage().contains("missing"));
        var header = "label\tclass\tvalence\tsynonyms\tadjectives\tdefinition\n";
        assertTrue(assertThrows(BadInputException.class, () -> small(Map.of("more.tsv", header)))
                .getMessage().contains("no rows"));
    }

    /** The small lexicon with some of its files put in place of others. */
    private static Lexicon small(Map<String, String> changes) {
        var files = new HashMap<>(SMALL);
        files.putAll(changes);
        return Lexicon.of(new TreeMap<>(files).entrySet().stream()
                .map(file -> new BundledFolder.File(file.getKey(), file.getValue())).toList());
    }
}
