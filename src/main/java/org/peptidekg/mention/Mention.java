package org.peptidekg.mention;

import java.util.List;
import java.util.Optional;

/**
 * A piece of text that names a concept.
 *
 * @param start first UTF-16 unit in the text that was searched
 * @param end first unit behind it; a possessive {@code 's} is left out
 * @param surface the text between them
 * @param candidates what it may stand for, best first, at least one
 */
public record Mention(int start, int end, String surface, List<Candidate> candidates) {

    public Mention {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention needs a candidate: " + surface);
        }
        candidates = List.copyOf(candidates);
    }

    /** The best candidate. */
    public Candidate best() {
        return candidates.get(0);
    }

    /** The best candidate of a form. */
    public Optional<Candidate> best(Form form) {
        for (var candidate : candidates) {
            if (candidate.form() == form) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
