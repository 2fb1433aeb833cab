package org.peptidekg.claim;

import java.util.Optional;

import org.peptidekg.mention.Term;

/**
 * How much of a substance is taken, how often and how long.
 *
 * @param text the words of the article, white space normalised
 * @param amount amount per {@link #per}, or per administration where no period is given
 * @param per UCUM code of the period that the amount is for: {@code d}, {@code wk}
 * @param administrations how many administrations in the period that the unit names: {@code /d}, {@code /wk},
 *     {@code /(2.d)} for every other day
 * @param route route of administration
 * @param form dosage form
 * @param course how long it is taken and paused
 */
public record Dosage(String text, Optional<Quantity> amount, Optional<String> per, Optional<Quantity> administrations,
        Optional<Term> route, Optional<Term> form, Optional<Course> course) implements ClaimObject {

    @Override
    public String key() {
        return Term.key(text + route.map(r -> " " + r.key()).orElse("") + form.map(f -> " " + f.key()).orElse("")
                + course.map(c -> " " + c.text()).orElse(""));
    }

    @Override
    public String label() {
        return text;
    }
}
