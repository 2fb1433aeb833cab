package org.peptidekg.extract.cues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.text.TsvTable;

/**
 * Words that negate, hedge or name the basis of what is said, with their scope, from {@code data/rules/cues.tsv};
 * after ConText (Harkema et al. 2009): a cue holds for what follows it (or precedes it) up to a terminator.
 */
public record Cues(Map<String, Row> rows, PhraseFinder phrases) {

    private static final String READING = "reading";
    private static final List<String> COLUMNS = List.of("cue", "kind", "direction", "example", READING);
    private static final int NEAR = 12;

    public enum Kind {
        NEGATION,
        /** Negates and hedges: "no evidence that". */
        DENIAL, POSSIBLE, PROBABLE, ASSERTED,
        /** Conditions, questions, aims, myths, hearsay: what stands there is not stated. */
        UNREAL,
        /** Verbs of inquiry: what they govern is studied. */
        AIM, CLINICAL, ANIMAL, IN_VITRO, ANECDOTAL, RESEARCH, TERMINATOR, PSEUDO;

        /** Whether what it governs is not stated. */
        boolean unreal() {
            return this == UNREAL || this == AIM;
        }

        boolean denies() {
            return this == NEGATION || this == DENIAL;
        }

        /** How certain its words leave a claim. */
        public Certainty certainty() {
            return this == POSSIBLE ? Certainty.Possible : this == PROBABLE ? Certainty.Probable : Certainty.Asserted;
        }
    }

    public enum Direction {
        FORWARD, BACKWARD, ANYWHERE,
        /** Forward, up to the next comma. */
        PHRASE,
        /** For a clause below it ("the myth that"), or below what it is said of ("evidence that ... is thin"). */
        GOVERNING,
        /** For a clause that it is said to say: "vendors claim that". */
        SPEAKER,
        /** For a clause below the evidence of which it says how much there is: "few data show that". */
        QUANTIFYING;

        /** Whether the tree of the sentence alone tells what it holds for. */
        boolean isEmbedding() {
            return this == GOVERNING || this == SPEAKER || this == QUANTIFYING;
        }
    }

    /**
     * @param direction where the cue holds; for a terminator, FORWARD ends hedges only, BACKWARD negations only
     * @param example a sentence that holds the cue
     * @param reading how its first claim must be read: sign and certainty, "+ possible"
     */
    public record Row(String phrase, Kind kind, Direction direction, String example, String reading, int line) {
    }

    /**
     * A cue found in a sentence, in UTF-16 units.
     *
     * @param inserted whether it stands between commas: "may, however, reduce"
     */
    public record Hit(Row row, int start, int end, boolean inserted) {

        /** Whether what stands behind it as a head is not what the article says: "Myth: ...", "False: ...". */
        public boolean refutes() {
            return row.kind() == Kind.UNREAL || row.kind().denies() && row.direction().isEmbedding();
        }
    }

    /** How a claim is stated. */
    public record Reading(boolean negated, Certainty certainty, Basis basis, List<Hit> cues, boolean unreal,
            boolean aim) {

        public Reading(boolean negated, Certainty certainty, Basis basis, List<Hit> cues) {
            this(negated, certainty, basis, cues, false, false);
        }
    }

    /** @throws org.peptidekg.text.BadInputException for the first row that cannot be right */
    public static Cues read(String name, String content) {
        var rows = new LinkedHashMap<String, Row>();
        for (var line : TsvTable.read(name, content, COLUMNS).rows()) {
            var row = row(line);
            if (rows.put(row.phrase(), row) != null) {
                throw line.bad("'" + row.phrase() + "' stands twice");
            }
            if (!Typography.plain(row.example()).toLowerCase(Locale.ROOT).contains(row.phrase())) {
                throw line.bad("the example does not hold the cue '" + row.phrase() + "'");
            }
        }
        return new Cues(rows, new PhraseFinder(rows.keySet()));
    }

    private static Row row(TsvTable.Row line) {
        var kind = line.required("kind");
        var direction = line.required("direction");
        try {
            return new Row(line.required("cue"), Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                    Direction.valueOf(direction.toUpperCase(Locale.ROOT)), line.required("example"),
                    line.required(READING), line.line());
        } catch (IllegalArgumentException e) {
            throw line.bad("unknown kind or direction: " + kind + ", " + direction);
        }
    }

    /** All cues of a sentence, in order; of cues within cues only the longest. */
    public List<Hit> find(String sentence) {
        return phrases.find(Typography.plain(sentence).toLowerCase(Locale.ROOT)).stream()
                .filter(place -> !isName(sentence, place.start(), place.end()))
                .map(place -> new Hit(rows.get(place.phrase()), place.start(), place.end(),
                        isInserted(sentence, place.start(), place.end()))).toList();
    }

    /** "NO" in a sentence of small letters is nitric oxide. */
    private static boolean isName(String sentence, int start, int end) {
        return end - start == 2 && sentence.startsWith("NO", start)
                && !sentence.equals(sentence.toUpperCase(Locale.ROOT));
    }

    /** How a draft is stated, given the cues of its sentence. A denial of a denial right before it affirms. */
    public Reading read(Draft draft, List<Hit> hits, String sentence) {
        return read(draft, hits, hit -> holds(hit, draft, hits, sentence));
    }

    /** The same by the tree. */
    public Reading read(Draft draft, List<Hit> hits, CueScope scope) {
        var reading = read(draft, hits, hit -> scope.holds(hit, draft));
        if (reading.negated() && draft.relation() == Relation.isA && scope.describes(draft)
                || scope.isSupposed(draft)) {
            return new Reading(reading.negated(), reading.certainty(), reading.basis(), reading.cues(), true, false);
        }
        return reading.unreal() || hits.stream().noneMatch(hit -> hit.row().kind().denies()
                && scope.leavesOpen(hit, draft)) ? reading : new Reading(reading.negated(), reading.certainty(),
                        reading.basis(), reading.cues(), true, false);
    }

    private static Reading read(Draft draft, List<Hit> hits, Predicate<Hit> holds) {
        var used = new ArrayList<Hit>();
        var certainty = Certainty.Asserted;
        var denied = draft.negated();
        var unreal = false;
        var aim = false;
        Hit denial = null;
        Optional<Basis> basis = Optional.empty();
        for (var hit : hits) {
            var kind = hit.row().kind();
            var basic = kind.compareTo(Kind.CLINICAL) >= 0 && kind.compareTo(Kind.RESEARCH) <= 0;
            if (basic && (!hit.row().direction().isEmbedding() || holds.test(hit))) {
                var named = basis(kind);
                basis = basis.isEmpty() || named.compareTo(basis.get()) < 0 ? Optional.of(named) : basis;
                used.add(hit);
            } else if (kind.compareTo(Kind.AIM) <= 0 && holds.test(hit)) {
                used.add(hit);
                if (kind == Kind.UNREAL) {
                    unreal = true;
                } else if (kind == Kind.AIM) {
                    aim = true;
                } else if (kind.denies()) {
                    // The words of a rule that denies by itself are no second denial.
                    denied = draft.negated() && hit.start() == draft.start() || !doubles(denial, hit) || !denied;
                    denial = hit;
                    certainty = kind == Kind.DENIAL ? certainty.weaker(Certainty.Probable) : certainty;
                } else {
                    certainty = certainty.weaker(kind.certainty());
                }
            }
        }
        return new Reading(denied, certainty, basis.orElse(Basis.Unstated), List.copyOf(used), unreal, aim);
    }

    /** "not without", "no lack of": two different denials side by side; those further apart say the same twice. */
    private static boolean doubles(Hit first, Hit second) {
        return first != null && second.start() - first.end() <= NEAR && !second.row().phrase().equals("nor")
                && !first.row().phrase().equals(second.row().phrase());
    }

    private static Basis basis(Kind kind) {
        return switch (kind) {
            case CLINICAL -> Basis.ClinicalStudy;
            case ANIMAL -> Basis.AnimalStudy;
            case IN_VITRO -> Basis.InVitroStudy;
            case ANECDOTAL -> Basis.UserReport;
            default -> Basis.Research;
        };
    }

    private static boolean holds(Hit hit, Draft draft, List<Hit> hits, String sentence) {
        if (hit.row().direction().isEmbedding() || draft.presupposed() && hit.start() < draft.start()) {
            return false;
        }
        var forward = hit.row().direction() != Direction.BACKWARD && hit.start() <= draft.point()
                && !ends(hit, hits, hit.end(), Math.max(hit.end(), draft.point()), sentence);
        var backward = (hit.row().direction() == Direction.BACKWARD || hit.row().direction() == Direction.ANYWHERE)
                && hit.start() >= draft.point()
                && !ends(hit, hits, draft.point(), hit.start(), sentence);
        return forward || backward;
    }

    private static boolean ends(Hit cue, List<Hit> hits, int from, int to, String sentence) {
        var inserted = 0;
        for (var hit : hits) {
            if (hit.start() >= from && hit.end() <= to) {
                if (hit.inserted()) {
                    inserted++;
                } else if (ends(cue, hit)) {
                    return true;
                }
            }
        }
        return cue.row().direction() == Direction.PHRASE
                && sentence.substring(from, to).chars().filter(c -> c == ',').count() > 2L * inserted;
    }

    /** "may, however, reduce": between commas a word ends nothing. */
    private static boolean isInserted(String sentence, int start, int end) {
        return sentence.startsWith(",", end) && sentence.substring(0, start).stripTrailing().endsWith(",");
    }

    /** Whether what another cue says ends there. */
    public static boolean ends(Hit cue, Hit other) {
        var negation = cue.row().kind() == Kind.NEGATION || cue.row().kind() == Kind.DENIAL;
        return other.row().kind() == Kind.TERMINATOR && (other.row().direction() == Direction.ANYWHERE
                || negation == (other.row().direction() == Direction.BACKWARD));
    }
}
