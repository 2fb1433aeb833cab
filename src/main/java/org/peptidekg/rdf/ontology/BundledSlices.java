package org.peptidekg.rdf.ontology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The parts of other ontologies that come with the program, as {@code ontology slice} made them. */
public final class BundledSlices {

    private static final String FILE = "data/slices/slices.trig";

    private BundledSlices() {
    }

    /** The statements of each graph, by its IRI. */
    public static Map<String, List<Statement>> byGraph() {
        try {
            var parsed = Rio.parse(new StringReader(BundledFolder.file(FILE).content()), "", RDFFormat.TRIG);
            return new LinkedHashMap<>(parsed.stream().collect(Collectors.groupingBy(
                    statement -> statement.getContext().stringValue(), TreeMap::new, Collectors.toList())));
        } catch (RDFParseException e) {
            throw new BadInputException(FILE, (int) e.getLineNumber(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
