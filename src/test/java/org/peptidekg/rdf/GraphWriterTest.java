package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

class GraphWriterTest {

    @ParameterizedTest
    @EnumSource
    void jenaReadsTheSameGraph(RdfFormat format) throws IOException {
        var read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(written(format))).lang(lang(format)).parse(read);
        var expected = DatasetGraphFactory.create();
        if (format.keepsGraphs()) {
            JenaBridge.quads(statements()).forEach(expected::add);
            assertTrue(IsoMatcher.isomorphic(expected, read));
        } else {
            JenaBridge.quads(statements()).forEach(quad -> expected.getDefaultGraph().add(quad.asTriple()));
            assertTrue(expected.getDefaultGraph().isIsomorphicWith(read.getDefaultGraph()));
        }
        assertTrue(read.stream().count() > 300, "all of it was compared");
    }

    @ParameterizedTest
    @EnumSource
    void theSameStatementsGiveTheSameBytes(RdfFormat format) throws IOException {
        assertArrayEquals(written(format), written(format));
    }

    @Test
    void bridgeGoesBothWays() {
        var statements = Fixture.statements(Fixture.first());
        var back = new LinkedHashSet<Statement>();
        JenaBridge.quads(statements).map(JenaBridge::statement).forEach(back::add);
        assertEquals(statements, back);
    }

    /** Statements as they come: the graph changes and comes back, and so does the subject. */
    @Test
    void jsonIsWrittenWhileStatementsCome() throws IOException {
        var values = SimpleValueFactory.getInstance();
        var ex = "http://example.org/";
        var a = values.createIRI(ex + "a");
        var b = values.createBNode("b");
        var graph = values.createIRI(ex + "g");
        var value = RDF.VALUE;
        var statements = List.of(values.createStatement(a, RDF.TYPE, values.createIRI(ex + "deep/C")),
                values.createStatement(a, RDF.TYPE, b), values.createStatement(a, value, values.createLiteral("x\"y")),
                values.createStatement(b, value, values.createLiteral("ja", "de")),
                values.createStatement(b, value, a, graph), values.createStatement(b, value, b, graph),
                values.createStatement(a, value, values.createLiteral(3), graph),
                values.createStatement(a, value, values.createIRI(ex), values.createIRI(ex + "deep/")),
                values.createStatement(a, RDF.TYPE, values.createLiteral("no class")),
                values.createStatement(a, value, values.createIRI(ex + "//a")));
        var out = new ByteArrayOutputStream();
        new GraphWriter(Map.of("ex", ex, "d", ex + "deep/", "xsd", XSD.NAMESPACE)).write(statements.stream(),
                RdfFormat.jsonld, out);
        assertEquals("""
                {"@context":{"d":"http://example.org/deep/","ex":"http://example.org/",\
                "xsd":"http://www.w3.org/2001/XMLSchema#"},"@graph":[
                {"@id":"ex:a","@type":["d:C","_:b"],"VALUE":"x\\"y"}
                ,{"@id":"_:b","VALUE":{"@language":"de","@value":"ja"}}
                ,{"@id":"ex:g","@graph":[
                {"@id":"_:b","VALUE":[{"@id":"ex:a"},{"@id":"_:b"}]}
                ,{"@id":"ex:a","VALUE":{"@type":"xsd:int","@value":"3"}}]}
                ,{"@id":"ex:deep/","@graph":[
                {"@id":"ex:a","VALUE":{"@id":"http://example.org/"}}]}
                ,{"@id":"ex:a","TYPE":"no class","VALUE":{"@id":"http://example.org///a"}}]}
                """.replace("VALUE", value.stringValue()).replace("TYPE", RDF.TYPE.stringValue()),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLongTextIsWhole() throws IOException {
        var values = SimpleValueFactory.getInstance();
        var a = values.createIRI("http://example.org/a");
        var text = "long ".repeat(100_000);
        var out = new ByteArrayOutputStream();
        new GraphWriter(Map.of()).write(List.of(values.createStatement(a, RDF.VALUE, values.createLiteral("short")),
                values.createStatement(a, RDF.VALUE, values.createLiteral(text))), RdfFormat.ntriples, out);
        var start = "<http://example.org/a> <" + RDF.VALUE + "> \"";
        assertEquals(start + text + "\" .\n" + start + "short\" .\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void formatsAreFoundByName() {
        assertEquals(List.of("ttl", "trig", "nq", "nt", "jsonld", "rdf"), Stream.of(RdfFormat.values())
                .map(RdfFormat::extension).toList());
        assertEquals(Optional.of(RdfFormat.turtle), RdfFormat.named("turtle"));
        assertEquals(Optional.empty(), RdfFormat.named("Turtle"));
    }

    private static Set<Statement> statements() {
        var all = new LinkedHashSet<>(Fixture.statements(Fixture.first()));
        all.addAll(Fixture.statements(Fixture.second()));
        all.addAll(Ontology.statements(Iris.standard()));
        return all;
    }

    private static byte[] written(RdfFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        GraphWriter.standard(Iris.standard()).write(statements(), format, out);
        return out.toByteArray();
    }

    private static Lang lang(RdfFormat format) {
        return RDFLanguages.contentTypeToLang(format.mediaType());
    }
}
