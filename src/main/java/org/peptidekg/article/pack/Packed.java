package org.peptidekg.article.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.peptidekg.text.BadInputException;

/** Unpacks gzip, zip and tar, one within the other, and stops where they grow beyond all measure. Not thread-safe. */
public final class Packed {

    /** What may come out of one file. */
    private static final long MOST_BYTES = 1L << 28;
    private static final int MOST_FILES = 200_000;
    private static final int MOST_LAYERS = 3;
    private static final int TAR_SIGN = 257;
    /** Stored, deflated, deflated in larger steps, BZIP2: what tools that people have write. */
    private static final Set<Integer> METHODS = Set.of(0, 8, 9, 12);

    private final String place;
    private final Predicate<String> wanted;
    private final List<Content> found = new ArrayList<>();
    private long bytes;

    /**
     * A file as it is when it is unpacked.
     *
     * @param inner its name within the packed file, with folders; empty if it is packed alone
     */
    public record Content(String inner, byte[] bytes) {
    }

    private enum Kind {
        GZIP, ZIP, TAR
    }

    private Packed(String place, Predicate<String> wanted) {
        this.place = place;
        this.wanted = wanted;
    }

    /**
     * The files in a file, in its order.
     *
     * @param wanted tells of a name within an archive whether that file is wanted
     * @return empty if the file is not packed
     * @throws BadInputException if it is broken, or too much is in it
     */
    public static Optional<List<Content>> open(String place, byte[] bytes, Predicate<String> wanted) {
        if (kind(bytes).isEmpty()) {
            return Optional.empty();
        }
        var packed = new Packed(place, wanted);
        packed.add("", bytes, 0);
        return Optional.of(List.copyOf(packed.found));
    }

    private static Optional<Kind> kind(byte[] bytes) {
        if (bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
            return Optional.of(Kind.GZIP);
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            // A document of Word is a zip, but one file to people.
            return OfficeFile.is(bytes) ? Optional.empty() : Optional.of(Kind.ZIP);
        }
        var isTar = bytes.length > TAR_SIGN + 5
                && new String(bytes, TAR_SIGN, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return isTar ? Optional.of(Kind.TAR) : Optional.empty();
    }

    private void add(String inner, byte[] content, int layer) {
        var kind = kind(content);
        if (kind.isEmpty()) {
            found.add(new Content(inner, content));
            return;
        }
        if (layer == MOST_LAYERS) {
            throw new BadInputException(place, "packed more than " + MOST_LAYERS + " times over");
        }
        try {
            if (kind.get() == Kind.GZIP) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                    add(inner.replaceFirst("\\.t?gz$", ""), read(in), layer + 1);
                }
            } else {
                try (var in = archive(kind.get(), content)) {
                    addEach(in, inner, layer);
                }
            }
        } catch (IOException e) {
            throw new BadInputException(place, "cannot be unpacked: " + reason(e), e);
        }
    }

    private static ArchiveInputStream<? extends ArchiveEntry> archive(Kind kind, byte[] content) {
        var in = new ByteArrayInputStream(content);
        return kind == Kind.ZIP ? new ZipArchiveInputStream(in) : new TarArchiveInputStream(in);
    }

    private void addEach(ArchiveInputStream<? extends ArchiveEntry> in, String inner, int layer) throws IOException {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            var name = entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && in.canReadEntryData(entry) && wanted.test(name)) {
                if (found.size() >= MOST_FILES) {
                    throw new BadInputException(place, "holds more than " + MOST_FILES + " files");
                }
                if (entry instanceof ZipArchiveEntry zipped && !METHODS.contains(zipped.getMethod())) {
                    throw new BadInputException(place, "cannot be unpacked: " + name + " is packed in a way that is "
                            + "not read (method " + zipped.getMethod() + ")");
                }
                add(inner.isEmpty() ? name : inner + "!/" + name, read(in), layer + 1);
            }
        }
    }

    private byte[] read(InputStream in) throws IOException {
        var content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, MOST_BYTES - bytes + 1));
        bytes += content.length;
        if (bytes > MOST_BYTES) {
            throw new BadInputException(place, "unpacks to more than " + (MOST_BYTES >> 20)
                    + " MB; unpack it and load the folder");
        }
        return content;
    }

    /** What went wrong with packed bytes; of those that end too early Java says nothing. */
    static String reason(Exception e) {
        return e.getMessage() == null ? "it ends too early or is damaged" : e.getMessage();
    }
}
