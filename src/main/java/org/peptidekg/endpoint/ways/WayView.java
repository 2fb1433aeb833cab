package org.peptidekg.endpoint.ways;

import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.mechanism.Hop;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.parts.Arrow;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.Quotation;
import org.peptidekg.endpoint.parts.TermLink;
import org.peptidekg.endpoint.statement.Verbs;

/**
 * A way with its steps and their words.
 *
 * @param sum what comes of all steps together
 */
record WayView(TermLink start, List<Step> steps, String sum) {

    /**
     * A step.
     *
     * @param family the colour
     * @param claim path of the claim that states it
     * @param weakest whether no other step is stated less firmly, and some are more
     */
    record Step(String family, boolean possible, TermLink from, Optional<String> claim, String words, Arrow arrow,
            TermLink to, Optional<Place> place, boolean weakest, String certainty) {
    }

    /** Where a step is stated. */
    record Place(Quotation words, Link article) {
    }

    static WayView of(Mechanism way, ExploreReader reader) {
        var weakest = way.weakest();
        var differ = way.hops().stream().map(hop -> hop.certainty() + " " + hop.belief()).distinct().count() > 1;
        return new WayView(new PageParts(reader).term(way.start()), way.hops().stream().map(hop ->
                step(hop, differ && hop == weakest, reader)).toList(), sum(way));
    }

    private static String sum(Mechanism way) {
        return way.sign().map(sign -> "together: " + (sign == Direction.Up ? "more " : "less ") + way.end().label())
                .orElse("together: no direction said")
                + (way.isOfOneArticle() ? "" : ", pieced together from several articles");
    }

    private static Step step(Hop hop, boolean weakest, ExploreReader reader) {
        var parts = new PageParts(reader);
        return new Step(hop.claim().map(claim -> ExploreNames.family(claim.relation().name())).orElse("identity"),
                hop.certainty() == Certainty.Possible || hop.kind() != Hop.Kind.Stated, parts.term(hop.from()),
                hop.claim().map(claim -> reader.path(claim.iri())), hop.words(), Arrow.of(hop.way()),
                parts.term(hop.to()), hop.place().map(place -> new Place(parts.quotation(place,
                        PageStatements.lead(place, hop.claim().get().subject())),
                        new Link(parts.address(place), place.articleTitle()))), weakest,
                Verbs.certainty(hop.certainty()));
    }
}
