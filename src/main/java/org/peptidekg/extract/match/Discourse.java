package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.mention.Term;

/**
 * What pronouns and left-out subjects may stand for at one point of an article.
 *
 * @param topic what the article is about
 * @param subject the substance that the last clause was about
 * @param event the objects of what was said last: what "this" and "this interaction" speak of
 * @param fresh whether {@code event} was said in the sentence right before, in the same block
 * @param pair the two substances that were named together last: what "both" stands for
 */
public record Discourse(Optional<Term> topic, Optional<Term> subject, List<Argument> event, boolean fresh,
        List<Term> pair) {

    public static Discourse about(Optional<Term> topic) {
        return new Discourse(topic, Optional.empty(), List.of(), false, List.of());
    }

    /** At the start of a paragraph or bullet only the topic is known. */
    public Discourse newBlock() {
        return new Discourse(topic, Optional.empty(), List.of(), false,
                topic.filter(pair::contains).isPresent() ? pair : List.of());
    }

    Discourse after(Optional<Term> spokenOf, List<Argument> said) {
        return new Discourse(topic, spokenOf.or(() -> subject), said, true, pair);
    }

    Discourse naming(List<Term> two) {
        return two.size() == 2 ? new Discourse(topic, subject, event, fresh, two) : this;
    }

    /** What "it" stands for. */
    Optional<Term> it() {
        return subject.or(() -> topic);
    }
}
