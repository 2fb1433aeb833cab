package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Pattern.Share;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.extract.token.Tokens.Named;
import org.peptidekg.mention.Term;

/**
 * Reads results that are told by two shares: "stroke occurred in 2% of patients on X and in 6% of those on placebo". No
 * word says whether there was more or less of it with X; the numbers do.
 */
public final class ArmReader {

    /** Tokens beside a share within which stand the words that say what it is a share of. */
    private static final int BESIDE = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");
    private static final Set<String> NEUTRAL = Phrases.sentences().words("told-by-shares");
    private static final Set<String> CHANGES = Phrases.sentences().words("share-of-change");
    private static final Pattern ALIKE = Phrases.sentences().pattern("alike");
    private static final Set<String> UNTAKEN = Phrases.sentences().words("untaken");
    /** What the numbers contradict if there is less of a thing with the substance, and if there is more. */
    private static final Set<Relation> RAISING = Set.of(Relation.causes, Relation.hasSideEffect, Relation.increases,
            Relation.improves, Relation.contributesTo, Relation.worsens);
    private static final Set<Relation> LOWERING = Set.of(Relation.decreases, Relation.alleviates,
            Relation.protectsAgainst, Relation.treats);

    private final List<Rule> more;
    private final List<Rule> less;
    private final Words words;

    public ArmReader(Rules rules, Words words) {
        this.words = words;
        this.more = with(rules, true);
        this.less = with(rules, false);
    }

    private static List<Rule> with(Rules rules, boolean more) {
        return rules.all().stream().filter(rule -> rule.patterns().stream()
                .anyMatch(p -> p instanceof Share share && share.more() == more)).toList();
    }

    /** People who were given a substance, or who were not. */
    private record Arm(List<Named> given) {

        boolean control() {
            return given.isEmpty();
        }
    }

    private record Percent(int at, double value) {
    }

    /**
     * What two shares tell.
     *
     * @param drafts the claims that they make
     * @param more whether there was more of it with the substance
     */
    public record Told(List<Draft> drafts, boolean more) {

        /** Whether a claim says the contrary of what the numbers say. */
        public boolean contradicts(Draft other) {
            return (more ? LOWERING : RAISING).contains(other.relation()) && drafts.stream().anyMatch(d ->
                    (other.subjectText().isEmpty() || d.subject().key().equals(other.subject().key()))
                            && d.object().key().equals(other.object().key()));
        }
    }

    /** What the shares of a parsed sentence tell, if it compares a substance with none. */
    public Optional<Told> read(Tokens tokens) {
        if (tokens.graph().isEmpty() || !tokens.text().contains("%") && !tokens.text().contains("percent")) {
            return Optional.empty();
        }
        var shares = shares(tokens);
        if (shares.size() != 2 || shares.get(0).value() == shares.get(1).value()
                || ALIKE.matcher(tokens.text()).find()) {
            return Optional.empty();
        }
        var measured = measured(tokens, tokens.graph().get(), shares.get(0).at());
        var arms = arms(tokens, measured);
        if (measured.isEmpty() || arms.size() != 2 || arms.get(0).control() == arms.get(1).control()) {
            return Optional.empty();
        }
        var first = shares.get(0).value() > shares.get(1).value();
        var more = first != arms.get(0).control();
        var given = arms.get(arms.get(0).control() ? 1 : 0).given();
        var drafts = given.stream().flatMap(s -> measured.stream().flatMap(o -> draft(tokens, more, s, o).stream()))
                .toList();
        return drafts.isEmpty() ? Optional.empty() : Optional.of(new Told(drafts, more));
    }

    private Optional<Draft> draft(Tokens tokens, boolean up, Named subject, Named object) {
        var term = ArgumentResolver.noun(object.mention());
        var doer = ArgumentResolver.noun(subject.mention());
        return term.isEmpty() || doer.isEmpty() ? Optional.empty() : (up ? more : less).stream()
                .filter(rule -> rule.accepts(doer.get(), term.get())).findFirst().map(rule -> {
                    var start = tokens.get(object.start()).start();
                    return new Draft(doer.get(), Optional.of(subject.mention().surface()), rule.relationTo(term.get()),
                            new ClaimObject.Concept(term.get()), Optional.of(object.mention().surface()),
                            Optional.empty(), start, start, rule.name(), false, false, Optional.empty());
                });
    }

    /** "9.9 %", unless it is the size of a change or of an interval. */
    private static List<Percent> shares(Tokens tokens) {
        return IntStream.range(0, tokens.size()).filter(k -> NUMBER.matcher(tokens.word(k)).matches()
                && (tokens.word(k).endsWith("%") || tokens.at(k + 1, "%") || tokens.at(k + 1, "percent"))
                && IntStream.rangeClosed(k + 1, k + BESIDE).noneMatch(n -> CHANGES.contains(tokens.lemma(n))
                        || CHANGES.contains(tokens.word(n))))
                .mapToObj(k -> new Percent(k, Double.parseDouble(tokens.word(k).replace("%", "")))).toList();
    }

    /** The substances and the words for their absence, each side taken together, in their order. */
    private List<Arm> arms(Tokens tokens, List<Named> measured) {
        var found = new ArrayList<Arm>();
        for (var k = 0; k < tokens.size(); k++) {
            var named = tokens.mentionAt(k).filter(n -> !measured.contains(n)
                    && ArgumentResolver.noun(n.mention()).filter(t -> t.termClass().molecular()).isPresent());
            var last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (words.controls().contains(tokens.lemma(k)) || UNTAKEN.contains(tokens.word(k))) {
                if (last == null || !last.control()) {
                    found.add(new Arm(List.of()));
                }
            } else if (named.isPresent()) {
                if (last == null || last.control()) {
                    found.add(new Arm(List.of(named.get())));
                } else {
                    last = new Arm(Stream.concat(last.given().stream(), named.stream()).distinct().toList());
                    found.set(found.size() - 1, last);
                }
                k = named.get().end() - 1;
            }
        }
        return found;
    }

    /** What the shares are shares of: the subject of a verb that says only that it came about, or its object. */
    private static List<Named> measured(Tokens tokens, SentenceGraph graph, int share) {
        for (var word = 0; word < tokens.size(); word++) {
            if (!NEUTRAL.contains(tokens.lemma(word))) {
                continue;
            }
            var verb = graph.labelled(word, "cop") ? graph.head(word) : word;
            var subject = graph.child(verb, "nsubj", "nsubj:pass");
            if (subject < 0) {
                continue;
            }
            var before = subject < share ? below(tokens, graph, subject) : List.<Named>of();
            var found = !before.isEmpty() ? before : graph.children(verb, "obj", "xcomp").stream()
                    .flatMap(o -> below(tokens, graph, o).stream()).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The names in a noun phrase that stand for something other than a substance. */
    private static List<Named> below(Tokens tokens, SentenceGraph graph, int noun) {
        return graph.conjuncts(noun).stream().flatMap(c -> Stream.concat(Stream.of(c),
                        graph.children(c, "nmod").stream().filter(n -> graph.preposition(n).equals("of"))
                                .flatMap(n -> graph.conjuncts(n).stream())))
                .flatMap(c -> tokens.mentionAt(c).stream())
                .filter(n -> ArgumentResolver.noun(n.mention()).filter(ArmReader::comesAbout).isPresent())
                .distinct().toList();
    }

    private static boolean comesAbout(Term term) {
        return switch (term.termClass()) {
            case Condition, Symptom, AdverseEffect, Function, Process, Parameter -> true;
            default -> false;
        };
    }
}
