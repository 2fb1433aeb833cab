package org.peptidekg.extract.parse;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Verb;

/**
 * A verb with what belongs to it.
 *
 * @param verb the verb group
 * @param role how it hangs together with the rest of the sentence
 * @param subject what stands as its subject, its own or shared; empty if the sentence names none
 * @param subjectEvent the predication inside the subject: "reducing stress" in "Reducing stress can lead ..."
 * @param host the predication that it depends on, or shares its subject with
 * @param object what stands right behind the verb
 * @param complement predicate noun behind an object: "a candidate" in "makes it a candidate"
 * @param adjective predicate adjective: "crucial" in "is crucial for"
 * @param phrases the prepositional phrases behind the verb
 * @param connector the preposition or adverb that ties it to its host: "by", "thereby", "for"
 */
public record Predication(int index, Verb verb, Role role, Optional<Nouns> subject, Optional<Predication> subjectEvent,
        Optional<Predication> host, Optional<Nouns> object, Optional<Nouns> complement,
                Optional<Chunk.Adjective> adjective,
        List<Phrase> phrases, String connector) {

    public enum Role {
        /** A clause with a subject of its own, or an order or bullet without one. */
        MAIN,
        /** Shares the subject of the predication before it. */
        COORDINATED,
        /** "by reducing" */
        MEANS,
        /** ", reducing", ", thereby reducing" */
        RESULT,
        /** "to reduce" */
        PURPOSE,
        /** "for reducing", "in reducing" */
        PREPOSITIONAL,
        /** "ability to reduce" */
        OWNED,
        /** "Reducing stress can ..." */
        SUBJECT,
        /** "which reduces", "that reduces" */
        RELATIVE,
        /** "linked with", "reducing" right behind a noun */
        REDUCED
    }

    public record Phrase(String preposition, Nouns nouns) {
    }

    /** Whether this stands below another clause, over any number of steps. */
    public boolean dependsOn(Predication outer) {
        for (var above = host; above.isPresent(); above = above.get().host()) {
            if (above.get() == outer) {
                return true;
            }
        }
        return false;
    }
}
