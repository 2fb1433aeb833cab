package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.pairs.PairFeatures;
import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Pairs the things that a sentence names, and what it is about, with one another. */
final class PairFinder {

    /** Longer lists hardly state anything of each pair. */
    private static final int MOST = 24;

    private record Named(Argument argument, int word, NounPhrase phrase) {
    }

    private final Parse parse;
    private final Tokens tokens;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;
    private final Discourse discourse;
    private final PairFeatures features;
    private final Deeds deeds;
    private final Set<String> transparent;
    private final Plausibility plausibility;

    PairFinder(Parse parse, SentenceGraph graph, ArgumentResolver arguments, SubjectResolver subjects,
            WordSenses senses, Causes causes, Discourse discourse, Words words) {
        this.transparent = words.transparent();
        this.plausibility = Plausibility.of(discourse.topic(), words);
        this.parse = parse;
        this.tokens = parse.tokens();
        this.arguments = arguments;
        this.subjects = subjects;
        this.discourse = discourse;
        this.deeds = Deeds.of(parse, causes, senses);
        this.features = new PairFeatures(graph, senses, discourse.topic());
    }

    List<Pair> pairs() {
        var named = named();
        if (named.size() > MOST) {
            return List.of();
        }
        var doers = new ArrayList<>(named);
        doers.addAll(pronouns());
        var implied = discourse.it().filter(term -> named.stream().noneMatch(n -> n.argument().term().equals(term)))
                .map(Argument::implied);
        var pairs = new ArrayList<Pair>();
        for (var object : named) {
            for (var subject : doers) {
                if (subject.word() != object.word()
                        && !subject.argument().term().key().equals(object.argument().term().key())) {
                    pairs.add(pair(subject.argument(), subject.word(), object));
                }
            }
            implied.filter(s -> !s.term().key().equals(object.argument().term().key()))
                    .ifPresent(s -> pairs.add(pair(s, -1, object)));
        }
        return pairs;
    }

    private Pair pair(Argument subject, int word, Named object) {
        var tie = features.tie(word, object.word());
        return new Pair(subject, object.argument(), tokens.get(tie).start(), tokens.get(object.word()).start(),
                sink -> {
                    features.see(subject, word, object.argument(), object.word(), sink);
                    deeds.see(subject.term().key(), object.word(), PairFeatures.kind(object.argument().term()), sink);
                },
                relation -> isKind(subject.term()) || transparent.contains(object.argument().term().label())
                        || plausibility.refuses(subject.term(), relation, object.argument().term()));
    }

    private List<Named> named() {
        Map<String, Named> found = new LinkedHashMap<>();
        for (var phrase : parse.phrases()) {
            if (Antecedents.isPointed(tokens, phrase)) {
                Antecedents.of(tokens, phrase, discourse).forEach(term -> found.putIfAbsent(phrase.head() + " "
                        + term.key(), new Named(Argument.implied(term), phrase.head(), phrase)));
                continue;
            }
            if (tokens.is(phrase.head(), "PRON") || hasVerb(phrase)) {
                continue;
            }
            for (var argument : arguments.resolve(tokens, phrase, true)) {
                found.putIfAbsent(phrase.head() + " " + argument.term().key(),
                        new Named(argument, phrase.head(), phrase));
            }
        }
        for (var mention : tokens.mentions()) {
            var word = mention.end() - 1;
            if (mention.start() == word && tokens.is(word, "VERB")
                    && tokens.graph().filter(g -> g.penn(word).equals("VB") && g.has(word, "obj")).isPresent()) {
                // "helps the body burn fat"
                continue;
            }
            var term = ArgumentResolver.noun(mention.mention()).orElse(mention.mention().best().term());
            if (found.values().stream().noneMatch(n -> n.argument().term().equals(term)
                    && n.phrase() != null && n.phrase().start() <= word && word <= n.phrase().head())) {
                found.putIfAbsent(word + " " + term.key(), new Named(new Argument(term, Optional.empty(),
                        Optional.of(tokens.surface(mention.start(), mention.end()))), word, null));
            }
        }
        return List.copyOf(found.values());
    }

    /** "The peptide improves endurance" is said of one. */
    private boolean isKind(Term term) {
        return term.termClass() == TermClass.SubstanceClass && !plausibility.isTopic(term);
    }

    /** "inflammation is a factor" is no name. */
    private boolean hasVerb(NounPhrase phrase) {
        return IntStream.range(phrase.start(), phrase.head()).anyMatch(i -> tokens.is(i, "AUX"));
    }

    /** "it", "this peptide": what they stand for. */
    private List<Named> pronouns() {
        var found = new ArrayList<Named>();
        for (var phrase : parse.phrases()) {
            if (tokens.is(phrase.head(), "PRON") || subjects.isAnaphor(tokens, phrase)
                    || Antecedents.isPointed(tokens, phrase)) {
                subjects.resolve(tokens, List.of(phrase), Optional.empty(), discourse).agents().forEach(agent ->
                        found.add(new Named(agent, phrase.head(), phrase)));
            }
        }
        return found;
    }
}
