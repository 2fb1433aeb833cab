package org.peptidekg.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.endpoint.Extras;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.store.GraphStore;

/** What the OpenAPI document of a server tells of writing is what it does; where nothing is written, nothing. */
class WritingPathsTest {

    private static final String TOKEN = "a token for those who write";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String GRAPH = "?graph=https://w3id.org/peptidekg/article/other";
    private static final String TRIPLE = "<https://w3id.org/peptidekg/x> <http://example.org/says> \"so\" .";

    private record Call(String path, String method, String query, String body) {
    }

    @TempDir
    private Path folder;
    private GraphStore store;
    private Server server;

    @BeforeEach
    void start() {
        store = GraphStore.inMemory();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN), new Extras(
                Optional.of(new ReviewFile(folder.resolve("reviews.tsv"))),
                Optional.of(new SentArticles(store, Pipeline::bundled))));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void eachOperationDoesWhatItSaysForThoseWhoShowTheToken() throws IOException, InterruptedException {
        var paths = document(server).getObj("paths");
        var article = new Call("/articles", "post", "?name=a.md", "# Selank\n\nSelank increases BDNF.\n");
        assertEquals(200, call(article, operation(paths, article), TOKEN));
        var claim = store.read(data -> data.stream().map(quad -> quad.getSubject().toString())
                .filter(iri -> iri.contains("/claim/")).findFirst().orElseThrow());
        var calls = List.of(article,
                new Call("/update", "post", "", "INSERT DATA { GRAPH <https://w3id.org/peptidekg/article/new> { "
                        + TRIPLE + " } }"),
                new Call("/data", "put", GRAPH, TRIPLE), new Call("/data", "post", GRAPH, TRIPLE),
                new Call("/data", "delete", GRAPH, ""),
                new Call("/reviews", "post", "", "who=Ada&verdict=right&claim=" + claim),
                new Call("/admin/backup", "post", "", ""), new Call("/admin/compact", "post", "", ""));
        var told = new ArrayList<String>();
        paths.entrySet().forEach(path -> path.getValue().getAsObject().entrySet().stream()
                .filter(method -> method.getValue().getAsObject().hasKey("security"))
                .forEach(method -> told.add(path.getKey() + " " + method.getKey())));
        assertEquals(calls.stream().map(call -> call.path + " " + call.method).sorted().toList(),
                told.stream().sorted().toList());
        for (var call : calls) {
            var operation = operation(paths, call);
            assertEquals(401, call(call, operation, "another"), call.toString());
            var status = call(call, operation, TOKEN);
            assertTrue(status < 300 && operation.getObj("responses").hasKey(Integer.toString(status)), call + " "
                    + status);
        }
        assertEquals(200, call(new Call("/reviews", "get", "", ""), operation(paths, new Call("/reviews", "get", "",
                "")), "another"));
    }

    @Test
    void aServerTellsOnlyOfTheWritingThatItTakes() throws IOException, InterruptedException {
        try (var reading = Server.start(store, SavedQueries.bundled(), Settings.local(0));
                var writing = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN))) {
            assertEquals(List.of("get"), List.copyOf(document(reading).getObj("paths").getObj("/data").keys()));
            assertTrue(!document(reading).getObj("paths").hasKey("/update"));
            assertTrue(!document(reading).getObj("components").hasKey("securitySchemes"));
            assertTrue(document(writing).getObj("paths").hasKey("/update"));
            assertTrue(!document(writing).getObj("paths").hasKey("/articles"));
        }
    }

    private static JsonObject operation(JsonObject paths, Call call) {
        return paths.getObj(call.path).getObj(call.method);
    }

    private static JsonObject document(Server server) throws IOException, InterruptedException {
        return JSON.parse(CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "openapi.json")).build(),
                BodyHandlers.ofString()).body());
    }

    /** The first media type that the document names for the body is the one that is sent. */
    private int call(Call call, JsonObject operation, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + call.path.substring(1) + call.query))
                .header("Authorization", "Bearer " + token)
                .method(call.method.toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString(call.body));
        if (operation.hasKey("requestBody")) {
            request.header("Content-Type", operation.getObj("requestBody").getObj("content").keys().iterator().next());
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
