package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of CONTRIBUTING, walked in a copy of the data: files are those that the steps name, tests those of their
 * last step, and the program, run in that copy, then gives what it did not give before.
 */
class ContributingTest {

    private static final Path SOURCES = Path.of("src");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`", Pattern.DOTALL);
    private static final String PROGRAM = "org.peptidekg.cli.Main";
    private static final long SECONDS = 300;
    private static final Set<String> KINDS = Set.of("term", "rule", "query", "format", "page");

    @TempDir
    private Path copy;

    private record Run(int code, String out) {
    }

    /** The five steps of one kind. */
    private static List<String> steps(String kind) throws IOException {
        var page = Files.readString(Path.of("CONTRIBUTING.md"));
        var section = Pattern.compile("^A \\*\\*" + kind + "\\*\\*.*?(?=^A \\*\\*|^## |\\z)", Pattern.MULTILINE
                | Pattern.DOTALL).matcher(page);
        assertTrue(section.find(), "CONTRIBUTING tells nothing of a " + kind);
        var steps = Arrays.stream(section.group().split("(?m)^\\d+\\. ")).skip(1).toList();
        assertEquals(5, steps.size(), kind);
        return steps;
    }

    private static List<String> code(String step) {
        return CODE.matcher(step).results().map(found -> found.group(1).replaceAll("\\s+", " ")).toList();
    }

    /** The piece of code in a step that fits: the name of the file to write, as the step gives it. */
    private static String named(String step, String pattern) {
        return code(step).stream().filter(word -> word.matches(pattern)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " in: " + step));
    }

    private static List<String> tests(String kind) throws IOException {
        var all = String.join("\n", steps(kind));
        var tests = Pattern.compile("mvn -B test -Dtest='?([A-Za-z,]+)").matcher(all);
        assertTrue(tests.find(), "no command tests a " + kind);
        return List.of(tests.group(1).split(","));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void whatTheStepsNameIsThere() throws IOException {
        var classes = sources().stream().map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var lexicon = Path.of("data", "lexicon");
        var missing = new TreeSet<String>();
        var seen = 0;
        for (var kind : KINDS) {
            for (var word : code(String.join("\n", steps(kind)))) {
                if (word.matches("[A-Z][a-z]\\w+[a-z]")) {
                    seen++;
                    if (!classes.contains(word)) {
                        missing.add(kind + ": class " + word);
                    }
                } else if (word.matches("(data|ontology|queries|src)/[-a-z/.]*")) {
                    seen++;
                    if (!Files.exists(Path.of(word))) {
                        missing.add(kind + ": " + word);
                    }
                } else if (word.matches("[-a-z]+\\.tsv") && !Files.exists(lexicon.resolve(word))) {
                    missing.add(kind + ": " + lexicon.resolve(word));
                }
            }
            tests(kind).stream().filter(test -> !classes.contains(test)).forEach(test -> missing.add(kind + ": "
                    + test));
        }
        assertEquals(Set.of(), missing);
        assertTrue(seen > 12, "only " + seen + " names were looked at");
    }

    @Test
    void everyWishLeadsToItsClass() throws IOException {
        var rows = Files.readAllLines(Path.of("CONTRIBUTING.md")).stream().filter(line -> line.startsWith("| ")
                && line.contains("| `")).map(line -> line.split("\\|")).toList();
        assertEquals(10, rows.size());
        for (var row : rows) {
            var file = Path.of("src/main/java/org/peptidekg", code(row[2]).get(0), code(row[3]).get(0) + ".java");
            assertTrue(Files.exists(file), file.toString());
        }
    }

    @Test
    void aTermIsAdded() throws IOException, InterruptedException {
        var steps = steps("term");
        var folder = copy(named(steps.get(0), "data/.*/"));
        var article = write("tale.txt", "Zelvorin\n\nZelvorin increases dopamine. ZLV reduces anxiety.\n");
        assertFalse(extract(article).contains("\tZelvorin\t"), "the word is known before");

        var peptides = folder.resolve("peptides.tsv");
        assertEquals("label\tclass\tvalence\tsynonyms\tadjectives\tdefinition",
                Files.readAllLines(peptides).get(0));
        append(peptides, "Zelvorin\tPeptide\t\tZelvorine|ZLV\t\tA peptide that only this test knows.");
        append(folder.resolve("drugs.tsv"), "zelvane\tDrug\t\tZLV\t\tA drug that only this test knows.");
        append(folder.resolve(named(steps.get(2), ".*\\.tsv")),
                "ZLV\tZelvorin|zelvane\tthe peptide is written of more");
        var identifiers = folder.resolve(named(steps.get(3), ".*\\.tsv"));
        var read = Files.readAllLines(identifiers).stream().filter(row -> row.startsWith("Semax\t")).findFirst()
                .orElseThrow();
        append(identifiers, read.replaceFirst("Semax", "Zelvorin").replaceFirst("\texactMatch\t", "\tcloseMatch\t"));

        passes("term");
        var claims = extract(article);
        assertTrue(claims.contains("\tZelvorin\t" + read.split("\t")[1] + "\tincreases\tdopamine\t"), claims);
        assertTrue(claims.lines().anyMatch(row -> row.contains("\tZelvorin | ZLV\t") && row.contains("\tanxiety\t")),
                claims);

        append(peptides, "Zelvorol\tPeptyde\t\t\t\tNo class is called so.");
        assertNotEquals(0, run(article).code(), "a class that is none");
    }

    @Test
    void aRuleIsAdded() throws IOException, InterruptedException {
        var steps = steps("rule");
        var folder = copy("data/rules/").resolve(Path.of("data/rules").relativize(Path.of(named(steps.get(0),
                "data/rules/.*/"))).toString());
        var article = write("tale.txt", "Selank\n\nSelank defangs anxiety.\n");
        assertFalse(extract(article).contains("\talleviates\tanxiety\t"));

        var file = folder.resolve("therapy.yaml");
        append(file, """

                - name: defangs
                  priority: 60
                  relation: alleviates
                  pattern:
                    - S defang O
                  object: [Symptom, Condition]
                  examples:
                    - {text: This peptide defangs pain., claims: [this peptide | alleviates | pain]}
                    - {text: This peptide is sold., claims: []}
                """);
        passes("rule");
        assertTrue(extract(article).contains("\talleviates\tanxiety\t"));

        append(file, "    - {text: This peptide is bought., claims: [this peptide | alleviates | pain]}");
        assertNotEquals(0, java(PROGRAM, List.of("rules", "check", file.toString())).code(),
                "an example that does not hold");
    }

    @Test
    void aQueryIsAdded() throws IOException, InterruptedException {
        var steps = steps("query");
        copy("queries/");
        copy("data/checks/");
        var answers = copy(named(steps.get(2), "src/test/.*/NAME/").replaceFirst("NAME/$", ""));
        var name = "stated-half-lives";
        assertNotEquals(0, query(name).code());

        write(named(steps.get(0), "queries/.*\\.rq").replace("THEME", "effects").replace("NAME", name), """
                #+ summary: Half-lives that are stated
                #+ description: What has a half-life, and which.
                #+ tags:
                #+   - half-life
                #+ params:
                #+   peptide: {description: only this peptide, example: Selank}
                PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?subjectLabel ?halfLife
                WHERE {
                  BIND(?__peptide_iri AS ?wanted)
                  FILTER(!BOUND(?wanted) || ?subject = ?wanted)
                  ?claim rdf:predicate pmo:hasHalfLife ; rdf:subject ?subject ; rdf:object ?node .
                  ?subject rdfs:label ?subjectLabel .
                  ?node rdfs:label ?halfLife .
                }
                ORDER BY ?subjectLabel ?halfLife
                """);
        var answer = "subjectLabel,halfLife\nOrlamin,20-30 minutes\n";
        Files.createDirectory(answers.resolve(name));
        Files.writeString(answers.resolve(name).resolve(named(steps.get(2), "expected\\.csv")), answer);
        Files.writeString(answers.resolve(name).resolve("one.args"), "peptide=Orlamin\n");
        Files.writeString(answers.resolve(name).resolve("one.csv"), answer);
        append(copy.resolve(named(steps.get(3), "data/.*\\.tsv")), name + "\tpeptide=Selank\tsubjectLabel=Selank");

        passes("query");
        var found = query(name);
        assertEquals(0, found.code(), found.out());
        assertTrue(found.out().contains("Selank,"), found.out());

        Files.writeString(answers.resolve(name).resolve("one.csv"), answer + "Veltide,2 hours\n");
        assertNotEquals(0, test(tests("query").subList(0, 1)).code(), "an answer that is none");
    }

    /** A folder of the project, copied; returns the copy. */
    private Path copy(String folder) throws IOException {
        var from = Path.of(folder);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var to = copy.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy.resolve(folder);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(copy.resolve(name), content);
    }

    private static void append(Path file, String rows) throws IOException {
        Files.writeString(file, rows + "\n", StandardOpenOption.APPEND);
    }

    /** The tests of the last step. */
    private void passes(String kind) throws IOException, InterruptedException {
        var run = test(tests(kind));
        assertEquals(0, run.code(), run.out());
    }

    private Run test(List<String> tests) throws IOException, InterruptedException {
        var classes = new ArrayList<String>();
        for (var test : tests) {
            var file = sources().stream().filter(source -> source.endsWith(test + ".java")).findFirst().orElseThrow();
            classes.add(Path.of("src/test/java").relativize(file).toString().replaceFirst("\\.java$", "")
                    .replaceAll("[/\\\\]", "."));
        }
        return java(SomeTests.class.getName(), classes);
    }

    private Run query(String name) throws IOException, InterruptedException {
        return java(PROGRAM, List.of("query", name, "--format", "csv"));
    }

    private Run run(Path article) throws IOException, InterruptedException {
        return java(PROGRAM, List.of("extract", article.toString()));
    }

    private String extract(Path article) throws IOException, InterruptedException {
        var run = run(article);
        assertEquals(0, run.code(), run.out());
        return run.out();
    }

    /** A class run in the copy, whose data stand before the project's own. */
    private Run java(String main, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("-Dfile.encoding=UTF-8", "-cp", copy
                + System.getProperty("path.separator") + System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        var out = copy.resolve("out.txt");
        var process = JavaProcess.of(command).directory(copy.toFile()).redirectErrorStream(true)
                .redirectOutput(out.toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after " + SECONDS + " s: " + command);
        }
        return new Run(process.exitValue(), Files.readString(out));
    }
}
