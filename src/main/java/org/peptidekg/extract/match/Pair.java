package org.peptidekg.extract.match;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.pairs.FeatureSink;
import org.peptidekg.extract.parse.Argument;

/**
 * Two things of a sentence that may stand in some relation.
 *
 * @param subject who would do it; without words where the sentence leaves it out
 * @param start first UTF-16 unit of the words that would tie them together
 * @param point where the object stands
 * @param features tells what is seen of the two: the way between them in the tree, its words, their classes
 * @param refused relations that no careful reader would state of the two
 */
public record Pair(Argument subject, Argument object, int start, int point, Consumer<FeatureSink> features,
        Predicate<Relation> refused) {
}
