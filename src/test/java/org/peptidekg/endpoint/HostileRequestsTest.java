package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests, byte by byte, that are wrong, odd or meant to do harm: each gets one of the answers that its row allows, an
 * error as a problem document without a word of what happens inside, and the server answers the next one.
 */
@Timeout(600)
class HostileRequestsTest extends ServerCase {

    private static final Path ROWS = Path.of("src/test/resources/hostile/requests.tsv");
    static final Pattern INSIDE = Pattern.compile("Exception|[a-z]Error\\b|org\\.(apache|eclipse|peptidekg)|"
            + "java\\.|jakarta\\.|\\bat \\w+\\.\\w+\\(");

    /** One request and the answers that it may get. */
    record Request(String name, List<Integer> statuses, String method, String address, List<String> headers,
            String body) {

        static Request of(String row) {
            var cells = row.split("\t", -1);
            assertEquals(6, cells.length, row);
            return new Request(cells[0], Arrays.stream(cells[1].split(",")).map(Integer::parseInt).toList(), cells[2],
                    filled(cells[3]), cells[4].isEmpty() ? List.of() : List.of(filled(cells[4]).split("\\|")),
                    cells[5]);
        }

        /** {@code @x70} is an x seventy times, {@code @p70} as many parameters. */
        private static String filled(String text) {
            return Pattern.compile("@([xp])(\\d+)").matcher(text).replaceAll(match -> {
                var number = Integer.parseInt(match.group(2));
                return match.group(1).equals("x") ? "x".repeat(number) : IntStream.range(0, number)
                        .mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
            });
        }

        byte[] bytes() {
            var body = content();
            var head = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
            if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
                head.append("Host: localhost\r\n");
            }
            headers.forEach(header -> head.append(header.replace("\\0", "\0")).append("\r\n"));
            if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding:"))) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var all = new ByteArrayOutputStream();
            all.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(body);
            return all.toByteArray();
        }

        private byte[] content() {
            var kind = body.startsWith("@") ? body.substring(1, body.indexOf(':')) : "";
            var text = body.substring(kind.isEmpty() ? 0 : kind.length() + 2);
            return switch (kind) {
                case "hex" -> HexFormat.of().parseHex(text);
                case "gzip" -> packed(text.getBytes(StandardCharsets.UTF_8));
                case "half" -> Arrays.copyOf(packed(text.getBytes(StandardCharsets.UTF_8)), 15);
                case "bomb" -> packed(new byte[200 << 20]);
                case "chunks" -> ("10000\r\n" + " ".repeat(0x10000) + "\r\n").repeat(64)
                        .getBytes(StandardCharsets.UTF_8);
                case "raw" -> text.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
        }

        private static byte[] packed(byte[] content) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(content);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Request> requests() throws IOException {
        return Files.readAllLines(ROWS).stream().filter(row -> !row.startsWith("#")).map(Request::of);
    }

    @Test
    void thereAreMany() throws IOException {
        assertTrue(requests().count() > 200, "only " + requests().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void getsAnAnswerThatItsRowAllows(Request request) throws IOException {
        var answer = answer(request.bytes());
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        var status = Integer.parseInt(answer.substring(9, 12));
        assertTrue(request.statuses().contains(status), answer.substring(0, Math.min(1_000, answer.length())));
        if (status >= 400) {
            var parts = answer.split("\r\n\r\n", 2);
            assertTrue(parts[0].contains("application/problem+json") || parts[0].contains("text/html"), answer);
            assertFalse(INSIDE.matcher(parts[1]).find(), answer);
            if (parts[0].contains("problem+json")) {
                var document = parts[1].substring(parts[1].indexOf('{'), parts[1].lastIndexOf('}') + 1);
                assertEquals(status, JSON.parse(document).get("status").getAsNumber().value().intValue());
            }
        }
    }

    /** All that comes until the server closes; it may do so while something is sent. */
    private static String answer(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException closed) {
                // What it answered before is there to be read.
                Thread.onSpinWait();
            }
            var bytes = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(bytes);
            } catch (SocketException closed) {
                Thread.onSpinWait();
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @AfterEach
    void theNextIsAnswered() throws IOException, InterruptedException {
        assertEquals(200, get("health").statusCode());
    }
}
