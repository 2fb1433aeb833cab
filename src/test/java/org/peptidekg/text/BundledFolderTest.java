package org.peptidekg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.text.BundledFolder.File;

/** Folders of the class path: as folders, and inside a jar. */
class BundledFolderTest {

    private static final List<File> EXPECTED = List.of(new File("a.tsv", "\u03B1\n"), new File("b/a.tsv", "one\n"),
            new File("c.tsv", ""));

    @TempDir
    private Path folder;

    private void fill(Path root) throws IOException {
        Files.createDirectories(root.resolve("stuff/b"));
        for (var file : EXPECTED) {
            Files.writeString(root.resolve("stuff").resolve(file.name()), file.content());
        }
        Files.writeString(root.resolve("stuff/notes.md"), "no table");
    }

    /** Runs something with one more place on the class path. */
    private static List<File> files(Path place) throws IOException {
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return BundledFolder.files("stuff", ".tsv");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void filesOfAFolderComeByNameWithThoseBelowIt() throws IOException {
        fill(folder);
        assertEquals(EXPECTED, files(folder));
    }

    @Test
    void soDoThoseInAJarWhoeverElseHasItOpen() throws IOException {
        var jar = folder.resolve("a b%20.jar");
        var address = URI.create("jar:" + jar.toUri());
        try (var inside = FileSystems.newFileSystem(address, Map.of("create", "true"))) {
            fill(inside.getPath("/"));
        }
        assertEquals(EXPECTED, files(jar));
        try (var open = FileSystems.newFileSystem(address, Map.of())) {
            assertEquals(EXPECTED, files(jar));
            assertTrue(open.isOpen(), "it is left open for whoever opened it");
        }
    }

    @Test
    void theProgramHasItsOwn() throws IOException {
        var file = BundledFolder.file("data/lexicon/prefixes.tsv");
        assertEquals("prefixes.tsv", file.name());
        assertEquals(Files.readString(Path.of("data/lexicon/prefixes.tsv")), file.content());
        assertTrue(BundledFolder.files("data/lexicon", ".tsv").contains(file));
        var before = Thread.currentThread().getContextClassLoader();
        try {
            // Where a thread's own loader does not know the program, that of the program does.
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertTrue(BundledFolder.files("data/lexicon", ".tsv").contains(file));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertEquals("no/such: this folder is missing from the program", assertThrows(BadInputException.class, () ->
                BundledFolder.files("no/such", "")).getMessage());
        assertEquals("no/such.tsv", assertThrows(NullPointerException.class, () ->
                BundledFolder.file("no/such.tsv")).getMessage());
    }

    @Test
    void aDigestDependsOnNamesAndContentsAndNotOnTheirOrder() {
        var one = new File("one", "1");
        var two = new File("two", "2");
        // That of "one\n1two\n2".
        assertEquals("7621098e77da2a568ba8f3930d390f8f7de158b11b2ecf54cff06e9cad7068d5",
                BundledFolder.sha256(List.of(one, two)));
        assertEquals(BundledFolder.sha256(List.of(one, two)), BundledFolder.sha256(List.of(two, one)));
        assertNotEquals(BundledFolder.sha256(List.of(one)), BundledFolder.sha256(List.of(new File("two", "1"))));
        assertNotEquals(BundledFolder.sha256(List.of(one)), BundledFolder.sha256(List.of(new File("one", "2"))));
    }
}
