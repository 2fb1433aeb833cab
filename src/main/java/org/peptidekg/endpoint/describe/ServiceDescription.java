package org.peptidekg.endpoint.describe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * What the endpoint says of itself: SPARQL Service Description, VoID with the partitions that editors read, dataset
 * metadata, prefixes, and the saved queries as examples. It claims only what holds: federated queries only if
 * SERVICE is allowed.
 */
public final class ServiceDescription {

    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD", "RDF_XML");
    private static final int EXAMPLES = 10;
    private static final int KEPT = 8;
    private static final Map<String, String> PREFIXES = Prefixes.bundled().expansions();
    /** The name by which the union of all graphs can be asked for. */
    private static final String UNION = Quad.unionGraph.getURI();
    private static final Map<String, String> DOWNLOADS = Map.of("trig", "application/trig", "nquads",
            "application/n-quads", "sssom", "text/tab-separated-values", "kgx", "application/zip");

    private final GraphStore store;
    private final SavedQueries queries;
    private final String base;
    private final boolean federated;
    /** What was written last, by version, format and address: a client may name the server as it likes. */
    private final Cache<String, byte[]> written = CacheFactory.createCache(KEPT);
    private Counted counted = new Counted("", null, Map.of(), Map.of(), 0);

    /**
     * A description that follows the store.
     *
     * @param base where the IRIs of the graph begin
     * @param federated whether SERVICE may be used
     */
    public ServiceDescription(GraphStore store, SavedQueries queries, String base, boolean federated) {
        this.store = store;
        this.queries = queries;
        this.base = base;
        this.federated = federated;
    }

    /**
     * The description.
     *
     * @param address of the server as the client calls it, ending in {@code /}
     */
    Model model(String address) {
        var counts = counts();
        var model = described(address, counts);
        var union = model.createResource(address + "sparql#default-graph");
        number(union.removeAll(VOID.triples), VOID.triples, counts.union().triples() + counts.ours());
        model.add(new QueryExamples(base, address + "sparql").all(queries));
        return model;
    }

    /** The description, written down in a format that {@link RdfAnswer} knows. */
    byte[] written(String address, String mediaType) {
        var version = store.version();
        return written.get(version + " " + mediaType + " " + address,
                key -> RdfAnswer.compact(model(address).getGraph(), mediaType));
    }

    /** The saved queries as examples, for the endpoint at this address. */
    Model examples(String address) {
        return new QueryExamples(base, address + "sparql").all(queries);
    }

    /**
     * Puts {@code graph/queries} and {@code graph/description} into the store, for those who ask by query. What they
     * count are the other graphs: else they would count themselves.
     */
    void publish(String address) {
        var counts = counts();
        var examples = examples(address);
        var described = described(address, counts);
        // Nobody counts between the two.
        synchronized (this) {
            var subjects = subjects();
            replace(base + "graph/queries", examples);
            replace(base + "graph/description", described);
            subjects.addAll(subjects());
            var version = store.version();
            // What was counted holds on if nothing was written since but these two.
            if (store.changedSince(counts.version()).filter(subjects::containsAll).isPresent()) {
                counted = new Counted(version, counts.union(), counts.graphs(), counts.links(),
                        examples.union(described).size());
            }
        }
        written(address, RdfAnswer.TURTLE);
    }

    /** What our own two graphs are about, of old as well if they have not been written yet. */
    private Set<Node> subjects() {
        return store.read(data -> own().stream().flatMap(graph -> Iter.asStream(data.find(NodeFactory.createURI(graph),
                Node.ANY, Node.ANY, Node.ANY))).map(Quad::getSubject).collect(Collectors.toCollection(HashSet::new)));
    }

    private void replace(String graph, Model model) {
        var name = NodeFactory.createURI(graph);
        var quads = new ArrayList<Quad>();
        model.getGraph().find().forEachRemaining(triple -> quads.add(Quad.create(name, triple)));
        store.replace(graph, quads);
    }

    private Set<String> own() {
        return Set.of(base + "graph/queries", base + "graph/description");
    }

    private Model described(String address, Counted counts) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Names.PREFIXES).setNsPrefix("sd", Terms.SD).setNsPrefix("sh", Terms.SH)
                .setNsPrefix("schema", Terms.SCHEMA).setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("void-ext", Terms.VOID_EXT).setNsPrefix("here", address + "sparql#");
        var endpoint = model.createResource(address + "sparql");
        var dataset = model.createResource(address + "sparql#dataset");
        service(endpoint, dataset, model.createResource(address + "sparql#default-graph"));
        about(dataset, endpoint);
        counts.graphs().forEach((graph, triples) -> {
            var name = graph.startsWith(base) ? graph.substring(base.length()).replaceAll("\\W", "-")
                    : Integer.toHexString(graph.hashCode());
            var content = model.createResource(address + "sparql#content-" + name)
                    .addProperty(RDF.type, Terms.sd("Graph"));
            dataset.addProperty(Terms.sd("namedGraph"), model.createResource(address + "sparql#graph-" + name)
                    .addProperty(RDF.type, Terms.sd("NamedGraph"))
                    .addProperty(Terms.sd("name"), model.createResource(graph))
                    .addProperty(Terms.sd("graph"), content));
            number(content, VOID.triples, triples);
        });
        var union = model.createResource(address + "sparql#default-graph");
        write(union.addProperty(RDF.type, Terms.sd("Graph")), counts.union());
        dataset.addProperty(Terms.sd("namedGraph"), model.createResource(address + "sparql#union")
                .addProperty(RDF.type, Terms.sd("NamedGraph"))
                .addProperty(Terms.sd("name"), model.createResource(UNION)).addProperty(Terms.sd("graph"), union));
        counts.links().forEach((link, triples) -> link(dataset, address, link, triples));
        DOWNLOADS.forEach((format, type) -> dataset.addProperty(DCAT.distribution,
                model.createResource(address + "sparql#download-" + format).addProperty(RDF.type, DCAT.Distribution)
                        .addProperty(DCAT.downloadURL, model.createResource(address + "export/" + format))
                        .addProperty(DCTerms.format, type)));
        own().forEach(graph -> dataset.addProperty(Terms.sd("namedGraph"), model.createResource(address + "sparql#"
                + graph.substring(base.length()).replace('/', '-'))
                .addProperty(RDF.type, Terms.sd("NamedGraph"))
                .addProperty(Terms.sd("name"), model.createResource(graph))));
        return model;
    }

    /** The mappings to one vocabulary by one match, such as {@code CHEBI exactMatch}. */
    private void link(Resource dataset, String address, String link, long triples) {
        var parts = link.split(" ");
        var model = dataset.getModel();
        var vocabulary = model.createResource(address + "sparql#vocabulary-" + parts[0])
                .addProperty(RDF.type, VOID.Dataset);
        Optional.ofNullable(PREFIXES.get(parts[0])).ifPresent(space -> vocabulary.addProperty(VOID.uriSpace, space));
        number(model.createResource(address + "sparql#links-" + parts[0] + "-" + parts[1])
                .addProperty(RDF.type, VOID.Linkset).addProperty(VOID.subjectsTarget, dataset)
                .addProperty(VOID.objectsTarget, vocabulary)
                .addProperty(VOID.linkPredicate, model.createResource(SKOS.getURI() + parts[1])), VOID.triples,
                triples);
    }

    private void service(Resource endpoint, Resource dataset, Resource union) {
        endpoint.addProperty(RDF.type, Terms.sd("Service")).addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCAT.endpointURL, endpoint).addProperty(DCAT.servesDataset, dataset)
                .addProperty(Terms.sd("endpoint"), endpoint)
                .addProperty(Terms.sd("supportedLanguage"), Terms.sd("SPARQL11Query"))
                .addProperty(Terms.sd("feature"), Terms.sd("UnionDefaultGraph"))
                .addProperty(Terms.sd("defaultDataset"), dataset);
        if (federated) {
            endpoint.addProperty(Terms.sd("feature"), Terms.sd("BasicFederatedQuery"));
        }
        RESULT_FORMATS.forEach(format ->
                endpoint.addProperty(Terms.sd("resultFormat"), Terms.resource(Terms.FORMATS + format)));
        dataset.addProperty(RDF.type, Terms.sd("Dataset")).addProperty(Terms.sd("defaultGraph"), union);
        union.addProperty(RDF.type, Terms.sd("Graph")).addProperty(RDF.type, VOID.Dataset);
    }

    private void about(Resource dataset, Resource endpoint) {
        dataset.addProperty(RDF.type, VOID.Dataset).addProperty(RDF.type, DCAT.Dataset)
                .addProperty(RDF.type, Terms.schema("Dataset"))
                .addProperty(RDFS.label, "PeptideKG", "en").addProperty(DCTerms.title, "PeptideKG", "en")
                .addProperty(DCTerms.description, "What articles on peptides state, as claims with their evidence.",
                        "en")
                .addProperty(DCTerms.license, Terms.resource(Namespaces.LICENCE))
                .addProperty(DCTerms.rights, "The licence does not cover quotations, which belong to the articles.",
                        "en")
                .addProperty(Terms.schema("name"), "PeptideKG", "en")
                .addProperty(Terms.schema("license"), Terms.resource(Namespaces.LICENCE))
                .addProperty(VOID.uriSpace, base).addProperty(VOID.sparqlEndpoint, endpoint);
        store.articles().stream().limit(EXAMPLES).forEach(article ->
                dataset.addProperty(VOID.exampleResource, Terms.resource(article)));
        store.read(data -> {
            data.find(Quad.unionGraph, Node.ANY, Names.pmo("version"), Node.ANY).forEachRemaining(quad ->
                    dataset.addProperty(Terms.schema("version"), quad.getObject().getLiteralLexicalForm()));
            return null;
        });
    }

    private static void write(Resource graph, Statistics statistics) {
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

    private static Resource write(Resource partition, String property, Statistics.PropertyUse use) {
        var model = partition.getModel();
        number(partition.addProperty(VOID.property, model.createResource(property)), VOID.triples, use.triples());
        // What is only told by its class or datatype, without a count, is one thing wherever it is told.
        use.classes().forEach(iri -> partition.addProperty(VOID.classPartition, part(partition, "", iri)
                .addProperty(VOID._class, model.createResource(iri))));
        use.datatypes().forEach(iri -> partition.addProperty(Terms.voidExt("datatypePartition"),
                part(partition, "", iri).addProperty(Terms.voidExt("datatype"), model.createResource(iri))));
        return partition;
    }

    /** A part with a short name of its own that is the same each time, so that nothing is written twice. */
    private static Resource part(Resource whole, String kind, String iri) {
        var path = kind.isEmpty() ? iri : whole.getURI() + " " + kind + " " + iri;
        // Two parts share a name in one of 2^40 cases.
        var name = Long.toString(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                .getLeastSignificantBits() & 0xff_ffff_ffffL, Character.MAX_RADIX);
        return whole.getModel().createResource(whole.getURI().replaceFirst("#.*", "#") + "p" + name);
    }

    private synchronized Counted counts() {
        var version = store.version();
        if (!counted.version().equals(version)) {
            counted = Counted.of(store, version, own());
        }
        return counted;
    }

    private static Resource number(Resource subject, Property property, long value) {
        return subject.addLiteral(property, subject.getModel().createTypedLiteral(Long.toString(value),
                XSDDatatype.XSDinteger));
    }
}
