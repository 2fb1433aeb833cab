package org.peptidekg.w3c;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * Runs the query tests of a copy of the W3C's SPARQL 1.1 suite through {@code /sparql}, and the same with Jena alone
 * on a plain dataset, then its tests of updates and protocols, and prints what passes. The suite is not part of this
 * project: its folder is the argument.
 */
public final class SparqlSuite {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final String DEFAULT = "urn:default";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record Case(String group, String name, String kind, Path query, List<Path> data, Map<String, Path> named,
            Path result) {

        /** The files that a query names by FROM. */
        List<String> from() {
            if (kind.contains("Syntax")) {
                return List.of();
            }
            try {
                return QueryFactory.create(Files.readString(query), query.toUri().toString()).getGraphURIs();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Counts(int[] endpoint, int[] jena, List<String> failed) {
        Counts() {
            this(new int[2], new int[2], new ArrayList<>());
        }
    }

    private SparqlSuite() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var totals = new TreeMap<String, Counts>();
        try (var store = GraphStore.inMemory();
                var server = Server.start(store, SavedQueries.bundled(), Settings.local(0))) {
            run(Path.of(args[0]), store, server, totals);
        }
        print(totals);
        var updates = new Tally("updates", "Jena alone");
        UpdateSuite.run(Path.of(args[0]), updates);
        updates.print();
        var protocol = new Tally("protocols", "bare Fuseki");
        ProtocolSuite.run(Path.of(args[0]), protocol);
        protocol.print();
        var federation = new Tally("federation", "Jena alone");
        FederationSuite.run(Path.of(args[0]), federation);
        federation.print();
        var description = new Tally("service description", "bare Fuseki");
        DescriptionSuite.run(Path.of(args[0]), description);
        description.print();
    }

    private static void run(Path folder, GraphStore store, Server server, Map<String, Counts> totals)
            throws IOException, InterruptedException {
        for (var group : List.of("aggregates", "bind", "bindings", "cast", "construct", "exists", "functions",
                "grouping", "negation", "project-expression", "property-path", "subquery", "syntax-query",
                "csv-tsv-res", "json-res", "syntax-fed")) {
            var counts = totals.computeIfAbsent(group, k -> new Counts());
            for (var test : cases(group, folder.resolve(group).toRealPath())) {
                var jena = jena(test);
                var endpoint = endpoint(test, store, server);
                counts.jena()[jena ? 0 : 1]++;
                counts.endpoint()[endpoint.isEmpty() ? 0 : 1]++;
                if (!endpoint.isEmpty()) {
                    counts.failed().add(test.name() + (jena ? " (Jena passes): " : ": ") + endpoint);
                }
            }
        }
    }

    private static void print(Map<String, Counts> totals) {
        System.out.println("| group | /sparql passes | of | Jena alone passes |\n| --- | --- | --- | --- |");
        int passed = 0;
        int all = 0;
        int alone = 0;
        for (var entry : totals.entrySet()) {
            var counts = entry.getValue();
            var of = counts.endpoint()[0] + counts.endpoint()[1];
            System.out.println("| " + entry.getKey() + " | " + counts.endpoint()[0] + " | " + of + " | "
                    + counts.jena()[0] + " |");
            passed += counts.endpoint()[0];
            alone += counts.jena()[0];
            all += of;
        }
        System.out.println("| all | " + passed + " | " + all + " | " + alone + " |");
        totals.forEach((group, counts) -> counts.failed().forEach(name ->
                System.out.println("not passed: " + group + "/" + name)));
    }

    private static List<Case> cases(String group, Path folder) {
        var manifest = ModelFactory.createDefaultModel();
        RDFDataMgr.read(manifest, folder.resolve("manifest.ttl").toUri().toString());
        var cases = new ArrayList<Case>();
        var entries = manifest.listObjectsOfProperty(mf("entries")).next().as(RDFList.class).asJavaList();
        for (var node : entries) {
            var entry = node.asResource();
            if (!entry.hasProperty(mf("action"))) {
                continue;
            }
            var kind = entry.listProperties(ResourceFactory.createProperty(
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")).next().getResource().getLocalName();
            var action = entry.getProperty(mf("action")).getResource();
            var isQuery = !action.hasProperty(qt("query"));
            var query = path(isQuery ? action : action.getProperty(qt("query")).getResource());
            var data = new ArrayList<Path>();
            var named = new LinkedHashMap<String, Path>();
            if (!isQuery) {
                action.listProperties(qt("data")).forEach(s -> data.add(path(s.getResource())));
                action.listProperties(qt("graphData")).forEach(s -> named.put(s.getResource().getURI(),
                        path(s.getResource())));
            }
            cases.add(new Case(group, entry.getLocalName(), kind, query, data, named,
                    entry.hasProperty(mf("result")) ? path(entry.getProperty(mf("result")).getResource()) : null));
        }
        return cases;
    }

    /** Why it does not pass through the endpoint; empty if it does. */
    private static String endpoint(Case test, GraphStore store, Server server)
            throws IOException, InterruptedException {
        try {
            store.change(data -> {
                Iter.toList(data.listGraphNodes()).forEach(graph ->
                        data.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
                fill(data, test, DEFAULT);
            }, data -> { });
            var address = new StringBuilder(server.address() + "sparql");
            // What a query names itself would yield to what the protocol names.
            if (test.from().isEmpty()) {
                // A graph without triples is none to a store of quads.
                var hasDefault = store.graphs().contains(DEFAULT);
                address.append("?default-graph-uri=").append(encode(hasDefault ? DEFAULT
                        : Quad.defaultGraphIRI.getURI()));
                test.named().keySet().forEach(name -> address.append("&named-graph-uri=").append(encode(name)));
            }
            var text = "BASE <" + test.query().toUri() + ">\n" + Files.readString(test.query());
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address.toString()))
                    .header("Accept", test.result() == null ? "*/*" : accept(test.result()))
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(text)).build(), BodyHandlers.ofByteArray());
            return judge(test, answer);
        } catch (JenaException e) {
            return e.toString();
        }
    }

    private static String judge(Case test, HttpResponse<byte[]> answer) throws IOException {
        var status = answer.statusCode();
        if (test.kind().contains("Negative")) {
            return status == 400 ? "" : "took what is wrong, " + status;
        }
        if (test.kind().contains("Syntax")) {
            return status == 400 ? "refused " + new String(answer.body(), StandardCharsets.UTF_8) : "";
        }
        if (status != 200) {
            return status + " " + new String(answer.body(), StandardCharsets.UTF_8);
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        var name = test.result().getFileName().toString();
        if (name.endsWith(".ttl") && QueryFactory.create(Files.readString(test.query()),
                test.query().toUri().toString()).isConstructType()) {
            var got = RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.TURTLE).toGraph();
            return got.isIsomorphicWith(RDFDataMgr.loadGraph(test.result().toUri().toString())) ? "" : "other triples";
        }
        if (name.endsWith(".csv")) {
            return lines(new String(answer.body(), StandardCharsets.UTF_8)).equals(lines(expectedText(test)))
                    ? "" : "other lines " + new String(answer.body(), StandardCharsets.UTF_8);
        }
        var got = type.endsWith("boolean") ? null : result(answer.body(), type);
        return same(expected(test.result()), got) ? "" : "another result";
    }

    private static String expectedText(Case test) {
        try {
            return Files.readString(test.result());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.replaceAll("_:\\w+", "_:b").lines().sorted().toList();
    }

    private static boolean jena(Case test) throws IOException {
        try {
            var query = QueryFactory.create(Files.readString(test.query()), test.query().toUri().toString());
            if (test.kind().contains("Syntax")) {
                return !test.kind().contains("Negative");
            }
            var data = DatasetGraphFactory.createTxnMem();
            data.executeWrite(() -> fill(data, test, null));
            try (var exec = QueryExec.dataset(data).query(query).build()) {
                return data.calculateRead(() -> {
                    if (query.isConstructType()) {
                        return exec.construct().isIsomorphicWith(RDFDataMgr.loadGraph(test.result().toUri()
                                .toString()));
                    }
                    if (query.isAskType()) {
                        return same(expected(test.result()), new SPARQLResult(exec.ask()));
                    }
                    var rows = ResultSetFactory.makeRewindable(ResultSet.adapt(exec.select()));
                    if (test.result().toString().endsWith(".csv")) {
                        var out = new java.io.ByteArrayOutputStream();
                        ResultSetMgr.write(out, rows, ResultSetLang.RS_CSV);
                        return lines(out.toString(StandardCharsets.UTF_8)).equals(lines(expectedText(test)));
                    }
                    return same(expected(test.result()), new SPARQLResult(rows));
                });
            }
        } catch (JenaException e) {
            return test.kind().contains("Negative");
        }
    }

    private static void fill(DatasetGraph data, Case test, String defaultGraph) {
        var base = defaultGraph == null ? Quad.defaultGraphIRI
                : NodeFactory.createURI(defaultGraph);
        test.data().forEach(file -> RDFDataMgr.loadGraph(file.toUri().toString()).find().forEachRemaining(triple ->
                data.add(Quad.create(base, triple))));
        test.from().forEach(name -> RDFDataMgr.loadGraph(name).find().forEachRemaining(triple ->
                data.add(Quad.create(NodeFactory.createURI(name), triple))));
        test.named().forEach((name, file) -> RDFDataMgr.loadGraph(file.toUri().toString()).find()
                .forEachRemaining(triple -> data.add(Quad.create(
                        NodeFactory.createURI(name), triple))));
    }

    private static String accept(Path result) {
        var name = result.getFileName().toString();
        return name.endsWith(".csv") ? "text/csv" : name.endsWith(".tsv") ? "text/tab-separated-values"
                : name.endsWith(".srj") ? "application/sparql-results+json"
                : "application/sparql-results+xml,text/turtle";
    }

    static SPARQLResult result(byte[] body, String type) {
        var lang = type.contains("json") ? ResultSetLang.RS_JSON : type.contains("tab") ? ResultSetLang.RS_TSV
                : ResultSetLang.RS_XML;
        return org.apache.jena.riot.resultset.ResultSetReaderRegistry.getFactory(lang).create(lang)
                .readAny(new ByteArrayInputStream(body), ARQ.getContext().copy());
    }

    static SPARQLResult expected(Path file) {
        if (file.toString().endsWith(".ttl") || file.toString().endsWith(".rdf")) {
            // Results as RDF, which the readers of results do not know.
            return new SPARQLResult(ResultSetFactory.makeRewindable(RDFDataMgr.loadModel(file.toUri().toString())));
        }
        try (var in = Files.newInputStream(file)) {
            var name = file.toString();
            return result(in.readAllBytes(), name.endsWith(".srj") ? "json" : name.endsWith(".tsv") ? "tab" : "xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows in any order, with blank nodes of any names; numbers by their values. */
    static boolean same(SPARQLResult expected, SPARQLResult got) {
        if (expected.isBoolean() || got.isBoolean()) {
            return expected.isBoolean() && got.isBoolean() && expected.getBooleanResult() == got.getBooleanResult();
        }
        var one = ResultSetFactory.makeRewindable(expected.getResultSet());
        var two = ResultSetFactory.makeRewindable(got.getResultSet());
        // The first knows values, but tries only one way to pair blank nodes; the second tries all.
        if (ResultsCompare.equalsByValue(one, two)) {
            return true;
        }
        one.reset();
        two.reset();
        return ResultsCompare.equalsByTerm(one, two);
    }

    static Path path(Resource file) {
        return Path.of(URI.create(file.getURI()));
    }

    static Property mf(String name) {
        return ResourceFactory.createProperty(MF + name);
    }

    static Property qt(String name) {
        return ResourceFactory.createProperty(QT + name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
