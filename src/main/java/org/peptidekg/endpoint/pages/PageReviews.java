package org.peptidekg.endpoint.pages;

import java.util.List;

import org.peptidekg.endpoint.html.Chip;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.review.Review;
import org.peptidekg.review.Reviews;

/**
 * What people judged of a claim, and the form by which they do.
 *
 * @param claim its address
 * @param places that state it
 */
record PageReviews(String claim, List<Said> said, List<Place> places) {

    private static final int QUOTE = 90;

    /**
     * What somebody judged.
     *
     * @param day ISO 8601
     * @param reason with a colon before it; empty if none was given
     * @param place address of the place that was judged; empty for the whole claim
     */
    record Said(Chip verdict, String who, String day, String reason, String place, String quote) {
    }

    /** A place with the begin of its words. */
    record Place(String iri, String quote) {
    }

    static PageReviews of(StoredClaim claim, Reviews reviews) {
        return new PageReviews(claim.iri(), reviews.of(claim.iri()).stream().map(PageReviews::said).toList(),
                claim.evidence().stream().limit(ClaimView.PLACES).map(PageReviews::place).toList());
    }

    private static Said said(Review review) {
        return new Said(new Chip(review.verdict() == Review.Verdict.right ? "asserted" : "negated",
                review.verdict().name()), review.who(), review.time().replaceFirst("T.*", ""),
                review.because().isEmpty() ? "" : ": " + review.because(),
                review.evidence(), review.quote());
    }

    private static Place place(StoredEvidence place) {
        var quote = place.quote().replaceAll("\\s+", " ");
        return new Place(place.iri(), quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote);
    }
}
