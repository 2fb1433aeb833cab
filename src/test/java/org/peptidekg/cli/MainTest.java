package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.cli.load.Attempt;

/** The commands as a user sees them: exit codes, one clear line for what is wrong, data apart from messages. */
class MainTest {

    private static final Path SELANK = Path.of("data/articles/selank/selank.article.txt");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | ''                                    | a command is missing (see peptidekg --help)
            2 | dance                                 | Unmatched argument
            2 | extract                               | Missing required parameter: 'INPUT'
            2 | extract x.txt --to pdf                | expected one of [tsv, nquads, trig, turtle, jsonld]
            2 | load x.txt                            | Missing required option: '--store=DIR'
            2 | load x.txt --store s --jobs 0         | --jobs must be 1 or more
            2 | query                                 | give one of NAME, --list and --file
            2 | query --list --file x.rq              | give one of NAME, --list and --file
            2 | query peptide-links peptide           | a parameter is written KEY=VALUE, not 'peptide'
            2 | query peptide-links peptid=x          | did you mean 'peptide'?
            2 | query effects-by-certainty certainty=1 | one of Asserted, Probable, Possible
            2 | query --list --format csv             | --list takes no --format but json
            2 | quary                                 | did you mean 'query'?
            2 | query --fromat csv summary            | did you mean '--format'?
            2 | query summary --format ttl            | --format must be one of table, csv
            2 | export png                            | there is no format 'png'; known are turtle
            2 | serve --port 99999                    | --port must be a number from 0 to 65535
            2 | serve --rate-limit 0                  | --rate-limit must be 1 or more
            2 | serve --port x                        | Invalid value for option '--port'
            2 | serve --memory --store s              | are mutually exclusive
            1 | extract absent.txt                    | absent.txt: no such file or folder
            2 | query absent                          | query absent: there is no saved query of this name
            2 | query sumary                          | did you mean 'summary'?
            1 | serve --host nowhere.invalid          | host nowhere.invalid: is no address of this machine
            1 | query --file absent.rq                | absent.rq: no such file
            2 | query peptide-links                   | parameter peptide: is missing
            1 | query summary --store absent          | absent: no store is there; load makes one
            1 | export turtle -o absent/graph.ttl     | its folder is not there
            """)
    void oneLineSaysWhatIsWrong(int code, String command, String message) {
        var words = command.isEmpty() ? new Object[0] : command.split(" ");
        var run = CommandLineRun.of(words);
        assertTrue(run.err().contains(message), run.err());
        assertEquals(code, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anotherEncodingIsReadWithAWarning() throws IOException {
        var latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xE4, 'b'});
        var run = CommandLineRun.of("extract", latin);
        assertEquals(0, run.code());
        assertTrue(run.err().contains("latin.txt: warning: not UTF-8 text (at byte 1)"), run.err());
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        var good = write("good.md", "# Oxytocin\n\nOxytocin raises dopamine.\n");
        var bad = write("bad.html", "<html><body><nav>x</nav></body></html>");
        for (var arguments : List.of(List.of("extract"), List.of("load", "--store", folder.resolve("s")))) {
            var words = new ArrayList<Object>(arguments);
            words.addAll(List.of(bad, folder.resolve("absent.txt"), good));
            var run = CommandLineRun.of(words.toArray());
            assertEquals(1, run.code(), run.err());
            assertTrue(run.err().contains("no such file or folder"), run.err());
            assertTrue(run.err().contains("bad.html: no text was found in it"), run.err());
            assertTrue(run.err().contains("good.md: 1 claims"), run.err());
        }
    }

    @Test
    void whateverFailsIsToldOfWithItsPlace() {
        var failed = Attempt.<String>of("a.txt", () -> {
            throw new IllegalStateException("x");
        });
        assertTrue(failed.result().isEmpty());
        var why = failed.failure().orElseThrow().message();
        assertTrue(why.startsWith("a.txt: could not be read"), why);
        assertTrue(why.contains("MainTest.java"), why);
    }

    @Test
    void aStackTraceComesOnRequestOnly() {
        var arguments = new Object[] {"query", "--file", folder.resolve("none.rq")};
        assertEquals(1, CommandLineRun.of(arguments).err().lines().count());
        var traced = CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--debug")).toArray());
        assertEquals(1, traced.code());
        assertTrue(traced.err().contains("\tat org.peptidekg.cli.QueryCommand"), traced.err());
    }

    @Test
    void unusableFilesAreNamed() throws IOException {
        var messages = new HashMap<Path, String>();
        messages.put(write("empty.txt", ""), ": the file is empty");
        messages.put(Files.write(folder.resolve("binary.txt"), new byte[] {'a', 0}),
                ": not a text file (NUL byte at byte 1)");
        messages.put(Files.write(folder.resolve("cut.txt"), new byte[] {'a', (byte) 0xE2, (byte) 0x80}),
                ": not UTF-8 text (at byte 1)");
        messages.put(Files.createDirectory(folder.resolve("none")),
                ": this folder holds no articles");
        messages.forEach((file, message) -> {
            var run = CommandLineRun.of("extract", file);
            assertEquals(1, run.code());
            assertEquals(file + message + "\n", run.err());
        });
    }

    /** Also what a sentence leaves out is called what the article calls it. */
    @Test
    void tableHasTheWordsOfTheArticleBesideTheName() throws IOException {
        var file = write("own.txt", "SS-31 protects mitochondria. It lowers oxidative stress.\n");
        var rows = CommandLineRun.of("extract", file).out().lines().skip(1).map(row -> row.split("\t")).toList();
        assertEquals(List.of("improves", "alleviates"), rows.stream().map(row -> row[5]).toList());
        rows.forEach(row -> assertEquals("elamipretide | SS-31", row[3]));
    }

    @Test
    void tableHasAQuotationFromTheFileInEachRow() throws IOException {
        var run = CommandLineRun.of("extract", SELANK);
        assertEquals(0, run.code(), run.err());
        var rows = run.out().lines().map(line -> line.split("\t", -1)).toList();
        assertEquals(List.of("doc", "start", "end", "subject", "subject_id", "relation", "object", "object_id",
                "polarity", "certainty", "evidence", "aspect", "qualifier", "citation", "rule", "quote", "sign",
                "population", "effect_size"),
                Arrays.asList(rows.get(0)));
        assertTrue(rows.size() > 1, "no claims");
        var text = Files.readString(SELANK).codePoints().toArray();
        for (var row : rows.subList(1, rows.size())) {
            var start = Integer.parseInt(row[1]);
            var quote = new String(text, start, Integer.parseInt(row[2]) - start).replaceAll("[\\t\\r\\n]", " ");
            assertEquals(quote, row[15]);
            assertTrue(List.of("+", "-").contains(row[8]), Arrays.toString(row));
            assertTrue(List.of("asserted", "probable", "possible").contains(row[9]),
                    Arrays.toString(row));
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        for (var form : List.of("nquads", "trig", "turtle", "jsonld")) {
            var first = CommandLineRun.of("extract", SELANK, "--to", form);
            assertEquals(0, first.code(), first.err());
            assertTrue(first.out().contains("peptidekg"), form);
            assertEquals(first.out(), CommandLineRun.of("extract", SELANK, "--to", form).out());
        }
    }

    @Test
    void aFailedOutputLeavesNoFile() throws IOException {
        var out = folder.resolve("out.tsv");
        assertEquals(1, CommandLineRun.of("extract", write("empty.txt", ""), "-o", out).code());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("empty.txt")), files.toList());
        }
        assertEquals(0, CommandLineRun.of("extract", SELANK, "-o", out).code());
        assertTrue(Files.readString(out).startsWith("doc\tstart\t"));
    }

    @Test
    void loadingGoesOnAfterAFileThatFails() throws IOException {
        var store = folder.resolve("store");
        var run = CommandLineRun.of("load", write("empty.txt", ""), SELANK, folder.resolve("absent"), "--store", store,
                "--jobs", 2);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("empty.txt: the file is empty\n"), run.err());
        assertTrue(run.err().contains("absent: no such file or folder\n"), run.err());
        assertTrue(run.err().contains("1 article, "), run.err());
        assertTrue(run.err().endsWith("; 2 failed: 2 not readable\n"), run.err());
        var summary = CommandLineRun.of("query", "summary", "--store", store, "--format", "csv");
        assertTrue(summary.out().contains("articles,,1"), summary.out() + summary.err());
        var again = CommandLineRun.of("load", SELANK, "--store", store);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("selank.article.txt: unchanged\n"), again.err());
        var whole = CommandLineRun.of("load", SELANK, "--store", store, "--again");
        assertTrue(whole.err().contains(" claims, unchanged\n"), whole.err());
        assertEquals(summary.out(), CommandLineRun.of("query", "summary", "--store", store, "--format", "csv").out());
        var checked = CommandLineRun.of("validate", "--store", store);
        assertEquals("", checked.out());
        assertEquals(0, checked.code(), checked.err());
    }

    @Test
    void twoFilesWithOneKeyAreNotMixedUp() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        write("a.txt", "Semax improves memory.\n");
        write("b/a.md", "Semax reduces stress.\n");
        var run = CommandLineRun.of("load", folder, "--store", folder.resolve("store"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("its key 'a' is that of "), run.err());
    }

    @Test
    void validateReadsInputs() throws IOException {
        var file = write("a.txt", "Semax\n\nSemax improves memory \uD83D\uDE00 and TNF-\u03b1.\n");
        var run = CommandLineRun.of("validate", file, SELANK);
        assertEquals("", run.out());
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void queriesAreListedAndRun() throws IOException {
        var list = CommandLineRun.of("query", "--list");
        assertEquals(0, list.code());
        assertTrue(list.out().contains("negated-claims"), list.out());
        var negated = CommandLineRun.of("query", "negated-claims", "--format", "tsv");
        assertEquals("", negated.err());
        assertTrue(negated.out().lines().count() > 1, negated.out());
        var context = List.of(negated.out().lines().findFirst().orElseThrow().split("\t")).indexOf("?context");
        negated.out().lines().map(line -> line.split("\t", -1)).forEach(cells -> assertTrue(IntStream.range(0,
                cells.length).allMatch(i -> i == context || !cells[i].isEmpty()), String.join("\t", cells)));
        var store = folder.resolve("store");
        assertEquals(0, CommandLineRun.of("load", SELANK, "--store", store).code());
        var unheld = query(store, "effects-below", "group=MONDO:9999999");
        assertEquals(2, unheld.code());
        assertTrue(unheld.err().contains("no hierarchy in this graph holds 'MONDO:9999999'"), unheld.err());
        assertEquals("", unheld.out());
        var alone = query(store, "claims-below", "concept=Selank", "--format", "csv");
        assertEquals(0, alone.code());
        assertTrue(alone.err().startsWith("note: no hierarchy in this graph holds http"), alone.err());
        assertTrue(alone.out().lines().count() > 1);
        var gene = query(store, "claims-around", "thing=HGNC:5286", "--format", "csv");
        assertTrue(gene.out().contains("Selank,modulates,serotonin"), gene.out() + gene.err());
        var own = query(store, "--file", write("q.rq", "ASK { ?claim ?p ?o }"), "--format", "csv");
        assertEquals(0, own.code(), own.err());
        assertTrue(own.out().contains("true"), own.out());
        var elsewhere = query(store, "--file", write("far.rq",
                "SELECT ?x { SERVICE <http://127.0.0.1:9/sparql> { ?x ?p ?o } }"));
        assertEquals(1, elsewhere.code());
        assertTrue(elsewhere.err().contains("SERVICE: this query asks http://127.0.0.1:9/sparql, which is off here"),
                elsewhere.err());
        var bad = query(store, "--file", write("bad.rq", "SELECT ?x\nWHERE {"));
        assertEquals(1, bad.code());
        assertTrue(bad.err().contains("bad.rq:2"), bad.err());
    }

    private static CommandLineRun query(Path store, Object... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of("query", "--store", store), Stream.of(arguments)).toArray());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var run = CommandLineRun.of("serve", "--port", taken.getLocalPort());
            assertEquals(1, run.code());
            assertTrue(run.err().startsWith("port " + taken.getLocalPort()), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }

    @Test
    void helpGoesToStandardOutput() {
        for (var command : List.of("serve", "load", "extract", "query", "export", "validate")) {
            var run = CommandLineRun.of(command, "--help");
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith("Usage: peptidekg " + command), run.out());
        }
        assertTrue(CommandLineRun.of("--version").out().matches("peptidekg \\d+\\.\\d+\\.\\d+\\S*\\n"));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
