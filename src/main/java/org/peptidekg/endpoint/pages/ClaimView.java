package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.monograph.Grounds;
import org.peptidekg.endpoint.parts.ClaimChips;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.PlaceView;
import org.peptidekg.endpoint.parts.SaidSide;
import org.peptidekg.endpoint.parts.StatementLine;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.endpoint.statement.Tally;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.review.Reviews;

/**
 * A claim with all that is known of it, on its page and in the panel beside the graph.
 *
 * @param voices how many say it
 * @param grounds on what
 * @param note whether the graph has it as an edge
 * @param against what cannot be so as well
 * @param size how many places state it
 * @param places the first of them
 * @param all where all of them are listed
 * @param reviews what people judged, where the server takes it
 * @param path of the claim
 */
record ClaimView(StatementLine statement, ClaimChips chips, String voices, String grounds, String note,
        List<Against> against, int size, List<PlaceView> places, String all, Optional<PageReviews> reviews,
        PageCite cite, String path) {

    /** Places of which each is shown with all that is known of it: a page of more would be heavy. */
    static final int PLACES = 50;
    private static final int AGAINST = 20;

    /** A claim that speaks against it. */
    record Against(StatementLine statement, SaidSide side) {
    }

    static ClaimView of(StoredClaim claim, ExploreReader reader, Optional<Reviews> reviews) {
        var parts = new PageParts(reader);
        return new ClaimView(parts.statement(claim), ClaimChips.of(claim), Grounds.voices(claim),
                Wording.sentence(Tally.of(List.of(claim)).grounds()), note(claim), against(claim, reader),
                claim.evidence().size(),
                claim.evidence().stream().limit(PLACES).map(place -> parts.place(place, claim.subject())).toList(),
                "/queries/claim-evidence?claim=" + PageLinks.encode(claim.iri()),
                reviews.map(all -> PageReviews.of(claim, all)), PageCite.of("Claim “" + PageParts.plain(claim) + "”",
                        claim.iri(), claim.leading().articleTitle()), reader.path(claim.iri()));
    }

    private static String note(StoredClaim claim) {
        return claim.polarity() == Polarity.Negated ? "The articles deny this. The graph has no edge for it."
                : claim.isFact() ? "The graph also has this as a plain edge."
                : claim.certainty() != Certainty.Possible ? "The words do not say that more of the one brings more "
                        + "of the other. The graph has no plain edge for it, which would be read so."
                : "No article states it more firmly than as a possibility. The graph has no plain edge for it.";
    }

    /** What other places say of the same two things that cannot be so as well. */
    private static List<Against> against(StoredClaim claim, ExploreReader reader) {
        var parts = new PageParts(reader);
        var lines = new PageStatements(reader);
        var same = reader.claimsFrom(NodeFactory.createURI(claim.subject().iri()), Set.of(claim.object().iri()));
        return Conflict.among(same).map(conflict -> conflict.against(claim)).orElse(List.of()).stream().limit(AGAINST)
                .map(other -> new Against(parts.statement(other), lines.side(List.of(other), false))).toList();
    }
}
