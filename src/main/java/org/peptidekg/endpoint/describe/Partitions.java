package org.peptidekg.endpoint.describe;

import java.util.HashMap;
import java.util.Map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.VOID;

/** Writes what was counted of a graph as VoID, with the partitions by class and property that editors read. */
final class Partitions {

    private final String begin;
    private final Map<String, String> names = new HashMap<>();

    /** @param begin where the addresses of the partitions begin; the same counts give the same addresses */
    Partitions(String begin) {
        this.begin = begin;
    }

    void write(Resource graph, Statistics statistics) {
        var model = graph.getModel();
        number(graph, VOID.triples, statistics.triples());
        number(graph, VOID.distinctSubjects, statistics.entities());
        number(graph, VOID.distinctObjects, statistics.objects());
        number(graph, VOID.classes, statistics.classes().size());
        number(graph, VOID.properties, statistics.properties().size());
        statistics.classes().forEach((iri, use) -> {
            var partition = part(graph, "class", iri).addProperty(VOID._class, model.createResource(iri));
            graph.addProperty(VOID.classPartition, number(partition, VOID.entities, use.entities()));
            if (iri.startsWith(OWL.NS)) {
                // Of the ontology's own classes and properties it is enough to know how many there are.
                return;
            }
            use.properties().forEach((property, values) -> partition.addProperty(VOID.propertyPartition,
                    write(part(partition, "property", property), property, values)));
        });
        statistics.properties().forEach((iri, count) -> graph.addProperty(VOID.propertyPartition,
                number(part(graph, "property", iri).addProperty(VOID.property, model.createResource(iri)),
                        VOID.triples, count)));
    }

    private Resource write(Resource partition, String property, Statistics.PropertyUse use) {
        var model = partition.getModel();
        number(partition.addProperty(VOID.property, model.createResource(property)), VOID.triples, use.triples());
        // What is only told by its class or datatype, without a count, is one thing wherever it is told.
        use.classes().forEach(iri -> partition.addProperty(VOID.classPartition, part(partition, "", iri)
                .addProperty(VOID._class, model.createResource(iri))));
        use.datatypes().forEach(iri -> partition.addProperty(Terms.voidExt("datatypePartition"),
                part(partition, "", iri).addProperty(Terms.voidExt("datatype"), model.createResource(iri))));
        return partition;
    }

    /** A part under a short name: with a thousand of them, names are much of a description. */
    private Resource part(Resource whole, String kind, String iri) {
        var path = kind.isEmpty() ? iri : whole.getURI() + " " + kind + " " + iri;
        return whole.getModel().createResource(begin + names.computeIfAbsent(path, key -> "p" + names.size()));
    }

    static Resource number(Resource subject, Property property, long value) {
        return subject.addLiteral(property, subject.getModel().createTypedLiteral(Long.toString(value),
                XSDDatatype.XSDinteger));
    }
}
