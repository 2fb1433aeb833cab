package org.peptidekg.endpoint.parts;

import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Claims and evidence as pages show them, the same on every page. */
public final class PageParts {

    private final ExploreReader reader;

    public PageParts(ExploreReader reader) {
        this.reader = reader;
    }

    /** A term with what the panel of the graph needs. */
    public TermLink term(StoredTerm term) {
        return term(term, Optional.of(reader.key(term.iri())));
    }

    private TermLink term(StoredTerm term, Optional<String> key) {
        return new TermLink(reader.path(term.iri()), key, term.label(), ExploreNames.group(term.kind()));
    }

    /** Subject, relation and object. */
    public StatementLine statement(StoredClaim claim) {
        return new StatementLine(term(claim.subject()), relation(claim, Optional.of(reader.key(claim.iri()))),
                term(claim.object()));
    }

    /** The same without what only the panel of the graph needs: for pages with hundreds of them. */
    public StatementLine lean(StoredClaim claim) {
        return new StatementLine(term(claim.subject(), Optional.empty()), relation(claim, Optional.empty()),
                term(claim.object(), Optional.empty()));
    }

    /** The same without links to the terms. */
    public static String plain(StoredClaim claim) {
        return claim.subject().label() + " " + (claim.polarity() == Polarity.Negated ? "not: " : "")
                + ExploreNames.words(claim) + " " + claim.object().label()
                + claim.aspect().map(aspect -> " (" + Wording.words(aspect.name()) + ")").orElse("");
    }

    private RelationLink relation(StoredClaim claim, Optional<String> key) {
        return new RelationLink(reader.path(claim.iri()), key, ExploreNames.words(claim),
                ExploreNames.family(claim.relation().name()), claim.polarity() == Polarity.Negated,
                claim.certainty() == Certainty.Possible);
    }

    /** A row for lists of claims. */
    public ClaimLine row(StoredClaim claim) {
        return new ClaimLine(statement(claim), ClaimChips.of(claim), claim.evidence().size());
    }

    /**
     * A place with all that is known of it.
     *
     * @param subject of the claim that it states
     */
    public PlaceView place(StoredEvidence evidence, StoredTerm subject) {
        return new PlaceView(quotation(evidence, PageStatements.lead(evidence, subject)),
                PlaceFacts.of(evidence, reader.path(evidence.article())), address(evidence),
                reader.path(evidence.iri()));
    }

    /**
     * The quotation with its cue words marked.
     *
     * @param lead what is to be said before it
     */
    public Quotation quotation(StoredEvidence evidence, List<String> lead) {
        return Quotation.of(evidence, lead, reader.places().cues(evidence.iri()));
    }

    /** Where the article page shows the words. */
    public String address(StoredEvidence evidence) {
        return reader.path(evidence.article()) + "#" + anchor(evidence);
    }

    public static String anchor(StoredEvidence evidence) {
        return "e-" + evidence.iri().replaceFirst("^.*/", "");
    }
}
