package org.peptidekg.endpoint.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Which of many places people are shown first: it names both things and its study, and is neither scrap nor page. */
public final class BestPlace {

    private static final int SCRAP = 40;
    private static final int LONG = 320;
    /** A title is short for what the text says. */
    private static final int TITLE = 6;

    private record Candidate(StoredClaim claim, StoredEvidence place) {
    }

    private BestPlace() {
    }

    /** The best place of some claims, which have at least one. */
    public static StoredEvidence of(Collection<StoredClaim> claims) {
        return claims.stream().flatMap(claim -> claim.evidence().stream().map(place -> new Candidate(claim, place)))
                .min(Comparator.comparing((Candidate one) -> -worth(one))
                        .thenComparing(one -> one.place().article()).thenComparing(one -> one.place().start())
                        .thenComparing(one -> one.place().iri())).orElseThrow().place();
    }

    private static int worth(Candidate one) {
        var quote = one.place().quote().toLowerCase(Locale.ROOT);
        return (names(quote, one.claim().subject()) ? 5 : 0) + (names(quote, one.claim().object()) ? 3 : 0)
                + 5 - Tally.rank(one.place().basis()) + 2 - one.place().certainty().ordinal()
                + (quote.length() < SCRAP ? 0 : quote.length() > LONG ? 1 : 3)
                + (one.place().contexts().isEmpty() ? 1 : 0)
                - (one.place().quote().equals(one.place().articleTitle()) ? TITLE : 0);
    }

    private static boolean names(String quote, StoredTerm term) {
        return Stream.concat(Stream.of(term.label()), term.otherLabels().stream())
                .anyMatch(name -> quote.contains(name.toLowerCase(Locale.ROOT)));
    }
}
