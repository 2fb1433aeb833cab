package org.peptidekg.store;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.text.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a disk refuses. TDB2 writes to memory that stands for its files: where the disk has no room, Java tells of it by
 * an error of the machine and not by an exception.
 */
final class Disk {

    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

    private Disk() {
    }

    /** What to tell of a write that failed; nothing of it is kept. */
    static BadInputException refusal(Throwable reason) {
        var said = reason instanceof InternalError ? "" : " (" + reason.getMessage() + ")";
        return new BadInputException("the store", "could not be written" + said + ", the disk is full or fails; "
                + "nothing of this was kept, and what was there before is unharmed", reason);
    }

    /** Ends a transaction without keeping it; where the disk refuses that too, the next start does it. */
    static void undo(DatasetGraph dataset) {
        try {
            dataset.abort();
        } catch (InternalError | DBOpEnvException e) {
            LOG.debug("a transaction could not be undone", e);
        }
    }

    /** Leaves a transaction; one that could not be undone may refuse that. */
    static void end(DatasetGraph dataset) {
        try {
            dataset.end();
        } catch (InternalError | DBOpEnvException e) {
            LOG.debug("a transaction could not be left", e);
        }
    }

    /** Refuses a folder that cannot be written to: reading a store means to lock it, by a file in it. */
    static void checkWritable(Path folder) {
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new BadInputException(folder.toString(), "cannot be written to, which a store needs for reading too; "
                    + "copy it to a folder of your own");
        }
    }
}
