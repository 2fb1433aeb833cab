package org.peptidekg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The room that a store takes on disk. TDB2 never writes where something stands, so each transaction leaves behind what
 * it replaced; compacting copies what is alive. The caller sees to it that nobody writes.
 */
final class Room {

    private static final Pattern GENERATION = Pattern.compile("Data-\\d+");
    private static final List<String> INDEXES = List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG");
    /** Four numbers of eight bytes. */
    private static final long QUAD_BYTES = 32;
    /** Files grow by steps of 8 MiB, and a small store is not worth the trouble. */
    private static final long LEAST_BYTES = 64L << 20;
    /** Leaves that were filled in any order are two thirds full; so half of the files is left behind, or more. */
    private static final int MOST_TIMES = 4;

    private final Path folder;
    /** Nothing is counted before the indexes have so many bytes. */
    private long next = LEAST_BYTES;

    Room(Path folder) {
        this.folder = folder;
    }

    /** Compacts the store; at its end it waits for those who read. */
    Compacted compact(DatasetGraph base) {
        var before = bytes();
        DatabaseMgr.compact(base, true);
        removeOld();
        return new Compacted(before, bytes());
    }

    /**
     * Compacts the store if most of its indexes is left behind and nobody reads at the moment.
     *
     * @param quads counts what it holds, which may take a moment
     */
    Optional<Compacted> compactIfGrown(DatasetGraph base, LongSupplier quads) {
        var bytes = indexBytes();
        if (bytes <= next || TDBInternal.getDatasetGraphTDB(base).getTxnSystem().getTxnMgr()
                .countActiveReaders() > 0) {
            // At the end it would wait for those who read now, and all others for it. The next write comes again.
            return Optional.empty();
        }
        var most = mostBytes(quads.getAsLong());
        var done = bytes > most ? Optional.of(compact(base)) : Optional.<Compacted>empty();
        // While a store is loaded it is near the border for long, and each count costs more.
        next = Math.max(most, done.isPresent() ? 0 : bytes + bytes / 8);
        return done;
    }

    /** The most that indexes of so many quads may have: beyond it, much of them is left behind. */
    static long mostBytes(long quads) {
        return LEAST_BYTES + quads * MOST_TIMES * INDEXES.size() * QUAD_BYTES;
    }

    /** The bytes of all files of the store. */
    long bytes() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the indexes of quads as they are now, whether alive or left behind. */
    private long indexBytes() {
        var generations = generations();
        return generations.isEmpty() ? 0 : INDEXES.stream().mapToLong(index ->
                generations.get(generations.size() - 1).resolve(index + ".dat").toFile().length()).sum();
    }

    /** Removes the files of earlier generations, which a compaction that was interrupted may have left. */
    private void removeOld() {
        var generations = generations();
        for (var old : generations.subList(0, Math.max(0, generations.size() - 1))) {
            try (var files = Files.walk(old)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> generations() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> GENERATION.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
