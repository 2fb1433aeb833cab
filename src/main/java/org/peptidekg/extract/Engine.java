package org.peptidekg.extract;

import java.util.List;
import java.util.stream.IntStream;

import org.peptidekg.document.Tagger;
import org.peptidekg.document.Token;
import org.peptidekg.mention.Mention;
import org.peptidekg.syntax.SyntaxParser;

/** All that reading needs and that is the same for every article. Immutable. */
record Engine(Words words, Rules rules, LayoutRules layout, Cues cues, Answers answers, Belief belief,
        Tagger tagger, SyntaxParser parser, Retagger retagger, EventFinder events, ExposureReader exposures) {

    private static final String KNOWN_NAME = "Insulin";

    Engine(Words words, Rules rules, LayoutRules layout, Cues cues, Answers answers, Belief belief,
            Tagger tagger, SyntaxParser parser) {
        this(words, rules, layout, cues, answers, belief, tagger, parser, Retagger.of(rules, words),
                new EventFinder(rules, words), new ExposureReader(rules));
    }

    Tokens tokens(String text, List<Mention> mentions) {
        return retagger.mend(Tokens.of(text, tagger.tag(text), mentions));
    }

    Tokens parsed(String text, List<Mention> mentions) {
        var tokens = Tokens.of(text, tagger.tag(text), mentions);
        return tokens.parsed(parser.parse(IntStream.range(0, tokens.size()).mapToObj(i -> word(tokens, i)).toList()));
    }

    /** A name that the lexicon knows stands where any well-known name stands: the parser is given one of those. */
    private static String word(Tokens tokens, int i) {
        var text = tokens.get(i).text();
        var named = tokens.mentionAt(i).filter(m -> m.end() == m.start() + 1
                && m.mention().best().term().termClass().molecular()
                && m.mention().surface().length() == text.length());
        return named.isPresent() && isName(text, i) ? KNOWN_NAME : text;
    }

    private static boolean isName(String text, int i) {
        return text.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                || Character.isUpperCase(text.charAt(0)) && !text.endsWith("s") && i >= 0;
    }
}
