package org.peptidekg.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.review.Review;
import org.peptidekg.review.Reviews;
import org.peptidekg.text.BadInputException;

/**
 * What people judged as gold: which of the places that they judged are found, and which of those are right. A place
 * whose claim alone was judged counts as judged so; where people differ, nothing counts.
 *
 * @param judged places that are found and that people agree on
 * @param lost places judged right that are not found
 * @param gone places judged wrong that are not found, as they should not be
 */
public record ReviewScores(List<Judged> judged, int lost, int gone) {

    private static final int LEAST = 25;

    /**
     * A place that a program found.
     *
     * @param claim address of the claim
     * @param evidence address of the place
     * @param chance belief, from 0 to 1
     */
    public record Found(String article, String claim, String evidence, double chance, List<String> traits) {
    }

    /** A place that is found, and whether people say that it is right. */
    public record Judged(Found place, boolean right) {
    }

    /** Holds what was found against what people say. */
    public static ReviewScores of(List<Found> found, Reviews reviews) {
        var judged = found.stream().flatMap(place -> reviews.agreed(place.claim(), place.evidence())
                .or(() -> reviews.agreed(place.claim(), ""))
                .map(verdict -> new Judged(place, verdict == Review.Verdict.right)).stream()).toList();
        var there = found.stream().map(Found::evidence).collect(Collectors.toSet());
        return new ReviewScores(judged, missing(reviews, there, Review.Verdict.right),
                missing(reviews, there, Review.Verdict.wrong));
    }

    private static int missing(Reviews reviews, Set<String> there, Review.Verdict verdict) {
        return (int) reviews.places().stream().filter(place -> !there.contains(place.evidence())
                && reviews.agreed(place.claim(), place.evidence()).filter(verdict::equals).isPresent()).count();
    }

    /**
     * What beliefs are fitted on.
     *
     * @throws BadInputException if it is too little: the search for weights would lead nowhere
     */
    public List<BeliefFit.Example> examples(String file) {
        var right = judged.stream().filter(Judged::right).count();
        if (Math.min(right, judged.size() - right) < LEAST || judged.stream().map(one -> one.place().article())
                .distinct().count() < 2) {
            throw new BadInputException(file, "beliefs are fitted on at least " + LEAST + " places judged right and as "
                    + "many judged wrong, of two articles or more; here " + right + " and " + (judged.size() - right));
        }
        return judged.stream().map(one -> new BeliefFit.Example(one.place().article(), one.right(),
                one.place().traits())).toList();
    }

    /** Precision over what was judged, recall over what was judged right, and beliefs beside verdicts. */
    public String text() {
        var right = judged.stream().filter(Judged::right).count();
        return String.format(Locale.ROOT, "judged places found %d  right %d  P %.3f%njudged right but not found %d  "
                + "R %.3f%njudged wrong and not found %d%n", judged.size(), right, share(right, judged.size()), lost,
                share(right, right + lost), gone) + new Reliability(judged.stream().map(one ->
                        new Reliability.Point(one.place().chance(), one.right())).toList()).text();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
