package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Pattern.Between;
import org.peptidekg.extract.rules.Pattern.DoerHyphen;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.extract.token.Tokens.Named;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Reads what stands between two names, where no clause says it: "pain after penicillin", "steroid-induced pain",
 * "patients given penicillin developed pain". Names in a list are taken together.
 */
public final class ExposureReader {

    /** Most tokens between two names, and between the parts of a pattern. */
    private static final int REACH = 22;
    private static final int GAP = 10;
    private static final int BEFORE = 5;
    private static final int LIST_GAP = 6;
    private static final Set<String> BORDERS = Phrases.sentences().words("exposure-borders");
    private static final Set<String> DENYING = Phrases.sentences().words("denying");

    private static final Set<TermClass> BEINGS = EnumSet.of(TermClass.Population, TermClass.Organism);

    private static final java.util.regex.Pattern EFFECT =
            java.util.regex.Pattern.compile(".*\\beffects?");
    private static final java.util.regex.Pattern CLOSING =
            java.util.regex.Pattern.compile("^[)\\]]*-");

    private final List<Rule> rules;

    private final Set<String> people;

    public ExposureReader(Rules rules, Set<String> people) {
        this.people = people;
        this.rules = rules.all().stream().filter(rule -> rule.effect().isEmpty() && rule.patterns().stream()
                .anyMatch(p -> p instanceof Between || p instanceof DoerHyphen)).toList();
    }

    /** Names of one kind that a list joins. */
    private record Group(List<Named> names) {

        int start() {
            return names.get(0).start();
        }

        int end() {
            return names.get(names.size() - 1).end();
        }
    }

    /** What a sentence says in this way, beyond what was found in it already. */
    public List<Draft> read(Tokens tokens, List<Draft> known) {
        var found = new ArrayList<Draft>();
        if (tokens.mentions().size() < 2) {
            return found;
        }
        for (var rule : rules) {
            var doing = new ArrayList<Named>();
            var effected = new ArrayList<Named>();
            for (var mention : tokens.mentions()) {
                if (isDoer(rule, mention)) {
                    doing.add(mention);
                }
                if (isEffect(rule, mention)) {
                    effected.add(mention);
                }
            }
            if (doing.isEmpty() || effected.isEmpty()) {
                continue;
            }
            var own = rule.patterns().stream().filter(Between.class::isInstance)
                    .flatMap(b -> ((Between) b).words().stream().flatMap(Set::stream)).collect(Collectors.toSet());
            var doers = groups(tokens, doing, own);
            var effects = groups(tokens, effected, own);
            for (var pattern : rule.patterns()) {
                doers.forEach(doer -> effects.forEach(effect -> words(tokens, pattern, rule, doer, effect)
                        .ifPresent(at -> add(tokens, rule, doer, effect, at, pattern instanceof DoerHyphen, known,
                                found))));
            }
        }
        return found;
    }

    private static boolean isDoer(Rule rule, Named named) {
        var term = named.mention().best().term();
        return !term.label().equals("drug") && rule.subjects().contains(term.termClass());
    }

    private static boolean isEffect(Rule rule, Named named) {
        var best = named.mention().best(Form.NOUN);
        if (best.isEmpty() || !rule.objects().contains(best.get().term().termClass())) {
            return false;
        }
        var label = best.get().term().label();
        return !label.contains("effect") || !EFFECT.matcher(label).matches();
    }

    /** @param own words of the rule, which part what a list would join: "X plus Y" */
    private static List<Group> groups(Tokens tokens, List<Named> names, Set<String> own) {
        var groups = new ArrayList<Group>();
        for (var name : names) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && joined(tokens, last.end(), name.start())
                    && IntStream.range(last.end(), name.start()).noneMatch(k -> own.contains(tokens.word(k)))) {
                last.names().add(name);
            } else {
                groups.add(new Group(new ArrayList<>(List.of(name))));
            }
        }
        return groups;
    }

    private static boolean joined(Tokens tokens, int from, int to) {
        if (to - from > LIST_GAP || to <= from) {
            return false;
        }
        var between = IntStream.range(from, to);
        return IntStream.range(from, to).anyMatch(k -> Word.in(tokens.word(k), ",", "and", "or", "/", "(", "plus", "&"))
                && between.allMatch(k -> tokens.is(k, "CCONJ", "ADJ", "DET", "NOUN", "ADV", "PROPN", "NUM")
                        || Word.in(tokens.word(k), ",", "(", ")", "/", "[", "]", "&", "-", "plus", "as", "well"))
                && IntStream.range(from, to).noneMatch(k -> BORDERS.contains(tokens.word(k)));
    }

    /** The token from which on a pattern's words stand between the two, if they do. */
    private Optional<Integer> words(Tokens tokens, Pattern pattern, Rule rule, Group doer, Group effect) {
        if (pattern instanceof DoerHyphen hyphen) {
            return adjective(tokens, hyphen, doer, effect);
        }
        if (!(pattern instanceof Between between)) {
            return Optional.empty();
        }
        var first = between.objectFirst() ? effect : doer;
        var second = between.objectFirst() ? doer : effect;
        var length = second.start() - first.end();
        if (length < 0 || length > REACH || length < between.words().size()) {
            return Optional.empty();
        }
        if (between.words().isEmpty()) {
            return length == 0 && !isOther(tokens, rule, effect, 0) ? Optional.of(first.start()) : Optional.empty();
        }
        var at = first.end();
        var start = -1;
        for (var set : between.words()) {
            var next = next(tokens, set, at, second.start());
            if (next < 0) {
                return Optional.empty();
            }
            start = start < 0 ? next : start;
            at = next + 1;
        }
        if (!between.objectFirst() && tokens.at(at, "by")) {
            // "cortisol caused by stress"
            return Optional.empty();
        }
        var other = isOther(tokens, rule, effect, between.objectFirst() ? 0 : at);
        return !other && open(tokens, at, second.start()) && noRival(tokens, rule, between, first.end(), second.start())
                ? Optional.of(start) : Optional.empty();
    }

    /** The place of the next of some words, if only words that tell nothing stand before it. */
    private static int next(Tokens tokens, Set<String> words, int from, int to) {
        for (var k = from; k < to; k++) {
            if (words.contains(tokens.word(k)) || words.contains(tokens.lemma(k)) || k + 1 < to
                    && words.contains(tokens.word(k) + "-" + tokens.word(k + 1))) {
                return k;
            }
            if (k - from >= GAP || !passes(tokens, k)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean open(Tokens tokens, int from, int to) {
        return to - from <= GAP + 1 && IntStream.range(from, to).allMatch(k -> passes(tokens, k));
    }

    private static boolean passes(Tokens tokens, int k) {
        var word = tokens.word(k);
        return !BORDERS.contains(word) && (!tokens.is(k, "VERB", "SCONJ") || word.endsWith("ing") || word.endsWith("ed")
                && (tokens.is(k + 1, "NOUN", "ADJ") || tokens.is(k - 1, "ADP", "DET", "ADJ")));
    }

    /** Whether another name that could stand in the place of either stands between. */
    private static boolean noRival(Tokens tokens, Rule rule, Between between, int from, int to) {
        return tokens.mentions().stream().noneMatch(m -> m.start() >= from && m.end() <= to
                && (isDoer(rule, m) || isEffect(rule, m) && (between.objectFirst() || m.start() > from)));
    }

    /** "treatment of pain", "men with pain": what the doer is given for, not what it brings about. */
    private boolean isOther(Tokens tokens, Rule rule, Group effect, int behind) {
        var from = Math.max(behind, effect.start() - BEFORE);
        return IntStream.range(from, effect.start()).anyMatch(k -> rule.unless().contains(tokens.word(k))
                || rule.unless().contains(tokens.lemma(k))
                || rule.unless().contains(tokens.lemma(k - 1) + "-" + tokens.word(k)))
                || rule.unless().contains("+" + tokens.lemma(effect.end()))
                || IntStream.range(from, effect.start()).anyMatch(k -> tokens.at(k, "with") && isBeing(tokens, k - 1));
    }

    /** Whether a word names people or animals: what they are "with" they had before. */
    private boolean isBeing(Tokens tokens, int k) {
        return people.contains(tokens.lemma(k)) || tokens.mentionAt(k).map(m -> m.mention().best().term().termClass())
                .filter(BEINGS::contains).isPresent();
    }

    private static Optional<Integer> adjective(Tokens tokens, DoerHyphen hyphen, Group doer, Group effect) {
        var last = doer.names().get(doer.names().size() - 1);
        var word = tokens.word(last.end() - 1);
        var cut = word.lastIndexOf('-');
        var inside = cut > 0 && hyphen.participles().contains(word.substring(cut + 1));
        var behind = last.end();
        while (Word.in(tokens.word(behind), "-", ")", "]")) {
            behind++;
        }
        if (!inside && !hyphen.participles().contains(CLOSING.matcher(tokens.word(behind)).replaceFirst(""))) {
            return Optional.empty();
        }
        var from = inside ? last.end() : behind + 1;
        var fits = effect.start() >= from - (inside ? 1 : 0) && effect.start() - from <= BEFORE
                && IntStream.range(from, effect.start()).noneMatch(k ->
                tokens.is(k, "VERB", "AUX", "ADP", "PUNCT", "CCONJ"));
        return fits ? Optional.of(last.end() - 1) : Optional.empty();
    }

    private static void add(Tokens tokens, Rule rule, Group doer, Group effect, int at, boolean passing,
            List<Draft> known, List<Draft> found) {
        var seen = new HashSet<String>();
        for (var s : doer.names()) {
            for (var o : effect.names()) {
                for (var subject : terms(s)) {
                    for (var object : terms(o)) {
                        var relation = rule.relationTo(object);
                        var said = java.util.stream.Stream.concat(known.stream(), found.stream()).anyMatch(d ->
                                (d.relation() == relation || !given(s)) && d.subject().key().equals(subject.key())
                                        && d.object().key().equals(object.key()));
                        var other = known.stream().anyMatch(d -> d.relation() == relation
                                && d.object().key().equals(object.key()) && !d.subject().key().equals(subject.key())
                                && isBetween(tokens, d, s, o));
                        if (!said && !other && seen.add(subject.key() + " " + object.key())) {
                            var start = tokens.get(at).start();
                            found.add(new Draft(subject, Optional.of(s.mention().surface()), relation,
                                    new ClaimObject.Concept(object), Optional.of(o.mention().surface()),
                                            Optional.empty(),
                                    start, Math.max(start, o.mention().start()), rule.name(), rule.negated(),
                                    passing && !denied(tokens, s.start()),
                                    rule.qualifier()));
                        }
                    }
                }
            }
        }
    }

    /** "X slows digestion, which causes pain": what another doer between the two does. */
    private static boolean isBetween(Tokens tokens, Draft draft, Named doer, Named effect) {
        return draft.subjectText().map(words -> tokens.text().indexOf(words, doer.mention().end()))
                .filter(at -> at >= 0 && at < effect.mention().start()).isPresent();
    }

    /** "no steroid-induced pain": the words right before the name deny it. */
    private static boolean denied(Tokens tokens, int at) {
        return IntStream.range(Math.max(0, at - 3), at).anyMatch(k -> DENYING.contains(tokens.word(k)));
    }

    private static boolean given(Named named) {
        return named.mention().best().reason().equals("given in the input");
    }

    /** What a name stands for: all that the input gives for it, else the best candidate. */
    private static List<Term> terms(Named named) {
        var best = named.mention().best(Form.NOUN).orElse(named.mention().best());
        return best.reason().equals("given in the input")
                ? named.mention().candidates().stream().map(c -> c.term()).toList() : List.of(best.term());
    }
}
