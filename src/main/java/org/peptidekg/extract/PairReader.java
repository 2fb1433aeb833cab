package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.match.Pair;
import org.peptidekg.extract.merge.Said;
import org.peptidekg.extract.pairs.FeatureSink;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.extract.pairs.NamePiece;
import org.peptidekg.extract.pairs.Weigher;
import org.peptidekg.extract.rules.Draft;

/**
 * Judges all pairs of things that a sentence names by what people have said of such pairs: weighs what the rules have
 * found, and adds what they miss.
 */
final class PairReader {

    /** Pairs that are less likely tied are not worth weighing. */
    private static final double LEAST = 0.25;
    /** Which of several belongs to which, the order tells and not the tree. */
    private static final Pattern RESPECTIVELY = Pattern.compile("(?i)\\brespectively\\b");
    private static final Pattern BETWEEN = Pattern.compile("\\W+");

    private static final Map<Relation, NamePiece> OBJECT_OF =
            NamePiece.each(Relation.class, relation -> "by rules object of " + relation);
    private static final Map<Relation, NamePiece> SUBJECT_OF =
            NamePiece.each(Relation.class, relation -> "by rules subject of " + relation);

    private final PairModel model;

    PairReader(PairModel model) {
        this.model = model;
    }

    /**
     * A pair with all that is seen of it, for those who fit the model.
     *
     * @param features tells what is seen
     * @param ruled whether a rule ties the two
     */
    record Seen(Unit.Sentence sentence, Pair pair, Consumer<FeatureSink> features, boolean ruled) {
    }

    /** All pairs of a sentence, those that rules tie as well. */
    List<Seen> seen(Unit.Sentence sentence, List<Pair> pairs, List<Said.Found> found, List<String> heads) {
        var around = pairs.isEmpty() ? List.<String>of() : around(sentence, heads);
        return pairs.stream().map(pair -> {
            var said = new LinkedHashSet<NamePiece>(4);
            var ruled = rules(pair, found, said);
            return new Seen(sentence, pair, sink -> {
                pair.features().accept(sink);
                said.forEach(sink::add);
                sink.addShared("sentence", shared -> around.forEach(feature -> shared.add(NamePiece.of(feature))));
            }, ruled);
        }).toList();
    }

    /** What rules have found, each with its chance by the model, and what they have not. */
    List<Said.Found> read(List<Seen> seen, List<Said.Found> found) {
        if (model.isEmpty()) {
            return found;
        }
        var weigher = model.weigher();
        var weighed = seen.stream().map(s -> weigher.weigh(s.features())).toList();
        var ties = weighed.stream().mapToDouble(Weigher.Weighed::tie).toArray();
        var judged = new ArrayList<Said.Found>();
        for (var f : found) {
            var chance = IntStream.range(0, ties.length).filter(k -> ties(seen.get(k).pair(), f.draft()))
                    .mapToDouble(k -> weighed.get(k).chance(f.draft().relation())).max();
            judged.add(f.likely(chance, other(seen, ties, f.draft())));
        }
        var added = added(seen, ties, weighed);
        added.stream().sorted(Comparator.comparingDouble(f -> -f.chance().orElse(0))).forEach(f -> {
            if (judged.stream().noneMatch(other -> says(other.draft(), f.draft()))) {
                judged.add(f);
            }
        });
        return judged;
    }

    /** What no rule ties and the model does. */
    private List<Said.Found> added(List<Seen> seen, double[] ties, List<Weigher.Weighed> weighed) {
        var added = new ArrayList<Said.Found>();
        if (seen.isEmpty() || RESPECTIVELY.matcher(seen.get(0).sentence().text().text()).find()) {
            return added;
        }
        for (var k = 0; k < seen.size(); k++) {
            if (!seen.get(k).ruled() && ties[k] >= LEAST) {
                var verdict = weighed.get(k).judge();
                var best = verdict.best();
                if (verdict.chance(best) >= LEAST && !seen.get(k).pair().refused().test(best)) {
                    var draft = draft(seen.get(k).pair(), best);
                    added.add(new Said.Found(draft, Said.PAIRS).likely(OptionalDouble.of(verdict.chance(best)),
                            other(seen, ties, draft)));
                }
            }
        }
        return added;
    }

    /** How likely the object of a draft is tied to another subject. */
    private static OptionalDouble other(List<Seen> seen, double[] ties, Draft draft) {
        return IntStream.range(0, ties.length).filter(k -> {
            var pair = seen.get(k).pair();
            return pair.object().term().key().equals(draft.object().key())
                    && !pair.subject().term().key().equals(draft.subject().key());
        }).mapToDouble(k -> ties[k]).max();
    }

    private static Draft draft(Pair pair, Relation relation) {
        return new Draft(pair.subject().term(), pair.subject().surface(), relation,
                new ClaimObject.Concept(pair.object().term()), pair.object().surface(), pair.object().aspect(),
                pair.start(), Math.max(pair.start(), pair.point()), Said.PAIRS, false, false, Optional.empty());
    }

    private static boolean ties(Pair pair, Draft draft) {
        return draft.subject().key().equals(pair.subject().term().key())
                && draft.object().key().equals(pair.object().term().key());
    }

    private static boolean says(Draft known, Draft draft) {
        return known.subject().key().equals(draft.subject().key()) && known.object().key().equals(draft.object().key())
                || draft.relation().symmetric() && known.subject().key().equals(draft.object().key())
                && known.object().key().equals(draft.subject().key());
    }

    private static List<String> around(Unit.Sentence sentence, List<String> heads) {
        var features = new ArrayList<String>();
        features.add("place " + sentence.place());
        words(String.join(" ", heads)).forEach(word -> features.add("head word " + word));
        sentence.context().runIn().ifPresent(head ->
                words(head.text()).forEach(word -> features.add("run-in word " + word)));
        sentence.context().leadIn().ifPresent(lead ->
                words(lead.text()).forEach(word -> features.add("lead-in word " + word)));
        return features;
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).distinct();
    }

    /** What rules say of the two, or of one of them; whether of both. */
    private static boolean rules(Pair pair, List<Said.Found> found, Set<NamePiece> said) {
        var ruled = false;
        for (var f : found) {
            var draft = f.draft();
            var subject = draft.subject().key().equals(pair.subject().term().key());
            var object = draft.object().key().equals(pair.object().term().key());
            ruled |= subject && object;
            if (object && !subject) {
                said.add(OBJECT_OF.get(draft.relation()));
            } else if (subject && !object) {
                said.add(SUBJECT_OF.get(draft.relation()));
            }
        }
        return ruled;
    }
}
