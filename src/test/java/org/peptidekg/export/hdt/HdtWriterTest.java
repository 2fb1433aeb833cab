package org.peptidekg.export.hdt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.peptidekg.text.BadInputException;

/** HDT files, read without our own writer. {@code ExportToolsCheck} reads one by a program of others. */
class HdtWriterTest {

    private static IRI iri(String name) {
        return Values.iri("http://example.org/" + name);
    }

    private static Statement statement(String subject, String predicate, Value object) {
        return Statements.statement(iri(subject), iri(predicate), object, null);
    }

    private static byte[] written(Stream<Statement> statements) throws IOException {
        var out = new ByteArrayOutputStream();
        HdtWriter.write(statements, "http://example.org/all", out);
        return out.toByteArray();
    }

    private static byte[] checked(Ending ending) throws IOException {
        var out = new ByteArrayOutputStream();
        ending.end(new CheckedOutput(out).put("123456789".getBytes(StandardCharsets.US_ASCII)));
        return Arrays.copyOfRange(out.toByteArray(), 9, out.size());
    }

    private interface Ending {
        void end(CheckedOutput out) throws IOException;
    }

    /** The check values that the catalogues of these sums give for "123456789". */
    @Test
    void checkSumsAreThoseOfTheFormat() throws IOException {
        assertArrayEquals(new byte[] {(byte) 0xf4}, checked(CheckedOutput::endShort));
        assertArrayEquals(new byte[] {0x3d, (byte) 0xbb}, checked(CheckedOutput::endControl));
        assertArrayEquals(new byte[] {(byte) 0x83, (byte) 0x92, 0x06, (byte) 0xe3}, checked(CheckedOutput::endData));
    }

    @Test
    void everyKindOfValueComesBack() throws IOException {
        var statements = Set.of(statement("a", "p", iri("b")), statement("b", "p", iri("a")),
                statement("a", "q", Values.literal("plain \"quoted\"\nβ 😀")),
                statement("a", "q", Values.literal("plain", "en")),
                statement("a", "q", Values.literal("1.50", XSD.DECIMAL)), statement("a", "p", iri("α")),
                Statements.statement(Values.bnode("x1"), iri("p"), Values.bnode("x2"), iri("graph")));
        assertEquals(Set.of("http://example.org/a\thttp://example.org/p\thttp://example.org/b",
                "http://example.org/b\thttp://example.org/p\thttp://example.org/a",
                "http://example.org/a\thttp://example.org/q\t\"plain \"quoted\"\nβ 😀\"",
                "http://example.org/a\thttp://example.org/q\t\"plain\"@en",
                "http://example.org/a\thttp://example.org/q\t\"1.50\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                "http://example.org/a\thttp://example.org/p\thttp://example.org/α",
                "_:x1\thttp://example.org/p\t_:x2"), HdtFile.triples(written(statements.stream())));
    }

    @Test
    void manyTriplesComeBackInAnyOrder() throws IOException {
        var statements = IntStream.range(0, 3_000).mapToObj(i -> statement("thing/" + i * 7919 % 501, "p" + i % 7,
                i % 3 == 0 ? iri("thing/" + i % 97) : Values.literal("text " + i % 211))).distinct().toList();
        var turned = statements.stream().collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
            java.util.Collections.reverse(list);
            return list;
        }));
        var file = written(statements.stream());
        assertArrayEquals(file, written(turned.stream()));
        assertEquals(statements.stream().map(s -> s.getSubject() + "\t" + s.getPredicate() + "\t"
                + (s.getObject().isIRI() ? s.getObject() : '"' + s.getObject().stringValue() + '"'))
                .collect(Collectors.toSet()), HdtFile.triples(file));
    }

    @Test
    void nothingIsAFileToo() throws IOException {
        assertEquals(Set.of(), HdtFile.triples(written(Stream.of())));
    }

    @Test
    void moreThanMemoryShouldHoldIsRefused() {
        var one = statement("a", "p", iri("b"));
        var refused = assertThrows(BadInputException.class, () -> written(Stream.generate(() -> one)));
        assertTrue(refused.getMessage().contains("export nquads"), refused.getMessage());
    }
}
