package org.peptidekg.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Lets either readers or one writer at a dataset. TDB2 on disk keeps readers and a writer apart by itself; in
 * memory, in 5.6.0, a reader beside a writer gets a mix of states and the store itself is damaged.
 */
final class OneWriterOrReaders extends DatasetGraphWrapper {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(35);
    private static final long PAUSE_MILLIS = 5;

    // Fair: a writer among many readers gets its turn.
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    OneWriterOrReaders(DatasetGraph dataset) {
        super(dataset, dataset.getContext());
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        // A reader cannot become a writer under this lock, so whoever might is one from the beginning.
        var write = type != TxnType.READ;
        if (write) {
            lockToWrite();
        } else {
            lock.readLock().lock();
        }
        try {
            super.begin(write ? TxnType.WRITE : TxnType.READ);
        } catch (RuntimeException e) {
            unlock();
            throw e;
        }
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            unlock();
        }
    }

    /**
     * New readers wait behind a writer that stands in the queue, and that one waits for a reader that takes long. So
     * it looks for a gap first, for longer than queries usually may run, and queues only then.
     */
    private void lockToWrite() {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (!lock.writeLock().tryLock()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                lock.writeLock().lock();
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private void unlock() {
        if (lock.isWriteLockedByCurrentThread()) {
            lock.writeLock().unlock();
        } else if (lock.getReadHoldCount() > 0) {
            lock.readLock().unlock();
        }
    }
}
