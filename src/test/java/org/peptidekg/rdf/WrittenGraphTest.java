package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Quantity;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import org.peptidekg.testing.Golden;

/** What is written of two articles, statement by statement, and the signs in it. */
class WrittenGraphTest {

    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String EX = "http://example.org/";

    /** Also that no address changes from one version to the next: who cites a claim must find it again. */
    @Test
    void twoArticlesAreWrittenAsEver() throws IOException {
        Golden.check(Path.of("src/test/resources/rdf/two-articles.nq"), text(written(Fixture.statements(List.of(
                dosed(Fixture.first()), Fixture.second())), RdfFormat.nquads)));
    }

    /** The same with a form and a pause in its dosage. */
    private static ArticleClaims dosed(ArticleClaims read) {
        var claims = new ArrayList<>(read.claims());
        var claim = claims.get(3);
        var dosage = (Dosage) claim.object();
        var weeks = Optional.of(new Quantity(BigDecimal.ONE, new BigDecimal("2.50"), "wk"));
        claims.set(3, new Claim(claim.subject(), claim.relation(), new Dosage(dosage.text(), dosage.amount(),
                Optional.of("kg"), dosage.administrations(), dosage.route(),
                Optional.of(Term.unlisted("nasal mist", TermClass.DosageForm)),
                Optional.of(new Course("on and off", weeks, weeks))), claim.polarity(), claim.aspect(),
                claim.subjectDirection(), claim.objectDirection(), claim.belief(), claim.evidence()));
        return new ArticleClaims(read.article(), read.run(), read.topic(), claims);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfStatementsDoesNotMatter(RdfFormat format) throws IOException {
        var statements = new ArrayList<>(Fixture.statements(List.of(Fixture.first(), Fixture.second())));
        var once = written(statements, format);
        Collections.reverse(statements);
        assertArrayEquals(once, written(statements, format));
        Collections.shuffle(statements, new java.util.Random(7));
        assertArrayEquals(once, written(statements, format));
    }

    @Test
    void aThingBeginsWithItsKindUnderShortNames() throws IOException {
        var turtle = text(written(Fixture.statements(Fixture.first()), RdfFormat.turtle));
        assertTrue(turtle.contains("@prefix pmo: <" + Vocabulary.NAMESPACE + "> ."), turtle.substring(0, 400));
        assertTrue(turtle.contains("\nterm:zelatide a pmo:Peptide;"), () -> turtle);
    }

    /** Every sign of ASCII, signs beyond it and beyond two bytes, in texts, tags and addresses. */
    @ParameterizedTest
    @CsvSource({"nquads, true", "ntriples, false"})
    void everySignComesBack(RdfFormat format, boolean graphs) throws IOException {
        var subject = VALUES.createIRI(EX + "\u00E9/\u03B2#\uD83D\uDE80");
        var all = new LinkedHashSet<Statement>();
        var signs = IntStream.concat(IntStream.range(0, 300), IntStream.of(0x7FF, 0x800, 0xFFFD, 0x1F9EA, 0x10FFFF))
                .mapToObj(Character::toString).toList();
        for (var sign : signs) {
            for (var text : List.of(sign, "a" + sign, sign + "b")) {
                all.add(VALUES.createStatement(subject, RDF.VALUE, VALUES.createLiteral(text),
                        graphs ? VALUES.createIRI(EX + "g") : null));
            }
        }
        var plain = VALUES.createIRI(EX + "a");
        all.add(VALUES.createStatement(plain, RDF.VALUE, VALUES.createLiteral("a\"b", "en")));
        all.add(VALUES.createStatement(plain, RDF.VALUE, VALUES.createLiteral("a", "en")));
        all.add(VALUES.createStatement(plain, RDF.VALUE, VALUES.createLiteral("1.0", XSD.DECIMAL)));
        all.add(VALUES.createStatement(plain, RDF.VALUE, VALUES.createIRI(EX + "b")));
        all.add(VALUES.createStatement(plain, RDF.VALUE, subject));
        all.add(VALUES.createStatement(VALUES.createBNode("x"), RDF.VALUE, VALUES.createIRI(EX + "\u00FC")));
        var bytes = written(all, format);
        var back = Rio.parse(new ByteArrayInputStream(bytes), graphs ? RDFFormat.NQUADS : RDFFormat.NTRIPLES);
        assertEquals(all.size(), back.size());
        assertEquals(strings(all), strings(back));
        assertEquals(all.size(), text(bytes).lines().count(), "a line each");
        for (var value : List.of("\"a\\\"b\"@en", "\"1.0\"^^<" + XSD.DECIMAL + ">", "<" + EX + "b>")) {
            var line = "<" + EX + "a> <" + RDF.VALUE + "> " + value + " .";
            assertTrue(text(bytes).lines().anyMatch(line::equals), line);
        }
    }

    @Test
    void whatIsSaidTwiceIsWrittenOnceAndALongGraphIsWhole() throws IOException {
        var all = new ArrayList<Statement>();
        for (var i = 0; i < 3_000; i++) {
            var subject = VALUES.createIRI(EX + "s" + i % 300);
            all.add(VALUES.createStatement(subject, RDF.VALUE, VALUES.createLiteral("text number " + i),
                    VALUES.createIRI(EX + "g" + i % 2)));
        }
        all.addAll(List.copyOf(all));
        var lines = text(written(all, RdfFormat.nquads)).lines().toList();
        assertEquals(3_000, lines.size());
        assertEquals(lines.stream().sorted().toList(), lines);
        assertEquals(3_000, Set.copyOf(lines).size());
    }

    @Test
    void whereOnePartEndsCounts() {
        assertNotEquals(Digest.of("ab", "c"), Digest.of("a", "bc"));
        assertNotEquals(Digest.of("1:a", ""), Digest.of("1", "a"));
        assertNotEquals(Digest.of("a"), Digest.of("a", ""));
    }

    @ParameterizedTest
    @CsvSource({"azAZ09-., azAZ09-.", "a b, a%20b", "a/b, a%2Fb", "_~, _~", "\u03B2-x, \u03B2-x", "50%, 50%25",
        "a:b@c[d]{e}`, a%3Ab%40c%5Bd%5D%7Be%7D%60", "\uD83D\uDE80, %F0%9F%9A%80"})
    void namesInAddressesAreReadBack(String key, String written) {
        var iri = Iris.standard().term(key).stringValue();
        assertEquals(Iris.DEFAULT_BASE + "term/" + written, iri);
        assertEquals(key, Iris.standard().termKey(iri).orElseThrow());
    }

    @Test
    void addressesTellWhatTheyAreOf() {
        var iris = new Iris("http://localhost:3030/");
        assertEquals("http://localhost:3030/", iris.base());
        assertTrue(iris.isTool(iris.rule("x").stringValue()));
        assertTrue(iris.isTool(iris.software("1.0.0").stringValue()));
        assertFalse(iris.isTool(iris.term("rule").stringValue()));
        assertTrue(iris.mayHoldClaims(iris.article("graph").stringValue()));
        assertFalse(iris.mayHoldClaims(iris.graph(Iris.TERMS).stringValue()));
        var claim = Fixture.first().claims().get(1);
        assertNotEquals(iris.claim(claim), iris.opposite(claim));
        var up = iris.claim("a", "causes", iris.term("b"), "Affirmed", "", "Up", "");
        var plain = iris.claim("a", "causes", iris.term("b"), "Affirmed", "", "", "");
        assertEquals(4, Set.of(up, plain, iris.claim("a", "causes", iris.term("b"), "Affirmed", "", "", "Up"),
                iris.claim("a", "causes", iris.term("b"), "Affirmed", "", "Down", "")).size());
    }

    private static Set<String> strings(Iterable<Statement> statements) {
        var all = new LinkedHashSet<String>();
        statements.forEach(s -> all.add((s.getSubject().isBNode() ? "_" : s.getSubject()) + " " + s.getPredicate() + " "
                + s.getObject() + " " + s.getContext()));
        return all;
    }

    private static byte[] written(Iterable<Statement> statements, RdfFormat format) throws IOException {
        var all = new ArrayList<Statement>();
        statements.forEach(all::add);
        var out = new ByteArrayOutputStream();
        GraphWriter.standard(Iris.standard()).write(all, format, out);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
