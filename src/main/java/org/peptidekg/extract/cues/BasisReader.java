package org.peptidekg.extract.cues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Basis;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.text.PatternGate;
import org.peptidekg.text.TsvTable;

/**
 * Tells what a claim rests on by the phrase that names who or what was studied, from {@code data/rules/basis.tsv}: its
 * head noun decides, whatever stands before it ("62 elderly patients", "Wistar rats", "rat cortical neurons").
 *
 * @param gate tells which of the rows' patterns may be found in a text
 */
public record BasisReader(List<Row> rows, PatternGate gate) {

    private static final Map<String, Basis> KINDS = Map.of("clinical", Basis.ClinicalStudy, "animal",
            Basis.AnimalStudy, "in-vitro", Basis.InVitroStudy, "anecdotal", Basis.UserReport, "research",
            Basis.Research, "none", Basis.Unstated);
    private static final List<String> COLUMNS = List.of("kind", "pattern", "example", "basis");
    private static final String WHO = "who";
    /** What parts the studies of one sentence: "in rats, but in patients". */
    private static final Pattern BORDER = Phrases.sentences().pattern("between-studies");

    /**
     * @param basis what a phrase of this kind stands for; {@link Basis#Unstated} if it denies that there is any
     * @param pattern may name the group {@code who}: the words that say who or what was studied
     * @param example a sentence about "this peptide" whose claim rests on it
     */
    public record Row(Basis basis, Pattern pattern, String example, Basis read, int line) {

        boolean namesWho() {
            return pattern.pattern().contains("(?<" + WHO + ">");
        }
    }

    /** @param who whether these words say who or what was studied, not only that there was a study */
    record Found(Basis basis, int start, int end, boolean who) {

        boolean within(Found other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    /** @throws org.peptidekg.text.BadInputException for the first row that cannot be right */
    public static BasisReader read(String name, String content) {
        var rows = new ArrayList<Row>();
        for (var line : TsvTable.read(name, content, COLUMNS).rows()) {
            var example = line.required("example");
            var pattern = line.pattern("pattern", 0);
            if (!pattern.matcher(example).find() && !anyCase(pattern).matcher(example).find()) {
                throw line.bad("the pattern is not found in its example");
            }
            rows.add(new Row(kind(line, "kind"), isCased(pattern.pattern()) ? pattern : anyCase(pattern), example,
                    kind(line, "basis"), line.line()));
        }
        return new BasisReader(List.copyOf(rows), PatternGate.of(rows.stream().map(Row::pattern).toList()));
    }

    private static Basis kind(TsvTable.Row line, String column) {
        return Optional.ofNullable(KINDS.get(line.required(column))).orElseThrow(() -> line.bad("unknown " + column
                + " '" + line.cell(column) + "'; known are " + String.join(", ",
                        KINDS.keySet().stream().sorted().toList())));
    }

    /** Patterns that ask for capitals regard case. */
    private static boolean isCased(String pattern) {
        return pattern.contains("\\p{Lu}") || pattern.contains("(?:I|");
    }

    private static Pattern anyCase(Pattern pattern) {
        return Pattern.compile(pattern.pattern(), Pattern.CASE_INSENSITIVE);
    }

    /** The phrases of a sentence that tell what its claims rest on. */
    public StudyPhrases in(String sentence) {
        var plain = Typography.plain(sentence);
        var all = new ArrayList<Found>();
        var who = new ArrayList<Found>();
        for (var row : gate.of(rows, plain)) {
            var matcher = row.pattern().matcher(plain);
            while (matcher.find()) {
                all.add(new Found(row.basis(), matcher.start(), matcher.end(), false));
                if (row.namesWho() && matcher.start(WHO) >= 0) {
                    who.add(new Found(row.basis(), matcher.start(WHO), matcher.end(WHO), true));
                }
            }
        }
        return new StudyPhrases(plain, outermost(all), outermost(who));
    }

    private static List<Found> outermost(List<Found> all) {
        return all.size() < 2 ? List.copyOf(all)
                : all.stream().filter(hit -> all.stream().noneMatch(hit::within)).toList();
    }

    /** What tells in one sentence what its claims rest on. */
    public record StudyPhrases(String sentence, List<Found> found, List<Found> who) {

        /** @param at where in the sentence the claim is stated */
        Optional<Basis> of(int at) {
            return found.isEmpty() ? Optional.empty() : strongest(near(found, at)).or(() -> strongest(found));
        }

        /** Those in the clause of a claim. */
        private List<Found> near(List<Found> hits, int at) {
            if (hits.isEmpty()) {
                return hits;
            }
            var start = 0;
            var end = sentence.length();
            for (var border : BORDER.matcher(sentence).results().toList()) {
                start = border.end() <= at ? border.end() : start;
                end = border.start() >= at ? Math.min(end, border.start()) : end;
            }
            var from = start;
            var to = end;
            return hits.stream().filter(hit -> hit.start() >= from && hit.end() <= to).toList();
        }

        /**
         * In whom or in what it was seen, in the words of the sentence.
         *
         * @param basis what the claim was found to rest on: only words of that kind count
         */
        public Optional<String> population(int at, Basis basis, Optional<SentenceGraph> graph) {
            var here = near(who, at);
            return (here.isEmpty() && near(found, at).isEmpty() ? who : here).stream()
                    .filter(hit -> hit.basis() == basis).findFirst()
                    .map(hit -> Populations.words(sentence, hit, who, graph));
        }

        /** How a claim is stated, with what it rests on. */
        public Cues.Reading over(Cues.Reading reading, int at) {
            var cued = reading.basis();
            var basis = of(at).map(named -> switch (named) {
                case UserReport, Research -> named.compareTo(cued) < 0 ? named : cued;
                case Unstated -> cued == Basis.UserReport ? cued : named;
                default -> named;
            }).orElse(cued);
            return new Cues.Reading(reading.negated(), reading.certainty(), basis, reading.cues(), reading.unreal(),
                    reading.aim());
        }
    }

    private static Optional<Basis> strongest(List<Found> found) {
        return found.stream().map(Found::basis).min(Enum::compareTo);
    }
}
