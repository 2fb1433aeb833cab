package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.text.BadInputException;

/** Articles that are packed: each is read as if it lay there by itself, and tells where it lay. */
class PackedTest {

    private static final byte[] STUDY = bytes(Path.of("src/test/resources/articles/study.nxml"));
    private static final byte[] SET = bytes(Path.of("src/test/resources/articles/set.xml"));

    /** Where in a zip the way is told in which its first file is packed. */
    private static final int METHOD = 8;

    @TempDir
    private Path folder;

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static List<String> names(Path file) {
        return ArticleReader.readAll(file).stream().map(article -> article.key() + " " + article.fileName()).toList();
    }

    @Test
    void eachIsReadAndKnowsWhereItLay() throws IOException {
        var zip = Files.write(folder.resolve("corpus.zip"), zip(Map.of("a/study.nxml", STUDY, "set.xml.gz", gzip(SET),
                ".hidden.txt", STUDY, "README.txt", STUDY, "figure.jpg", new byte[] {1, 0}, "__MACOSX/x.txt", STUDY)));
        assertEquals(List.of("study corpus.zip!/a/study.nxml", "202 corpus.zip!/set.xml", "203 corpus.zip!/set.xml"),
                names(zip));
        var tar = Files.write(folder.resolve("corpus.tar.gz"), gzip(tar("b/study.nxml", STUDY)));
        assertEquals(List.of("study corpus.tar.gz!/b/study.nxml"), names(tar).stream().map(name ->
                name.replace("corpus.tar.gz!/corpus.tar!/", "corpus.tar.gz!/")).toList());
        var alone = Files.write(folder.resolve("set.xml.gz"), gzip(SET));
        assertEquals(List.of("202 set.xml.gz", "203 set.xml.gz"), names(alone));
        var article = ArticleReader.readAll(alone).get(1);
        assertEquals(new String(SET, StandardCharsets.UTF_8), article.source().content());
        // What the store keeps is read again by the same name.
        var kept = article.source().slice(article.part());
        assertEquals(article.metadata(), ArticleReader.readAll(article.fileName(), kept).get(0).metadata());
    }

    @Test
    void oneThatFailsIsNamedAndTheRestGoesOn() throws IOException {
        var parts = ArticleReader.parts(Files.write(folder.resolve("c.zip"), zip(Map.of("bad.xml",
                "<article>".getBytes(StandardCharsets.UTF_8), "study.nxml", STUDY))));
        var e = assertThrows(BadInputException.class, () -> parts.get(0).articles().get());
        assertTrue(e.getMessage().contains("c.zip!/bad.xml:1: not well-formed XML"), e.getMessage());
        assertEquals("study", parts.get(1).articles().get().get(0).key());
    }

    @Test
    void theNameMayTellSomethingElse() throws IOException {
        var article = ArticleReader.read(Files.write(folder.resolve("study.nxml"), gzip(STUDY)));
        assertEquals(List.of("its name does not tell that it is packed; it was unpacked"), article.warnings());
    }

    @Test
    void whatIsBrokenEmptyOrWithoutEndIsRefused() throws IOException {
        var whole = gzip(SET);
        refused("cut.gz", java.util.Arrays.copyOf(whole, whole.length / 2), ": cannot be unpacked: ");
        var odd = zip(Map.of("study.nxml", STUDY));
        // An old number of Zstandard, which the library takes for known and has no reader for.
        odd[METHOD] = 20;
        refused("odd.zip", odd, ": cannot be unpacked: study.nxml is packed in a way that is not read (method 20)");
        refused("none.zip", zip(Map.of("figure.jpg", new byte[] {1})), ": this archive holds no articles");
        refused("russian.gz", gzip(gzip(gzip(gzip(SET)))), ": packed more than 3 times over");
        var bomb = folder.resolve("bomb.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (var i = 0; i < 257; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        refused("bomb.txt.gz", Files.readAllBytes(bomb),
                ": unpacks to more than 256 MB; unpack it and load the folder");
    }

    private void refused(String name, byte[] bytes, String message) throws IOException {
        var file = Files.write(folder.resolve(name), bytes);
        var e = assertThrows(BadInputException.class, () -> ArticleReader.readAll(file));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
