package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.pairs.PairModel;

/** {@code evaluate}: figures over a folder, by kind of text, of denied claims and of beliefs. */
class EvaluateCommandTest {

    private static final String HEAD = "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty\tevidence\taspect"
            + "\tqualifier\tcitation\tneed\n";

    @TempDir
    private Path folder;

    private void article(String name, String sentence, String claim) throws IOException {
        Files.writeString(folder.resolve(name + ".article.txt"), "Selank\n\n" + sentence + "\n");
        Files.writeString(folder.resolve(name + ".gold.tsv"), HEAD + "8\t" + (8 + sentence.length()) + "\t" + claim
                + "\tasserted\tnone\t\t\t\tcore\n");
    }

    @Test
    void countsByKindAndOfDeniedClaims() throws IOException {
        article("note-one", "Selank reduces anxiety.", "Selank\talleviates\tanxiety\t+");
        article("note-two", "Selank does not cause nausea.", "Selank\tcauses\tnausea\t-");
        article("essay", "Selank raises dopamine.", "Selank\tdecreases\tserotonin\t+");
        var kinds = Files.writeString(folder.resolve("kinds.tsv"), "note\t^note-\nessay\tessay\n");
        var run = CommandLineRun.of("evaluate", folder, "--kinds", kinds, "--belief");
        assertEquals(0, run.code(), run.err());
        for (var part : new String[] {"note  articles 2  P 1.000  R 1.000  mean F1 1.000\n",
            "essay  articles 1  P 0.000  R 0.000  mean F1 0.000\n", "mean over kinds 0.500\n",
            "negated  P 1/1  R 1/1\n", "calibration error "}) {
            assertTrue(run.out().contains(part), part + " is not in\n" + run.out());
        }
    }

    /** Verdicts as the browser leaves them: the addresses of claim and place come from the program's own answer. */
    @Test
    void whatPeopleJudgedIsGold() throws IOException {
        var text = Files.writeString(folder.resolve("note.txt"),
                "Selank\n\nSelank reduces anxiety. Selank raises dopamine.\n");
        var quads = CommandLineRun.of("extract", text, "--to", "nquads").out();
        var claims = java.util.regex.Pattern.compile("<(\\S+claim/\\w+)> <\\S+hasEvidence> <(\\S+)>")
                .matcher(quads).results().toList();
        assertTrue(claims.size() >= 2, quads);
        var rows = new StringBuilder("time\twho\tclaim\tevidence\tverdict\tbecause\tstatement\tquote\n");
        for (var i = 0; i < claims.size(); i++) {
            rows.append("2026-01-01T00:00:00Z\tAnn\t" + claims.get(i).group(1) + '\t' + claims.get(i).group(2) + '\t'
                    + (i == 0 ? "wrong" : "right") + "\t\t\t\n");
        }
        rows.append("2026-01-01T00:00:00Z\tAnn\thttps://w3id.org/peptidekg/claim/0\t"
                + "https://w3id.org/peptidekg/evidence/0\tright\t\t\t\n");
        var reviews = Files.writeString(folder.resolve("reviews.tsv"), rows.toString());
        var run = CommandLineRun.of("evaluate", text, "--reviews", reviews);
        assertEquals(0, run.code(), run.err());
        var right = claims.size() - 1;
        assertTrue(run.out().startsWith("judged places found " + claims.size() + "  right " + right + "  P "),
                run.out());
        assertTrue(run.out().contains("judged right but not found 1  R "), run.out());
        assertTrue(run.out().contains("calibration error "), run.out());
        var fitted = CommandLineRun.of("evaluate", text, "--reviews", reviews, "--fit", folder.resolve("fitted"));
        assertEquals(1, fitted.code());
        assertTrue(fitted.err().contains("at least 25 places judged right and as many judged wrong"), fitted.err());
    }

    @Test
    void fitsPairsAndBeliefToAnnotatedArticles() throws IOException {
        for (var drug : new String[] {"Semax", "Noopept", "Oxytocin", "Melatonin", "Ghrelin", "Leptin", "Insulin",
            "Glucagon"}) {
            for (var thing : new String[] {"dopamine", "serotonin", "cortisol", "glutamate", "prolactin",
                "histamine"}) {
                article(drug + thing, drug + " elevates " + thing + ".", drug + "\tincreases\t" + thing + "\t+");
            }
        }
        var fitted = folder.resolve("fitted");
        var run = CommandLineRun.of("evaluate", folder, "--fit", fitted);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("calibration error "), run.out());
        var model = PairModel.read("pairs.tsv", Files.readString(fitted.resolve("pairs.tsv")));
        var seen = Pipeline.bundled().pairs(Files.writeString(folder.resolve("new.txt"),
                "Thymulin\n\nThymulin elevates testosterone.\n"));
        var tied = seen.stream().filter(pair -> pair.subject().startsWith("thymulin")
                && pair.object().startsWith("testosterone")).map(pair -> model.judge(pair.features())).toList();
        var turned = seen.stream().filter(pair -> pair.subject().startsWith("testosterone"))
                .map(pair -> model.judge(pair.features())).toList();
        assertEquals(2, tied.size() + turned.size(), seen::toString);
        var least = tied.stream().mapToDouble(v -> v.chance(Relation.increases)).min().orElseThrow();
        var most = turned.stream().mapToDouble(v -> v.chance(Relation.increases)).max().orElseThrow();
        assertTrue(least > 2 * most, least + " beside " + most);
        assertTrue(Files.readString(fitted.resolve("belief.tsv")).startsWith("trait\tweight\n"));
        var senses = Files.readString(fitted.resolve("pair-senses.tsv"));
        assertTrue(senses.startsWith("word\tsenses\n") && senses.contains("\nreduce\t"), senses);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        var run = CommandLineRun.of("evaluate", folder, "--fit", folder, "--keep", "1.5");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("--keep 1.5: a share is a number from 0 to 1"), run.err());
    }

    @Test
    void aRowOfKindsThatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        article("note", "Selank reduces anxiety.", "Selank\talleviates\tanxiety\t+");
        var kinds = Files.writeString(folder.resolve("kinds.tsv"), "note\t^note\nessay\t(\n");
        var run = CommandLineRun.of("evaluate", folder, "--kinds", kinds);
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith(kinds + ":2: no regular expression"), run.err());
    }
}
