package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredArticle;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredRun;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.rdf.shapes.Shapes;
import org.peptidekg.rdf.shared.SharedGraphs;
import org.peptidekg.text.BadInputException;

class ClaimReaderTest {

    @Test
    void aClaimComesBackWithTheEvidenceOfAllArticles() {
        var written = Fixture.first().claims().get(0);
        var iri = Iris.standard().claim(written).stringValue();
        var claim = new ClaimReader(Fixture.dataset()).claim(iri).orElseThrow();
        assertEquals(Relation.increases, claim.relation());
        assertEquals(new StoredTerm("https://w3id.org/peptidekg/term/zelatide", "Zelatide", "Peptide",
                List.of("ZLT-1", "Zélatide"), List.of(), List.of(), Optional.of("A peptide that only tests know."),
                false, Optional.empty()), claim.subject());
        assertEquals(List.of("CHEBI:0000000", "UCUM:x"), claim.object().identifiers());
        assertEquals(List.of("CHEBI:0000000"), claim.object().exactIdentifiers());
        assertEquals(Polarity.Affirmed, claim.polarity());
        assertEquals(Optional.of(Aspect.Level), claim.aspect());
        assertEquals(Certainty.Asserted, claim.certainty());
        assertEquals(.93, claim.belief());
        assertTrue(claim.isFact());
        assertEquals(List.of(Certainty.Asserted, Certainty.Probable, Certainty.Possible),
                claim.evidence().stream().map(StoredEvidence::certainty).toList());
        var evidence = written.evidence().get(0);
        assertEquals(new StoredEvidence(Iris.standard().evidence(written, evidence).stringValue(),
                "https://w3id.org/peptidekg/article/first", "Zelatide, a “new” peptide 🧪", evidence.start(),
                evidence.end(), evidence.quote(), evidence.prefix(), evidence.suffix(),
                "“Mechanism”", "Effects & uses > “Mechanism”",
                Certainty.Asserted, Basis.Unstated, "raise a/b", claim.leading().run(), List.of(), Optional.empty(),
                Optional.empty(), Optional.of("common"), Optional.of("3"),
                Optional.of("Zelatide"), Optional.empty(), List.of()),
                claim.leading());
        var figures = new ClaimReader(Fixture.dataset()).claims().flatMap(c -> c.object().dosage().stream()).toList();
        assertEquals(2, figures.size());
        assertEquals(List.of("2-3 min"), figures.stream().flatMap(d -> d.duration().stream())
                .map(Object::toString).toList());
        assertEquals(Optional.of(new Quantity(new BigDecimal("200"), new BigDecimal("300"), "ug")), figures.stream()
                .flatMap(d -> d.amount().stream()).findFirst());
        assertFalse(claim.isOfUnwanted());
        assertEquals(List.of("200-300 ug, 2 /d, by nose, for 10 days"), figures.stream()
                .filter(d -> d.amount().isPresent()).map(d -> d.amount().get() + ", " + d.administrations().get() + ", "
                        + d.route().get() + ", " + d.course().get()).toList());
    }

    @Test
    void aLinkComesBackWithItsDirectionsAndItsContext() {
        var written = Fixture.second().claims().get(2);
        var claim = new ClaimReader(Fixture.dataset()).claim(Iris.standard().claim(written).stringValue())
                .orElseThrow();
        assertEquals(Optional.of(Direction.Up), claim.subjectDirection());
        assertEquals(Optional.of(Direction.Down), claim.objectDirection());
        assertEquals(Optional.of(Direction.Down), claim.sign());
        assertTrue(claim.isOfUnwanted());
        assertFalse(claim.isFact(), "the bare edge would say that it brings sedation about");
        assertFalse(written.isFact());
        assertEquals(List.of(new Context(Context.Kind.Heading, "Notes 🧠", 0, 7)), claim.leading().contexts());
    }

    @Test
    void allClaimsComeInOrderAndOnce() {
        var claims = new ClaimReader(Fixture.dataset()).claims().toList();
        assertEquals(7, claims.size());
        assertEquals(claims.stream().map(StoredClaim::iri).sorted().toList(),
                claims.stream().map(StoredClaim::iri).toList());
        assertEquals("Dosage HalfLife", claims.stream().map(c -> c.object().kind())
                .filter(kind -> kind.matches("Dosage|HalfLife")).sorted().collect(Collectors.joining(" ")));
        assertEquals(4, claims.stream().filter(StoredClaim::isFact).count());
    }

    @Test
    void removingOneArticleLeavesTheOtherWhole() {
        var dataset = Fixture.dataset();
        var shared = SharedGraphs.standard();
        remove(dataset, "https://w3id.org/peptidekg/article/first", shared);
        var left = new ClaimReader(dataset).claims().toList();
        assertEquals(3, left.size());
        assertTrue(left.stream().allMatch(c -> c.evidence().size() == 1));
        assertEquals(List.of(), Shapes.bundled().check(dataset, Iris.standard()));
        remove(dataset, "https://w3id.org/peptidekg/article/second", shared);
        dataset.removeGraph(NodeFactory.createURI("https://w3id.org/peptidekg/graph/ontology"));
        assertFalse(dataset.find().hasNext(), "nothing is left behind");
    }

    private static void remove(DatasetGraph dataset, String article, SharedGraphs shared) {
        var batch = shared.batch(dataset);
        batch.replace(new PreparedArticle(NodeFactory.createURI(article), Set.of(), Map.of()));
        batch.finish();
    }

    @Test
    void aClaimWithoutEvidenceIsNotPassedOn() {
        var dataset = Fixture.dataset();
        dataset.deleteAny(null, null, NodeFactory.createURI(Vocabulary.HAS_EVIDENCE.stringValue()), null);
        var reader = new ClaimReader(dataset);
        var thrown = assertThrows(BadInputException.class, () -> reader.claims().toList());
        assertTrue(thrown.getMessage().endsWith(": this claim has no evidence"), thrown.getMessage());
    }

    @Test
    void articlesAndRunsComeBack() {
        var reader = new ClaimReader(Fixture.dataset());
        var first = "https://w3id.org/peptidekg/article/first";
        var second = "https://w3id.org/peptidekg/article/second";
        assertEquals(List.of(first, second), reader.articles());
        assertEquals(new StoredArticle(first, "Zelatide, a “new” peptide 🧪", Optional.of("written for tests"),
                Optional.of("2026-03-01"), "first.txt", "0123456789abcdef".repeat(4)), reader.article(first));
        var run = reader.claims().findFirst().orElseThrow().leading().run();
        assertEquals(new StoredRun(run, "2026-03-01T00:00:00Z", "https://w3id.org/peptidekg/software/peptidekg-0.1.0"),
                reader.run(run));
        assertEquals(second + ": no usable title", assertThrows(BadInputException.class, () -> {
            var data = Fixture.dataset();
            data.deleteAny(null, NodeFactory.createURI(second), NodeFactory.createURI(DCTERMS.TITLE.stringValue()),
                    null);
            new ClaimReader(data).article(second);
        }).getMessage());
    }

    @Test
    void claimsOfAnArticleAreThoseWithAPlaceInIt() {
        var reader = new ClaimReader(Fixture.dataset());
        var iris = Iris.standard();
        for (var read : List.of(Fixture.first(), Fixture.second())) {
            assertEquals(read.claims().stream().map(claim -> iris.claim(claim).stringValue()).sorted().toList(),
                    reader.claimsOf(iris.article(read.article().key()).stringValue()).map(StoredClaim::iri).toList());
        }
        assertEquals(7, reader.count());
        assertEquals(List.of("2 to 3 minutes", "200–300 µg of it by nose twice a day for 10 days", "Zelatide", "mood",
                "β-endorphin", "λ-sedation"), reader.terms().map(StoredTerm::label).sorted().toList());
    }

    @Test
    void someOfTheirPlacesAreReadAlone() {
        var reader = new ClaimReader(Fixture.dataset());
        var iri = Iris.standard().claim(Fixture.first().claims().get(0)).stringValue();
        var all = reader.claim(iri).orElseThrow().evidence();
        assertEquals(3, all.size());
        var one = NodeFactory.createURI(all.get(2).iri());
        assertEquals(List.of(all.get(2)), reader.claim(iri, List.of(one)).orElseThrow().evidence());
        assertTrue(reader.claim(iri, List.of()).isEmpty());
        assertTrue(reader.claim("https://w3id.org/peptidekg/term/zelatide", List.of(one)).isEmpty());
    }

    /** What every claim and place must have, and what is said where it lacks it. */
    @ParameterizedTest
    @CsvSource({"belief, this claim has no belief", "polarity, no usable polarity", "section, no usable section",
        "certainty, no usable certainty", "foundBy, no usable foundBy"})
    void whatLacksAPartIsNotPassedOn(String part, String reason) {
        var data = Fixture.dataset();
        data.deleteAny(null, null, NodeFactory.createURI(Vocabulary.NAMESPACE + part), null);
        var thrown = assertThrows(BadInputException.class, () -> new ClaimReader(data).claims().toList());
        assertTrue(thrown.getMessage().endsWith(": " + reason), thrown.getMessage());
    }

    @Test
    void aPlaceWithoutItsOffsetsIsNotPassedOn() {
        var data = Fixture.dataset();
        data.deleteAny(null, null, null, NodeFactory.createURI(Vocabulary.TEXT_POSITION_SELECTOR.stringValue()));
        var thrown = assertThrows(BadInputException.class, () -> new ClaimReader(data).claims().toList());
        assertTrue(thrown.getMessage().endsWith(": no TextPositionSelector"), thrown.getMessage());
    }

    @Test
    void identifiersOfRelatedThingsAreNone() {
        var data = Fixture.dataset();
        var match = NodeFactory.createURI(Vocabulary.MATCH.stringValue());
        var close = NodeFactory.createURI(SKOS.CLOSE_MATCH.stringValue());
        data.stream(null, null, match, close).toList().forEach(quad -> {
            data.delete(quad);
            data.add(quad.getGraph(), quad.getSubject(), match,
                    NodeFactory.createURI(SKOS.RELATED_MATCH.stringValue()));
        });
        var endorphin = new ClaimReader(data).terms().filter(term -> term.label().equals("β-endorphin")).findFirst()
                .orElseThrow();
        assertEquals(List.of("CHEBI:0000000"), endorphin.identifiers());
        assertTrue(new ClaimReader(data).terms().anyMatch(term -> term.label().equals("λ-sedation")
                && term.unwanted()));
    }

    @Test
    void anUnknownAddressHasNoClaim() {
        assertTrue(new ClaimReader(Fixture.dataset()).claim("https://w3id.org/peptidekg/term/zelatide").isEmpty());
    }
}
