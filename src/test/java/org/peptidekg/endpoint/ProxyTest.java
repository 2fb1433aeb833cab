package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.jena.atlas.json.JSON;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.endpoint.http.PublicUrl;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Two servers behind one proxy, each below a path of its own: every address that they give leads to themselves. */
class ProxyTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** So many addresses that differ in their last part alone are as good as all. */
    private static final int MOST_ALIKE = 8;

    /** What the proxy says to the servers of themselves, by the path that it takes away. */
    private static final Map<String, Map<String, String>> SAYS = new ConcurrentHashMap<>();
    private static final Map<String, Server> SERVERS = new ConcurrentHashMap<>();

    private static HttpServer proxy;
    private static GraphStore first;
    private static GraphStore second;

    @BeforeAll
    static void start() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(Executors.newFixedThreadPool(4));
        proxy.createContext("/", ProxyTest::pass);
        proxy.start();
        first = Fixture.store();
        second = Fixture.store();
        var queries = SavedQueries.bundled();
        SERVERS.put("/kg/one", Server.start(first, queries, Settings.local(0).behind(new Settings.Proxy(
                PublicUrl.of(origin() + "/kg/one/"), false))));
        SERVERS.put("/two", Server.start(second, queries, Settings.local(0).behind(new Settings.Proxy(
                Optional.empty(), true))));
        SAYS.put("/kg/one", Map.of());
        SAYS.put("/two", Map.of("X-Forwarded-Proto", "http", "X-Forwarded-Host", origin().substring(7),
                "X-Forwarded-Prefix", "/two"));
        ServerCase.awaitDescription(first);
        ServerCase.awaitDescription(second);
    }

    @AfterAll
    static void stop() {
        proxy.stop(0);
        SERVERS.values().forEach(Server::close);
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kg/one", "/two"})
    void everyLinkLeadsToTheSameServer(String path) throws IOException, InterruptedException {
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(origin() + path + "/"));
        var wrong = new TreeMap<String, String>();
        var alike = new TreeMap<String, Integer>();
        while (!open.isEmpty()) {
            var address = open.poll();
            if (seen.contains(address) || alike.merge(address.replaceFirst("/[^/?]*(\\?.*)?$", "/"), 1, Integer::sum)
                    > MOST_ALIKE && !address.matches(".*/two/[^/?]+|.*/one/[^/?]+")) {
                continue;
            }
            seen.add(address);
            var answer = get(address, "text/html,*/*;q=0.1");
            if (answer.statusCode() >= 400) {
                wrong.put(address, "answers " + answer.statusCode());
            }
            headers(answer).forEach(target -> take(target, address, path, open, wrong));
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (var element : Jsoup.parse(answer.body()).select("[href], [src], [action]")) {
                    take(target(element), address, path, open, wrong);
                }
            }
        }
        assertEquals(Map.of(), wrong);
        for (var page : List.of("/graph", "/editor", "/queries/", "/article/", "/term/", "/claim/", "/web/style.css",
                "/web/vendor/", "/openapi.json", "/.well-known/void")) {
            assertTrue(seen.stream().anyMatch(address -> address.startsWith(origin() + path + page)),
                    page + " is none of " + seen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kg/one", "/two"})
    void descriptionsNameTheServerAsItIsCalled(String path) throws IOException, InterruptedException {
        var root = origin() + path + "/";
        var port = String.valueOf(SERVERS.get(path).address().getPort());
        var openApi = JSON.parse(get(root + "openapi.json", "application/json").body());
        assertEquals(origin() + path, openApi.get("servers").getAsArray().get(0).getAsObject().getString("url"));
        for (var page : List.of("sparql", ".well-known/void", "grlc.yml", "queries/summary.ttl", "queries", "export/",
                "openapi.json")) {
            var answer = get(root + page, "text/turtle,application/json,*/*;q=0.1");
            assertEquals(200, answer.statusCode(), page);
            assertFalse(answer.body().contains(":" + port), page);
            assertTrue(answer.body().contains(page.matches("queries|export/") ? "\"" + path + "/"
                    : origin() + path), page);
        }
        var description = get(root + "sparql", "text/turtle").body();
        assertTrue(description.contains("endpoint") && description.contains(root + "sparql"), description);
        var page = get(root + "queries/articles?rows=1&page=1", "text/csv");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.headers().firstValue("Link").orElse("").startsWith("<" + path + "/queries/articles?"),
                page.headers().map().toString());
        var moved = get(root + "?focus=term/selank", "text/html");
        assertEquals(Optional.of(path + "/graph?focus=term/selank"), moved.headers().firstValue("Location"));
        var snippets = get(root + "queries/summary", "text/html").body();
        assertTrue(snippets.contains(root + "queries/summary?format=csv"), snippets);
    }

    @Test
    void whatIsPublishedInTheStoreIsTheGivenAddress() throws IOException, InterruptedException {
        var answer = get(origin() + "/kg/one/sparql?query=" + ServerCase.encode("ASK { GRAPH ?g { ?s "
                + "<http://www.w3.org/ns/sparql-service-description#endpoint> <" + origin() + "/kg/one/sparql> } }"),
                "application/sparql-results+json");
        assertTrue(answer.body().contains("true"), answer.body());
    }

    @Test
    void headersOfAProxyCountOnlyWhereTheyAreAskedForAndAreAddresses() throws IOException, InterruptedException {
        assertEquals("https://kg.example:8443/x/y", served("/two", "https", "kg.example:8443, inner", "/x/y/"));
        assertEquals(local("/two"), served("/two", "javascript", "kg.example", ""));
        assertEquals(local("/two"), served("/two", "https", "\"><script>", ""));
        assertEquals(local("/two"), served("/two", "https", "kg.example", "/a\"b"));
        assertEquals(origin() + "/kg/one", served("/kg/one", "https", "kg.example", "/x"));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (var bad : List.of("", "kg.example", "ftp://kg.example/", "https://kg.example/a?b", "https:///a",
                "https://kg.example/a b", "https://kg.example//", "https://u@kg.example/")) {
            assertEquals(Optional.empty(), PublicUrl.of(bad), bad);
        }
        assertEquals("https://[::1]:8443/a/b/", PublicUrl.of("https://[::1]:8443/a/b").orElseThrow().toString());
    }

    private static String local(String path) {
        return SERVERS.get(path).address().toString().replaceFirst("/$", "");
    }

    /** What a server calls itself if it is told this. */
    private static String served(String path, String scheme, String host, String prefix)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(local(path) + "/openapi.json"))
                .header("X-Forwarded-Proto", scheme).header("X-Forwarded-Host", host)
                .header("X-Forwarded-Prefix", prefix).build(), BodyHandlers.ofString());
        return JSON.parse(answer.body()).get("servers").getAsArray().get(0).getAsObject().getString("url");
    }

    private static String origin() {
        return "http://127.0.0.1:" + proxy.getAddress().getPort();
    }

    private static HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static List<String> headers(HttpResponse<?> answer) {
        var found = new java.util.ArrayList<>(answer.headers().allValues("Location"));
        answer.headers().allValues("Link").forEach(link -> {
            for (var part : link.split(",")) {
                found.add(part.replaceFirst("^\\s*<([^>]*)>.*", "$1"));
            }
        });
        return found;
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.hasAttr("src") ? element.attr("src")
                : element.attr("action");
    }

    /** Puts an address of our host with the others; one that is not below the path is wrong. */
    private static void take(String target, String page, String path, ArrayDeque<String> open,
            Map<String, String> wrong) {
        var whole = URI.create(page).resolve(target).toString().replaceFirst("#.*", "");
        if (whole.startsWith(origin() + path + "/")) {
            open.add(whole);
        } else if (whole.startsWith(origin()) || whole.contains("127.0.0.1")) {
            wrong.put(target, "on " + page);
        }
    }

    /** Sends a request on to the server whose path it has, without the path, and its answer back. */
    private static void pass(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI();
        var path = SERVERS.keySet().stream().filter(start -> asked.getRawPath().startsWith(start + "/")).findFirst();
        try (exchange) {
            if (path.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var inner = HttpRequest.newBuilder(URI.create(local(path.get()) + asked.getRawPath().substring(
                    path.get().length()) + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery())));
            SAYS.get(path.get()).forEach(inner::header);
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                    .ifPresent(accept -> inner.header("Accept", accept));
            var answer = CLIENT.send(inner.build(), BodyHandlers.ofByteArray());
            for (var name : List.of("Content-Type", "Location", "Link")) {
                answer.headers().allValues(name).forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
