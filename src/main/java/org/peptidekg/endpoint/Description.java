package org.peptidekg.endpoint;

import java.util.List;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.query.SavedQuery;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * What the endpoint says of itself: SPARQL Service Description, VoID counts, prefixes, and the saved queries as
 * examples. It claims only what holds: no federated queries, as SERVICE is off.
 */
final class Description {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD", "RDF_XML");

    private record Counted(String version, Statistics statistics) {
    }

    private final GraphStore store;
    private final SavedQueries queries;
    private volatile Counted counted = new Counted("", null);

    Description(GraphStore store, SavedQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    /**
     * The description.
     *
     * @param address of the server as the client calls it, ending in {@code /}
     */
    Model model(String address) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Names.PREFIXES);
        model.setNsPrefix("sd", SD).setNsPrefix("sh", SH).setNsPrefix("schema", SCHEMA).setNsPrefix("void", VOID.NS);
        var endpoint = model.createResource(address + "sparql");
        var dataset = model.createResource(address + "sparql#dataset");
        service(model, endpoint, dataset);
        counts(model, model.createResource(address + "sparql#default-graph"));
        dataset.addProperty(VOID.sparqlEndpoint, endpoint);
        var prefixes = prefixes(model, address);
        queries.list().forEach(query -> example(model, query, address, endpoint, prefixes));
        return model;
    }

    private void service(Model model, Resource endpoint, Resource dataset) {
        endpoint.addProperty(RDF.type, sd(model, "Service"))
                .addProperty(sd(model, "endpoint"), endpoint)
                .addProperty(sd(model, "supportedLanguage"), sd(model, "SPARQL11Query"))
                .addProperty(sd(model, "feature"), sd(model, "UnionDefaultGraph"))
                .addProperty(sd(model, "defaultDataset"), dataset);
        RESULT_FORMATS.forEach(format ->
                endpoint.addProperty(sd(model, "resultFormat"), model.createResource(FORMATS + format)));
        var union = model.createResource(endpoint.getURI() + "#default-graph");
        dataset.addProperty(RDF.type, sd(model, "Dataset")).addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDFS.label, "PeptideKG", "en")
                .addProperty(sd(model, "defaultGraph"), union);
        union.addProperty(RDF.type, sd(model, "Graph")).addProperty(RDF.type, VOID.Dataset);
        store.graphs().forEach(graph -> dataset.addProperty(sd(model, "namedGraph"), model.createResource()
                .addProperty(RDF.type, sd(model, "NamedGraph"))
                .addProperty(sd(model, "name"), model.createResource(graph))));
    }

    private void counts(Model model, Resource graph) {
        var statistics = statistics();
        number(graph, VOID.triples, statistics.triples());
        number(graph, VOID.distinctSubjects, statistics.entities());
        number(graph, VOID.distinctObjects, statistics.objects());
        number(graph, VOID.classes, statistics.classes().size());
        number(graph, VOID.properties, statistics.properties().size());
        statistics.classes().forEach((iri, count) -> {
            var partition = model.createResource().addProperty(VOID._class, model.createResource(iri));
            graph.addProperty(VOID.classPartition, number(partition, VOID.entities, count));
        });
        statistics.properties().forEach((iri, count) -> {
            var partition = model.createResource().addProperty(VOID.property, model.createResource(iri));
            graph.addProperty(VOID.propertyPartition, number(partition, VOID.triples, count));
        });
    }

    private static Resource prefixes(Model model, String address) {
        var node = model.createResource(address + "sparql#prefixes").addProperty(RDF.type, OWL.Ontology);
        Names.PREFIXES.forEach((prefix, namespace) -> node.addProperty(sh(model, "declare"), model.createResource()
                .addProperty(sh(model, "prefix"), prefix)
                .addProperty(sh(model, "namespace"), model.createTypedLiteral(namespace, XSDDatatype.XSDanyURI))));
        return node;
    }

    private static void example(Model model, SavedQuery query, String address, Resource endpoint, Resource prefixes) {
        var kind = query.isConstruct() ? "Construct" : "Select";
        var node = model.createResource(address + "queries/" + query.name())
                .addProperty(RDF.type, sh(model, "SPARQLExecutable"))
                .addProperty(RDF.type, sh(model, "SPARQL" + kind + "Executable"))
                .addProperty(RDFS.label, query.summary(), "en")
                .addProperty(RDFS.comment, query.description(), "en")
                .addProperty(sh(model, "prefixes"), prefixes)
                .addProperty(sh(model, query.isConstruct() ? "construct" : "select"), query.text())
                .addProperty(model.createProperty(SCHEMA, "target"), endpoint);
        query.tags().forEach(tag -> node.addProperty(model.createProperty(SCHEMA, "keywords"), tag));
    }

    private Statistics statistics() {
        var known = counted;
        var version = store.version();
        if (!known.version().equals(version)) {
            known = new Counted(version, store.read(Statistics::of));
            counted = known;
        }
        return known.statistics();
    }

    private static Resource number(Resource subject, Property property, long value) {
        return subject.addLiteral(property, subject.getModel().createTypedLiteral(Long.toString(value),
                XSDDatatype.XSDinteger));
    }

    private static Property sd(Model model, String name) {
        return model.createProperty(SD, name);
    }

    private static Property sh(Model model, String name) {
        return model.createProperty(SH, name);
    }
}
