package org.peptidekg.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/** One of the servers that are compared, in a process of its own; prints where its queries are answered. */
public final class BenchmarkServer {

    private BenchmarkServer() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var store = Path.of(args[1]);
        switch (args[0]) {
            case "ours" -> {
                var server = Server.start(GraphStore.onDisk(store), SavedQueries.bundled(), Settings.local(0));
                awaitDescription();
                System.out.println(server.address() + "sparql");
            }
            case "fuseki" -> {
                var data = DatabaseMgr.connectDatasetGraph(store.toString());
                data.getContext().set(TDB2.symUnionDefaultGraph, true);
                var port = Integer.getInteger("benchmark.port", 0);
                var server = FusekiServer.create().port(port).loopback(true).add("/ds", data, false).build().start();
                System.out.println("http://localhost:" + server.getPort() + "/ds/sparql");
            }
            case "rdf4j" -> System.out.println(rdf4j(store));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Once after the start, our server counts what it holds: that is no part of answering. */
    private static void awaitDescription() throws InterruptedException {
        Thread.sleep(2_000);
        for (int quiet = 0; quiet < 3;) {
            Thread.sleep(200);
            quiet = Thread.getAllStackTraces().entrySet().stream().anyMatch(thread ->
                    thread.getKey().getName().equals("description") && Arrays.stream(thread.getValue())
                            .noneMatch(frame -> frame.getMethodName().equals("getTask"))) ? 0 : quiet + 1;
        }
    }

    /** The same data in RDF4J's memory, answered by the HTTP server of the JDK and nothing else. */
    private static String rdf4j(Path store) throws IOException {
        var repository = new SailRepository(new MemoryStore());
        repository.init();
        var data = DatabaseMgr.connectDatasetGraph(store.toString());
        data.executeRead(() -> {
            try (var connection = repository.getConnection()) {
                var values = connection.getValueFactory();
                connection.begin();
                data.find(org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY,
                        org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY).forEachRemaining(quad ->
                                connection.add(values.createIRI(quad.getSubject().getURI()),
                                        values.createIRI(quad.getPredicate().getURI()), value(values, quad),
                                        values.createIRI(quad.getGraph().getURI())));
                connection.commit();
            }
        });
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/sparql", exchange -> answer(repository, exchange));
        server.start();
        return "http://localhost:" + server.getAddress().getPort() + "/sparql";
    }

    private static org.eclipse.rdf4j.model.Value value(ValueFactory values, Quad quad) {
        return quad.getObject().isURI() ? values.createIRI(quad.getObject().getURI())
                : values.createLiteral(quad.getObject().getLiteralLexicalForm());
    }

    private static void answer(SailRepository repository, HttpExchange exchange) throws IOException {
        var text = URLDecoder.decode(exchange.getRequestURI().getRawQuery().substring("query=".length()),
                StandardCharsets.UTF_8);
        var json = new StringBuilder();
        try (var connection = repository.getConnection()) {
            var query = connection.prepareQuery(QueryLanguage.SPARQL, text);
            if (query instanceof BooleanQuery ask) {
                json.append("{\"head\":{},\"boolean\":").append(ask.evaluate()).append('}');
            } else {
                rows((TupleQuery) query, json);
            }
        }
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void rows(TupleQuery query, StringBuilder json) {
        try (var rows = query.evaluate()) {
            json.append("{\"head\":{\"vars\":[\"").append(String.join("\",\"", rows.getBindingNames()))
                    .append("\"]},\"results\":{\"bindings\":[");
            var between = "";
            while (rows.hasNext()) {
                json.append(between).append('{');
                var comma = "";
                for (var binding : rows.next()) {
                    json.append(comma).append('"').append(binding.getName()).append("\":{\"type\":\"")
                            .append(binding.getValue().isIRI() ? "uri" : "literal").append("\",\"value\":\"")
                            .append(binding.getValue().stringValue()).append("\"}");
                    comma = ",";
                }
                json.append('}');
                between = ",";
            }
            json.append("]}}");
        }
    }
}
