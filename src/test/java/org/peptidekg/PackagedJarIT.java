package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.text.Version;

/** The one file that people run, away from its sources. */
class PackagedJarIT {

    private static final String PREFIXES = "PREFIX pmo: <https://w3id.org/peptidekg/ontology#> "
            + "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void servesTheArticleThatComesWithIt() throws IOException, InterruptedException {
        try (var served = Jar.Served.start(folder, List.of("serve", "--port", "0", "--store", "store"))) {
            assertTrue(served.announced().matches("(?s).*: [1-9]\\d* claims\n.*"), served.announced());
            assertTrue(ask(served, "ASK { ?claim rdf:subject ?s ; pmo:hasEvidence/oa:hasSelector/oa:exact ?quote }"));
            assertTrue(ask(served, "ASK { ?claim a pmo:Claim ; pmo:polarity pmo:Negated }"));
            assertTrue(!ask(served, "ASK { ?claim a pmo:Claim FILTER NOT EXISTS { ?claim pmo:hasEvidence ?e } }"));
            var links = get(served.address() + "queries/peptide-links?peptide=Selank&format=csv", "*/*");
            assertEquals(200, links.statusCode(), links.body());
            assertTrue(links.body().lines().count() > 5, links.body());
            assertEquals(400, get(served.address() + "queries/peptide-links", "*/*").statusCode());

            var second = Jar.run(folder, List.of("query", "summary", "--store", "store"));
            assertEquals(1, second.code());
            assertEquals("store: this store is in use by process " + served.process().pid()
                    + "; stop it first or take another folder\n", second.err());
        }
        var after = Jar.run(folder, List.of("query", "summary", "--store", "store", "--format", "csv"));
        assertEquals(0, after.code(), after.err());
        assertTrue(after.out().contains("articles,,1"), after.out());
    }

    /** What is released: the jar under its version, notes of that version and sums that hold. */
    @Test
    void aReleaseHasNotesAndSums() throws IOException, InterruptedException, NoSuchAlgorithmException {
        var release = folder.resolve("a release");
        var made = new ProcessBuilder("src/build/release.sh", release.toString()).redirectErrorStream(true).start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, made.waitFor(), said);
        var sums = Files.readAllLines(release.resolve("SHA256SUMS"));
        for (var line : sums) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(release.resolve(
                    line.substring(line.indexOf(' ') + 2))));
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(digest), line);
        }
        var version = Version.text();
        assertTrue(sums.stream().anyMatch(line -> line.endsWith(" peptidekg-" + version + ".jar")), sums.toString());
        var notes = Files.readString(release.resolve("NOTES.md"));
        assertTrue(notes.startsWith("## [" + version + "] - 2") && notes.indexOf("\n## ") < 0, notes);
    }

    /** Of each part there is the text of its licence, or the list says why there is none. */
    @Test
    void carriesTheLicencesOfItsParts() throws IOException {
        try (var jar = new JarFile(Jar.FILE.toFile())) {
            var names = jar.stream().map(java.util.zip.ZipEntry::getName).toList();
            var folder = "META-INF/licenses/";
            var list = new String(jar.getInputStream(jar.getEntry(folder + "README.md")).readAllBytes(),
                    StandardCharsets.UTF_8);
            var parts = names.stream().filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom.properties"))
                    .map(name -> name.split("/")[3]).filter(part -> !part.equals("peptidekg")).distinct().toList();
            assertTrue(parts.size() > 80, parts.toString());
            var without = parts.stream().filter(part -> names.stream().noneMatch(name ->
                    name.startsWith(folder + part + "-")) && !names.contains(folder + part + ".txt"))
                    .filter(part -> !part.startsWith("rdf4j-") && !list.contains(part.replaceFirst(
                            "(error_prone|[^-]+).*", "$1"))).toList();
            assertEquals(List.of(), without);
            assertTrue(names.contains(folder + "rdf4j.txt"), names.toString());
        }
    }

    @Test
    void keepsDataAndMessagesApart() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("my.txt"), "Selank does not cause sedation \uD83D\uDE00.\n");
        var good = Jar.run(folder, List.of("extract", "my.txt"));
        assertEquals(0, good.code(), good.err());
        assertTrue(good.out().startsWith("doc\tstart\tend\t"), good.out());
        assertTrue(good.out().contains("\uD83D\uDE00"), good.out());
        var bad = Jar.run(folder, List.of("extract", "absent.txt"));
        assertEquals(new Jar.Run(1, "", "absent.txt: no such file or folder\n"), bad);
        assertEquals(2, Jar.run(folder, List.of("extract")).code());
    }

    @Test
    void runsFromAFolderOfAnyName() throws IOException, InterruptedException {
        var moved = Files.createDirectories(folder.resolve("a b%20c#d!x/e+f")).resolve("p.jar");
        Files.copy(Jar.FILE, moved);
        var run = Jar.run(moved, folder, List.of("query", "summary", "--format", "csv"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("articles,,"), run.out());
    }

    @Test
    void holdsMergedServiceFilesAndNoSignatures() throws IOException {
        try (var jar = new JarFile(Jar.FILE.toFile())) {
            assertEquals("true", jar.getManifest().getMainAttributes().getValue("Multi-Release"));
            var names = jar.stream().map(entry -> entry.getName()).toList();
            assertTrue(names.stream().noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)")));
            for (var needed : List.of("LICENSE", "NOTICE")) {
                var text = new String(jar.getInputStream(jar.getJarEntry("META-INF/" + needed)).readAllBytes(),
                        StandardCharsets.UTF_8);
                assertTrue(text.contains(needed.equals("LICENSE") ? "Apache License" : "third-party input"), text);
            }
            var entry = jar.getJarEntry("META-INF/services/org.apache.jena.sys.JenaSubsystemLifecycle");
            var lines = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).lines().count();
            assertTrue(lines > 5, "only " + lines + " parts of Jena are registered");
        }
    }

    private boolean ask(Jar.Served served, String query) throws IOException, InterruptedException {
        var encoded = URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8);
        var answer = get(served.address() + "sparql?query=" + encoded, "application/sparql-results+json");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().replaceAll("\\s", "").contains("\"boolean\":true");
    }

    private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
