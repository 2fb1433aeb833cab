package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The order of packages: each imports only what stands to its left. */
class PackageOrderTest {

    private static final Path SOURCES = Path.of("src/main/java/org/peptidekg");
    private static final String PIPELINE = "";
    private static final int MOST_CLASSES = 25;
    /** Chains of packages; what a package may import stands before it in some chain, directly or by way of others. */
    private static final List<List<String>> ORDER = List.of(
            List.of("syntax", "document"),
            List.of("text", "article", "document", "mention", "claim", "extract.rules", "extract.token",
                    "extract.parse", "extract.pairs", "extract.events", "extract.match", "extract"),
            List.of("extract.token", "extract.cues", "extract.layout", "extract"),
            List.of("extract.token", "extract.trees", "extract"), List.of("syntax", "extract.trees"),
            List.of("extract.parse", "extract.layout"), List.of("extract.parse", "extract.dosage", "extract"),
            List.of("extract.parse", "extract.merge", "extract"), List.of("extract.cues", "extract.merge"),
            List.of("article", "article.format", "article.html", "article.markdown", "article.read"),
            List.of("article.html", "article.xml", "article.bioc", "article.read"),
            List.of("article.format", "article.plain", "article.read"),
            List.of("article.format", "article.wiki", "article.read"),
            List.of("text", "article.pack", "article.office", "article.read"), List.of("article.xml", "article.office"),
            List.of("article.format", "article.clean", "article.read"),
            List.of("article.read", "endpoint.pages"), List.of("article.read", PIPELINE),
            List.of("mention", "ontology", "rdf"), List.of("text", "ontology.owl", "ontology"),
            List.of("rdf", "rdf.write", "store"), List.of("rdf", "rdf.article", "rdf.shared", "rdf.shapes", "store"),
            List.of("rdf", "rdf.ontology", "rdf.shapes"), List.of("rdf", "rdf.read", "store"),
            List.of("text", "review", "store"), List.of("review", "cli.evaluate"),
            List.of("claim", "rdf", "store", "query", "export", "endpoint"),
            List.of("store", "query.bounds", "query.functions", "query.running", "query"),
            List.of("store", "query.answer", "query"),
            List.of("store", "query.saved", "query"),
            List.of("query", "export.select", "export.write", "export.graph", "export"),
            List.of("export.write", "export.rdf", "export"),
            List.of("rdf", "export.hdt", "export.rdf"), List.of("export.write", "export.kgx", "export"),
            List.of("export.write", "export.text", "export"), List.of("export.write", "export.table", "export"),
            List.of("export.write", "export.biology", "export"),
            List.of("query", "endpoint.http", "endpoint.html", "endpoint.statement", "endpoint.explore",
                    "endpoint.mechanism", "endpoint.ways", "endpoint.pages", "endpoint.saved", "endpoint"),
            List.of("endpoint.explore", "endpoint.parts", "endpoint.ways"),
            List.of("endpoint.parts", "endpoint.monograph", "endpoint.pages"),
            List.of("endpoint.parts", "endpoint.compare", "endpoint"),
            List.of("endpoint.http", "endpoint.traffic", "endpoint.sparql", "endpoint.things", "endpoint.write",
                    "endpoint"),
            List.of("endpoint.http", "endpoint.describe", "endpoint.saved"),
            List.of("endpoint.describe", "endpoint.write"), List.of("endpoint.traffic", "endpoint.watch", "endpoint"),
            List.of("endpoint.traffic", "endpoint.saved"),
            List.of("endpoint.html", "endpoint.things", "endpoint.pages"), List.of("export", "endpoint.things"),
            List.of("extract", PIPELINE, "cli.io", "cli.load", "cli"),
            List.of("cli.io", "cli.evaluate", "cli"), List.of("cli.io", "cli.upkeep", "cli"),
            List.of("store", "cli.upkeep"), List.of("cli.io", "cli.remote", "cli"),
            List.of("store", "cli.remote"), List.of("query", "audit"),
            List.of("extract", PIPELINE, "audit", "cli.check", "cli"), List.of("cli.io", "cli.check"),
            List.of("export", "cli.check"),
            List.of("export", PIPELINE), List.of("endpoint", PIPELINE));

    @Test
    void eachPackageImportsOnlyWhatStandsToItsLeft() {
        var allowed = allowed();
        var wrong = Imports.betweenPackages().stream()
                .filter(use -> !allowed.getOrDefault(use.fromPackage(), Set.of()).contains(use.toPackage()))
                .map(use -> use.from() + " uses " + use.to()).sorted().toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noPackageStandsBeforeItself() {
        allowed().forEach((name, left) -> assertTrue(!left.contains(name), name));
    }

    @Test
    void eachPackageHasItsPlaceAndItsComment() {
        var found = classes().keySet();
        for (var name : found) {
            assertTrue(Files.exists(SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java")),
                    name + " has no package-info.java");
        }
        assertEquals(new TreeSet<>(allowed().keySet()), found);
    }

    @Test
    void noPackageIsLarge() {
        var large = new TreeSet<String>();
        classes().forEach((name, number) -> {
            if (number > MOST_CLASSES) {
                large.add(name);
            }
        });
        assertEquals(Set.of(), large);
    }

    /** A class is found by its name, and a name read without its package means one thing. */
    @Test
    void noTwoClassesHaveOneName() throws IOException {
        try (var paths = Files.walk(SOURCES)) {
            var names = paths.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".java")
                    && !name.equals("package-info.java")).sorted().toList();
            assertEquals(List.copyOf(new TreeSet<>(names)), names);
        }
    }

    /** How many classes each package has. */
    private static Map<String, Integer> classes() {
        try (var paths = Files.walk(SOURCES)) {
            return paths.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                    .collect(Collectors.toMap(path -> name(SOURCES.relativize(path.getParent())), path -> 1,
                            Integer::sum, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder) {
        return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    }

    private static Map<String, Set<String>> allowed() {
        var allowed = new HashMap<String, Set<String>>();
        for (var chain : ORDER) {
            for (var i = 0; i < chain.size(); i++) {
                allowed.computeIfAbsent(chain.get(i), name -> new TreeSet<>()).addAll(chain.subList(0, i));
            }
        }
        boolean grown;
        do {
            grown = false;
            for (var own : allowed.values()) {
                grown |= own.addAll(own.stream().flatMap(left -> allowed.get(left).stream()).toList());
            }
        } while (grown);
        return allowed;
    }
}
