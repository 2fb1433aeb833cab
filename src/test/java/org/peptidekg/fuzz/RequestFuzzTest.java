package org.peptidekg.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/**
 * Requests that are spoilt: paths, parameters, headers, queries, bodies. An answer is one of HTTP, an error a problem
 * document that tells nothing of the inside, and none is the server's fault.
 */
@Timeout(1800)
class RequestFuzzTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ?.*");
    private static final String TOKEN = "0123456789abcdef";

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> FUNCTIONS = List.of((
            "+ - * / STR LANG DATATYPE IRI ABS CEIL FLOOR ROUND STRLEN UCASE LCASE ENCODE_FOR_URI YEAR "
            + "MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ MD5 SHA256 BNODE LANGMATCHES CONTAINS STRSTARTS "
            + "STRENDS STRBEFORE STRAFTER STRLANG STRDT sameTerm REGEX REPLACE SUBSTR COALESCE CONCAT IF "
            + "isNUMERIC xsd:integer xsd:decimal xsd:double xsd:boolean xsd:dateTime xsd:date xsd:gYear "
            + "xsd:duration xsd:dayTimeDuration fn:abs fn:round fn:round-half-to-even fn:format-number "
            + "fn:normalize-space fn:normalize-unicode fn:matches fn:replace fn:substring fn:substring-before "
            + "fn:string-join fn:hours-from-duration fn:timezone-from-dateTime fn:adjust-dateTime-to-timezone "
            + "math:pow math:sqrt math:exp math:log math:atan2 afn:strjoin afn:substr afn:sha1sum afn:min "
            + "afn:localname").split(" "));
    private static final List<String> VALUES = List.of("''", "'a'", "'a'@en", "'d`'", "'%d'", "'%5$s'", "'['", "'(a'",
            "'\\\\'", "'$9'", "'##.#E0'", "'NFKX'", "'\\u0000'", "'\uD83D\uDE00\u0301'", "1", "-1", "0.1", "1e308",
            "true",
            "99999999999999999999", "<urn:a>", "BNODE()", "?unbound", "'x'^^<urn:t>", "'NaN'^^xsd:double",
            "'INF'^^xsd:float", "'-9223372036854775808'^^xsd:long", "'2024-02-30T25:00:00'^^xsd:dateTime",
            "'2024-05-01T10:00:00Z'^^xsd:dateTime", "'999999999-01-01'^^xsd:date", "'P99999999999Y'^^xsd:duration",
            "'PT1S'^^xsd:dayTimeDuration", "'-P1M'^^xsd:yearMonthDuration");

    private static GraphStore store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Fixture.store();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN)
                .withLimits(new Limits(Duration.ofSeconds(10), 20_000)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void pathsAndParameters() {
        var fuzz = new Fuzz();
        for (var address : List.of("/queries/peptide-links?peptide=orlamin&format=csv&rows=1&page=1",
                "/queries/dosages.rq", "/queries/claims-below?concept=DOID:150", "/queries?tag=claims",
                "/term/orlamin?format=ttl", "/claim/02e5cd7d5360ed9f", "/article/orlamin",
                "/graph?focus=term/orlamin&select=a", "/explore/neighbourhood?term=term/orlamin&limit=40&relation=a",
                "/explore/panel?claim=claim/02e5cd7d5360ed9f", "/explore/search?q=or",
                "/explore/mechanism?from=orlamin&to=mood&hops=3", "/mechanism?from=orlamin&to=mood&hops=2",
                "/compare?term=orlamin&term=veltide", "/disputed?page=2", "/search?q=or&class=Peptide",
                "/export/graphml?certainty=Asserted&relation=increases", "/data?graph=https://w3id.org/x",
                "/ontology/ontology-classes.svg", "/web/dom.js", "/health/ready", "/?peptides=2&articles=1",
                "/sparql?query=ASK%20%7B%7D&timeout=1&default-graph-uri=a")) {
            fuzz.tries(address, address.getBytes(StandardCharsets.UTF_8), input -> send("GET " + line(input)
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n", new byte[0]));
        }
        fuzz.assertNoneFailed(300);
    }

    @Test
    void headers() {
        var fuzz = new Fuzz();
        var headers = "Accept: application/sparql-results+json;q=0.5, text/html\nAccept-Encoding: gzip\n"
                + "If-None-Match: W/\"a-1\"\nContent-Type: application/sparql-query; charset=utf-8\n"
                + "X-Forwarded-Host: a\nX-Request-Id: a\nAuthorization: Bearer " + TOKEN + "\nRange: bytes=0-1";
        for (var path : List.of("/sparql?query=ASK%7B%7D", "/queries/summary", "/term/orlamin", "/reviews")) {
            fuzz.tries(path, headers.getBytes(StandardCharsets.UTF_8), input -> send("GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\n" + Fuzz.text(input).replaceAll("[\\r\\n]+", "\r\n")
                    + "\r\nConnection: close\r\n\r\n", new byte[0]));
        }
        fuzz.assertNoneFailed(60);
    }

    @Test
    void queries() {
        var fuzz = new Fuzz();
        var queries = SavedQueries.bundled().list().stream().map(query -> query.text()).limit(12).toList();
        for (var i = 0; i < queries.size(); i++) {
            fuzz.tries("query " + i, queries.get(i).getBytes(StandardCharsets.UTF_8), input -> {
                post("/sparql", "application/sparql-query", input);
                post("/sparql", "application/x-www-form-urlencoded", ("query=" + URLEncoder.encode(Fuzz.text(input),
                        StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            });
        }
        fuzz.assertNoneFailed(200);
    }

    /** What a function cannot take is an error of its expression, whatever Jena's function throws. */
    @Test
    void functionsWithOddArguments() {
        var fuzz = new Fuzz();
        for (var function : FUNCTIONS) {
            fuzz.tries(function, random -> {
                var arguments = Stream.generate(() -> VALUES.get(random.nextInt(VALUES.size())))
                        .limit(1 + random.nextInt(3)).toList();
                var call = function.length() == 1 ? arguments.get(0) + " " + function + " " + VALUES.get(random.nextInt(
                        VALUES.size())) : function + "(" + String.join(", ", arguments) + ")";
                return ("PREFIX fn: <http://www.w3.org/2005/xpath-functions#>\nPREFIX math: "
                        + "<http://www.w3.org/2005/xpath-functions/math#>\nPREFIX afn: <http://jena.apache.org/ARQ/"
                        + "function#>\nPREFIX xsd: <" + XSD + ">\nSELECT * { BIND(" + call + " AS ?x) "
                        + "FILTER(!BOUND(?x) || STRLEN(STR(?x)) >= 0) } ORDER BY (" + call + ")")
                        .getBytes(StandardCharsets.UTF_8);
            }, input -> post("/sparql", "application/sparql-query", input));
        }
        fuzz.assertNoneFailed(FUNCTIONS.size());
    }

    @Test
    void updatesGraphsAndForms() {
        var fuzz = new Fuzz();
        var update = "PREFIX pmo: <https://w3id.org/peptidekg/ontology#>\nINSERT DATA { GRAPH "
                + "<https://w3id.org/peptidekg/article/x> { <https://w3id.org/peptidekg/term/a> pmo:causes "
                + "<https://w3id.org/peptidekg/term/b> } } ; DELETE WHERE { GRAPH ?g { ?s pmo:none ?o } }";
        fuzz.tries("update", update.getBytes(StandardCharsets.UTF_8), input -> post("/update",
                "application/sparql-update", input));
        fuzz.tries("graph", "<http://example.org/a> <http://example.org/b> \"c\"@en , 1.5 ; a [] .\n"
                .getBytes(StandardCharsets.UTF_8), input -> post("/data?graph=https://w3id.org/peptidekg/article/x",
                "text/turtle", input));
        fuzz.tries("form", "peptide=orlamin&format=json&rows=1".getBytes(StandardCharsets.UTF_8), input -> post(
                "/queries/peptide-links", "application/x-www-form-urlencoded", input));
        fuzz.assertNoneFailed(60);
    }

    private static void post(String path, String type, byte[] body) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nAuthorization: Bearer "
                + TOKEN + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n", body);
    }

    /** What stands in the first line of a request: it has no blanks and ends no line. */
    private static String line(byte[] input) {
        return "/" + Fuzz.text(input).replaceAll("[ \\r\\n]+", "").replaceFirst("^/+", "");
    }

    /** Sends a request byte by byte; throws if the answer is none that a server may give. */
    private static void send(String head, byte[] body) throws IOException {
        var answer = new byte[0];
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            answer = socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            // A request that is turned away early may find its connection closed while it is still sent.
            return;
        }
        var text = new String(answer, StandardCharsets.UTF_8);
        var status = STATUS.matcher(text.lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new IllegalStateException("no answer to " + head);
        }
        var code = Integer.parseInt(status.group(1));
        var content = text.substring(Math.min(text.length(), text.indexOf("\r\n\r\n") + 4));
        if (code >= 500 && code != 503) {
            throw new IllegalStateException(code + " to " + head);
        }
        if (code >= 400 && (Fuzz.INSIDE.matcher(content).find() || !text.contains("application/problem+json")
                && !text.contains("Content-Type: text/html"))) {
            throw new IllegalStateException(code + " tells " + content);
        }
    }
}
