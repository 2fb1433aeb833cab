package org.peptidekg.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.article.Article;
import org.peptidekg.extract.pairs.FeatureNames;
import org.peptidekg.extract.parse.Argument;

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

    /** The pairs of one article; a thing goes by all names that the article has for it. */
    static List<SeenPair> of(Article article, List<PairReader.Seen> all) {
        var names = new HashMap<String, Set<String>>();
        all.forEach(seen -> Stream.of(seen.pair().subject(), seen.pair().object()).forEach(argument -> {
            var known = names.computeIfAbsent(argument.term().key(), key -> new LinkedHashSet<>());
            known.add(argument.term().label());
            argument.surface().ifPresent(known::add);
        }));
        return all.stream().map(seen -> {
            var points = article.source().codePoints(seen.sentence().text().source());
            return new SeenPair(points.start(), points.end(),
                    String.join(" | ", names.get(seen.pair().subject().term().key())),
                    names(seen.pair().object()), FeatureNames.of(seen.features()));
        }).toList();
    }

    private static String names(Argument argument) {
        var label = argument.term().label();
        return argument.surface().filter(words -> !words.equals(label)).map(words -> label + " | " + words)
                .orElse(label);
    }
}
