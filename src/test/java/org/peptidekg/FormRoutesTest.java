package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.cli.CommandLineRun;
import org.peptidekg.mention.Lexicon;

/** A dose whose words name a form alone is found by the way that the form is taken; one that names neither is not. */
class FormRoutesTest {

    @TempDir
    private Path folder;

    @Test
    void aSprayForTheNoseIsTakenByNose() throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), """
                Semax

                For the nasal spray form of Semax, a common dosage is 300-500 mcg per day.
                The usual dosage of Semax is 2 mg per day.
                """);
        var query = Files.writeString(folder.resolve("q.rq"), """
                PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
                PREFIX term: <https://w3id.org/peptidekg/term/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?high ?route { ?dose pmo:amount/pmo:upperBound ?high
                  OPTIONAL { ?dose pmo:route/rdfs:label ?route } } ORDER BY ?high
                """);
        var store = folder.resolve("store");
        var load = CommandLineRun.of("load", text, "--store", store);
        assertEquals(0, load.code(), load.err());
        var run = CommandLineRun.of("query", "--file", query, "--store", store, "--format", "csv");
        assertEquals("high,route\n2.0,\n500.0,intranasal\n", run.out().replace("\r", ""), run.err());
        assertEquals(0, CommandLineRun.of("validate", "--store", store).code());
    }

    @Test
    void allNamesOfTheTableAreInTheLexicon() throws IOException {
        var lexicon = Lexicon.bundled();
        var lines = Files.readAllLines(Path.of("data/mechanism/form-routes.tsv"));
        assertTrue(lines.size() > 10);
        for (var line : lines.subList(1, lines.size())) {
            assertEquals("DosageForm Route", Stream.of(line.split("\t")).map(label -> lexicon.byLabel(label)
                    .map(term -> term.termClass().name()).orElse(label)).collect(Collectors.joining(" ")));
        }
    }
}
