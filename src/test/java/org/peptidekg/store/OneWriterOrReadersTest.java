package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is within a transaction while another asks for one. */
@Timeout(60)
class OneWriterOrReadersTest {

    /** Long enough that who need not wait is through, short enough for a test. */
    private static final long A_WHILE = 200;

    private final DatasetGraph data = new OneWriterOrReaders(DatabaseMgr.createDatasetGraph());

    /** A thread that begins, tells, stays until it is let go, and ends. */
    private final class Other {

        private final CountDownLatch within = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final Thread thread;

        Other(Runnable begin) {
            thread = new Thread(() -> {
                begin.run();
                within.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                } finally {
                    data.end();
                }
            });
            thread.start();
        }

        boolean isWithinSoon() throws InterruptedException {
            return within.await(A_WHILE, TimeUnit.MILLISECONDS);
        }

        void isWithin() throws InterruptedException {
            assertTrue(within.await(30, TimeUnit.SECONDS), "it was let in");
        }

        void leaves() throws InterruptedException {
            leave.countDown();
            thread.join();
        }
    }

    @Test
    void readersAreTogetherAndAWriterWaitsForThem() throws InterruptedException {
        var one = new Other(data::begin);
        var two = new Other(() -> data.begin(TxnType.READ));
        one.isWithin();
        two.isWithin();
        var writer = new Other(() -> data.begin(ReadWrite.WRITE));
        assertFalse(writer.isWithinSoon());
        one.leaves();
        assertFalse(writer.isWithinSoon());
        two.leaves();
        writer.isWithin();
        writer.leaves();
    }

    @Test
    void aReaderAndAnotherWriterWaitForAWriter() throws InterruptedException {
        var writer = new Other(() -> data.begin(TxnType.WRITE));
        writer.isWithin();
        var reader = new Other(() -> data.begin(ReadWrite.READ));
        var promoted = new Other(() -> data.begin(TxnType.READ_PROMOTE));
        assertFalse(reader.isWithinSoon());
        assertFalse(promoted.isWithinSoon());
        writer.leaves();
        while (reader.within.getCount() > 0 && promoted.within.getCount() > 0) {
            Thread.sleep(1);
        }
        var first = reader.within.getCount() == 0 ? reader : promoted;
        var second = first == reader ? promoted : reader;
        assertFalse(second.isWithinSoon(), "a reader that may write is a writer");
        first.leaves();
        second.isWithin();
        second.leaves();
    }

    @Test
    void aWriterThatLooksForAGapLetsReadersIn() throws InterruptedException {
        var reader = new Other(data::begin);
        reader.isWithin();
        var writer = new Other(() -> data.begin(TxnType.WRITE));
        assertFalse(writer.isWithinSoon());
        var late = new Other(data::begin);
        late.isWithin();
        late.leaves();
        reader.leaves();
        writer.isWithin();
        writer.leaves();
    }

    @Test
    void whoCouldNotBeginHoldsNothing() throws InterruptedException {
        data.begin(TxnType.READ);
        try {
            data.begin(TxnType.READ);
        } catch (RuntimeException e) {
            // Within one already.
        }
        data.end();
        var writer = new Other(() -> data.begin(TxnType.WRITE));
        writer.isWithin();
        writer.leaves();
        assertEquals(Thread.State.TERMINATED, writer.thread.getState());
    }
}
