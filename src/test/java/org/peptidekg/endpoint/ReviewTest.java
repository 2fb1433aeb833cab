package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.claim.Claim;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.review.Reviews;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** What people judge in a browser is kept in a file and holds at the next load. */
class ReviewTest {

    private static final String TOKEN = "a token for reviews";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private Path article;
    private Path kept;
    private Claim claim;
    private String address;
    private GraphStore store;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        article = Files.writeString(folder.resolve("a.md"), "# Selank\n\nSelank improves memory. Selank increases BDNF."
                + "\n\nIn a trial, Selank improved memory.\n");
        kept = folder.resolve("reviews.tsv");
        store = GraphStore.inMemory();
        var pipeline = Pipeline.bundled();
        var read = pipeline.read(article).get(0);
        pipeline.store(read, store);
        claim = read.claims().stream().filter(one -> one.object().label().equals("memory")).findFirst().orElseThrow();
        address = pipeline.iris().claim(claim).stringValue();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN),
                new Extras(Optional.of(new ReviewFile(kept)), Optional.empty()));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> judge(String token, Map<String, String> fields) throws IOException,
            InterruptedException {
        var form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(),
                StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "reviews"))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "text/html")
                .build(), BodyHandlers.ofString()).body();
    }

    private long claims() {
        return Pipeline.bundled().with(new ReviewFile(kept).reviews()).read(article).get(0).claims().stream()
                .filter(one -> one.object().label().equals("memory")).count();
    }

    @Test
    void whatIsJudgedWrongIsLeftOutAtTheNextLoadUntilSomebodyDiffers() throws IOException, InterruptedException {
        assertEquals(204, judge(TOKEN, Map.of("claim", address, "verdict", "wrong", "who", "Ada", "because",
                "not\tsaid\nso")).statusCode());
        var page = Jsoup.parse(get(address.replaceFirst("^https://w3id.org/peptidekg/", "")));
        assertTrue(page.select("#reviews li").text().contains("Ada"), page.select("#reviews").text());
        assertTrue(page.select("#reviews li").text().contains("not said so"));
        assertEquals(0, claims());
        judge(TOKEN, Map.of("claim", address, "verdict", "right", "who", "Ben"));
        assertEquals(1, claims(), "they differ");
        judge(TOKEN, Map.of("claim", address, "verdict", "withdrawn", "who", "Ben"));
        assertEquals(0, claims());
        judge(TOKEN, Map.of("claim", address, "verdict", "right", "who", "Ada"));
        assertEquals(1, claims(), "the last word of a person counts");
        assertEquals(5, Files.readAllLines(kept).size(), "nothing that was said is lost");
    }

    @Test
    void onePlaceMayBeWrongAndTheOthersRight() throws IOException, InterruptedException {
        assertEquals(2, claim.evidence().size());
        var place = Pipeline.bundled().iris().evidence(claim, claim.evidence().get(0)).stringValue();
        assertEquals(204, judge(TOKEN, Map.of("claim", address, "evidence", place, "verdict", "wrong", "who", "Ada"))
                .statusCode());
        var left = Pipeline.bundled().with(new ReviewFile(kept).reviews()).read(article).get(0).claims().stream()
                .filter(one -> one.object().label().equals("memory")).findFirst().orElseThrow();
        assertEquals(claim.evidence().subList(1, 2), left.evidence());
        assertTrue(get("reviews").contains("Selank improves memory\t"), "what was shown is kept");
    }

    @Test
    void whoHasNoTokenOrNamesNothingIsRefused() throws IOException, InterruptedException {
        assertEquals(401, judge("another token altogether", Map.of("claim", address, "verdict", "wrong", "who", "x"))
                .statusCode());
        for (var fields : java.util.List.of(Map.of("claim", address, "verdict", "wrong"),
                Map.of("claim", address, "verdict", "bad", "who", "x"),
                Map.of("claim", "https://w3id.org/peptidekg/claim/0", "verdict", "wrong", "who", "x"),
                Map.of("claim", "not an address", "verdict", "wrong", "who", "x"),
                Map.of("claim", address, "evidence", address, "verdict", "wrong", "who", "x"))) {
            assertEquals(400, judge(TOKEN, fields).statusCode(), fields.toString());
        }
        assertFalse(Files.exists(kept));
    }

    @Test
    void aFileThatIsNoneOfReviewsIsRefusedWithItsPlace() throws IOException {
        Files.writeString(kept, "a\tb\n");
        assertTrue(assertThrows(BadInputException.class, () -> new ReviewFile(kept)).getMessage()
                .contains("reviews.tsv:1"));
        var bad = ReviewFile.header() + "2026-01-01\tAda\tc\t\tmaybe\t\t\t\n";
        assertTrue(assertThrows(BadInputException.class, () -> Reviews.parse("f", bad)).getMessage().contains("f:2"));
    }
}
