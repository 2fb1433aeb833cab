package org.peptidekg.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Many clients of one server on one thread, so that they leave the processors to the server: each has a connection and
 * sends its next request when it has the whole answer.
 */
final class LoadClient {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1 << 21;

    private final Supplier<byte[]> requests;
    private final long end;
    private final long[] times = new long[MOST];
    private int count;

    private LoadClient(Supplier<byte[]> requests, long end) {
        this.requests = requests;
        this.end = end;
    }

    /** Requests a second and latencies in ms. */
    record Result(double perSecond, double p50, double p99) {
    }

    /** Sends requests for some seconds. */
    static Result run(URI address, int clients, int seconds, Supplier<byte[]> requests) throws IOException {
        var begin = System.nanoTime();
        var load = new LoadClient(requests, begin + TimeUnit.SECONDS.toNanos(seconds));
        load.run(address, clients);
        var elapsed = (System.nanoTime() - begin) / 1e9;
        var sorted = Arrays.copyOf(load.times, load.count);
        Arrays.sort(sorted);
        return new Result(load.count / elapsed, sorted[load.count / 2] / 1e6, sorted[(int) (load.count * 0.99)] / 1e6);
    }

    private void run(URI address, int clients) throws IOException {
        var all = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                var connection = new Connection(channel);
                all.add(connection);
                channel.register(selector, SelectionKey.OP_READ, connection);
            }
            for (var connection : all) {
                connection.send();
            }
            for (int open = clients; open > 0;) {
                if (selector.select(TimeUnit.SECONDS.toMillis(60)) == 0) {
                    throw new IOException("no answer within a minute");
                }
                for (var key : selector.selectedKeys()) {
                    if (!((Connection) key.attachment()).receive()) {
                        key.cancel();
                        open--;
                    }
                }
                selector.selectedKeys().clear();
            }
        } finally {
            for (var connection : all) {
                connection.channel.close();
            }
        }
    }

    private final class Connection {

        private final SocketChannel channel;
        private ByteBuffer answer = ByteBuffer.allocate(1 << 14);
        private long sent;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void send() throws IOException {
            var request = ByteBuffer.wrap(requests.get());
            sent = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** False when the time is over. */
        boolean receive() throws IOException {
            if (!answer.hasRemaining()) {
                answer = ByteBuffer.allocate(answer.capacity() * 2).put(answer.flip());
            }
            if (channel.read(answer) < 0) {
                throw new IOException("the server closed the connection");
            }
            if (!isComplete()) {
                return true;
            }
            var now = System.nanoTime();
            if (count < MOST) {
                times[count++] = now - sent;
            }
            answer.clear();
            if (now >= end) {
                return false;
            }
            send();
            return true;
        }

        private boolean isComplete() throws IOException {
            var bytes = answer.array();
            var head = find(bytes, 0, HEAD_END);
            if (head < 0) {
                return false;
            }
            var text = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("HTTP/1.1 200")) {
                throw new IOException(text.lines().findFirst().orElse("") + new String(bytes, head,
                        answer.position() - head, StandardCharsets.UTF_8));
            }
            var body = head + HEAD_END.length;
            var at = text.indexOf("ontent-");
            while (at >= 0 && !text.regionMatches(true, at, "ontent-length:", 0, 14)) {
                at = text.indexOf("ontent-", at + 1);
            }
            if (at >= 0) {
                var line = text.indexOf('\r', at);
                var length = text.substring(at + 14, line < 0 ? text.length() : line).strip();
                return answer.position() >= body + Integer.parseInt(length);
            }
            return lastChunk(bytes, body);
        }

        private boolean lastChunk(byte[] bytes, int body) {
            for (int at = body; at < answer.position();) {
                var line = find(bytes, at, "\r\n".getBytes(StandardCharsets.US_ASCII));
                if (line < 0) {
                    return false;
                }
                var size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
                at = line + 2 + size + 2;
                if (size == 0) {
                    return at <= answer.position();
                }
            }
            return false;
        }

        private int find(byte[] bytes, int from, byte[] wanted) {
            for (int i = from; i + wanted.length <= answer.position(); i++) {
                if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
