package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Statement;
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

    @Test
    void formatsAreFoundByName() {
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
