package org.peptidekg.extract.merge;

import java.util.List;

/**
 * How the belief in what was found at one place comes about.
 *
 * @param chance between 0 and 1: the logistic function of the sum of all weights
 * @param parts each trait that has a weight, the heaviest first
 */
public record BeliefParts(double chance, List<Part> parts) {

    /** @param weight added to the sum; above 0 if places with the trait are more often right */
    public record Part(String trait, double weight) {
    }
}
