package org.peptidekg.rdf.read;

import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.rdf.Description;
import org.peptidekg.text.BadInputException;

/** Reads what things are called; remembers what it has read of late. */
final class NameReader {

    private final DatasetGraph dataset;
    private final Map<Node, String> names = new Recent<>();

    NameReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * The name of a thing.
     *
     * @param property that holds it
     * @throws BadInputException if it has none
     */
    String name(Node node, IRI property) {
        var known = names.get(node);
        if (known == null) {
            known = new Description(dataset, node).text(property);
            names.put(node, known);
        }
        return known;
    }
}
