package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.ontology.OntologyReference;
import org.peptidekg.testing.Golden;
import org.xml.sax.InputSource;

/** The pages in {@code docs/} are those that the ontology gives; {@code -Dgolden.renew=true} writes them. */
class OntologyReferenceTest {

    private static final OntologyReference REFERENCE = new OntologyReference();

    @Test
    void thePageInTheRepositoryIsUpToDate() {
        Golden.check(Path.of("docs/ontology.md"), REFERENCE.markdown());
    }

    @Test
    void theDiagramsInTheRepositoryAreUpToDateAndWellFormed() throws Exception {
        assertEquals(3, REFERENCE.diagrams().size());
        for (var diagram : REFERENCE.diagrams().entrySet()) {
            Golden.check(Path.of("docs", diagram.getKey()), diagram.getValue());
            var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(diagram.getValue())));
            assertTrue(svg.getElementsByTagName("text").getLength() > 20, diagram.getKey());
        }
    }

    @Test
    void everyNameHasItsEntryAndEveryLinkItsAim() {
        var page = REFERENCE.markdown();
        var entries = Pattern.compile("(?m)^### (\\w+) \\((\\w+)\\)$").matcher(page).results().toList();
        var own = Ontology.statements(Iris.standard()).stream().map(s -> s.getSubject().stringValue())
                .filter(iri -> iri.startsWith(Vocabulary.NAMESPACE))
                .map(iri -> iri.substring(Vocabulary.NAMESPACE.length())).collect(Collectors.toSet());
        assertEquals(own.stream().sorted().toList(), entries.stream().map(m -> m.group(1)).sorted().toList());
        var anchors = entries.stream().map(m -> m.group(1).toLowerCase(Locale.ROOT) + "-" + m.group(2))
                .collect(Collectors.toSet());
        assertEquals(entries.size(), anchors.size());
        assertTrue(Pattern.compile("\\]\\(#([\\w-]+)\\)").matcher(page).results()
                .allMatch(link -> anchors.contains(link.group(1))));
    }
}
