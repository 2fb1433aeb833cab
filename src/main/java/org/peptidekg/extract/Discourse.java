package org.peptidekg.extract;

import java.util.List;
import java.util.Optional;

import org.peptidekg.mention.Term;

/**
 * What pronouns and left-out subjects may stand for at one point of an article.
 *
 * @param topic what the article is about
 * @param subject the substance that the last clause was about
 * @param event the objects of what was said last: what "this" and "this interaction" speak of
 * @param fresh whether {@code event} was said in the sentence right before, in the same block
 */
record Discourse(Optional<Term> topic, Optional<Term> subject, List<Argument> event, boolean fresh) {

    static Discourse about(Optional<Term> topic) {
        return new Discourse(topic, Optional.empty(), List.of(), false);
    }

    /** At the start of a paragraph or bullet only the topic is known. */
    Discourse newBlock() {
        return new Discourse(topic, Optional.empty(), List.of(), false);
    }

    Discourse after(Optional<Term> spokenOf, List<Argument> said) {
        return new Discourse(topic, spokenOf.or(() -> subject), said, true);
    }

    /** What "it" stands for. */
    Optional<Term> it() {
        return subject.or(() -> topic);
    }
}
