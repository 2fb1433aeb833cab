package org.peptidekg.w3c;

import static org.peptidekg.w3c.SparqlSuite.mf;
import static org.peptidekg.w3c.SparqlSuite.path;
import static org.peptidekg.w3c.SparqlSuite.qt;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * Runs the federation tests of a copy of the W3C's SPARQL 1.1 suite through {@code /sparql} of a server that may ask
 * the endpoints of the test, and the same with Jena alone. Servers on this machine stand for the endpoints, and their
 * addresses for those in the query, its data and what is expected; where the tests want an address at which nothing is,
 * it is one of this machine too.
 */
final class FederationSuite {

    private static final String NOWHERE = "http://127.0.0.1:1/sparql";
    private static final String INVALID = "http://invalid.endpoint.org/sparql";
    private static final String DATA = "urn:default";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private FederationSuite() {
    }

    static void run(Path folder, Tally tally) throws IOException, InterruptedException {
        var file = folder.resolve("service/manifest.ttl").toRealPath();
        var manifest = ModelFactory.createDefaultModel();
        RDFDataMgr.read(manifest, file.toUri().toString());
        for (var node : manifest.listObjectsOfProperty(mf("entries")).next().as(RDFList.class).asJavaList()) {
            test(node.asResource(), tally);
        }
    }

    private static void test(Resource entry, Tally tally) throws IOException, InterruptedException {
        var action = entry.getPropertyResourceValue(mf("action"));
        var addresses = new HashMap<>(Map.of(INVALID, NOWHERE));
        var endpoints = new ArrayList<FusekiServer>();
        try {
            for (var service : action.listProperties(qt("serviceData")).mapWith(s -> s.getResource()).toList()) {
                var data = DatasetGraphFactory.createTxnMem();
                var graph = RDFDataMgr.loadGraph(path(service.getPropertyResourceValue(qt("data"))).toUri().toString());
                data.executeWrite(() -> graph.find().forEachRemaining(triple ->
                        data.add(Quad.create(Quad.defaultGraphIRI, triple))));
                var endpoint = FusekiServer.create().port(0).loopback(true).add("/ds", data, false).build().start();
                endpoints.add(endpoint);
                addresses.put(service.getPropertyResourceValue(qt("endpoint")).getURI(),
                        "http://localhost:" + endpoint.getPort() + "/ds/sparql");
            }
            var query = read(path(action.getPropertyResourceValue(qt("query"))), addresses);
            var data = action.hasProperty(qt("data")) ? RDFParser.fromString(read(path(
                    action.getPropertyResourceValue(qt("data"))), addresses), Lang.TURTLE).toGraph()
                    : org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
            var expected = read(path(entry.getPropertyResourceValue(mf("result"))), addresses)
                    .getBytes(StandardCharsets.UTF_8);
            tally.count("service", entry.getLocalName(), jena(query, data, expected),
                    ours(query, data, expected, Set.copyOf(addresses.values())));
        } finally {
            endpoints.forEach(FusekiServer::stop);
        }
    }

    private static String read(Path file, Map<String, String> addresses) throws IOException {
        var text = Files.readString(file);
        for (var address : addresses.entrySet()) {
            text = text.replace(address.getKey(), address.getValue());
        }
        return text;
    }

    private static boolean jena(String query, Graph data, byte[] expected) {
        var dataset = DatasetGraphFactory.create(data);
        try (var exec = QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, true).build()) {
            return SparqlSuite.same(SparqlSuite.result(expected, "xml"), new SPARQLResult(
                    ResultSetFactory.makeRewindable(ResultSet.adapt(exec.select()))));
        } catch (JenaException e) {
            return false;
        }
    }

    /** Why it does not pass; empty if it does. */
    private static String ours(String query, Graph data, byte[] expected, Set<String> services)
            throws IOException, InterruptedException {
        try (var store = GraphStore.inMemory();
                var server = Server.start(store, SavedQueries.bundled(),
                        Settings.local(0).withServices(services))) {
            var quads = List.copyOf(Iter.toList(Iter.map(data.find(), triple ->
                    Quad.create(NodeFactory.createURI(DATA), triple))));
            store.replace(DATA, quads);
            var graph = quads.isEmpty() ? Quad.defaultGraphIRI.getURI() : DATA;
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "sparql?default-graph-uri="
                    + graph)).header("Accept", "application/sparql-results+xml")
                    .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query)).build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
            }
            return SparqlSuite.same(SparqlSuite.result(expected, "xml"), SparqlSuite.result(answer.body(), "xml"))
                    ? "" : "another result";
        }
    }
}
