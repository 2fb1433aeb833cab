package org.peptidekg.article.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Sha256;
import org.peptidekg.text.SourceText;

/**
 * The text of one file: every character counts, the byte order mark included.
 *
 * @param warnings what may be wrong with its encoding
 */
public record InputFile(Path path, String sha256, SourceText source, List<String> warnings) {

    private static final long MAX_BYTES = 256L << 20;
    private static final int HEAD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype|html|head|meta|\\?xml)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("<(?:meta|\\?xml)\\b[^>]*?\\b(?:charset|encoding)\\s*=\\s*"
            + "[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    public static InputFile read(Path path) {
        return of(path, bytes(path), List.of());
    }

    /**
     * A text file whose bytes were read before.
     *
     * @param told what is to be said of it beside what its encoding gives
     */
    public static InputFile of(Path path, byte[] bytes, List<String> told) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new BadInputException(path.toString(), startsLikeUtf16(bytes)
                        ? "UTF-16 text; save it as UTF-8" : "not a text file (NUL byte at byte " + i + ")");
            }
        }
        var warnings = new ArrayList<>(told);
        var decoded = decode(path, bytes, warnings);
        var content = Controls.blank(decoded);
        if (!content.equals(decoded)) {
            warnings.add("control characters were read as blanks");
        }
        if (content.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF')) {
            throw new BadInputException(path.toString(), bytes.length == 0 ? "the file is empty" : "the file is blank");
        }
        return new InputFile(path, sha256(bytes), new SourceText(content), List.copyOf(warnings));
    }

    /**
     * The text that was taken out of a file that is no text; offsets refer to it.
     *
     * @param bytes the file
     * @param told what is to be said of it
     */
    public static InputFile extracted(Path path, byte[] bytes, SourceText text, List<String> told) {
        return new InputFile(path, sha256(bytes), new SourceText(Controls.blank(text.content())), told);
    }

    /** A text that was read before. */
    public static InputFile of(String name, String content) {
        return new InputFile(Path.of(name), sha256(content.getBytes(StandardCharsets.UTF_8)),
                new SourceText(Controls.blank(content)), List.of());
    }

    /** The name without folders; of a file in an archive the names of both: {@code corpus.zip!/a/study.nxml}. */
    public String name() {
        var text = path.toString().replace('\\', '/');
        var inner = text.indexOf("!/");
        return inner < 0 ? path.getFileName().toString() : text.substring(text.lastIndexOf('/', inner) + 1);
    }

    public String content() {
        return source.content();
    }

    /** The name without its last extension and a trailing {@code .article}. */
    public String stem() {
        return stem(path.getFileName().toString().replaceFirst("\\.gz$", ""));
    }

    public static String stem(String name) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.endsWith(".article") ? stem.substring(0, stem.length() - ".article".length()) : stem;
    }

    /** The last extension in lower case, without the dot, that of packing left out; empty if there is none. */
    public static String extension(Path path) {
        var name = path.getFileName().toString().replaceFirst("(?i)(?<=.)\\.gz$", "");
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The line of a position, counted from 1. */
    public int line(int position) {
        return 1 + (int) content().substring(0, position).chars().filter(c -> c == '\n').count();
    }

    /** @throws BadInputException if the file is missing, a folder or too large */
    public static byte[] bytes(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException(path.toString(), "no such file");
        }
        if (Files.isDirectory(path)) {
            throw new BadInputException(path.toString(), "is a folder, not a file");
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new BadInputException(path.toString(), "larger than 256 MB; split it");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadInputException(path.toString(), "cannot be read", e);
        }
    }

    /** As the file says by itself, else as UTF-8, else as windows-1252, which is told. */
    private static String decode(Path path, byte[] bytes, List<String> warnings) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var declared = declared(bytes);
        var plain = !result.isError() && out.position() == bytes.length;
        if (declared.isPresent() && (result.isError() || plain && !declared.get().equals(StandardCharsets.UTF_8))) {
            return new String(bytes, declared.get());
        }
        if (!result.isError()) {
            return out.flip().toString();
        }
        var text = new String(bytes, WINDOWS);
        // A letter of UTF-8 that is cut off, or bytes that stand for nothing: no text at all, or a broken one.
        if (startsLikeUtf16(bytes) || endsInside(bytes, in.position()) || text.indexOf('\uFFFD') >= 0) {
            throw new BadInputException(path.toString(), startsLikeUtf16(bytes) ? "UTF-16 text; save it as UTF-8"
                    : "not UTF-8 text (at byte " + in.position() + ")");
        }
        warnings.add("not UTF-8 text (at byte " + in.position() + "); it was read as windows-1252");
        return text;
    }

    /** Whether the file ends within a letter that begins at a byte. */
    private static boolean endsInside(byte[] bytes, int at) {
        var lead = bytes[at] & 0xFF;
        var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        for (var i = at + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return length > 1 && bytes.length - at < length;
    }

    /** The encoding that a page of HTML or XML declares near its beginning, if there is one of that name. */
    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var match = DECLARED.matcher(head);
        if (!MARKUP.matcher(head).find() || !match.find()) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(match.group(1));
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                // Words that could be read thus far are not in it.
                return Optional.empty();
            }
            // Browsers take Latin-1 for the larger set that holds it.
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1)
                    || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean startsLikeUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    /** The digest of bytes in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        var digest = Sha256.start();
        digest.update(bytes);
        return Sha256.hex(digest);
    }
}
