package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.article.ArticleQuads;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import org.peptidekg.text.BadInputException;

class ArticleQuadsTest {

    @Test
    void quotationIsTheSliceOfTheFileCountedInCodePoints() {
        for (var read : List.of(Fixture.first(), Fixture.second())) {
            var points = Fixture.text(read.article().key()).codePoints().toArray();
            var statements = Fixture.statements(read);
            for (var claim : read.claims()) {
                for (var evidence : claim.evidence()) {
                    var place = Iris.standard().evidence(claim, evidence);
                    var selectors = statements.stream().filter(s -> s.getSubject().equals(place)
                            && s.getPredicate().equals(Vocabulary.HAS_SELECTOR)).map(s -> s.getObject().stringValue())
                            .sorted().toList();
                    assertEquals(2, selectors.size());
                    var start = Integer.parseInt(value(statements, selectors.get(0), Vocabulary.START));
                    var end = Integer.parseInt(value(statements, selectors.get(0), Vocabulary.END));
                    assertEquals(evidence.start(), start);
                    assertEquals(new String(points, start, end - start),
                            value(statements, selectors.get(1), Vocabulary.EXACT));
                }
            }
        }
    }

    @Test
    void nothingIsStatedTwice() {
        var said = new ArrayList<String>();
        for (var read : List.of(Fixture.first(), Fixture.second())) {
            var statements = new ArticleQuads(Iris.standard(), Prefixes.bundled()).of(read);
            statements.stream().filter(s -> Set.of("position", "quote", "lead", "hedge", "negation", "basis")
                    .contains(s.getSubject().stringValue().replaceAll("^.*#|-.*$", "")))
                    .forEach(s -> said.add(s.toString()));
        }
        assertTrue(said.size() > 20, "too few to tell: " + said.size());
        assertEquals(said.stream().distinct().toList(), said);
    }

    @Test
    void onlyFactsHaveDirectEdges() {
        var edges = Fixture.statements(Fixture.first()).stream()
                .filter(s -> s.getSubject().stringValue().endsWith("term/zelatide"))
                .map(s -> s.getPredicate().getLocalName())
                .filter(name -> Set.of("increases", "causes", "improves", "hasDosage", "hasHalfLife").contains(name))
                .sorted().toList();
        assertEquals(List.of("hasDosage", "hasHalfLife", "increases"), edges);
    }

    @Test
    void everythingStandsInTheGraphOfTheArticleAndHasAnAddress() {
        var statements = new ArticleQuads(Iris.standard(), Prefixes.bundled()).of(Fixture.first());
        assertEquals(Set.of("https://w3id.org/peptidekg/article/first"), statements.stream()
                .map(s -> s.getContext().stringValue()).collect(Collectors.toSet()));
        assertTrue(statements.stream().allMatch(s -> s.getSubject().isIRI() && !s.getObject().isBNode()));
    }

    @Test
    void sameClaimsInAnyOrderGiveTheSameBytes() throws IOException {
        var first = Fixture.first();
        var turned = new ArrayList<>(first.claims());
        Collections.reverse(turned);
        var other = new ArticleClaims(first.article(), first.run(), first.topic(), turned);
        assertArrayEquals(nquads(Fixture.statements(first)), nquads(Fixture.statements(other)));
        var lines = new String(nquads(Fixture.statements(first)), StandardCharsets.UTF_8).split("\n");
        assertArrayEquals(Arrays.stream(lines).sorted().toArray(), lines);
    }

    @Test
    void aClaimOfTwoArticlesHasOneAddressAndEachItsOwnEvidence() {
        var iris = Iris.standard();
        var one = Fixture.first().claims().get(0);
        var other = Fixture.second().claims().get(0);
        assertEquals(iris.claim(one), iris.claim(other));
        assertNotEquals(iris.evidence(one, one.evidence().get(0)), iris.evidence(other, other.evidence().get(0)));
        assertTrue(iris.claim(one).getLocalName().matches("[0-9a-f]{20}"), iris.claim(one).stringValue());
    }

    @Test
    void namesBelowABaseDoNotDependOnIt() {
        var claim = Fixture.first().claims().get(3);
        var own = new Iris("http://localhost:3030/");
        assertEquals("http://localhost:3030/claim/" + Iris.standard().claim(claim).getLocalName(),
                own.claim(claim).stringValue());
        for (var bad : List.of("", "w3id.org/x/", "https://w3id.org/x", "https://w3id.org/a b/", "https://x/#/")) {
            assertThrows(IllegalArgumentException.class, () -> new Iris(bad), bad);
        }
    }

    @Test
    void aTermOfOneKeyAndTwoSpellingsKeepsOneLabel() {
        var spelt = replaceObject(Term.unlisted("Mood", TermClass.Function), Term.unlisted("mood", TermClass.Symptom));
        var mood = Fixture.statements(spelt).stream().filter(s -> s.getSubject().stringValue().endsWith("term/mood"))
                .map(s -> s.getPredicate().getLocalName() + " " + s.getObject().stringValue()).toList();
        assertTrue(mood.contains("label Mood") && mood.contains("altLabel mood"), mood.toString());
        assertEquals(1, mood.stream().filter(s -> s.startsWith("type ")).count());
    }

    @Test
    void anIdentifierOfAnUnknownPrefixIsRefused() {
        var bad = new Term("x", "x", TermClass.Hormone, TermClass.Valence.NEUTRAL, List.of(),
                List.of(new Term.Mapping("NOSUCH:1", "x", Term.Match.exactMatch,
                            List.of(), "curated", false, "fixture", "1", "CC0",
                        "verified")),
                Optional.empty(), true);
        var thrown = assertThrows(BadInputException.class, () -> Fixture.statements(replaceObject(bad, bad)));
        assertEquals("term x: the prefix of NOSUCH:1 is not in ontology/prefixes.tsv", thrown.getMessage());
    }

    @Test
    void aLexiconCanStandAlone() {
        var term = Term.unlisted("alone", TermClass.Process);
        var statements = new ArticleQuads(Iris.standard(), Prefixes.bundled()).ofTerms(List.of(term));
        assertFalse(statements.isEmpty());
        assertTrue(statements.stream().allMatch(s -> s.getContext().equals(Iris.standard().graph("terms"))));
    }

    /** The first article with the objects of two claims replaced. */
    private static ArticleClaims replaceObject(Term one, Term other) {
        var first = Fixture.first();
        var claims = new ArrayList<>(first.claims());
        claims.set(1, withObject(claims.get(1), one));
        claims.set(2, withObject(claims.get(2), other));
        return new ArticleClaims(first.article(), first.run(), first.topic(), claims);
    }

    private static Claim withObject(Claim claim, Term object) {
        return new Claim(claim.subject(), claim.relation(), new ClaimObject.Concept(object), claim.polarity(),
                claim.aspect(), claim.subjectDirection(), claim.objectDirection(), claim.belief(), claim.evidence());
    }

    private static byte[] nquads(Set<Statement> statements) throws IOException {
        var out = new ByteArrayOutputStream();
        GraphWriter.standard(Iris.standard()).write(statements, RdfFormat.nquads, out);
        return out.toByteArray();
    }

    private static String value(Set<Statement> statements, String subject, IRI predicate) {
        return statements.stream()
                .filter(s -> s.getSubject().stringValue().equals(subject) && s.getPredicate().equals(predicate))
                .findFirst().orElseThrow().getObject().stringValue();
    }
}
