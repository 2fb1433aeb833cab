package org.peptidekg.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.document.Tagger;
import org.peptidekg.extract.cues.Answers;
import org.peptidekg.extract.cues.BasisReader;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.cues.EffectSizes;
import org.peptidekg.extract.dosage.RouteReader;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.layout.LayoutRules;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.match.ArmReader;
import org.peptidekg.extract.match.ExposureReader;
import org.peptidekg.extract.merge.Belief;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Retagger;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.extract.token.VerbTags;
import org.peptidekg.extract.trees.NamedTrees;
import org.peptidekg.mention.Mention;
import org.peptidekg.syntax.SyntaxParser;

/** All that reading needs and that is the same for every article. Immutable. */
record Engine(Words words, Rules rules, LayoutRules layout, Cues cues, BasisReader bases, EffectSizes sizes,
        Answers answers, Belief belief, Tagger tagger, SyntaxParser parser, VerbTags verbTags, Retagger retagger,
        EventFinder events, ExposureReader exposures, ArmReader arms, PairModel pairs) {

    Engine(Words words, Rules rules, LayoutRules layout, Cues cues, BasisReader bases, EffectSizes sizes,
            Answers answers, Belief belief, Tagger tagger, SyntaxParser parser, PairModel pairs, WordSenses senses) {
        this(words, rules, layout, cues, bases, sizes, answers, belief, tagger, parser,
                verbTags(rules, words), Retagger.of(rules, words),
                new EventFinder(rules, words, senses), new ExposureReader(rules, words.people()),
                new ArmReader(rules, words), pairs);
    }

    private static VerbTags verbTags(Rules rules, Words words) {
        var verbs = rules.verbs();
        var only = verbs.stream().filter(verb -> words.senses().of(verb).isEmpty()).collect(Collectors.toSet());
        return new VerbTags(verbs, rules.verbsWithPrepositions(), words.past(), only);
    }

    Engine with(PairModel other) {
        return new Engine(words, rules, layout, cues, bases, sizes, answers, belief, tagger, parser, verbTags,
                retagger, events, exposures, arms, other);
    }

    Engine with(Words other) {
        return new Engine(other, rules, layout, cues, bases, sizes, answers, belief, tagger, parser, pairs,
                events.senses());
    }

    /** The same with the senses that words have by the rules as they are now, to fit a model to. */
    Engine byRules() {
        return new Engine(words, rules, layout, cues, bases, sizes, answers, belief, tagger, parser, pairs,
                WordSenses.of(rules));
    }

    /** The rules that take the relation from the words above or around, by name. */
    Set<String> led() {
        return Stream.concat(layout.rows().stream().map(LayoutRules.Row::name),
                Stream.of(RouteReader.RULE, "dosage-amount",
                        "dosage-course", "dosage-schedule", "half-life"))
                .collect(Collectors.toUnmodifiableSet());
    }

    Tokens tokens(String text, List<Mention> mentions) {
        return retagger.mend(tagged(text, mentions));
    }

    /**
     * The tokens of a sentence, read in two ways.
     *
     * @param surface with tags mended by the words beside them
     * @param parsed with a tree
     */
    record Sentence(Tokens surface, Tokens parsed) {
    }

    Sentence sentence(String text, List<Mention> mentions) {
        var tagged = tagged(text, mentions);
        return new Sentence(retagger.mend(tagged), parsed(tagged));
    }

    /** The tokens with their tree. */
    Tokens parsed(String text, List<Mention> mentions) {
        return parsed(tagged(text, mentions));
    }

    private Tokens parsed(Tokens tagged) {
        return NamedTrees.parse(tagged, parser, verbTags);
    }

    private Tokens tagged(String text, List<Mention> mentions) {
        return Tokens.of(text, tagger.tag(text), mentions);
    }
}
