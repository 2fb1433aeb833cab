package org.peptidekg.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Reason;

/**
 * A whole store as one file: N-Quads, packed by gzip, with a first line that says how many there are. Any RDF tool
 * reads it, and it does not depend on how a version of this program lays out its store.
 */
public final class Backup {

    private static final String HEAD = "# PeptideKG backup 1, quads: ";
    private static final Pattern FIRST_LINE = Pattern.compile(Pattern.quote(HEAD) + "(\\d+)");
    private static final int LONGEST_LINE = 80;

    private Backup() {
    }

    /**
     * Writes all that a store holds at one moment; others may read and write it meanwhile. The stream stays open.
     *
     * @return how many quads there are
     * @throws IOException if the stream fails
     */
    public static long write(GraphStore store, OutputStream out) throws IOException {
        var packed = new GZIPOutputStream(out, 1 << 16);
        var quads = store.read(data -> {
            var size = store.size();
            try {
                packed.write((HEAD + size + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var writer = StreamRDFWriter.getWriterStream(packed, Lang.NQUADS);
            writer.start();
            data.find().forEachRemaining(writer::quad);
            writer.finish();
            return size;
        });
        packed.finish();
        return quads;
    }

    /**
     * Makes a store of a backup. It is there whole or not at all.
     *
     * @param folder where no store is yet
     * @return how many quads it holds
     * @throws BadInputException if the backup is damaged or incomplete, or something is in the folder
     */
    public static long restore(Path backup, Path folder) {
        var target = folder.toAbsolutePath();
        var draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try (var in = Files.newInputStream(backup)) {
            if (Files.exists(target) && !isEmptyFolder(target)) {
                throw new BadInputException(folder.toString(), "something is there already; name a folder that is not");
            }
            Files.createDirectories(draft);
            var quads = load(in, backup.toString(), draft);
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return quads;
        } catch (IOException e) {
            throw new BadInputException(backup.toString(), "could not be restored (" + e.getMessage() + ")", e);
        } finally {
            remove(draft);
        }
    }

    private static long load(InputStream in, String place, Path folder) throws IOException {
        var unpacked = new BufferedInputStream(new GZIPInputStream(in, 1 << 16));
        var head = FIRST_LINE.matcher(firstLine(unpacked));
        if (!head.matches()) {
            throw new BadInputException(place, "this is no backup of a store");
        }
        var base = StoreFolder.open(folder);
        try {
            var loader = LoaderFactory.phasedLoader(base, (text, values) -> { });
            loader.startBulk();
            var quads = parse(unpacked, place, loader);
            loader.finishBulk();
            if (quads != Long.parseLong(head.group(1))) {
                throw new BadInputException(place, "holds " + quads + " quads and not " + head.group(1));
            }
            return quads;
        } finally {
            TDBInternal.expel(base, true);
        }
    }

    private static long parse(InputStream in, String place, DataLoader loader) {
        var count = new AtomicLong();
        try {
            RDFParser.source(in).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFWrapper(loader.stream()) {
                        @Override
                        public void quad(Quad quad) {
                            count.incrementAndGet();
                            super.quad(quad);
                        }
                    });
            return count.get();
        } catch (RiotException e) {
            loader.finishException(e);
            throw new BadInputException(place, Reason.of(e), e);
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var sign = in.read(); sign >= 0 && sign != '\n' && line.length() < LONGEST_LINE; sign = in.read()) {
            line.append((char) sign);
        }
        return line.toString();
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
