package org.peptidekg.w3c;

import static org.peptidekg.w3c.SparqlSuite.mf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * Runs the protocol and graph store tests of a copy of the W3C's SPARQL 1.1 suite on our server and on bare Fuseki.
 * Here the graphs of a test are renamed, as only those of articles can be written.
 */
final class ProtocolSuite {

    private static final String BASE = "http://kasei.us/2009/09/sparql/";
    private static final String TOKEN = "a token for these tests";
    private static final List<String> GRAPHS = List.of("http://kasei.us/2009/09/sparql/data/",
            "http://www.example/gsp/", "http://example.org/protocol-");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record Target(String query, String update, String data, boolean renames, DatasetGraph dataset) {

        String name(String original) {
            var text = original;
            for (int i = 0; renames && i < GRAPHS.size(); i++) {
                var to = BASE + "article/g" + i + "-";
                text = text.replace(GRAPHS.get(i), to).replace(encode(GRAPHS.get(i)), encode(to));
            }
            return text;
        }

        private static String encode(String text) {
            return text.replace(":", "%3A").replace("/", "%2F");
        }

        /** Where a request of the suite belongs. */
        String address(String test, String path, String body, String type) {
            if (path.startsWith("/gsp")) {
                return data + path.substring("/gsp".length());
            }
            var parameters = path.contains("?") ? path.substring(path.indexOf('?')) : "";
            var asks = body.startsWith("query=") || parameters.contains("query=") || type.contains("sparql-query");
            return (test.contains("update") && !asks ? update : query) + parameters;
        }
    }

    private ProtocolSuite() {
    }

    static void run(Path folder, Tally tally) throws IOException, InterruptedException {
        var plain = DatasetGraphFactory.createTxnMem();
        var fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", plain, true).build().start();
        try (var store = GraphStore.inMemory();
                var server = Server.start(store, SavedQueries.bundled(),
                        Settings.local(0).withBase(BASE).withToken(TOKEN))) {
            var bare = "http://localhost:" + fuseki.getPort() + "/ds/";
            var targets = List.of(
                    new Target(server.address() + "sparql", server.address() + "update", server.address() + "data",
                            true, store.dataset()),
                    new Target(bare + "sparql", bare + "update", bare + "data", false, plain));
            for (var file : List.of("protocol/manifest.ttl", "graph-store-protocol/manifest-indirect.ttl",
                    "graph-store-protocol/manifest-direct.ttl")) {
                var manifest = ModelFactory.createDefaultModel();
                RDFDataMgr.read(manifest, folder.resolve(file).toRealPath().toUri().toString());
                var group = file.replaceAll("/manifest|\\.ttl", "");
                var entries = manifest.listObjectsOfProperty(mf("entries")).next().as(RDFList.class).asJavaList();
                for (var entry : entries) {
                    var ours = test(entry.asResource(), targets.get(0));
                    tally.count(group, entry.asResource().getLocalName(),
                            test(entry.asResource(), targets.get(1)).isEmpty(), ours);
                }
            }
        } finally {
            fuseki.stop();
        }
    }

    /** Why it does not pass; empty if it does. */
    private static String test(Resource entry, Target target) throws IOException, InterruptedException {
        fill(entry, target);
        var location = "";
        var number = 0;
        for (var node : entry.getPropertyResourceValue(mf("action")).getProperty(ht("requests")).getObject()
                .as(RDFList.class).asJavaList()) {
            var request = node.asResource();
            number++;
            var answer = send(entry.getLocalName(), request, target, location);
            location = answer.headers().firstValue("Location").orElse(location);
            var wrong = wrong(request.getPropertyResourceValue(ht("resp")), answer, target);
            if (wrong.isPresent()) {
                return "request " + number + ": " + wrong.get();
            }
        }
        return "";
    }

    private static void fill(Resource entry, Target target) {
        var data = target.dataset();
        data.executeWrite(() -> {
            Iter.toList(data.find()).stream().filter(quad -> !target.renames()
                    || quad.getGraph().getURI().contains("/article/")).forEach(data::delete);
            entry.listProperties(ResourceFactory.createProperty(
                    "http://www.w3.org/2009/sparql/tests/test-update#graphData")).forEach(graph -> {
                        var part = graph.getResource();
                        var name = NodeFactory.createURI(target.name(part.getProperty(RDFS.label).getString()));
                        var file = part.getPropertyResourceValue(ResourceFactory.createProperty(
                                "http://www.w3.org/2009/sparql/tests/test-update#graph"));
                        RDFParser.fromString(target.name(text(file)), Lang.TURTLE).toGraph().find()
                                .forEachRemaining(triple -> data.add(Quad.create(name, triple)));
                    });
        });
    }

    private static String text(Resource file) {
        try {
            return Files.readString(Path.of(URI.create(file.getURI())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(String test, Resource request, Target target, String location)
            throws IOException, InterruptedException {
        var body = Optional.ofNullable(request.getPropertyResourceValue(ht("body")));
        var text = body.map(part -> part.getProperty(cnt("chars")).getString()).map(target::name).orElse("");
        var charset = body.map(part -> part.getProperty(cnt("characterEncoding"))).map(s -> s.getString())
                .map(Charset::forName).orElse(StandardCharsets.UTF_8);
        var path = request.getProperty(ht("absolutePath")).getString();
        var type = header(request, "content-type").orElse("");
        var address = path.startsWith("$LOCATION$") ? location : target.address(test, target.name(path), text, type);
        var built = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + TOKEN)
                .method(request.getProperty(ht("methodName")).getString(), text.isEmpty() ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(text, charset));
        for (var name : List.of("content-type", "accept")) {
            header(request, name).ifPresent(value -> built.header(name, value));
        }
        return CLIENT.send(built.build(), BodyHandlers.ofString());
    }

    private static Optional<String> header(Resource message, String name) {
        return Optional.ofNullable(message.getProperty(ht("headers"))).stream()
                .flatMap(headers -> headers.getObject().as(RDFList.class).asJavaList().stream())
                .filter(header -> header.asResource().getProperty(ht("fieldName")).getString().equalsIgnoreCase(name))
                .map(header -> header.asResource().getProperty(ht("fieldValue")).getString()).findFirst();
    }

    private static Optional<String> wrong(Resource expected, HttpResponse<String> answer, Target target) {
        var status = answer.statusCode();
        var allowed = expected.listProperties(mf("expectedStatus")).mapWith(s -> s.getResource().getLocalName())
                .toList();
        if (allowed.stream().noneMatch(name -> fits(name, status))) {
            return Optional.of(status + ", expected " + allowed);
        }
        if (expected.hasProperty(mf("expectedLocation")) && answer.headers().firstValue("Location").isEmpty()) {
            return Optional.of("no Location");
        }
        var truth = expected.getProperty(mf("expectedBoolean"));
        if (truth != null && !answer.body().replaceAll("\\s", "").contains(truth.getBoolean() ? "true" : "false")) {
            return Optional.of("the answer is not " + truth.getBoolean());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var format = expected.getProperty(mf("expectedFormat"));
        if (format != null && format.getString().equals("RDF") == type.contains("sparql-results")) {
            return Optional.of("not " + format.getString() + " but " + type);
        }
        return Optional.ofNullable(expected.getPropertyResourceValue(ht("body"))).filter(body -> status == 200)
                .map(body -> target.name(body.getProperty(cnt("chars")).getString()))
                .filter(turtle -> !same(turtle, answer.body())).map(turtle -> "other triples");
    }

    private static boolean fits(String name, int status) {
        return switch (name) {
            case "OK" -> status == 200;
            case "Created" -> status == 201;
            case "NoContent" -> status == 204;
            case "NotFound" -> status == 404;
            default -> name.equals("StatusCode" + status / 100 + "xx");
        };
    }

    private static boolean same(String expected, String got) {
        try {
            return RDFParser.fromString(expected, Lang.TURTLE).base(BASE).toGraph()
                    .isIsomorphicWith(RDFParser.fromString(got, Lang.TURTLE).base(BASE).toGraph());
        } catch (RiotException e) {
            return false;
        }
    }

    private static Property ht(String name) {
        return ResourceFactory.createProperty("http://www.w3.org/2011/http#" + name);
    }

    private static Property cnt(String name) {
        return ResourceFactory.createProperty("http://www.w3.org/2011/content#" + name);
    }
}
