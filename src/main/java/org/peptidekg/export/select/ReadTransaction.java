package org.peptidekg.export.select;

import java.io.IOException;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** Runs in the caller's transaction, or else in a read transaction of its own. */
public final class ReadTransaction {

    public interface Work {
        void run() throws IOException;
    }

    private ReadTransaction() {
    }

    public static void run(DatasetGraph dataset, Work work) throws IOException {
        if (!dataset.supportsTransactions() || dataset.isInTransaction()) {
            work.run();
            return;
        }
        dataset.begin(ReadWrite.READ);
        try {
            work.run();
        } finally {
            dataset.end();
        }
    }
}
