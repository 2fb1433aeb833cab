package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.JavaProcess;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.FieldType;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * The programs that people open our exports with, each in a process of its own. Runs in the profile {@code tools},
 * after {@code src/test/tools/install}; what that could not get is named and counts as not tried.
 */
class ExportToolsCheck {

    private static final Set<String> OWN_IN_GEXF = Set.of("label", "weight");

    private static final Path TOOLS = Path.of("target/tools");
    private static final Path SCRIPTS = Path.of("src/test/tools");
    private static final Path FILES = TOOLS.resolve("exports");
    private static final long MINUTES = 6;

    private record Result(int code, String out) {
    }

    @BeforeAll
    static void export() throws IOException {
        Files.createDirectories(FILES);
        for (var export : new Exports(Iris.standard()).all()) {
            if (export instanceof FolderExport folder) {
                folder.write(Fixture.dataset(), Selection.ALL, FILES.resolve(export.name()));
            } else {
                try (var out = Files.newOutputStream(file(export.name()))) {
                    export.write(Fixture.dataset(), Selection.ALL, out);
                }
            }
        }
    }

    /** Where the network refused the tool, this says so; a tool that is merely absent fails its check. */
    private static void needs(String tool) throws IOException {
        var list = TOOLS.resolve("not-installed");
        if (Files.exists(list) && Files.readAllLines(list).contains(tool)) {
            System.out.println("not installed: " + tool);
            Assumptions.abort("not installed: " + tool);
        }
    }

    private static Path file(String format) {
        return FILES.resolve(format + "." + new Exports(Iris.standard()).named(format).orElseThrow().extension());
    }

    /** Counts and one full edge, as the tool has them. */
    @ParameterizedTest(name = "{0} in {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            graphml | python3-networkx | /usr/bin/python3 networkx_check.py
            gexf12  | python3-networkx | /usr/bin/python3 networkx_check.py
            cyjs    | python3-networkx | /usr/bin/python3 networkx_check.py
            graphml | python3-igraph   | /usr/bin/python3 igraph_check.py
            graphml | r-cran-igraph    | Rscript igraph_check.R
            gexf    | tulip            | /usr/bin/python3 tulip_check.py
            gexf12  | tulip            | /usr/bin/python3 tulip_check.py
            dot     | graphviz         | /usr/bin/python3 graphviz_check.py
            cyjs    | graphology       | node node_check.js
            gexf    | graphology       | node node_check.js
            gexf12  | graphology       | node node_check.js
            graphml | graphology       | node node_check.js
            gexf    | gephi            | java -cp target/tools/lib-gephi/* GephiCheck.java
            """)
    void aToolReadsTheWholeGraph(String format, String install, String tool) throws IOException {
        needs(install);
        var claim = Exported.shared();
        var words = new ArrayList<>(Arrays.asList(tool.split(" ")));
        words.set(words.size() - 1, SCRIPTS.resolve(words.get(words.size() - 1)).toString());
        if (words.get(0).equals("java")) {
            words.addAll(1, List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        }
        words.addAll(List.of(format, file(format).toString(), claim.iri()));
        var result = run(words);
        assertEquals(0, result.code(), result.out());
        var read = JSON.parse(result.out().lines().filter(line -> line.startsWith("{")).reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(result.out())));
        assertEquals(6, read.getNumber("nodes").intValue(), result.out());
        assertEquals(7, read.getNumber("edges").intValue(), result.out());
        // Tulip knows no lists in GEXF 1.3; it reads them as texts in 1.2.
        var lists = !(format.equals("gexf") && tool.contains("tulip"));
        assertEdge(claim, read.get("edge").getAsObject(), format.startsWith("gexf"), lists);
    }

    private static void assertEdge(StoredClaim claim, JsonObject edge, boolean gexf, boolean lists) {
        var expected = new TreeMap<String, String>();
        var actual = new TreeMap<String, String>();
        for (var field : Fields.EDGE) {
            // GEXF has attributes of its own for label and weight, which tools keep apart, as numbers with places.
            if (!(gexf && OWN_IN_GEXF.contains(field.name())) && (lists || field.type() != FieldType.LIST)) {
                expected.put(field.name(), field.text(claim));
                actual.put(field.name(), edge.hasKey(field.name())
                        ? edge.get(field.name()).getAsString().value() : "");
            }
        }
        assertEquals(expected, actual);
    }

    /** The library of Frictionless Data checks types, keys and references; another reader than ours reads Parquet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frictionless | datapackage | claims 7, numbernumberboolean, evidence 9, terms 4, dosages 2, articles 2
            parquet      | parquet     | claims 7, numbernumberboolean, evidence 9, terms 4, 1020, dosages 2, articles 2
            """)
    void tablesAreReadByWhatDescribesThem(String kind, String export, String expected) throws IOException {
        needs("graphology");
        var result = run(List.of("node", SCRIPTS.resolve("tables_check.js").toString(), kind,
                FILES.resolve(export).toString()));
        assertEquals(expected, result.out().strip());
    }

    /** BioC's own reader, ro-crate-java, GraphStream, TinkerPop. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bioc     | bioc.xml        | 2 documents, 9 relations, 0 wrong places
            ro-crate | ro-crate        | 7 files, valid true
            gexf     | gexf.gexf       | 6 nodes, 7 edges
            graphml  | graphml.graphml | 6 nodes, 7 edges
            """)
    void aLibraryReadsTheWholeFile(String format, String file, String expected) throws IOException {
        needs("readers");
        var result = run(List.of("java", "-Dfile.encoding=UTF-8", "-cp", TOOLS + "/lib-readers/*",
                SCRIPTS.resolve("ReadersCheck.java").toString(), format, FILES.resolve(file).toString()));
        assertTrue(result.out().lines().anyMatch(expected::equals), result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turtle   | rapper -q -i turtle -c
            ntriples | rapper -q -i ntriples -c
            rdfxml   | rapper -q -i rdfxml -c
            owl      | rapper -q -i rdfxml -c
            turtle   | serdi -i turtle -o ntriples
            trig     | serdi -i trig -o nquads
            nquads   | serdi -i nquads -o nquads
            nanopub  | serdi -i trig -o nquads
            """)
    void rdfIsReadByOthers(String format, String command) throws IOException {
        var words = new ArrayList<>(Arrays.asList(command.split(" ")));
        needs(words.get(0).equals("rapper") ? "raptor2-utils" : "serdi");
        if (words.get(0).equals("rapper")) {
            words.set(words.indexOf("-c"), "-o");
            words.addAll(List.of("ntriples", file(format).toUri().toString()));
        } else {
            words.add(file(format).toString());
        }
        var result = run(words);
        assertEquals(0, result.code(), result.out());
        // Blank nodes are named anew by each reader: all lines are theirs.
        assertEquals(count(format), result.out().lines().distinct().count());
    }

    private static long count(String format) throws IOException {
        var graph = org.apache.jena.sparql.core.DatasetGraphFactory.create();
        org.apache.jena.riot.RDFDataMgr.read(graph, file(format).toUri().toString());
        return graph.stream().count();
    }

    @Test
    void nanopubJavaFindsAllTrusty() throws IOException {
        needs("nanopub");
        var result = run(List.of("java", "-Dfile.encoding=UTF-8", "-cp", TOOLS + "/lib-nanopub/*",
                "org.nanopub.CheckNanopub", file("nanopub").toString()));
        assertTrue(result.out().lines().anyMatch(
                line -> line.matches("Summary: " + Exported.claims().size() + " trusty( \\(without signature\\))?;?")),
                result.out());
    }

    /** Its own import, then its own engine on what came in: our statements and questions, each by itself. */
    @Test
    void neo4jImportsEveryNodeAndRelationshipAndAnswersOurQuestions() throws IOException {
        needs("neo4j");
        var home = Files.createTempDirectory(TOOLS, "neo4j");
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/neo4j.conf"), "");
        var folder = FILES.resolve("neo4j");
        var result = neo4j(home, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j",
                "--nodes=" + folder.resolve("nodes.csv"), "--relationships=" + folder.resolve("relationships.csv"),
                "--array-delimiter=U+001F", "--id-type=string");
        assertEquals(0, result.code(), result.out());
        assertTrue(result.out().matches(
                "(?s).*\\b6 nodes.*\\b" + Exported.claims().size() + " relationships.*"), result.out());

        var answers = neo4j(home, SCRIPTS.resolve("Neo4jQueries.java").toString(), home.toString(),
                folder.resolve("constraints.cypher").toString(), folder.resolve("examples.cypher").toString());
        assertEquals(0, answers.code(), answers.out());
        assertEquals("0 0 6 1 0 0 1", answers.out().lines().filter(line -> line.startsWith("rows: "))
                .map(line -> line.substring("rows: ".length())).collect(Collectors.joining(" ")), answers.out());
        var claim = Exported.shared();
        var place = claim.leading();
        assertTrue(answers.out().contains("Zelatide | INCREASES | Affirmed | β-endorphin | 3 | " + place.article()
                + " | " + place.start() + " | " + place.end() + " | " + place.quote()), answers.out());
    }

    /** The script into an empty database, and once more: nothing comes twice. */
    @Test
    void neo4jRunsTheScriptAsOftenAsOneLikes() throws IOException {
        needs("neo4j");
        var home = Files.createTempDirectory(TOOLS, "neo4j");
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/neo4j.conf"), "");
        var asked = Files.writeString(home.resolve("asked.cypher"), "MATCH (n:Entity) RETURN count(n);\n"
                + "MATCH (s)-[r]->(o) RETURN s.label, type(r), o.label, r.start, r.quotation ORDER BY r.claim;\n");
        var script = file("cypher").toString();
        var answers = neo4j(home, SCRIPTS.resolve("Neo4jQueries.java").toString(), home.toString(), script, script,
                asked.toString());
        assertEquals(0, answers.code(), answers.out());
        var claim = Exported.shared();
        assertTrue(answers.out().contains("rows: 1\n6\nrows: 7\n"), answers.out());
        assertTrue(answers.out().contains("Zelatide | INCREASES | β-endorphin | " + claim.leading().start() + " | "
                + claim.leading().quote()), answers.out());
    }

    @Test
    void oboGraphsAreReadByTheirOwnLibrary() throws IOException {
        needs("robot");
        var result = run(List.of("java", "-cp", TOOLS + "/lib-robot/*", SCRIPTS.resolve("OboGraphCheck.java")
                .toString(), file("obograph").toString()));
        assertTrue(result.out().contains("13 nodes, 31 edges, 4 with words, 3 synonyms"), result.out());
    }

    @Test
    void hdtIsReadByTheLibraryOfItsMakers() throws IOException {
        needs("hdt");
        var result = run(List.of("java", "-Dfile.encoding=UTF-8", "-cp", TOOLS + "/lib-hdt/*",
                SCRIPTS.resolve("HdtCheck.java").toString(), file("hdt").toString(),
                "https://w3id.org/peptidekg/term/zelatide", "\"Zelatide\""));
        var all = new String(Exported.bytes("ntriples"), StandardCharsets.UTF_8).lines().toList();
        var of = all.stream().filter(line -> line.startsWith("<https://w3id.org/peptidekg/term/zelatide> ")).count();
        assertTrue(of > 5 && result.out().contains(all.size() + " triples, " + of + " of the subject, object of ["),
                result.out());
        assertTrue(result.out().contains("https://w3id.org/peptidekg/term/zelatide"), result.out());
    }

    private static Result neo4j(Path home, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of("java", "-Dfile.encoding=UTF-8"));
        for (var name : List.of("java.base/java.nio", "java.base/java.lang", "java.base/sun.nio.ch")) {
            words.addAll(List.of("--add-opens", name + "=ALL-UNNAMED"));
        }
        words.addAll(List.of("-cp", TOOLS + "/lib-neo4j/*"));
        words.addAll(List.of(arguments));
        return run(words, home);
    }

    @Test
    void robotReasonsReportsAndFindsTheAnnotatedAxiom() throws IOException {
        needs("robot");
        var report = FILES.resolve("report.tsv");
        var answer = FILES.resolve("axiom.csv");
        var query = FILES.resolve("axiom.rq");
        Files.writeString(query, """
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
                SELECT ?claim ?article ?start ?end ?quotation WHERE {
                  ?axiom a owl:Axiom ; pmo:claim ?claim ; pmo:article ?article ; pmo:start ?start ; pmo:end ?end ;
                    pmo:quotation ?quotation }
                """);
        var result = run(List.of("java", "-Dfile.encoding=UTF-8", "-cp", TOOLS + "/lib-robot/*",
                "org.obolibrary.robot.CommandLineInterface", "reason", "--reasoner", "ELK", "--input",
                file("owl").toString(), "validate-profile", "--profile", "DL", "--output",
                FILES.resolve("profile.txt").toString(), "convert", "--format", "ofn", "--output",
                FILES.resolve("claims.ofn").toString(), "query", "--query", query.toString(), answer.toString(),
                "report", "--fail-on", "ERROR", "--output", report.toString()));
        assertEquals(0, result.code(), () -> result.out() + read(report) + read(FILES.resolve("profile.txt")));
        var rows = Exported.rows(read(answer).replace("\r\n", "\n").replace("\n", "\r\n"));
        assertEquals(4, rows.size());
        var claim = Exported.shared();
        assertTrue(rows.stream().anyMatch(row -> row.get("claim").equals(claim.iri())
                && row.get("quotation").equals(claim.leading().quote())
                && row.get("start").equals(Integer.toString(claim.leading().start()))), rows.toString());
    }

    /** Protégé reads with the same library: what it writes again holds every statement that it was given. */
    @ParameterizedTest
    @ValueSource(strings = {"owl", "ttl", "ofn"})
    void theOwlApiLosesNothing(String format) throws IOException {
        needs("robot");
        var again = FILES.resolve("again." + format);
        var back = FILES.resolve("again-" + format + ".owl");
        convert(file("owl"), format, again);
        convert(again, "owl", back);
        var lost = statements(file("owl"));
        assertTrue(lost.size() > 1000, "only " + lost.size());
        lost.removeAll(statements(back));
        assertEquals(Set.of(), lost);
    }

    private static void convert(Path file, String format, Path target) throws IOException {
        var result = run(List.of("java", "-Dfile.encoding=UTF-8", "-cp", TOOLS + "/lib-robot/*",
                "org.obolibrary.robot.CommandLineInterface", "convert", "--input", file.toString(), "--format", format,
                "--output", target.toString()));
        assertEquals(0, result.code(), result.out());
    }

    /** Blank nodes have no names; of two properties each is the inverse of the other, whichever says so. */
    private static Set<String> statements(Path file) {
        var graph = org.apache.jena.sparql.core.DatasetGraphFactory.create();
        org.apache.jena.riot.RDFDataMgr.read(graph, file.toUri().toString());
        return graph.stream().map(quad -> {
            var subject = quad.getSubject().isBlank() ? "_" : quad.getSubject().toString();
            var object = quad.getObject().isBlank() ? "_" : quad.getObject().toString();
            var turn = quad.getPredicate().getURI().endsWith("#inverseOf") && subject.compareTo(object) > 0;
            return (turn ? object : subject) + " " + quad.getPredicate() + " " + (turn ? subject : object);
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Result run(List<String> command) throws IOException {
        return run(command, null);
    }

    private static Result run(List<String> command, Path neo4jHome) throws IOException {
        var log = Files.createTempFile("tool", ".log");
        var java = command.get(0).equals("java");
        var builder = (java ? JavaProcess.of(command.subList(1, command.size())) : new ProcessBuilder(command))
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("NODE_PATH", TOOLS.resolve("npm/node_modules").toAbsolutePath().toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (neo4jHome != null) {
            builder.environment().put("NEO4J_HOME", neo4jHome.toAbsolutePath().toString());
            builder.environment().put("NEO4J_CONF", neo4jHome.resolve("conf").toAbsolutePath().toString());
        }
        var process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Result(-1, "no end after " + MINUTES + " minutes: " + command);
            }
            return new Result(process.exitValue(), Files.readString(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
