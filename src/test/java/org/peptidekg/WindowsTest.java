package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.load.Loader;
import org.peptidekg.extract.Extractor;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.SssomLinks;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.review.Reviews;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BundledFolder;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

/** Files as on Windows: lines that end in CR LF, paths with a drive and backslashes, names that it does not allow. */
class WindowsTest {

    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final Path ONTOLOGIES = Path.of("src/test/resources/other-ontologies");
    private static final Pipeline PIPELINE = Pipeline.bundled();
    private static final String TEXT = "Oxytocin\n\nOxytocin raises dopamine. It does not cause nausea.\n";

    private FileSystem windows;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows());
        folder = Files.createDirectories(windows.getPath("C:\\Users\\Ann Example\\Artikel & Texte 100%"));
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    static List<Path> articles() throws IOException {
        try (var files = Files.list(ARTICLES)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
        }
    }

    static List<Path> ontologies() throws IOException {
        try (var files = Files.list(ONTOLOGIES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("small.")).sorted().toList();
        }
    }

    /** The same is read, and each quotation stands in the file with its own line ends. */
    @ParameterizedTest
    @MethodSource("articles")
    void everyFormatOfArticlesIsReadWithItsLineEnds(Path file) throws IOException {
        var unix = Files.writeString(folder.resolve(file.getFileName().toString()), lines(file, "\n"));
        var expected = claims(unix);
        var ended = Files.writeString(unix, lines(file, "\r\n"));
        assertTrue(Files.readString(ended).contains("\r\n"));
        assertEquals(expected, claims(ended));
    }

    private static String lines(Path file, String end) throws IOException {
        return Files.readString(file).replace("\r\n", "\n").replace("\n", end);
    }

    private static List<String> claims(Path file) {
        return PIPELINE.read(file).stream().flatMap(read -> read.claims().stream().map(claim -> {
            var text = read.article().source().content().codePoints().toArray();
            claim.evidence().forEach(place -> assertEquals(place.quote(),
                    new String(text, place.start(), place.end() - place.start())));
            return read.article().key() + " " + claim.subject() + " " + claim.relation() + " " + claim.object() + " "
                    + claim.polarity();
        })).toList();
    }

    @ParameterizedTest
    @MethodSource("ontologies")
    void everyFormatOfOntologiesIsReadWithItsLineEnds(Path file) throws IOException {
        var other = folder.resolve(file.getFileName().toString());
        assertEquals(OntologyFile.read(file).terms(), OntologyFile.read(Files.writeString(other, lines(file, "\r\n")))
                .terms());
    }

    @Test
    void whatUsersBringIsReadWithItsLineEnds() throws IOException {
        var rows = String.join("\t", Lexicon.importedColumns()) + "\r\n"
                + "zeldin\tCondition\t\tzel|zeld\t\ta state\t\tDOID:9990001\texactMatch\tzeldin\town\t1\tCC0\t"
                + "verified\r\n";
        var lexicon = Lexicon.bundled(List.of(new BundledFolder.File("own.tsv", rows)));
        var rules = BundledFolder.files("data/rules/relations", ".yaml").get(0);
        var pipeline = Pipeline.bundled(() -> lexicon, List.of(crlf(rules)), Extractor.LEAST_CHANCE);
        assertTrue(lexicon.named("zel").isPresent());
        assertEquals(2, pipeline.read(Files.writeString(folder.resolve("a.txt"), TEXT)).get(0).claims().size());
        var queries = BundledFolder.files("queries", ".rq");
        assertEquals(SavedQueries.of(queries).list().stream().map(query -> query.name() + query.parameters()).toList(),
                SavedQueries.of(queries.stream().map(WindowsTest::crlf).toList()).list().stream()
                        .map(query -> query.name() + query.parameters()).toList());
        var links = "#curie_map:\n#  EX: http://example.org/\nsubject_id\tsubject_label\tpredicate_id\t"
                + "object_id\tobject_label\tmapping_justification\tconfidence\treview\nterm:selank\tSelank\t"
                + "skos:exactMatch\tEX:1\tSelank\tsemapv:LexicalMatching\t0.9\taccepted\n";
        var read = SssomLinks.read(new BundledFolder.File("own.sssom.tsv", links), lexicon, .5);
        assertEquals(read, SssomLinks.read(crlf(new BundledFolder.File("own.sssom.tsv", links)), lexicon, .5));
        var reviews = ReviewFile.header() + "2024-05-01T10:00:00Z\tAnn\thttps://w3id.org/peptidekg/claim/1\t\twrong\t"
                + "not said\tsaid\t\n";
        assertEquals(Reviews.parse("reviews.tsv", reviews).all(),
                Reviews.parse("reviews.tsv", reviews.replace("\n", "\r\n")).all());
    }

    private static BundledFolder.File crlf(BundledFolder.File file) {
        return new BundledFolder.File(file.name(), file.content().replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    /** A folder with a file, its metadata, and an archive with names that Windows does not allow. */
    @Test
    void aFolderOfADriveIsLoadedAsAnyOther() throws IOException {
        Files.writeString(folder.resolve("Notiz 1.txt"), TEXT.replace("\n", "\r\n"));
        Files.writeString(folder.resolve("Notiz 1.meta.yaml"), "key: note-1\r\ntitle: A note\r\n");
        Files.write(folder.resolve("more.zip"), zip("a/what?.txt", "b:c.txt", "d/e .txt/f.txt", "g\\h.txt"));
        var drive = load(folder);
        var here = Files.createTempDirectory("windows");
        for (var file : Stream.of("Notiz 1.txt", "Notiz 1.meta.yaml", "more.zip").toList()) {
            Files.copy(folder.resolve(file), here.resolve(file));
        }
        var expected = load(here);
        assertTrue(drive.contains("C:\\Users\\Ann Example\\Artikel & Texte 100%\\Notiz 1.txt: 2 claims"), drive);
        assertTrue(drive.contains("5 articles, 10 claims loaded"), drive);
        assertEquals(expected.lines().reduce((a, b) -> b), drive.lines().reduce((a, b) -> b));
    }

    private static String load(Path folder) {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var store = GraphStore.inMemory()) {
            var loader = new Loader(PIPELINE, store, new Streams(out, out), Loader.Options.usual());
            loader.load(List.of(folder));
            out.println(loader.summary());
            return told.toString(StandardCharsets.UTF_8);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(TEXT.replace("Oxytocin\n", "Oxytocin " + name.charAt(0) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
