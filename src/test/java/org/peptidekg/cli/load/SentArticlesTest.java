package org.peptidekg.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peptidekg.Pipeline;
import org.peptidekg.endpoint.Extras;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/** Articles that are sent to a server are read into its store. */
class SentArticlesTest {

    private static final String TOKEN = "a token for articles";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static GraphStore store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = GraphStore.inMemory();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN),
                new Extras(Optional.empty(), Optional.of(new SentArticles(store, Pipeline::bundled))));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpResponse<String> send(String token, String name, String text) throws IOException,
            InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "articles?name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8))).header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain; charset=utf-8").POST(BodyPublishers.ofString(text)).build(),
                BodyHandlers.ofString());
    }

    private static JsonObject added(String name, String text) throws IOException, InterruptedException {
        var answer = send(TOKEN, name, text);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.parseAny(answer.body()).getAsArray().get(0).getAsObject();
    }

    private static int number(JsonObject json, String name) {
        return json.get(name).getAsNumber().value().intValue();
    }

    @Test
    void anArticleSaysWhatItBrings() throws IOException, InterruptedException {
        var first = added("first.md", "# Semax\n\nSemax improves memory. Semax causes headache.\n");
        assertEquals(2, number(first, "new"));
        var second = added("second.md", "# More on Semax\n\nSemax improves memory. Semax does not cause headache.\n");
        assertEquals(1, number(second, "new"));
        assertEquals(1, number(second, "more"));
        assertEquals(1, second.get("conflicts").getAsArray().size(), "it denies the headache");
        assertEquals(2, store.articles().size());
        var again = added("third.md", "# More on Semax\n\nSemax improves memory. Semax does not cause headache.\n");
        assertTrue(again.getString("duplicateOf").endsWith("article/second"), again.toString());
        assertEquals(2, store.articles().size());
        assertEquals(200, CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "add")).build(),
                BodyHandlers.ofString()).statusCode());
    }

    @Test
    void whatCannotBeReadIsRefusedAndLeavesNothing() throws IOException, InterruptedException {
        var before = store.articles();
        assertEquals(401, send("another token, wrong", "x.md", "Semax improves memory.").statusCode());
        for (var name : new String[] {"../x.md", "x", "a/b.md", "<b>.md", ""}) {
            assertEquals(400, send(TOKEN, name, "Semax improves memory.").statusCode(), name);
        }
        var empty = send(TOKEN, "x.md", "");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("x.md"), empty.body());
        assertEquals(before, store.articles());
    }
}
