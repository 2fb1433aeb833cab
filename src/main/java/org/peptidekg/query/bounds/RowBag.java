package org.peptidekg.query.bounds;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.DefaultDataBag;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.protobuf.Binding2Protobuf;
import org.apache.jena.riot.protobuf.ProtobufRDF;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows that are gathered before the first is given out. A part of what the query may keep stays in memory, the rest
 * waits in temporary files, which are gone when this is closed. For one thread.
 */
public final class RowBag implements Iterable<Binding>, AutoCloseable {

    private static final String NAME = "peptidekg-rows-";

    private final Budget budget;
    /** Of all rows that came, as a file names them before its first row. */
    private final Set<Var> variables = new LinkedHashSet<>();
    private final Part part = new Part();
    private final DataBag<Binding> rows;
    private long written;

    private RowBag(Budget budget, Comparator<Binding> order) {
        this.budget = budget;
        this.rows = order == null ? new DefaultDataBag<>(part, new Form()) {
            @Override
            protected File getNewTemporaryFile() {
                return file();
            }
        } : new SortedDataBag<>(part, new Form(), order) {
            @Override
            protected File getNewTemporaryFile() {
                return file();
            }
        };
        budget.closes(this);
    }

    /** A file that nobody else reads. */
    private static File file() {
        try {
            return Files.createTempFile(NAME + ProcessHandle.current().pid() + "-", null).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A bag that gives rows out in the order in which they came.
     *
     * @param variables that rows may have values for
     */
    public static RowBag plain(Budget budget, List<Var> variables) {
        var bag = new RowBag(budget, null);
        bag.variables.addAll(variables);
        return bag;
    }

    /** A bag that sorts. */
    public static RowBag sorted(Budget budget, Comparator<Binding> order) {
        return new RowBag(budget, (a, b) -> {
            budget.check();
            return order.compare(a, b);
        });
    }

    /**
     * Adds a row; none behind the first call of {@link #iterator}.
     *
     * @throws LimitException if memory or disk of the query are used up, or the disk is full
     */
    public void add(Binding row) {
        row.vars().forEachRemaining(variables::add);
        told(() -> {
            rows.add(row);
            return true;
        });
    }

    /** How many there are. */
    public long size() {
        return rows.size();
    }

    @Override
    public Iterator<Binding> iterator() {
        return told(rows::iterator);
    }

    @Override
    public void close() {
        rows.close();
        part.reset();
        budget.erase(written);
        written = 0;
        budget.closed(this);
    }

    /** What a disk does not do is a limit of the query. */
    private <T> T told(Supplier<T> work) {
        return budget.within(() -> {
            try {
                return work.get();
            } catch (AtlasException | UncheckedIOException e) {
                throw new LimitException(Limit.DISK, "rows to be sorted cannot be kept in temporary files now; "
                        + "ask for less");
            }
        });
    }

    /** How much stays in memory: a sorter starts anew after each file, a plain bag writes all that comes behind it. */
    private final class Part implements ThresholdPolicy<Binding> {

        private long bytes;

        @Override
        public void increment(Binding row) {
            if (!isThresholdExceeded()) {
                var size = Budget.size(row);
                budget.keep(size);
                bytes += size;
            }
        }

        @Override
        public boolean isThresholdExceeded() {
            return bytes >= budget.part();
        }

        @Override
        public void reset() {
            budget.free(bytes);
            bytes = 0;
        }
    }

    /** Rows as Jena writes them in binary form, counted. */
    private final class Form implements SerializationFactory<Binding> {

        @Override
        public Sink<Binding> createSerializer(OutputStream file) {
            var out = new Counted(file);
            var writer = new Binding2Protobuf(out, List.copyOf(variables), false);
            return new Sink<>() {
                @Override
                public void send(Binding row) {
                    writer.output(row);
                }

                @Override
                public void flush() {
                    // All of it is written when it is closed.
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<Binding> createDeserializer(InputStream file) {
            return ProtobufRDF.readRowSet(new BufferedInputStream(file));
        }
    }

    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) {
            budget.write(length);
            written += length;
        }
    }
}
