package org.peptidekg.claim;

import java.util.Optional;

import org.peptidekg.mention.Term;

/**
 * An elimination half-life.
 *
 * @param text the words of the article, white space normalised
 * @param duration the range, where the words give numbers
 */
public record HalfLife(String text, Optional<Quantity> duration) implements ClaimObject {

    @Override
    public String key() {
        return Term.key(text);
    }

    @Override
    public String label() {
        return text;
    }
}
