package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;

/** Who waits for the end of a server may close its store then. */
@Timeout(120)
class StopTest {

    private static final long LONG_AFTER_MILLIS = 500;

    @Test
    void theEndIsNotBeforeThatOfWhatReadsBesideTheAnswering() throws InterruptedException {
        try (var store = Fixture.store()) {
            var writes = new CountDownLatch(1);
            var enough = new CountDownLatch(1);
            var writer = new Thread(() -> store.write(batch -> {
                writes.countDown();
                await(enough);
            }));
            var server = Server.start(store, SavedQueries.bundled(), Settings.local(0));
            var port = server.address().getPort();
            var waiting = new Thread(server::join);
            var stopping = new Thread(server::close);
            writer.start();
            waiting.start();
            writes.await();
            // The description is written in a thread of its own, which waits for the writer.
            while (!describes()) {
                Thread.sleep(10);
            }
            stopping.start();
            while (listens(port)) {
                Thread.sleep(10);
            }
            waiting.join(LONG_AFTER_MILLIS);
            assertTrue(waiting.isAlive(), "the store would be closed under what reads it");
            enough.countDown();
            waiting.join();
            stopping.join();
            writer.join();
            assertFalse(listens(port));
        }
    }

    private static boolean describes() {
        return Thread.getAllStackTraces().entrySet().stream().anyMatch(thread ->
                thread.getKey().getName().equals("description") && Arrays.stream(thread.getValue()).anyMatch(frame ->
                        frame.getClassName().startsWith("org.peptidekg.store.")));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
