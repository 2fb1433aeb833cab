package org.peptidekg.w3c;

import static org.peptidekg.w3c.SparqlSuite.mf;
import static org.peptidekg.w3c.SparqlSuite.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * Runs the update tests of a copy of the W3C's SPARQL 1.1 suite through {@code /update}, and the same with Jena alone
 * on a plain dataset. Only graphs of articles can be written here: the graphs of a test are renamed in its data, its
 * request and what is expected, and its default graph is a named one.
 */
final class UpdateSuite {

    private static final List<String> GROUPS = List.of("add", "basic-update", "clear", "copy", "delete",
            "delete-data", "delete-insert", "delete-where", "drop", "move", "update-silent", "syntax-update-1",
            "syntax-update-2");
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String TOKEN = "a token for these tests";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final GraphStore store;
    private final Server server;
    private final Renamed renamed;

    private UpdateSuite(GraphStore store, Server server, Renamed renamed) {
        this.store = store;
        this.server = server;
        this.renamed = renamed;
    }

    static void run(Path folder, Tally tally) throws IOException, InterruptedException {
        var renamed = new Renamed(List.of("http://example.org/", "http://www.example."),
                "http://example.org/article/");
        try (var store = GraphStore.inMemory();
                var server = Server.start(store, SavedQueries.bundled(),
                        Settings.local(0).withBase("http://example.org/").withToken(TOKEN))) {
            var suite = new UpdateSuite(store, server, renamed);
            for (var group : GROUPS) {
                suite.group(group, folder.resolve(group).toRealPath(), tally);
            }
        }
    }

    private void group(String group, Path folder, Tally tally) throws IOException, InterruptedException {
        var manifest = ModelFactory.createDefaultModel();
        RDFDataMgr.read(manifest, folder.resolve("manifest.ttl").toUri().toString());
        for (var node : manifest.listObjectsOfProperty(mf("entries")).next().as(RDFList.class).asJavaList()) {
            var entry = node.asResource();
            var action = entry.getPropertyResourceValue(mf("action"));
            var kind = entry.listProperties(RDF.type).next().getResource().getLocalName();
            if (kind.contains("Syntax")) {
                var text = Files.readString(path(action));
                var wrong = kind.contains("Negative");
                var status = post(text).statusCode();
                tally.count(group, entry.getLocalName(), parses(text) != wrong,
                        (status == 400) == wrong ? "" : "status " + status);
            } else {
                var request = Files.readString(path(action.getPropertyResourceValue(ut("request"))));
                tally.count(group, entry.getLocalName(), jena(entry, action, request), ours(entry, action, request));
            }
        }
    }

    private static boolean parses(String text) {
        try {
            UpdateFactory.create(text, Syntax.syntaxSPARQL_11);
            return true;
        } catch (JenaException e) {
            return false;
        }
    }

    private static boolean jena(Resource entry, Resource action, String request) {
        var data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> data.addAll(data(action, text -> text, Quad.defaultGraphIRI)));
        try {
            data.executeWrite(() -> UpdateExec.dataset(data).update(request).execute());
        } catch (JenaException e) {
            return false;
        }
        var expected = data(entry.getPropertyResourceValue(mf("result")), text -> text, Quad.defaultGraphIRI);
        return data.calculateRead(() -> IsoMatcher.isomorphic(expected, data));
    }

    /** Why it does not pass; empty if it does. */
    private String ours(Resource entry, Resource action, String request) throws IOException, InterruptedException {
        store.change(data -> {
            Iter.toList(data.listGraphNodes()).stream().filter(renamed::isOurs).forEach(graph ->
                    data.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
            data.addAll(data(action, renamed::text, renamed.defaultGraph()));
        }, data -> { });
        var answer = post(renamed.update(request));
        if (answer.statusCode() >= 300) {
            return answer.statusCode() + " " + answer.body().lines().filter(line -> line.contains("detail"))
                    .findFirst().orElse("").strip();
        }
        var expected = data(entry.getPropertyResourceValue(mf("result")), renamed::text, renamed.defaultGraph());
        return store.read(data -> {
            var got = DatasetGraphFactory.create();
            data.find().forEachRemaining(quad -> {
                if (renamed.isOurs(quad.getGraph())) {
                    got.add(quad);
                }
            });
            return IsoMatcher.isomorphic(expected, got) ? "" : "other data";
        });
    }

    private HttpResponse<String> post(String update) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "update"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)).build(), BodyHandlers.ofString());
    }

    private static DatasetGraph data(Resource described, UnaryOperator<String> renaming,
            Node defaultGraph) {
        var data = DatasetGraphFactory.create();
        described.listProperties(ut("data")).forEach(file -> read(file.getResource(), renaming, defaultGraph, data));
        described.listProperties(ut("graphData")).forEach(graph -> read(
                graph.getResource().getPropertyResourceValue(ut("graph")), renaming,
                NodeFactory.createURI(renaming.apply("<" + graph.getProperty(RDFS.label).getString()).substring(1)),
                data));
        return data;
    }

    private static void read(Resource file, UnaryOperator<String> renaming, Node graph,
            DatasetGraph data) {
        try {
            RDFParser.fromString(renaming.apply(Files.readString(path(file))), Lang.TURTLE).base(file.getURI())
                    .toGraph().find().forEachRemaining(triple -> data.add(Quad.create(graph, triple)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Property ut(String name) {
        return ResourceFactory.createProperty(UT + name);
    }
}
