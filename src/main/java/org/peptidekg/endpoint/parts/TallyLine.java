package org.peptidekg.endpoint.parts;

import org.peptidekg.endpoint.statement.Tally;

/**
 * How many say something, and on what ground.
 *
 * @param words for instance "3 articles"
 */
public record TallyLine(String words, String grounds) {

    public static TallyLine of(Tally tally) {
        return new TallyLine(tally.words(), tally.grounds() + (tally.articles() == 1 && tally.places() > 2
                ? ", " + tally.places() + " places" : ""));
    }
}
