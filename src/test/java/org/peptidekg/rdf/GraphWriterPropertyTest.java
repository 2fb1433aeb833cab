package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

/**
 * Whatever is written is read by Jena as it was, in whichever order it came; in the formats of Turtle Rio shortens
 * numbers, which keeps what they mean.
 */
class GraphWriterPropertyTest {

    private static final GraphWriter WRITER = GraphWriter.standard(Iris.standard());

    @Property(tries = 200, seed = "20261129")
    void jenaReadsWhatWasWritten(@ForAll("statements") Set<Statement> statements,
            @ForAll("formats") RdfFormat format) throws IOException {
        var expected = DatasetGraphFactory.create();
        JenaBridge.quads(statements).forEach(expected::add);
        var sorted = new ByteArrayOutputStream();
        WRITER.write(statements, format, sorted);
        var asTheyCome = new ByteArrayOutputStream();
        WRITER.write(statements.stream(), format, asTheyCome);
        for (var written : Set.of(sorted, asTheyCome)) {
            var read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(written.toByteArray()))
                    .lang(RDFLanguages.contentTypeToLang(format.mediaType())).parse(read);
            assertTrue(IsoMatcher.isomorphic(expected, read), () -> expected + "\n" + written);
        }
    }

    @Provide
    Arbitrary<RdfFormat> formats() {
        return Arbitraries.of(RdfFormat.nquads, RdfFormat.jsonld);
    }

    @Provide
    Arbitrary<Set<Statement>> statements() {
        return Combinators.combine(resources(), properties(), values(), resources().injectNull(0.3))
                .as(GraphWriterPropertyTest::statement).set().ofMaxSize(12);
    }

    private static Statement statement(Resource subject, IRI property, Value value, Resource graph) {
        return Statements.statement(subject, property, value, graph == null || graph.isBNode() ? null : graph);
    }

    private static Arbitrary<Resource> resources() {
        return Arbitraries.oneOf(addresses().map(address -> (Resource) address),
                Arbitraries.of("a", "b2").map(Values::bnode));
    }

    /** Some that a prefix shortens, up to what would be read as something else if it did. */
    private static Arbitrary<IRI> addresses() {
        return Arbitraries.of(Iris.DEFAULT_BASE + "term/selank", Iris.DEFAULT_BASE + "term/",
                Iris.DEFAULT_BASE + "term///x", Iris.DEFAULT_BASE + "term/a:b", Iris.DEFAULT_BASE + "x",
                "urn:x:term", "http://example.org/?q=1&r=%20#top", RDF.NIL.stringValue()).map(Values::iri);
    }

    private static Arbitrary<IRI> properties() {
        return Arbitraries.of(RDF.TYPE.stringValue(), RDF.FIRST.stringValue(), RDF.REST.stringValue(),
                Vocabulary.NAMESPACE + "increases", "urn:x:p", "http://example.org/p").map(Values::iri);
    }

    private static Arbitrary<Value> values() {
        var texts = Arbitraries.strings().withChars("a1 \"\\\n\t\u0001@{}<>“é\u2028").ofMaxLength(5);
        return Arbitraries.oneOf(resources().map(resource -> (Value) resource), texts.map(Values::literal),
                texts.map(text -> Values.literal(text, "en-gb")),
                texts.map(text -> Values.literal(text, Values.iri(Vocabulary.NAMESPACE + "unit"))),
                Arbitraries.integers().map(number -> Values.literal(number + ".50", XSD.DECIMAL)),
                Arbitraries.of("true", "1").map(text -> Values.literal(text, XSD.BOOLEAN)));
    }
}
