package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.Test;

/** The order of packages: each imports only what stands to its left. Found in the classes by jdeps. */
class PackageOrderTest {

    private static final String ROOT = "org.peptidekg";
    private static final Path SOURCES = Path.of("src/main/java/org/peptidekg");
    private static final String PIPELINE = "";
    /** Chains of packages; what a package may import stands before it in some chain, directly or by way of others. */
    private static final List<List<String>> ORDER = List.of(
            List.of("syntax", "document"),
            List.of("text", "article", "document", "mention", "claim", "extract"),
            List.of("mention", "ontology", "rdf"),
            List.of("claim", "rdf", "store", "query", "export", "endpoint"),
            List.of("extract", PIPELINE, "cli"), List.of("export", PIPELINE), List.of("endpoint", PIPELINE));

    @Test
    void eachPackageImportsOnlyWhatStandsToItsLeft() {
        var allowed = allowed();
        var imports = imports();
        assertTrue(imports.size() > allowed.size(), "jdeps found too little: " + imports);
        var wrong = imports.stream()
                .filter(edge -> !allowed.getOrDefault(edge.getKey(), Set.of()).contains(edge.getValue()))
                .map(edge -> name(edge.getKey()) + " imports " + name(edge.getValue())).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachPackageHasItsPlaceAndItsComment() {
        var found = new TreeSet<String>();
        for (var folder : folders()) {
            found.add(folder.equals(Path.of("")) ? PIPELINE : folder.toString());
            assertTrue(Files.exists(SOURCES.resolve(folder).resolve("package-info.java")),
                    folder + " has no package-info.java");
        }
        assertEquals(new TreeSet<>(allowed().keySet()), found);
    }

    private static List<Path> folders() {
        try (var paths = Files.walk(SOURCES)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(path -> SOURCES.relativize(path.getParent())).distinct().sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> allowed() {
        var allowed = new HashMap<String, Set<String>>();
        for (var chain : ORDER) {
            for (var i = 0; i < chain.size(); i++) {
                var own = allowed.computeIfAbsent(chain.get(i), name -> new TreeSet<>());
                for (var left : chain.subList(0, i)) {
                    own.add(left);
                    own.addAll(allowed.get(left));
                }
            }
        }
        // The last package may import all that the one before it may.
        allowed.get("cli").addAll(allowed.get(PIPELINE));
        return allowed;
    }

    /** Pairs of our packages, the importing one first. */
    private static Set<Map.Entry<String, String>> imports() {
        var out = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        var code = jdeps.run(new PrintWriter(out), new PrintWriter(out), "-verbose:package", "--multi-release", "17",
                "--ignore-missing-deps", "target/classes");
        assertEquals(0, code, out.toString());
        var edges = new ArrayList<Map.Entry<String, String>>();
        var from = "";
        for (var line : out.toString().split("\\R")) {
            var words = Arrays.asList(line.strip().split("\\s+"));
            var arrow = words.indexOf("->");
            if (arrow != 0 && !words.get(0).isEmpty()) {
                from = words.get(0);
            }
            if (arrow >= 0 && words.size() > arrow + 1 && isOurs(from) && isOurs(words.get(arrow + 1))
                    && !from.equals(words.get(arrow + 1))) {
                edges.add(Map.entry(shorten(from), shorten(words.get(arrow + 1))));
            }
        }
        return Set.copyOf(edges);
    }

    private static boolean isOurs(String name) {
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    private static String shorten(String name) {
        return name.equals(ROOT) ? PIPELINE : name.substring(ROOT.length() + 1);
    }

    private static String name(String shortened) {
        return shortened.equals(PIPELINE) ? "the root" : shortened;
    }
}
