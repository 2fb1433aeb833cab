package org.peptidekg.w3c;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;

/**
 * Runs the tests of the service description of the W3C's SPARQL 1.1 suite. Its manifest only names them; what they ask
 * for is in the Recommendation.
 */
final class DescriptionSuite {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** The class of what each property leads from; only the service may lead from most. */
    private static final Map<String, String> DOMAINS = Map.ofEntries(Map.entry("endpoint", "Service"),
            Map.entry("feature", "Service"), Map.entry("supportedLanguage", "Service"),
            Map.entry("languageExtension", "Service"), Map.entry("propertyFeature", "Service"),
            Map.entry("extensionFunction", "Service"), Map.entry("extensionAggregate", "Service"),
            Map.entry("resultFormat", "Service"), Map.entry("inputFormat", "Service"),
            Map.entry("defaultDataset", "Service"), Map.entry("availableGraphs", "Service"),
            Map.entry("defaultEntailmentRegime", "Service"),
            Map.entry("defaultSupportedEntailmentProfile", "Service"), Map.entry("defaultGraph", "Dataset"),
            Map.entry("namedGraph", "GraphCollection|Dataset"), Map.entry("name", "NamedGraph"),
            Map.entry("graph", "NamedGraph"), Map.entry("entailmentRegime", "NamedGraph"),
            Map.entry("supportedEntailmentProfile", "NamedGraph"));
    /** Properties whose values are described as of a class in the same document. */
    private static final Map<String, String> RANGES = Map.of("defaultDataset", "Dataset", "defaultGraph", "Graph",
            "namedGraph", "NamedGraph", "graph", "Graph", "availableGraphs", "GraphCollection");
    private static final Set<String> CLASSES = Set.of("Service", "Feature", "Language", "Function", "Aggregate",
            "EntailmentRegime", "EntailmentProfile", "GraphCollection", "Dataset", "Graph", "NamedGraph");
    private static final Set<String> FEATURES = Set.of("DereferencesURIs", "UnionDefaultGraph", "RequiresDataset",
            "EmptyGraphs", "BasicFederatedQuery");

    private DescriptionSuite() {
    }

    static void run(Path folder, Tally tally) throws IOException, InterruptedException {
        var manifest = ModelFactory.createDefaultModel();
        RDFDataMgr.read(manifest, folder.resolve("service-description/manifest.ttl").toRealPath().toUri().toString());
        var fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", DatasetGraphFactory.createTxnMem(), false)
                .build().start();
        try (var store = Fixture.store();
                var server = Server.start(store, SavedQueries.bundled(), Settings.local(0))) {
            for (var node : manifest.listObjectsOfProperty(SparqlSuite.mf("entries")).next().as(RDFList.class)
                    .asJavaList()) {
                var name = node.asResource().getLocalName();
                tally.count("service-description", name,
                        wrong(name, "http://localhost:" + fuseki.getPort() + "/ds/sparql").isEmpty(),
                        wrong(name, server.address() + "sparql"));
            }
        } finally {
            fuseki.stop();
        }
    }

    /** Why a test does not pass; empty if it does. */
    private static String wrong(String test, String endpoint) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(endpoint)).build(), BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        var lang = RDFLanguages.contentTypeToLang(type);
        if (answer.statusCode() != 200 || lang == null) {
            return answer.statusCode() + " " + type;
        }
        return switch (test) {
            case "returns-rdf" -> read(answer, lang) == null ? "no RDF" : "";
            case "has-endpoint-triple" -> read(answer, lang).contains(null, ResourceFactory.createProperty(SD
                    + "endpoint"), ResourceFactory.createResource(endpoint)) ? "" : "no sd:endpoint " + endpoint;
            case "conforms-to-schema" -> String.join("; ", faults(read(answer, lang)));
            default -> "nothing is known of this test";
        };
    }

    private static Model read(HttpResponse<byte[]> answer, Lang lang) {
        var model = ModelFactory.createDefaultModel();
        try {
            RDFDataMgr.read(model, new ByteArrayInputStream(answer.body()), lang);
            return model;
        } catch (RiotException e) {
            return null;
        }
    }

    private static List<String> faults(Model model) {
        var faults = new java.util.TreeSet<String>();
        if (!model.contains(null, RDF.type, sd("Service"))) {
            faults.add("no sd:Service");
        }
        model.listStatements().forEachRemaining(statement -> {
            var property = statement.getPredicate();
            if (property.getNameSpace().equals(SD)) {
                var domain = DOMAINS.get(property.getLocalName());
                if (domain == null) {
                    faults.add("no property sd:" + property.getLocalName());
                } else if (List.of(domain.split("\\|")).stream().noneMatch(name ->
                        statement.getSubject().hasProperty(RDF.type, sd(name)))) {
                    faults.add("sd:" + property.getLocalName() + " of what is no sd:" + domain);
                }
                var range = RANGES.get(property.getLocalName());
                if (statement.getObject().isLiteral() || range != null
                        && !statement.getResource().hasProperty(RDF.type, sd(range))) {
                    faults.add("sd:" + property.getLocalName() + " leads to no sd:" + range);
                }
                if (property.getLocalName().equals("feature") && statement.getResource().toString().startsWith(SD)
                        && !FEATURES.contains(statement.getResource().getLocalName())) {
                    faults.add("no feature " + statement.getResource());
                }
            }
            if (property.equals(RDF.type) && statement.getResource().toString().startsWith(SD)
                    && !CLASSES.contains(statement.getResource().getLocalName())) {
                faults.add("no class " + statement.getResource());
            }
        });
        return List.copyOf(faults);
    }

    private static RDFNode sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }
}
