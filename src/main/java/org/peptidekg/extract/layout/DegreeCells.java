package org.peptidekg.extract.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Reads cells of comparisons that only say how much, or in which direction, the thing changes that the head of their
 * row or column names: "Drowsiness risk | none", "Cortisol | ↓ 30 %".
 */
public final class DegreeCells {

    static final String RULE = "degree-in-cell";

    private static final Pattern EFFECT = Phrases.layout().pattern("head-of-effects");
    private static final Pattern GOAL = Phrases.layout().pattern("head-of-goals");
    private static final Pattern SUBSTANCE = Phrases.layout().pattern("head-of-substances");
    private static final Pattern MEASURE = Phrases.layout().pattern("head-of-measures");
    private static final Pattern LEVEL = Phrases.layout().pattern("level-of-a-harm");
    /** Heads of so many words at most can be names of what was measured. */
    private static final int NAME_WORDS = 4;
    private static final Pattern OFTEN = Phrases.layout().pattern("how-often");
    private static final Pattern SHARE = Pattern.compile("[<~\u2248]? ?(\\d{1,2}(?:[.,]\\d+)?) ?%");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^)]*\\)|[*?:]+\\s*$");

    private final LayoutWords words;
    private final ItemNames names;

    DegreeCells(LayoutWords words, ItemNames names) {
        this.words = words;
        this.names = names;
    }

    /** Whether a cell says how much there is of what its head names; empty if it says no such thing. */
    Optional<Boolean> degree(String cell) {
        var plain = cell.toLowerCase(Locale.ROOT).strip();
        return words.changes().none().matcher(plain).find() ? Optional.of(false)
                : words.changes().some().matcher(plain).find() ? Optional.of(true) : words.verdict(cell);
    }

    /** Whether a cell says how often something comes; empty if it says no such thing. */
    Optional<Boolean> often(String cell) {
        var plain = BRACKET.matcher(cell.toLowerCase(Locale.ROOT).strip()).replaceAll("");
        var share = SHARE.matcher(plain);
        return words.degree().contains(plain) ? Optional.of(true)
                : share.matches() ? Optional.of(Double.parseDouble(share.group(1).replace(',', '.')) > 0)
                : degree(cell);
    }

    /**
     * What a cell says of the thing in its head, where that names a thing and no more.
     *
     * @param cell the words of the cell
     * @param head the words of the head, taken apart
     * @param above what stands above the heads: the corner of the table, the words that lead to it
     * @param harmful whether the table stands where side effects are the matter
     */
    public List<Draft> read(String cell, Tokens head, Optional<Term> subject, List<String> above, boolean harmful) {
        if (subject.isEmpty() || head.size() == 0) {
            return List.of();
        }
        var plain = cell.toLowerCase(Locale.ROOT).strip();
        var end = end(head);
        var harm = end > 1 && words.changes().harm().contains(head.word(end - 1));
        var brought = end > 1 && words.changes().brought().contains(head.word(end - 1))
                && names.whole(head, new Items.Item(0, end, end)).filter(a -> a.term().listed()
                        && a.aspect().isEmpty()).isEmpty();
        var to = nameEnd(head, brought ? end - 1 : end);
        var moved = moved(plain);
        var measured = above.stream().anyMatch(w -> MEASURE.matcher(w.strip()).matches());
        var whole = new Items.Item(0, to, to);
        var named = named(head, to).or(() -> measured && moved.isPresent() && to <= NAME_WORDS
                ? names.whole(head, whole) : Optional.empty()).filter(a -> !a.term().equals(subject.get()));
        if (named.isEmpty()) {
            return List.of();
        }
        if (moved.isPresent() && (moved.get() != Move.STAYS || measured)) {
            return List.of(draft(subject.get(), named.get(), moved.get().of(named.get().term().valence()), cell,
                    moved.get() == Move.STAYS));
        }
        var term = named.get().term();
        var bad = term.valence() == TermClass.Valence.BAD;
        var complaint = words.changes().complaint().contains(term.label()) && LEVEL.matcher(plain).matches()
                && above.stream().noneMatch(w -> GOAL.matcher(w).matches());
        if (complaint || bad && OFTEN.matcher(plain).matches()) {
            return List.of(draft(subject.get(), named.get(), Relation.hasSideEffect, cell, false));
        }
        return degree(cell).flatMap(some -> (bad && above.stream().anyMatch(w -> GOAL.matcher(w).matches())
                ? Optional.of(Relation.treats) : relation(term, bad, harm, harmful)
                        .or(() -> !bad && !harm && (brought || isBrought(term, above)) ? Optional.of(Relation.increases)
                                : Optional.empty()))
                .map(relation -> draft(subject.get(), named.get(), relation, cell, !some))).stream().toList();
    }

    /** Whether a table tells how much its substances bring about of what is neither good nor bad. */
    private static boolean isBrought(Term term, List<String> above) {
        return above.stream().anyMatch(head -> EFFECT.matcher(head).matches())
                || (term.termClass().molecular() || term.termClass() == TermClass.Process)
                        && above.stream().anyMatch(head -> SUBSTANCE.matcher(head).matches());
    }

    /** The thing that a head names, also behind words that say more of it: "morning grogginess". */
    private Optional<Argument> named(Tokens head, int to) {
        return IntStream.range(0, to).mapToObj(from -> names.whole(head, new Items.Item(from, to, to))
                        .filter(a -> a.term().listed())).flatMap(Optional::stream).findFirst()
                .filter(a -> head.mentions().stream().filter(m -> m.start() < to).count() == 1)
                .or(() -> trouble(head, to));
    }

    /** "Skin irritation": a complaint by its last word. */
    private Optional<Argument> trouble(Tokens head, int to) {
        return names.whole(head, new Items.Item(0, to, to)).filter(a -> words.trouble().contains(head.lemma(to - 1))
                && !a.term().listed()).map(a -> new Argument(Term.unlisted(a.term().label(), TermClass.AdverseEffect),
                        a.aspect(), a.surface()));
    }

    /** Behind the name of the thing itself: "cortisol" in "cortisol levels". */
    private int nameEnd(Tokens head, int end) {
        var to = end;
        while (to > 1 && (words.changes().harm().contains(head.word(to - 1))
                || words.changes().measure().contains(head.word(to - 1)))) {
            to--;
        }
        return to;
    }

    /** Behind the last word of the head that is no remark in brackets. */
    private static int end(Tokens head) {
        var length = BRACKET.matcher(head.text()).find() ? BRACKET.matcher(head.text()).replaceAll("").length()
                : head.text().length();
        var end = head.size();
        while (end > 1 && head.get(end - 1).end() > length) {
            end--;
        }
        return end;
    }

    private enum Move {
        RISES, FALLS, IMPROVES, WORSENS, STAYS;

        /** What such a change is for a thing that is good, bad or neither. */
        private Relation of(TermClass.Valence valence) {
            var bad = valence == TermClass.Valence.BAD;
            var good = valence == TermClass.Valence.GOOD;
            return switch (this) {
                case RISES -> bad ? Relation.worsens : good ? Relation.improves : Relation.increases;
                case FALLS -> bad ? Relation.alleviates : good ? Relation.worsens : Relation.decreases;
                case IMPROVES -> bad ? Relation.alleviates : Relation.improves;
                case WORSENS -> Relation.worsens;
                case STAYS -> Relation.modulates;
            };
        }
    }

    /** In which direction a thing moves by the words of a cell; empty if it tells none. */
    private Optional<Move> moved(String plain) {
        var changes = words.changes();
        return changes.unchanged().matcher(plain).find() ? Optional.of(Move.STAYS)
                : changes.better().matcher(plain).find() ? Optional.of(Move.IMPROVES)
                : changes.worse().matcher(plain).find() ? Optional.of(Move.WORSENS)
                : changes.rising().matcher(plain).find() ? Optional.of(Move.RISES)
                : changes.falling().matcher(plain).find() ? Optional.of(Move.FALLS) : Optional.empty();
    }

    private Optional<Relation> relation(Term term, boolean bad, boolean harm, boolean harmful) {
        if (words.changes().outcome().contains(term.label()) && !harm) {
            return Optional.of(Relation.causes);
        }
        if (harmful && bad) {
            return Optional.of(Relation.hasSideEffect);
        }
        if (term.termClass() == TermClass.AdverseEffect || bad && harm) {
            return Optional.of(Relation.causes);
        }
        return term.valence() == TermClass.Valence.GOOD && !harm ? Optional.of(Relation.improves) : Optional.empty();
    }

    private static Draft draft(Term subject, Argument thing, Relation relation, String cell, boolean negated) {
        return new Draft(subject, Optional.empty(), relation, new ClaimObject.Concept(thing.term()), thing.surface(),
                thing.aspect(), 0, 0, RULE, negated, true, Optional.of(cell.replaceAll("\\s+", " ").strip()
                        .toLowerCase(Locale.ROOT)));
    }
}
