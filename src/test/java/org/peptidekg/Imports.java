package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Which of our types uses which, found in the classes by jdeps. */
final class Imports {

    private static final String ROOT = "org.peptidekg";
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s+(org\\.peptidekg\\.\\S+)\\s+-> "
            + "(org\\.peptidekg\\.\\S+)");

    /** One type that uses another; nested types count as those that they stand in. */
    record Use(String from, String to) {

        String fromPackage() {
            return packageOf(from);
        }

        String toPackage() {
            return packageOf(to);
        }
    }

    private Imports() {
    }

    /** Uses between packages, with names that begin below the root. */
    static Set<Use> betweenPackages() {
        var out = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        var code = jdeps.run(new PrintWriter(out), new PrintWriter(out), "-verbose:class", "--multi-release", "17",
                "--ignore-missing-deps", "target/classes");
        assertEquals(0, code, out.toString());
        var uses = ARROW.matcher(out.toString()).results()
                .map(arrow -> new Use(shorten(arrow.group(1)), shorten(arrow.group(2))))
                .filter(use -> !use.fromPackage().equals(use.toPackage())).collect(Collectors.toSet());
        assertTrue(uses.size() > 100, "jdeps found too little: " + uses);
        return uses;
    }

    /** The part of a name that stands for the package; empty for the root. */
    static String packageOf(String type) {
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : "";
    }

    /** The first part of a package: {@code endpoint} of {@code endpoint.http}. */
    static String hallOf(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private static String shorten(String type) {
        return type.substring(ROOT.length() + 1).replaceFirst("\\$.*", "");
    }
}
