package org.peptidekg.store;

import java.util.function.BooleanSupplier;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.peptidekg.text.BadInputException;

/** Transactions that write: each is kept whole or not at all, and none begins behind one that the disk broke off. */
final class Writing {

    private final DatasetGraph base;
    private final DatasetGraph dataset;
    private final TextSearch text;
    private volatile boolean broken;

    /**
     * Writes to a dataset.
     *
     * @param base TDB2's own
     * @param text follows what is written
     */
    Writing(DatasetGraph base, DatasetGraph dataset, TextSearch text) {
        this.base = base;
        this.dataset = dataset;
        this.text = text;
    }

    /** Whether a transaction could neither be kept nor undone: only the next start can bring order. */
    boolean isBroken() {
        return broken;
    }

    /**
     * Commits if the writer says that there is something, and undoes all if it throws.
     *
     * @throws BadInputException if the disk refuses, now or before
     */
    void run(BooleanSupplier writer) {
        if (broken) {
            throw new BadInputException("the store", "takes no writes since its disk failed; stop the program and "
                    + "start it anew", new RuntimeIOException("the disk failed before"));
        }
        dataset.begin(ReadWrite.WRITE);
        var committed = false;
        try {
            if (text.exists() && !text.isOpen()) {
                text.open(dataset);
            }
            if (writer.getAsBoolean()) {
                text.beforeCommit();
                dataset.commit();
                committed = true;
            }
        } catch (InternalError | RuntimeIOException | DBOpEnvException e) {
            throw Disk.refusal(e);
        } finally {
            if (!committed) {
                Disk.undo(dataset);
            }
            Disk.end(dataset);
            // TDB2 would let the next writer wait for this one for ever.
            broken = TDBInternal.getDatasetGraphTDB(base).getTxnSystem().getTxnMgr().countActiveWriter() > 0;
        }
    }
}
