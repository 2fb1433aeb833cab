package org.peptidekg.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.SourceText;

/** The text of one file, decoded strictly: every character counts, the byte order mark included. */
record InputFile(Path path, String sha256, SourceText source) {

    private static final long MAX_BYTES = 256L << 20;

    static InputFile read(Path path) {
        var bytes = bytes(path);
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new BadInputException(path.toString(), startsLikeUtf16(bytes)
                        ? "UTF-16 text; save it as UTF-8" : "not a text file (NUL byte at byte " + i + ")");
            }
        }
        var content = decode(path, bytes);
        if (content.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF')) {
            throw new BadInputException(path.toString(), bytes.length == 0 ? "the file is empty" : "the file is blank");
        }
        return new InputFile(path, sha256(bytes), new SourceText(content));
    }

    /** A text that was read before. */
    static InputFile of(String name, String content) {
        return new InputFile(Path.of(name), sha256(content.getBytes(StandardCharsets.UTF_8)), new SourceText(content));
    }

    String name() {
        return path.getFileName().toString();
    }

    String content() {
        return source.content();
    }

    /** The name without its last extension and a trailing {@code .article}. */
    String stem() {
        return stem(name());
    }

    static String stem(String name) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.endsWith(".article") ? stem.substring(0, stem.length() - ".article".length()) : stem;
    }

    /** The last extension in lower case, without the dot; empty if there is none. */
    static String extension(Path path) {
        var name = path.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The line of a position, counted from 1. */
    int line(int position) {
        return 1 + (int) content().substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static byte[] bytes(Path path) {
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

    private static String decode(Path path, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new BadInputException(path.toString(), startsLikeUtf16(bytes) ? "UTF-16 text; save it as UTF-8"
                    : "not UTF-8 text (at byte " + in.position() + ")");
        }
        return out.flip().toString();
    }

    private static boolean startsLikeUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
