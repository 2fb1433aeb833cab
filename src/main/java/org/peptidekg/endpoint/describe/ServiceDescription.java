package org.peptidekg.endpoint.describe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
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
    private volatile boolean ended;
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
     * The description; of the saved queries it says where their text is, which {@link #examples} hold.
     *
     * @param address of the server as the client calls it, ending in {@code /}
     */
    Model model(String address) {
        var counts = counts();
        var model = described(address, counts);
        var union = model.createResource(address + "sparql#default-graph");
        Partitions.number(union.removeAll(VOID.triples), VOID.triples, counts.union().triples() + counts.ours());
        model.add(new QueryExamples(base, address + "sparql").listed(queries, address));
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
                .setNsPrefix("ext", Terms.VOID_EXT).setNsPrefix("article", base + "article/")
                .setNsPrefix("graph", base + "graph/").setNsPrefix("", address + "sparql#");
        var endpoint = model.createResource(address + "sparql");
        var dataset = model.createResource(address + "sparql#dataset");
        service(endpoint, dataset, model.createResource(address + "sparql#default-graph"));
        about(dataset, endpoint);
        var number = 1;
        for (var graph : counts.graphs().entrySet()) {
            // Short names: they are most of what a further article adds.
            var content = model.createResource(address + "sparql#c" + number)
                    .addProperty(RDF.type, Terms.sd("Graph"));
            dataset.addProperty(Terms.sd("namedGraph"), model.createResource(address + "sparql#g" + number++)
                    .addProperty(RDF.type, Terms.sd("NamedGraph"))
                    .addProperty(Terms.sd("name"), model.createResource(graph.getKey()))
                    .addProperty(Terms.sd("graph"), content));
            Partitions.number(content, VOID.triples, graph.getValue());
        }
        var union = model.createResource(address + "sparql#default-graph");
        new Partitions(address + "sparql#").write(union.addProperty(RDF.type, Terms.sd("Graph")), counts.union());
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
        Partitions.number(model.createResource(address + "sparql#links-" + parts[0] + "-" + parts[1])
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

    /** Nothing is counted from here on: the store is about to be closed. */
    void end() {
        ended = true;
    }

    private synchronized Counted counts() {
        var version = store.version();
        if (!counted.version().equals(version)) {
            counted = Counted.of(store, version, own(), () -> ended);
        }
        return counted;
    }
}
