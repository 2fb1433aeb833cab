package org.peptidekg.claim;

import org.peptidekg.mention.Term;

/** What a claim says of its subject: a concept, or a structured dosage or half-life. */
public sealed interface ClaimObject permits ClaimObject.Concept, Dosage, HalfLife {

    /** Unique among the objects of its kind; letters, digits and hyphens. */
    String key();

    /** How it is shown to people. */
    String label();

    record Concept(Term term) implements ClaimObject {

        @Override
        public String key() {
            return term.key();
        }

        @Override
        public String label() {
            return term.label();
        }
    }
}
