package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Export;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.store.GraphStore;

/** One store on disk: what {@code /export/FORMAT?…} sends are the bytes that {@code export FORMAT …} writes. */
class ExportSameEverywhereTest {

    private static final String QUERY =
            "SELECT ?c { ?c <https://w3id.org/peptidekg/ontology#aspect> ?a }";
    /** Parameters as options say them. */
    private static final List<List<Map.Entry<String, String>>> CHOICES = List.of(
            List.of(),
            List.of(Map.entry("article", "second"), Map.entry("relation", "causes"),
                    Map.entry("relation", "decreases")),
            List.of(Map.entry("peptide", "ZLT-1"), Map.entry("polarity", "negated"),
                    Map.entry("certainty", "asserted")),
            List.of(Map.entry("around", "β-endorphin"), Map.entry("hops", "1"), Map.entry("query", QUERY)));

    private static final Exports EXPORTS = new Exports(Iris.standard());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static final Map<String, byte[]> SERVED = new TreeMap<>();

    static Stream<String> formats() {
        return EXPORTS.all().stream().map(Export::name);
    }

    /** A store can be open in one process or server only: first all is fetched, then the server goes. */
    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        var quads = new ArrayList<Quad>();
        Fixture.dataset().find().forEachRemaining(quads::add);
        try (var store = GraphStore.onDisk(folder.resolve("store"))) {
            store.replace(quads.stream().map(quad -> quad.getGraph().getURI()).distinct().toList(), quads);
            try (var server = Server.start(store, SavedQueries.bundled(),
                    Settings.local(0).withLimits(new Limits(Duration.ofSeconds(20), 20_000)))) {
                awaitDescription(store);
                for (var format : formats().toList()) {
                    for (var choice : CHOICES) {
                        var path = "/export/" + format + "?" + choice.stream().map(part -> part.getKey() + "="
                                + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
                        SERVED.put(key(format, choice), get(server.address().resolve(path)));
                    }
                }
            }
        }
    }

    /** The server puts it into the store beside the answering of requests. */
    private static void awaitDescription(GraphStore store) throws InterruptedException {
        for (var i = 0; i < 2000 && !store.graphs().contains("https://w3id.org/peptidekg/graph/description"); i++) {
            Thread.sleep(10);
        }
    }

    private static byte[] get(URI address) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(address).build(),
                BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        return answer.body();
    }

    private static String key(String format, List<Map.Entry<String, String>> choice) {
        return format + " " + choice;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theCommandWritesWhatTheServerSends(String format) throws IOException {
        var different = new HashSet<Integer>();
        for (var choice : CHOICES) {
            var file = folder.resolve("export." + EXPORTS.named(format).orElseThrow().extension());
            var words = new ArrayList<Object>(List.of("export", format, "-o", file, "--store",
                    folder.resolve("store")));
            for (var part : choice) {
                words.add("--" + part.getKey());
                words.add(part.getKey().equals("query")
                        ? Files.writeString(folder.resolve("query.rq"), part.getValue()) : part.getValue());
            }
            var run = CommandLineRun.of(words.toArray());
            assertEquals(0, run.code(), run.err());
            var written = Files.readAllBytes(file);
            assertArrayEquals(SERVED.get(key(format, choice)), written, key(format, choice));
            different.add(java.util.Arrays.hashCode(written));
        }
        // Two of the choices leave terms with the same mappings.
        assertTrue(different.size() == CHOICES.size() || format.equals("sssom"), "choices change nothing");
    }
}
