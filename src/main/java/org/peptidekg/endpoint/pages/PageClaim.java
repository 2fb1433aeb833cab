package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import gg.jte.Content;
import org.apache.jena.graph.Node;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.parts.BestWords;
import org.peptidekg.endpoint.parts.ClaimChips;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.PlaceView;
import org.peptidekg.endpoint.parts.StatementLine;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.review.Reviews;

/** The pages of claims and of the places that state them. */
final class PageClaim {

    private final ExploreReader reader;
    private final PageParts parts;
    private final PageStatements lines;
    private final Optional<Reviews> reviews;

    PageClaim(ExploreReader reader) {
        this(reader, Optional.empty());
    }

    /** With what people judged, where the server takes it. */
    PageClaim(ExploreReader reader, Optional<Reviews> reviews) {
        this.reviews = reviews;
        this.reader = reader;
        this.parts = new PageParts(reader);
        this.lines = new PageStatements(reader);
    }

    /**
     * What is said of one thing and another.
     *
     * @param size how many claims, in words
     */
    record Pair(String size, Link from, Link to, boolean disputed, List<Line> claims) {
    }

    /** One claim of them, with the words that tell most. */
    record Line(StatementLine statement, ClaimChips chips, BestWords words) {
    }

    /** What the page of a place shows. */
    record Place(StatementLine statement, PlaceView place, String section, PageCite cite) {
    }

    PageFrame claim(StoredClaim claim) {
        var frame = PageFrame.of(PageParts.plain(claim)).withCrumbs(graph(claim), subject(claim));
        return (reviews.isPresent() ? frame.withModules("review") : frame)
                .withBody("pages/claim.jte", ClaimView.of(claim, reader, reviews));
    }

    /** What the panel beside the graph shows of an edge. */
    Content panel(StoredClaim claim) {
        return Templates.part("pages/claimPanel.jte", ClaimView.of(claim, reader, Optional.empty()));
    }

    /** The same of all that is said of one thing and another, each with the words that tell most. */
    Optional<Content> pair(Node from, Node to) {
        var claims = reader.claimsFrom(from, Set.of(to.getURI()));
        return claims.isEmpty() ? Optional.empty() : Optional.of(Templates.part("pages/pair.jte",
                new Pair(Wording.count(claims.size(), "claim", "claims"), link(from), link(to),
                        Conflict.among(claims).isPresent(), claims.stream().map(claim -> new Line(
                                parts.statement(claim), ClaimChips.of(claim), lines.words(List.of(claim)))).toList())));
    }

    private Link link(Node term) {
        return new Link(reader.path(term.getURI()), reader.label(term));
    }

    PageFrame evidence(StoredClaim claim, String iri) {
        var evidence = claim.evidence().stream().filter(place -> place.iri().equals(iri)).findFirst()
                .orElseGet(claim::leading);
        var plain = PageParts.plain(claim);
        return PageFrame.of("Where it is stated that " + plain).withCrumbs(graph(claim), subject(claim),
                        new Link(reader.path(claim.iri()), plain))
                .withBody("pages/evidence.jte", new Place(parts.statement(claim),
                        parts.place(evidence, claim.subject()), evidence.section(),
                        PageCite.of("Evidence for “" + plain + "”", iri, evidence.articleTitle())));
    }

    private Link graph(StoredClaim claim) {
        return new Link("/graph?focus=" + PageLinks.encode(reader.key(claim.subject().iri())) + "&select="
                + PageLinks.encode(reader.key(claim.iri())), "Graph");
    }

    private Link subject(StoredClaim claim) {
        return new Link(reader.path(claim.subject().iri()), claim.subject().label());
    }
}
