package org.peptidekg.claim;

import java.util.Optional;

/**
 * How long a dosage is taken and paused.
 *
 * @param text the words of the article, white space normalised
 * @param taken how long it is taken at a stretch, where the words give a number; unit {@code d}, {@code wk}, {@code mo}
 * @param paused how long it is left off afterwards, where the words give a number
 */
public record Course(String text, Optional<Quantity> taken, Optional<Quantity> paused) {
}
