package org.peptidekg.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Effect;
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.token.Tokens;

/** Matches the patterns of the rules against noun phrases, adjectives and prepositions. Immutable. */
public final class PhraseEvents {

    private final PatternIndex patterns;

    PhraseEvents(PatternIndex patterns) {
        this.patterns = patterns;
    }

    /** The events that a noun phrase states by its head or its adjectives. */
    public List<Event> inPhrase(Tokens tokens, NounPhrase phrase, Optional<Predication.Phrase> behind) {
        var first = firstWord(tokens, phrase);
        var found = new ArrayList<Event>();
        for (var entry : patterns.phrases(tokens, phrase, first)) {
            match(tokens, entry.rule(), entry.pattern(), phrase, first, behind).ifPresent(found::add);
        }
        found.removeIf(event -> event.rule().states(Relation.causes) && found.stream().anyMatch(o -> lowers(o, event)));
        return found;
    }

    /** "a lower risk of pain" is no risk of pain that something causes. */
    private static boolean lowers(Event adjective, Event noun) {
        return adjective.start() < noun.start() && adjective.rule().effect().filter(Effect.down::equals).isPresent()
                && adjective.objects().stream().anyMatch(o -> o.head() == noun.start());
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern pattern, NounPhrase phrase, int first,
            Optional<Predication.Phrase> behind) {
        var head = phrase.head();
        if (pattern instanceof Pattern.Nominal nominal && nominal.nouns().contains(tokens.lemma(head))
                && (nominal.adjectives().isEmpty() || IntStream.range(phrase.start(), head)
                        .anyMatch(k -> nominal.adjectives().contains(tokens.word(k))))) {
            var objects = new ArrayList<NounPhrase>();
            if (nominal.prepositions().contains("of")) {
                objects.addAll(phrase.of());
            }
            if (objects.isEmpty()) {
                behind.filter(p -> nominal.prepositions().contains(p.preposition().replace(' ', '-')))
                        .ifPresent(p -> objects.addAll(ofPeople(tokens, rule, p)));
            }
            return objects.isEmpty() ? Optional.empty() : Optional.of(event(rule, head, head + 1, objects, phrase));
        }
        if (pattern instanceof Pattern.Exemplified kind
                && kind.labels().stream().anyMatch(label -> ends(tokens, head, label))) {
            var examples = examples(tokens, phrase);
            return examples.isEmpty() ? Optional.empty()
                    : Optional.of(event(rule, head, head + 1, examples, phrase));
        }
        if (pattern instanceof Pattern.Joint joint && joint.nouns().contains(tokens.lemma(head))) {
            var both = joint.prepositions().contains("of") && phrase.of().size() > 1 ? phrase.of()
                    : behind.filter(p -> joint.prepositions().contains(p.preposition())).map(p -> p.nouns().members())
                    .orElse(List.of());
            return both.size() < 2 ? Optional.empty() : Optional.of(event(rule, head, head + 1,
                    both.subList(1, both.size()), phrase).by(both.subList(0, 1)));
        }
        if (pattern instanceof Pattern.Compound compound && compound.nouns().contains(tokens.lemma(head))
                && head > first
                && isFree(tokens, head) && (tokens.is(head - 1, "NOUN", "PROPN")
                || tokens.mentionAt(head - 1).isPresent())) {
            return Optional.of(event(rule, head, head + 1, List.of(NounPhrase.of(first, head, head - 1)), phrase));
        }
        if (pattern instanceof Pattern.Modifier modifier) {
            for (var k = phrase.start(); k < head; k++) {
                if (modifier.adjectives().contains(tokens.word(k)) && isFree(tokens, k) && !isCounting(tokens, k)) {
                    return Optional.of(event(rule, k, k + 1, List.of(new NounPhrase(k + 1, phrase.end(), head,
                            Optional.empty(), phrase.of(), phrase.examples(), Optional.empty())), phrase));
                }
            }
            // "had lifespans 5 % longer than others"
            var behindIt = tokens.graph().stream().flatMap(g -> g.children(head, "amod", "acl").stream()
                    .filter(k -> k > head && g.penn(k).equals("JJR") && modifier.adjectives().contains(tokens.word(k))))
                    .findFirst();
            if (behindIt.isPresent()) {
                return Optional.of(event(rule, behindIt.get(), behindIt.get() + 1, List.of(phrase), phrase));
            }
        }
        if (pattern instanceof Pattern.Possessed && phrase.possessor().isPresent()) {
            var owned = phrase.examples().isEmpty() ? List.of(new NounPhrase(phrase.possessor().get().end(),
                    phrase.end(),
                    head, Optional.empty(), List.of(), List.of(), Optional.empty())) : phrase.examples();
            return Optional.of(event(rule, head, head + 1, List.of(phrase.possessor().get()), phrase).by(owned));
        }
        if (pattern instanceof Pattern.DoerHyphen doer && tokens.graph().isPresent()) {
            for (var k = first; k < head; k++) {
                var cut = tokens.word(k).lastIndexOf('-');
                if (cut < 0 || isInName(tokens, k) || cut == 0 && k == 0
                        || !doer.participles().contains(tokens.word(k).substring(cut + 1))) {
                    continue;
                }
                var by = cut > 0 ? NounPhrase.of(k, k + 1, k) : NounPhrase.of(k - 1, k, k - 1);
                return Optional.of(event(rule, k, k + 1, List.of(new NounPhrase(k + 1, phrase.end(), head,
                        Optional.empty(), phrase.of(), phrase.examples(), Optional.empty())), phrase)
                        .by(List.of(by)));
            }
        }
        if (pattern instanceof Pattern.Hyphen hyphen) {
            for (var k = first; k <= head; k++) {
                var cut = tokens.word(k).lastIndexOf('-');
                if (cut > 0 && isFree(tokens, k) && hyphen.participles().contains(tokens.word(k).substring(cut + 1))) {
                    return Optional.of(event(rule, k, k + 1, List.of(NounPhrase.of(k, k + 1, k)), phrase));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words up to a noun are those of a label, whose words hyphens join. */
    private static boolean ends(Tokens tokens, int head, String label) {
        var parts = label.split("-");
        return IntStream.range(0, parts.length).allMatch(k -> head - k >= 0
                && tokens.lemma(head - k).equals(parts[parts.length - 1 - k]));
    }

    /** In "side effects of X (Y)" Y is an example of the effects, if the lexicon has it, as X is none of them. */
    private static List<NounPhrase> examples(Tokens tokens, NounPhrase phrase) {
        var own = examples(phrase).toList();
        return !own.isEmpty() ? own : phrase.of().stream().flatMap(PhraseEvents::examples)
                .filter(example -> tokens.mentionAt(example.head()).isPresent()).toList();
    }

    private static Stream<NounPhrase> examples(NounPhrase phrase) {
        return phrase.examples().stream().flatMap(e -> Stream.concat(Stream.of(e), examples(e)));
    }

    /** "a trial in children with autism": what they have. */
    private static List<NounPhrase> ofPeople(Tokens tokens, Rule rule, Predication.Phrase behind) {
        var type = tokens.mentionAt(behind.nouns().last().head()).map(m -> m.mention().best().term().termClass());
        var people = type.filter(EventFinder.PEOPLE::contains).isPresent();
        var theirs = people && rule.objects().stream().noneMatch(EventFinder.PEOPLE::contains)
                ? WholeClauses.theirs(tokens, behind.nouns()) : List.<NounPhrase>of();
        return theirs.isEmpty() ? behind.nouns().members() : theirs;
    }

    /** "one or more", "more than 10": how many, not more than before. */
    private static boolean isCounting(Tokens tokens, int k) {
        return tokens.at(k + 1, "than") || tokens.at(k - 1, "or") || tokens.at(k - 1, "no");
    }

    /** A word that is part of a longer name is no word of a rule: "lower" in "lower back pain". */
    private static boolean isFree(Tokens tokens, int k) {
        return tokens.mentionAt(k).filter(m -> m.end() - m.start() > 1).isEmpty();
    }

    /** "AMP-activated protein kinase" */
    private static boolean isInName(Tokens tokens, int k) {
        return tokens.mentionAt(k).filter(m -> m.end() > k + 1).isPresent();
    }

    private static int firstWord(Tokens tokens, NounPhrase phrase) {
        var first = phrase.possessor().map(owner -> owner.end()).orElse(phrase.start());
        while (first < phrase.head() && (tokens.is(first, "DET", "PART", "PUNCT") || tokens.is(first, "PRON"))) {
            first++;
        }
        return first;
    }

    private static Event event(Rule rule, int start, int end, List<NounPhrase> objects, NounPhrase phrase) {
        return new Event(rule, start, end, List.copyOf(objects), Optional.empty(), Optional.of(phrase), false,
                List.of());
    }

    /** The events that an adjective states by itself: "FDA-approved". */
    public List<Event> inAdjective(Tokens tokens, int at) {
        var word = tokens.word(at);
        var last = word.substring(word.lastIndexOf('-') + 1);
        var phrase = NounPhrase.of(at, at + 1, at);
        return word.contains("-") ? patterns.hyphens(last).stream()
                .map(rule -> event(rule, at, at + 1, List.of(phrase), phrase)).toList() : List.of();
    }

    /** "is FDA approved": the same without its hyphen, by the name that is the predicate. */
    public List<Event> apart(Tokens tokens, NounPhrase name) {
        var at = name.head() + 1;
        return at >= tokens.size() || tokens.mentionAt(name.head()).isEmpty() ? List.of()
                : patterns.hyphens(tokens.word(at)).stream()
                        .map(rule -> event(rule, at, at + 1, List.of(name), name)).toList();
    }

    /** The rules that a preposition by itself states. */
    public List<Rule> inPreposition(String preposition) {
        return patterns.prepositions(preposition.replace(' ', '-'));
    }
}
