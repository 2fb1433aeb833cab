package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.MappingBranches;
import org.peptidekg.mention.Term;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.article.ArticleQuads;
import org.peptidekg.rdf.ontology.Backbone;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Mappings to other vocabularies keep to the rules: those of the lexicon do, and those that do not are found. */
class MappingChecksTest {

    private static final String LINKS =
            "label\tcurie\tmatch\tontology_label\tbranch\trule\tsource\tversion\tlicence\tconfidence\n";

    private static List<Finding> check(List<Term> listed) {
        var iris = Iris.standard();
        try (var store = GraphStore.inMemory()) {
            var terms = new ArticleQuads(iris, Prefixes.bundled()).ofTerms(listed);
            store.replace(iris.graph("terms").stringValue(), JenaBridge.quads(terms).toList());
            return GraphChecks.bundled().check(store);
        }
    }

    @Test
    void theLexiconKeepsToTheRules() {
        var lexicon = Lexicon.bundled();
        assertEquals(List.of(), check(lexicon.terms()));
        var linked = lexicon.terms().stream().filter(Term::isLinked).count();
        System.out.println("Lexicon: " + linked + " of " + lexicon.terms().size() + " concepts linked");
        assertTrue(linked * 100 >= lexicon.terms().size() * 70L, linked + " concepts are linked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mapping-two-exact; melatonin|CHEBI:6730|exactMatch|x|CHEBI:24431; Both CHEBI:16796 and CHEBI:6730",
        "mapping-branch; dopamine|CHEBI:25512|exactMatch|neurotransmitter|CHEBI:50906; A Neurotransmitter may not",
        "mapping-branch; HPA axis|GO:0007165|exactMatch|signal transduction|GO:0007165; A SignalingSystem may not",
        "mapping-branch; migraine|OAE:0000377|closeMatch|headache AE|OAE; A Condition may not be mapped",
        "mapping-withdrawn; aging|GO:0007569|exactMatch|obsolete cell aging|GO:0008150; GO:0007569 is withdrawn",
        "mapping-family; superoxide dismutase|UniProtKB:P00441|exactMatch|SOD1|UniProtKB/human; FPLX:SOD",
        "mapping-opposite; memory|MF:0000001|closeMatch|impaired memory|MF; an opposite or a fault of it",
        "mapping-opposite; autophagy|GO:0010507|broadMatch|negative regulation of autophagy|GO:0008150; an opposite",
        "mapping-branch; BDNF|UniProtKB:P21237|exactMatch|Brain-derived neurotrophic factor|UniProtKB/mouse; -",
    })
    void aMappingThatBreaksARuleIsFound(String id, String row, String message) {
        var cells = row.replace('|', '\t') + "\tcurated\tfile\t1\tCC0\tverified\n";
        var lexicon = Lexicon.bundled(List.of(new BundledFolder.File("more.tsv", LINKS + cells)));
        var findings = check(List.of(lexicon.byLabel(row.substring(0, row.indexOf('|'))).orElseThrow()));
        var found = findings.stream().filter(finding -> finding.id().equals(id)).map(Finding::message)
                .collect(Collectors.joining("\n"));
        assertEquals(!message.equals("-"), found.contains(message) && !found.isEmpty(), findings.toString());
    }

    @Test
    void aKnownLinkWithoutSourceIsFound() {
        var iris = Iris.standard();
        var graph = iris.graph(Iris.BACKBONE).stringValue();
        var links = Backbone.bundled(Lexicon.bundled(), Ontology.statements(iris)).statements(iris, Prefixes.bundled());
        try (var store = GraphStore.inMemory()) {
            store.replace(graph, JenaBridge.quads(links).toList());
            assertEquals(List.of(), GraphChecks.bundled().check(store));
            var first = links.stream().filter(link -> link.getPredicate().equals(DCTERMS.SOURCE)).findFirst();
            store.replace(graph, JenaBridge.quads(links.stream().filter(link -> link != first.orElseThrow()).toList())
                    .toList());
            assertEquals(List.of("known-link"), GraphChecks.bundled().check(store).stream().map(Finding::id).toList());
        }
    }

    @Test
    void theTableOfBranchesRefusesABadRow() {
        var header = "branch\tclasses\tmatches\tnote\n";
        for (var row : List.of("GO\tPlanet\texact\t", "GO\tProcess\tsame\t", "GO\tProcess|Process\texact\t",
                "GO\tProcess\texact\t\nGO\tProcess\tclose\t")) {
            var file = new BundledFolder.File("branches.tsv", header + row + "\n");
            var error = assertThrows(BadInputException.class, () -> MappingBranches.of(file));
            assertTrue(error.getMessage().startsWith("branches.tsv:"), error.getMessage());
        }
    }
}
