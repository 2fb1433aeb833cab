package org.peptidekg.endpoint.traffic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

class TrafficWatchTest {

    @Test
    void aQueryThatCannotBeLookedAfterDoesNotEndTheWatch() throws InterruptedException {
        // Of nobody's request it cannot be said whether its client has left: the watch gets an exception each time.
        Request nobodys = null;
        var faults = new ConcurrentLinkedQueue<Throwable>();
        try (var traffic = new Traffic(9, 0, Duration.ofMillis(1), ended -> { }, faults::add)) {
            try (var first = traffic.enter(nobodys)) {
                first.running(() -> {
                    throw new IllegalStateException("this query cannot be stopped");
                });
                for (var round = 0; round < 2; round++) {
                    var stopped = new CountDownLatch(1);
                    try (var other = traffic.enter(nobodys)) {
                        other.running(stopped::countDown);
                        assertTrue(stopped.await(30, TimeUnit.SECONDS), "round " + round);
                    }
                }
            }
        }
        assertTrue(faults.stream().anyMatch(IllegalStateException.class::isInstance), faults.toString());
    }
}
