package org.peptidekg.rdf.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.read.KnownLink;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The table of what biology ties together: what it holds and which rows it refuses. */
class BackboneTest {

    private static final String HEADER = "from\trelation\tto\tidentifier\tentry\tsource\tversion\n";
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Set<Statement> ONTOLOGY = Ontology.statements(Iris.standard());
    private static final Backbone BUNDLED = Backbone.bundled(LEXICON, ONTOLOGY);

    private static Backbone read(String rows) {
        return Backbone.of(new BundledFolder.File("backbone.tsv", HEADER + rows.replace("~", "\t")), LEXICON, ONTOLOGY);
    }

    @Test
    void serotoninItsReceptorItsGeneAndItsSystemAreTied() {
        var links = BUNDLED.links().stream().map(link -> link.from().label() + " " + link.relation().getLocalName()
                + " " + link.to()).collect(Collectors.toSet());
        assertTrue(links.containsAll(List.of("5-HT1A receptor hasLigand serotonin",
                "5-HT1A receptor memberOfFamily serotonin receptor", "5-HT1A receptor encodedBy HTR1A",
                "serotonin partOfSystem serotonergic system")), links.toString());
        assertTrue(links.size() > 200);
    }

    @Test
    void genesAreThoseThatTheLexiconLinksTheirProteinsTo() {
        var compared = 0;
        for (var protein : BUNDLED.links().stream().map(Backbone.Link::from).distinct().toList()) {
            var linked = protein.mappings().stream().map(Term.Mapping::curie).filter(curie -> curie.startsWith("HGNC:"))
                    .collect(Collectors.toSet());
            var told = BUNDLED.links().stream().filter(link -> link.from().equals(protein))
                    .flatMap(link -> link.identifier().stream()).collect(Collectors.toSet());
            if (!linked.isEmpty() && !told.isEmpty()) {
                assertTrue(told.containsAll(linked), protein.label() + " " + linked + " " + told);
                compared++;
            }
        }
        assertTrue(compared > 5, "only " + compared + " could be compared");
    }

    @Test
    void eachLinkHasItsSourceInTheGraph() {
        var statements = BUNDLED.statements(Iris.standard(), Prefixes.bundled());
        var axioms = statements.stream().filter(s -> s.getPredicate().equals(RDF.TYPE)
                && s.getObject().equals(OWL.AXIOM)).map(Statement::getSubject).collect(Collectors.toSet());
        assertEquals(BUNDLED.links().size(), axioms.size());
        var sourced = new HashSet<Object>();
        statements.stream().filter(s -> s.getPredicate().getLocalName().equals("source"))
                .forEach(s -> sourced.add(s.getSubject()));
        assertEquals(axioms, sourced);
    }

    @Test
    void linksComeBackFromTheGraphInOrder() {
        var iris = new Iris("http://localhost/");
        var backbone = read("serotonin~partOfSystem~serotonergic system~~b~s2~v2\n"
                + "5-HT1A receptor~hasLigand~serotonin~~a~s1~v1\n"
                + "5-HT1A receptor~encodedBy~HTR1A~HGNC:5286~c~s3~v3\n");
        var data = DatasetGraphFactory.create();
        JenaBridge.quads(backbone.statements(iris, Prefixes.bundled())).forEach(data::add);
        var links = KnownLink.all(data, iris);
        assertEquals(List.of("5-HT1A receptor encodedBy HTR1A c s3 v3", "5-HT1A receptor hasLigand serotonin a s1 v1",
                "serotonin partOfSystem serotonergic system b s2 v2"), links.stream().map(link -> String.join(" ",
                        link.fromLabel(), link.relation().replaceFirst("^.*#", ""), link.toLabel(), link.entry(),
                        link.source(), link.version())).toList());
        assertEquals("http://localhost/term/serotonin", links.get(1).to());
        assertTrue(links.get(0).from().startsWith("http://localhost/term/"), links.get(0).from());
        assertTrue(links.get(0).to().contains("5286"), links.get(0).to());
        assertEquals(3, links.stream().map(KnownLink::iri).distinct().count());
        assertEquals(links, KnownLink.all(data));
        assertEquals(List.of(), KnownLink.all(data, Iris.standard()));
        var elsewhere = DatasetGraphFactory.create();
        data.stream().forEach(quad -> elsewhere.add(Quad.create(NodeFactory.createURI("http://localhost/graph/other"),
                quad.asTriple())));
        assertEquals(List.of(), KnownLink.all(elsewhere));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "5-HT9Z receptor~hasLigand~serotonin~~e~s~v; no term labelled '5-HT9Z receptor'",
        "5-HT1A receptor~hasLigand~serotonine~~e~s~v; no term labelled 'serotonine'",
        "5-HT1A receptor~likes~serotonin~~e~s~v; not a relation: likes",
        "5-HT1A receptor~hasLigand~serotonergic system~~e~s~v; serotonergic system is a SignalingSystem, not a Chem",
        "serotonin~hasLigand~5-HT1A receptor~~e~s~v; serotonin is a Neurotransmitter, not a Receptor",
        "5-HT1A receptor~encodedBy~HTR1A~NOSUCH:1~e~s~v; no address follows from NOSUCH:1",
        "5-HT1A receptor~hasLigand~serotonin~CHEBI:1~e~s~v; only genes may be entries of other vocabularies",
        "5-HT1A receptor~hasLigand~serotonin~~e~~v; the cell 'source' is empty",
        "5-HT1A receptor~hasLigand~serotonin~~~s~v; the cell 'entry' is empty",
        "5-HT1A receptor~hasLigand~serotonin~~e~s; 6 cells instead of 7"})
    void aRowThatCannotBeRightIsRefusedWithItsLine(String row, String reason) {
        var refused = assertThrows(BadInputException.class, () -> read(row + "\n"));
        assertTrue(refused.getMessage().startsWith("backbone.tsv:2:"), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void aRowStandsOnce() {
        var row = "5-HT1A receptor~hasLigand~serotonin~~e~s~v\n";
        assertEquals(1, read(row).links().size());
        assertTrue(assertThrows(BadInputException.class, () -> read(row + row)).getMessage()
                .contains("backbone.tsv:3: this link stands in the table twice"));
    }
}
