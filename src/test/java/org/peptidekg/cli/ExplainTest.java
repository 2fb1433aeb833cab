package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}, on articles and on a store, and claims of articles that mark their names themselves. */
class ExplainTest {

    private static final Pattern CLAIM = Pattern.compile("<https://w3id\\.org/peptidekg/claim/([0-9a-f]+)> "
            + "<http://www\\.w3\\.org/1999/02/22-rdf-syntax-ns#predicate> "
            + "<https://w3id\\.org/peptidekg/ontology#causes>");

    private static String claimOf(Path article) {
        var graph = CommandLineRun.of("extract", article, "--to", "nquads");
        var claim = CLAIM.matcher(graph.out());
        assertTrue(claim.find(), graph.out());
        return claim.group(1);
    }

    @Test
    void showsHowAClaimWasRead(@TempDir Path folder) throws IOException {
        var article = Files.writeString(folder.resolve("tale.txt"),
                "Oxytocin\n\nOxytocin may lower cortisol but does not cause nausea.\n");
        var id = claimOf(article);
        var shown = CommandLineRun.of("explain", id, article);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().startsWith("claim     oxytocin | causes | nausea - "), shown.out());
        for (var part : new String[] {"sentence  Oxytocin may lower cortisol but does not cause nausea.",
            "nausea/NOUN/nausea", "rule      causes (rule, priority ", "belief    0.",
            " here, from\n", "denied by a cue\n",
            "cue       may (possible, forward) holds for: "
            + "lower cortisol\n", "cue       not (negation, forward) holds for: cause nausea.",
            "as a whole: negation", "clause    coordinated cause", "name      nausea: the only candidate"}) {
            assertTrue(shown.out().contains(part), part + " is not in\n" + shown.out());
        }
        assertEquals(0, CommandLineRun.of("load", article, "--store", folder.resolve("store")).code());
        var stored = CommandLineRun.of("explain", "https://w3id.org/peptidekg/claim/" + id, "--store",
                folder.resolve("store"));
        assertEquals(0, stored.code(), stored.err());
        assertTrue(stored.out().contains("rule      causes (rule"), stored.out());
    }

    @Test
    void showsHowACellOfATableWasRead(@TempDir Path folder) throws IOException {
        var article = Files.writeString(folder.resolve("tale.md"), "# Oxytocin\n\nOxytocin is a hormone.\n\n"
                + "| Fact | Details |\n| --- | --- |\n| Type | Hormone |\n| Causes nausea? | No |\n");
        var shown = CommandLineRun.of("explain", claimOf(article), article);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().startsWith("claim     oxytocin | causes | nausea - "), shown.out());
        for (var part : new String[] {"cell      No\n  under Causes nausea?", ", about oxytocin\n",
            "rule      listed-harm (layout)"}) {
            assertTrue(shown.out().contains(part), part + " is not in\n" + shown.out());
        }
    }

    @Test
    void namesTheWordsThatTheSubjectIsTakenFrom(@TempDir Path folder) throws IOException {
        var article = Files.writeString(folder.resolve("tale.txt"),
                "Oxytocin\n\nOxytocin is a hormone. It causes nausea.\n");
        var shown = CommandLineRun.of("explain", claimOf(article), article);
        assertTrue(shown.out().contains("context   antecedent 10-18: Oxytocin\n"), shown.out());
    }

    @Test
    void anUnknownClaimIsNamed() {
        var unknown = CommandLineRun.of("explain", "0123");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("0123: no such claim is in the articles that come with the program"),
                unknown.err());
    }

    @Test
    void namesThatTheInputGivesAreTakenAsGiven(@TempDir Path folder) throws IOException {
        var title = "Blorbitol-induced grumps in mice.";
        var file = Files.writeString(folder.resolve("given.pubtator"), "7|t|" + title + "\n7|a|The grumps faded.\n"
                + "7\t0\t9\tBlorbitol\tChemical\tD999901\n7\t18\t24\tgrumps\tDisease\tD999902\n");
        var found = CommandLineRun.of("extract", "--least-belief", "0.3", file);
        assertEquals(0, found.code(), found.err());
        assertTrue(found.out().contains("\tBlorbitol\tMESH:D999901\tcauses\tgrumps\tMESH:D999902\t+\tasserted\t"),
                found.out());
        var shown = CommandLineRun.of("validate", file);
        assertEquals(0, shown.code(), shown.out());
    }
}
