package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.endpoint.statement.Tally;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
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

    PageFrame claim(StoredClaim claim) {
        var title = PageParts.plain(claim);
        var frame = PageFrame.of(title).withCrumbs(graph(claim), subject(claim));
        return (reviews.isPresent() ? frame.withModules("review") : frame)
                .withBody("<h1><span class=\"statement\">" + parts.statement(claim) + "</span></h1>\n" + summary(claim)
                        + against(claim)
                        + "<h2>" + Html.count(claim.evidence().size(), "place states", "places state") + " it</h2>\n"
                        + parts.evidence(claim) + reviews.map(all -> PageReviews.section(claim, all)).orElse("")
                        + PageCite.block("Claim “" + title + "”", claim.iri(),
                                claim.leading().articleTitle()) + PageCite.formats(reader.path(claim.iri())));
    }

    /** What the panel beside the graph shows of an edge. */
    String panel(StoredClaim claim) {
        return "<h2 class=\"statement\">" + parts.statement(claim) + "</h2>\n" + summary(claim) + against(claim)
                + "<h3>" + Html.count(claim.evidence().size(), "quotation", "quotations") + "</h3>\n"
                + parts.evidence(claim) + "<p>" + Html.link(reader.path(claim.iri()), "Page of this claim") + "</p>";
    }

    /** The same of all that is said of one thing and another, each with the words that tell most. */
    Optional<String> pair(Node from, Node to) {
        var claims = reader.claimsFrom(from, Set.of(to.getURI()));
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        var disputed = Conflict.among(claims).isPresent() ? " " + Html.chip("disputed", "disputed") : "";
        return Optional.of("<h2>" + Html.count(claims.size(), "claim", "claims") + " of "
                + Html.link(reader.path(from.getURI()), reader.label(from)) + " and "
                + Html.link(reader.path(to.getURI()), reader.label(to)) + disputed + "</h2>\n<ul class=\"pair\">"
                + claims.stream().map(claim -> "<li><div class=\"statement\">" + parts.statement(claim) + "</div>"
                        + "<div>" + PageParts.chips(claim) + "</div><div class=\"words\">" + lines.words(List.of(claim))
                        + "</div></li>").collect(Collectors.joining("\n")) + "</ul>\n");
    }

    PageFrame evidence(StoredClaim claim, String iri) {
        var evidence = claim.evidence().stream().filter(place -> place.iri().equals(iri)).findFirst()
                .orElseGet(claim::leading);
        var title = "Where it is stated that " + PageParts.plain(claim);
        return PageFrame.of(title).withCrumbs(graph(claim), subject(claim),
                        new PageFrame.Crumb(reader.path(claim.iri()), PageParts.plain(claim)))
                .withBody("<h1><span class=\"statement\">" + parts.statement(claim) + "</span></h1>\n"
                        + place(evidence, claim)
                        + PageCite.block("Evidence for “" + PageParts.plain(claim) + "”", iri,
                                evidence.articleTitle()) + PageCite.formats(reader.path(iri)));
    }

    private String place(StoredEvidence evidence, StoredClaim claim) {
        return "<figure class=\"quotation\"><blockquote>" + PageStatements.lead(evidence, claim.subject())
                + parts.quote(evidence) + "</blockquote>\n<figcaption>"
                + Html.link(parts.place(evidence), evidence.articleTitle()) + ", " + Html.escape(evidence.section())
                + "</figcaption></figure>\n" + parts.facts(evidence);
    }

    private String summary(StoredClaim claim) {
        var note = claim.polarity() == Polarity.Negated ? "The articles deny this. The graph has no edge for it."
                : claim.isFact() ? "The graph also has this as a plain edge."
                : claim.certainty() != Certainty.Possible ? "The words do not say that more of the one brings more "
                        + "of the other. The graph has no plain edge for it, which would be read so."
                : "No article states it more firmly than as a possibility. The graph has no plain edge for it.";
        return "<p>" + PageParts.chips(claim) + "</p>\n<p>" + PageGrounds.voices(claim) + " <span class=\"faint\">"
                + Html.escape(Tally.of(List.of(claim)).grounds()) + ".</span></p>\n<p class=\"faint\">" + note
                + "</p>\n";
    }

    /** What other places say of the same two things that cannot be so as well. */
    private String against(StoredClaim claim) {
        var same = reader.claimsFrom(NodeFactory.createURI(claim.subject().iri()), Set.of(claim.object().iri()));
        var against = Conflict.among(same).map(conflict -> conflict.against(claim)).orElse(List.of());
        if (against.isEmpty()) {
            return "<p class=\"faint\">No article denies it or says the contrary.</p>\n";
        }
        return "<h2>Disputed: what speaks against it</h2>\n<ul class=\"said\">" + against.stream().map(other -> "<li "
                + "class=\"no\"><div class=\"what\">" + parts.statement(other) + "</div><div class=\"how\">"
                + lines.verbs(List.of(other)) + "</div><div class=\"who\">" + PageStatements.tally(
                        Tally.of(List.of(other))) + "</div><div class=\"words\">" + lines.words(List.of(other))
                + "</div></li>").collect(Collectors.joining("\n")) + "</ul>\n";
    }

    private PageFrame.Crumb graph(StoredClaim claim) {
        return new PageFrame.Crumb("/graph?focus=" + PageLinks.encode(reader.key(claim.subject().iri())) + "&select="
                + PageLinks.encode(reader.key(claim.iri())), "Graph");
    }

    private PageFrame.Crumb subject(StoredClaim claim) {
        return new PageFrame.Crumb(reader.path(claim.subject().iri()), claim.subject().label());
    }
}
