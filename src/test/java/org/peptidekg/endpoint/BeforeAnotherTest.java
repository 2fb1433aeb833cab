package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.RemoteData;
import org.peptidekg.text.BadInputException;

/** A server before bare Fuseki answers as one with the same data of its own, and says what it cannot do. */
class BeforeAnotherTest extends ServerCase {

    private static FusekiServer fuseki;
    private static GraphStore elsewhere;
    private static Server before;

    static List<SavedQuery> queries() {
        return QUERIES.list().stream().filter(query -> !query.tags().contains("jena-text")
                && !query.tags().contains("federation")).toList();
    }

    private static DatasetGraph copy() {
        var copy = DatabaseMgr.createDatasetGraph();
        copy.getContext().set(TDB2.symUnionDefaultGraph, true);
        var quads = store.read(data -> Iter.toList(data.find()));
        copy.executeWrite(() -> quads.forEach(copy::add));
        return copy;
    }

    @BeforeAll
    static void begin() {
        var plain = DatasetGraphFactory.createTxnMem();
        var claims = copy();
        plain.executeWrite(() -> claims.executeRead(() -> claims.find().forEachRemaining(plain::add)));
        fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", copy())
                .add("/plain", plain)
                .add("/empty", DatasetGraphFactory.createTxnMem()).build().start();
        var data = data("ds");
        data.check();
        elsewhere = GraphStore.remote(data);
        before = Server.start(elsewhere, QUERIES, Settings.local(0));
    }

    @AfterAll
    static void end() {
        before.close();
        elsewhere.close();
        fuseki.stop();
    }

    private static RemoteData data(String path) {
        return new RemoteData(URI.create(fuseki.serverURL() + path));
    }

    private static HttpResponse<String> ask(Server server, String path, String accept)
            throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", accept)
                .build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aSavedQueryHasTheSameAnswer(SavedQuery query) {
        assertEquals(rows(store, query), rows(elsewhere, query));
    }

    private static List<String> rows(GraphStore asked, SavedQuery query) {
        var answer = new QueryRunner(asked, Limits.GENEROUS).run(query.query());
        return answer instanceof Answer.Table table
                ? table.rows().stream().map(row -> table.columns().stream().map(row::get).toList().toString())
                        .sorted().toList()
                : ((Answer.Triples) answer).graph().stream().map(Object::toString).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"term/veltide", "article/veltide", "queries/peptide-links?peptide=Veltide",
        "queries/negated-claims", "queries", "sparql?query=ASK%20%7B%20?s%20?p%20?o%20%7D"})
    void whatIsAskedIsAnsweredTheSame(String path) throws IOException, InterruptedException {
        var accept = path.startsWith("sparql") ? "application/sparql-results+json" : "text/html";
        var own = ask(server, path, accept);
        var others = ask(before, path, accept);
        assertEquals(200, own.statusCode(), own.body());
        assertEquals(200, others.statusCode(), others.body());
        assertEquals(own.body().replace(server.address().toString(), ""),
                others.body().replace(before.address().toString(), ""));
    }

    @Test
    void claimsHavePagesAndDescriptions() throws IOException, InterruptedException {
        var claim = store.read(data -> data.find(null, null, RDF.Nodes.subject, null).next()
                .getSubject().getURI()).replace("https://w3id.org/peptidekg/", "");
        for (var accept : List.of("text/html", "text/turtle")) {
            var own = ask(server, claim, accept).body();
            var answer = ask(before, claim, accept);
            assertEquals(200, answer.statusCode(), answer.body());
            if (accept.equals("text/html")) {
                assertEquals(own, answer.body());
            } else {
                assertTrue(parse(own, Lang.TURTLE).isIsomorphicWith(parse(answer.body(), Lang.TURTLE)), answer.body());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GET,export/nquads", "GET,.well-known/void", "GET,data", "POST,update", "PUT,data", "POST,articles",
        "POST,admin/compact", "GET,explore/search", "GET,search", "GET,sparql"})
    void whatCannotWorkIsRefused(String method, String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(before.address() + path)).method(method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("x")).build(),
                BodyHandlers.ofString());
        assertEquals(501, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("this server stands before another store"), answer.body());
    }

    @Test
    void wordsAreNotSearched() throws IOException, InterruptedException {
        var query = "sparql?query=" + encode("PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query "
                + "'serotonin' }");
        for (var path : List.of(query, "queries/search-words?words=serotonin")) {
            var answer = ask(before, path, "application/json");
            assertEquals(501, answer.statusCode(), path + " " + answer.body());
            assertTrue(answer.body().contains("text search"), answer.body());
        }
    }

    @Test
    void aStoreThatIsOfNoUseIsRefusedAtTheStart() {
        assertTrue(assertThrows(BadInputException.class, data("plain")::check).getMessage()
                .contains("union of all"));
        assertTrue(assertThrows(BadInputException.class, data("plain?default-graph-uri=urn:x-arq:UnionGraph")::check)
                .getMessage().contains("named graphs cannot be asked for"));
        assertTrue(assertThrows(BadInputException.class, data("empty")::check).getMessage().contains("no claims"));
        assertTrue(assertThrows(BadInputException.class, data("none")::check).getMessage().contains("404"));
    }

    @Test
    void aStoreThatIsGoneIsABadGateway() throws IOException, InterruptedException {
        var other = FusekiServer.create().port(0).loopback(true).add("/ds", copy()).build().start();
        try (var gone = GraphStore.remote(new RemoteData(URI.create(other.serverURL() + "ds")));
                var asking = Server.start(gone, QUERIES, Settings.local(0))) {
            assertEquals(200, ask(asking, "queries/negated-claims", "text/csv").statusCode());
            other.stop();
            for (var path : List.of("queries/peptide-links?peptide=Veltide", "term/veltide",
                    "sparql?query=ASK%20%7B%7D")) {
                var answer = ask(asking, path, "*/*");
                assertEquals(502, answer.statusCode(), path + " " + answer.body());
                assertTrue(answer.body().contains("behind this server"), answer.body());
            }
        }
    }
}
