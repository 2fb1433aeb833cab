package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.store.GraphStore;

/** {@code audit}: nothing of a good graph, each fault of a bad one by its name, and the exit code that follows. */
class AuditTest {

    private static final String PREFIXES = """
            PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX term: <https://w3id.org/peptidekg/term/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    @TempDir
    private Path folder;

    @Test
    void theShippedGraphCanBeReleased() {
        var run = CommandLineRun.of("audit");
        assertEquals("", run.out());
        assertEquals(0, run.code(), run.err());
        var looked = run.err().lines().reduce((a, b) -> b).orElseThrow();
        assertTrue(looked.matches("1 articles, \\d{3,} quotations, \\d{2,} answers: no findings"), looked);
    }

    @Test
    void eachFaultHasItsNameAndItsId() throws IOException {
        var store = load("Semax\n\nSemax improves memory. It may help against stress.\n",
                "Semax II\n\nSemax does not improve memory.\n");
        var disputed = CommandLineRun.of("audit", "--store", store);
        assertEquals(0, disputed.code(), disputed.out() + disputed.err());
        assertEquals(Set.of("claim-disputed"), rules(disputed.out()));
        assertEquals(1, CommandLineRun.of("audit", "--store", store, "--fail-on", "note").code());

        change(store, """
                DELETE { GRAPH ?g { ?position oa:start ?start ; oa:end ?end } }
                INSERT { GRAPH ?g { ?position oa:start ?s ; oa:end ?e } }
                WHERE { GRAPH ?g { ?evidence a pmo:Evidence ; oa:hasSource <https://w3id.org/peptidekg/article/a> ;
                      oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end }
                  BIND(?start + 1 AS ?s) BIND(?end + 1 AS ?e) } ;
                DELETE { GRAPH ?g { ?quote oa:prefix ?text } } INSERT { GRAPH ?g { ?quote oa:prefix "elsewhere" } }
                WHERE { GRAPH ?g { ?evidence oa:hasSource <https://w3id.org/peptidekg/article/b> ;
                      oa:hasSelector ?quote . ?quote oa:prefix ?text } } ;
                DELETE { GRAPH ?g { ?mapping pmo:target ?old } } INSERT { GRAPH ?g { ?mapping pmo:target pmo:no } }
                WHERE { GRAPH ?g { ?mapping pmo:target ?old } } ;
                DELETE { GRAPH ?g { ?mapping pmo:curie ?old } } INSERT { GRAPH ?g { ?mapping pmo:curie "NO:1" } }
                WHERE { GRAPH ?g { term:semax pmo:hasMapping ?mapping . ?mapping pmo:curie ?old } } ;
                INSERT DATA { GRAPH <https://w3id.org/peptidekg/article/a> { term:semax pmo:increases term:memory } }
                """);
        var run = CommandLineRun.of("audit", "--store", store);
        assertEquals(1, run.code());
        var rules = rules(run.out());
        var wanted = Set.of("claim-disputed", "edge-claim", "identifier-pattern", "prefix-target",
                "prefix-undeclared", "quotation-around", "quotation-text");
        assertTrue(rules.containsAll(wanted), rules.toString());

        var json = CommandLineRun.of("audit", "--store", store, "--format", "json");
        assertEquals(json.out(), CommandLineRun.of("audit", "--store", store, "--format", "json").out());
        var report = JSON.parse(json.out());
        assertEquals(run.out().lines().count(), report.get("findings").getAsArray().size());
        assertEquals(2, report.get("checked").getAsObject().get("articles")
                .getAsNumber().value().intValue());
        var first = report.get("findings").getAsArray().get(0).getAsObject();
        assertEquals("error", first.getString("severity"));
        assertEquals(run.out().lines().findFirst().orElseThrow().split("\t")[1], first.getString("id"));

        var known = folder.resolve("known.txt");
        Files.writeString(known, "# seen\n" + run.out().lines().map(line -> line.split("\t")[1] + " is known\n")
                .collect(Collectors.joining()) + "claim-edge-0123456789\n");
        var accepted = CommandLineRun.of("audit", "--store", store, "--accept", known);
        assertEquals(0, accepted.code(), accepted.out());
        assertTrue(accepted.out().lines().allMatch(line -> line.startsWith("accepted\t")), accepted.out());
        assertTrue(accepted.err().contains("accepted, but no longer found: claim-edge-0123456789\n"), accepted.err());
    }

    @Test
    void withoutItsTextAQuotationIsNotTakenForChecked() throws IOException {
        var store = load("Semax\n\nSemax improves memory.\n");
        change(store, "DELETE { GRAPH ?g { ?a pmo:text ?t } } WHERE { GRAPH ?g { ?a pmo:text ?t } }");
        var run = CommandLineRun.of("audit", "--store", store);
        assertEquals(Set.of("quotation-unchecked"), rules(run.out()));
        assertEquals(0, run.code());
        assertEquals(1, CommandLineRun.of("audit", "--store", store, "--fail-on", "WARNING").code());
    }

    @Test
    void anEmptyStoreDoesNotPass() throws IOException {
        var store = folder.resolve("none");
        GraphStore.onDisk(store).close();
        var run = CommandLineRun.of("audit", "--store", store);
        assertEquals(1, run.code());
        assertEquals(Set.of("store-empty"), rules(run.out()));
    }

    @Test
    void staleAnswersAreNamed() throws IOException {
        var store = load("Semax\n\nSemax improves memory.\n");
        var good = write("good.tsv", """
                # what must be found
                peptide-links\tpeptide=Semax\trelation=improves&objectLabel=memory
                negated-claims\tpeptide=Semax\tempty: it denies nothing
                """);
        var passed = CommandLineRun.of("audit", "--store", store, "--answers", good);
        assertEquals(0, passed.code(), passed.out());
        assertTrue(passed.err().contains(" 2 answers: "), passed.err());
        var stale = write("stale.tsv", """
                peptide-links\tpeptide=Semax\trelation=causes&objectLabel=memory
                peptide-links\tpeptide=Semax\tempty: it is not read
                peptide-link\tpeptide=Semax\trelation=improves
                peptide-links\tpeptid=Semax\trelation=improves
                """);
        var run = CommandLineRun.of("audit", "--store", store, "--answers", stale);
        assertEquals(1, run.code());
        assertEquals(Set.of("answer-arguments", "answer-query", "answer-row"), rules(run.out()));
        assertEquals(4, run.out().lines().count(), run.out());
        var bad = CommandLineRun.of("audit", "--store", store, "--answers", write("bad.tsv", "# a\npeptide-links\n"));
        assertEquals(1, bad.code());
        assertTrue(bad.err().contains("bad.tsv:2: 1 cells instead of 3: query, arguments, row"), bad.err());
        assertEquals(2, CommandLineRun.of("audit", "--format", "xml").code());
    }

    private Path load(String... articles) throws IOException {
        var store = folder.resolve("store");
        for (var i = 0; i < articles.length; i++) {
            var file = write((char) ('a' + i) + ".txt", articles[i]);
            assertEquals(0, CommandLineRun.of("load", file, "--store", store).code());
        }
        return store;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void change(Path folder, String update) {
        try (var store = GraphStore.existing(folder)) {
            store.change(data -> UpdateAction.execute(UpdateFactory.create(PREFIXES + update), data), data -> { });
        }
    }

    /** The rules that a report names, by the ids of its findings. */
    private static Set<String> rules(String report) {
        return report.lines().map(line -> line.split("\t")[1].replaceFirst("-[0-9a-f]{10}$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
