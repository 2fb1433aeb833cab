package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.html.Html;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.review.Review;
import org.peptidekg.review.Reviews;

/** What people judged of a claim, and the form by which they do. */
final class PageReviews {

    private static final int QUOTE = 90;

    private PageReviews() {
    }

    static String section(StoredClaim claim, Reviews reviews) {
        var said = reviews.of(claim.iri());
        return "<section id=\"reviews\"><h2>Was it read right?</h2>\n" + list(said) + """
                <form id="review" class="ask" data-claim="%s">
                <label>What <select name="evidence"><option value="">the claim as a whole</option>%s</select></label>
                <label>is <select name="verdict"><option value="right">right: the words say it</option>
                <option value="wrong">wrong: the words do not say it</option>
                <option value="withdrawn">not judged by me any more</option></select></label>
                <label>because <input name="because" maxlength="2000"></label>
                <label>Your name <input name="who" required maxlength="200" autocomplete="name"></label>
                <label>Token of this server <input name="token" type="password" autocomplete="off"
                required></label>
                <button>Keep</button> <span class="faint" role="status"></span>
                </form>
                <p class="faint">What is judged wrong is left out when the articles are loaded with the reviews again;
                where people differ it stays. <a href="/reviews">All reviews</a></p>
                </section>
                """.formatted(Html.escape(claim.iri()), claim.evidence().stream().map(PageReviews::option)
                        .collect(Collectors.joining()));
    }

    private static String option(StoredEvidence place) {
        var quote = place.quote().replaceAll("\\s+", " ");
        return "<option value=\"" + Html.escape(place.iri()) + "\">“" + Html.escape(quote.length() > QUOTE
                ? quote.substring(0, QUOTE) + "…" : quote) + "”</option>";
    }

    private static String list(List<Review> said) {
        if (said.isEmpty()) {
            return "<p class=\"faint\">Nobody has judged it.</p>\n";
        }
        return said.stream().map(review -> "<li>" + Html.chip(review.verdict() == Review.Verdict.right ? "asserted"
                        : "negated", review.verdict().name()) + " " + Html.escape(review.who()) + ", "
                        + Html.escape(review.time().replaceFirst("T.*", "")) + (review.because().isEmpty() ? ""
                                : ": " + Html.escape(review.because())) + (review.evidence().isEmpty() ? ""
                                        : " <span class=\"faint\">of “" + Html.escape(review.quote()) + "”</span>")
                        + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"plain\">\n", "\n</ul>\n"));
    }
}
