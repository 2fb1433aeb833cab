package org.peptidekg.extract.merge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.peptidekg.document.Unit;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.mention.Term;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * A sentence, item or cell with what was found in it.
 *
 * @param text the words that were read
 * @param span what is quoted: the text that was read, or the table row around it
 * @param place where it stands, empty for a cell
 * @param graph the tree of the text, by which cues are then weighed
 * @param about the topic of the section
 * @param head what stands above a cell
 * @param over how what the cues of the text say is changed by words outside it
 */
public record Said(MappedText text, Span span, Unit.Context context, Optional<String> citation,
        Optional<Unit.Place> place,
        Optional<SentenceGraph> graph, Optional<Term> about, Optional<MappedText> head,
        UnaryOperator<Cues.Reading> over, List<Found> found) {

    /** Name of the rule, and origin, of what the model of pairs adds to the rules. */
    public static final String PAIRS = "pairs";

    /**
     * @param origin which reader found it: {@code tree}, {@code surface}, {@code both}, {@code layout} and so on
     * @param rival in what another reader of the same sentence differs
     * @param chance how likely the sentence ties the two so, by what people said of such pairs; empty if they were
     *     not weighed
     * @param other how likely the sentence ties the object to another subject in any way
     */
    public record Found(Draft draft, String origin, Optional<String> rival, OptionalDouble chance,
            OptionalDouble other) {

        public Found(Draft draft, String origin) {
            this(draft, origin, Optional.empty());
        }

        public Found(Draft draft, String origin, Optional<String> rival) {
            this(draft, origin, rival, OptionalDouble.empty(), OptionalDouble.empty());
        }

        /** The same with another draft of the same words. */
        public Found with(Draft changed) {
            return new Found(changed, origin, rival, chance, other);
        }

        public Found likely(OptionalDouble chance, OptionalDouble other) {
            return new Found(draft, origin, rival, chance, other);
        }
    }

    public static Said of(Unit.Sentence sentence, Optional<SentenceGraph> graph, Optional<Term> about,
            List<Found> found) {
        return new Said(sentence.text(), sentence.text().source(), sentence.context(), sentence.citation(),
                Optional.of(sentence.place()), graph, about, Optional.empty(), UnaryOperator.identity(), found);
    }

    public Said over(UnaryOperator<Cues.Reading> change) {
        return new Said(text, span, context, citation, place, graph, about, head, change, found);
    }
}
