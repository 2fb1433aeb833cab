package org.peptidekg.rdf.read;

import java.util.Optional;

import org.peptidekg.claim.Quantity;

/**
 * The figures of a dosage or of a half-life, as far as the article gives any.
 *
 * @param amount amount per {@link #per}, or per administration where no period is given
 * @param per UCUM code of the period that the amount is for
 * @param administrations how many in the period that the unit names: {@code /d}, {@code /wk}
 * @param route label of the route of administration
 * @param form label of the dosage form
 * @param course how long it is taken and paused, in the article's words
 * @param takenFor how long it is taken at a stretch
 * @param pausedFor how long it is left off afterwards
 * @param duration of a half-life alone
 */
public record StoredDosage(Optional<Quantity> amount, Optional<String> per, Optional<Quantity> administrations,
        Optional<String> route, Optional<String> form, Optional<String> course, Optional<Quantity> takenFor,
        Optional<Quantity> pausedFor, Optional<Quantity> duration) {
}
