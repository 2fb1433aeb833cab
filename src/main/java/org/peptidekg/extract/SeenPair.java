package org.peptidekg.extract;

import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Article;
import org.peptidekg.extract.pairs.FeatureNames;
import org.peptidekg.mention.Term;

/**
 * Two things that a sentence of an article names, or one and what the sentence is about.
 *
 * @param start first code point of the sentence in the article
 * @param end code point behind it
 * @param subject names of the one, alternatives separated by {@code |}
 * @param object names of the other
 * @param features what is seen of the two
 */
public record SeenPair(int start, int end, String subject, String object, List<String> features) {

    static SeenPair of(Article article, PairReader.Seen seen) {
        var points = article.source().codePoints(seen.sentence().text().source());
        return new SeenPair(points.start(), points.end(),
                names(seen.pair().subject().term(), seen.pair().subject().surface()),
                names(seen.pair().object().term(), seen.pair().object().surface()), FeatureNames.of(seen.features()));
    }

    private static String names(Term term, Optional<String> surface) {
        return surface.filter(words -> !words.equals(term.label())).map(words -> term.label() + " | " + words)
                .orElse(term.label());
    }
}
