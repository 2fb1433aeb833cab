package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All hostile requests at the packaged program, which has a heap of 512 MB and the limits that it has when nobody sets
 * any, by four clients at once ({@code mvn -P hostile verify}): each gets its answer. Beside them somebody asks cheap
 * queries; how long they wait, and the highest heap, is told. A server that is
 * too busy may say so, by 503 with the time to wait, whatever the row of a request says.
 */
class HostileServerSuite {

    private static final Path JAR = Path.of("target/peptidekg.jar").toAbsolutePath();
    private static final int CLIENTS = 4;
    private static final int FIRST = 500;
    private static final int PAUSE_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 180_000;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int asked;

    /** Something to send, and what may come of it. */
    private record Sent(String name, List<Integer> statuses, byte[] bytes) {

        static Sent query(String query, List<Integer> statuses) {
            var body = query.getBytes(StandardCharsets.UTF_8);
            var head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                    + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            var all = new ByteArrayOutputStream();
            all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(body);
            return new Sent(query.substring(0, Math.min(100, query.length())), statuses, all.toByteArray());
        }
    }

    private static List<Sent> all() throws IOException {
        var all = new ArrayList<Sent>();
        HostileRequestsTest.requests().forEach(request -> all.add(new Sent(request.name(), request.statuses(),
                request.bytes())));
        BoundedQueriesTest.tooMuch().forEach(row -> all.add(Sent.query((String) row.get()[2],
                List.of((Integer) row.get()[1]))));
        BoundedQueriesTest.keepsTooMuch().forEach(query -> all.add(Sent.query(query,
                query.contains("LIMIT 9999") ? List.of(200, 503) : List.of(503))));
        BoundedQueriesTest.keepsTooMuchOnDisk().forEach(query -> all.add(Sent.query(query, List.of(200, 503))));
        Collections.shuffle(all, new java.util.Random(17));
        return all;
    }

    @Test
    void eachIsAnsweredAndNobodyElseWaits() throws IOException, InterruptedException {
        var requests = all();
        assertTrue(requests.size() > 250, requests.size() + " requests");
        var output = folder.resolve("output.txt");
        var server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-jar", JAR.toString(), "serve", "--port", "0", "--store", "store").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            var address = address(server, output);
            for (var i = 0; i < FIRST; i++) {
                cheap(address);
            }
            var alone = new ArrayList<Long>();
            for (var i = 0; i < FIRST; i++) {
                alone.add(cheap(address));
            }
            var wrong = new ConcurrentLinkedQueue<String>();
            var open = new ConcurrentLinkedQueue<>(requests);
            var left = new CountDownLatch(CLIENTS);
            var taken = new ConcurrentLinkedQueue<Long>();
            for (var i = 0; i < CLIENTS; i++) {
                new Thread(() -> {
                    send(address, open, taken, wrong);
                    left.countDown();
                }).start();
            }
            var beside = new ArrayList<Long>();
            var heap = 0L;
            while (!left.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                beside.add(cheap(address));
                heap = beside.size() % 10 == 0 ? Math.max(heap, heap(address)) : heap;
            }
            System.out.println("hostile requests: " + requests.size() + ", the longest took "
                    + Collections.max(taken) / 1_000 + " s; " + beside.size() + " cheap queries beside them waited "
                    + millis(beside) + "; " + alone.size() + " before them " + millis(alone) + "; highest heap "
                    + (heap >> 20) + " MiB of 512");
            assertEquals(List.of(), List.copyOf(wrong));
            assertFalse(Files.readString(output).contains("OutOfMemory"), Files.readString(output));
        } finally {
            server.destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static URI address(Process server, Path output) throws IOException, InterruptedException {
        while (!Files.readString(output).contains("Stop with")) {
            assertTrue(server.isAlive(), Files.readString(output));
            Thread.sleep(100);
        }
        return URI.create(Files.readString(output).lines().filter(line -> line.startsWith("Explorer"))
                .findFirst().orElseThrow().replaceFirst("\\S+\\s+", ""));
    }

    /** The milliseconds that a query takes which nobody has asked before. */
    private long cheap(URI address) throws IOException, InterruptedException {
        asked++;
        var begin = System.nanoTime();
        var answer = http.send(HttpRequest.newBuilder(address.resolve("sparql?query=ASK%7B%3Curn:x" + asked
                + "%3E%20%3Fp%20%3Fo%7D")).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private long heap(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve("metrics")).build(), BodyHandlers.ofLines()).body()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static String millis(List<Long> times) {
        var sorted = times.stream().mapToLong(time -> time).sorted().toArray();
        return "at most " + sorted[sorted.length - 1] + " ms, 99 of 100 at most " + sorted[sorted.length * 99 / 100]
                + " ms, half of them at most " + sorted[sorted.length / 2] + " ms";
    }

    private static void send(URI address, Queue<Sent> open, Queue<Long> taken, Queue<String> wrong) {
        for (var sent = open.poll(); sent != null; sent = open.poll()) {
            var begin = System.nanoTime();
            try {
                var answer = answer(address, sent.bytes());
                var status = answer.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
                var isBusy = status == 503 && answer.contains("Retry-After:");
                if (!isBusy && !sent.statuses().contains(status)
                        || status >= 400 && HostileRequestsTest.INSIDE.matcher(answer).find()) {
                    wrong.add(sent.name() + ": " + answer.substring(0, Math.min(600, answer.length())));
                }
            } catch (IOException e) {
                wrong.add(sent.name() + ": " + e);
            }
            taken.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }

    /** All that comes until the server closes; it may do so while something is sent. */
    private static String answer(URI address, byte[] request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var bytes = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException closed) {
                // What it answered before is there to be read.
                Thread.onSpinWait();
            }
            try {
                socket.getInputStream().transferTo(bytes);
            } catch (SocketException closed) {
                Thread.onSpinWait();
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
