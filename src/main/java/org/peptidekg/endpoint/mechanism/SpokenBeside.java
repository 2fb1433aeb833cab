package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.claim.Context;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * What is said of a substance in places that speak of something it acts on: "GABAergic system: this interaction is
 * central to its anxiolytic effects" ties the effect to the system without stating it of the system.
 */
final class SpokenBeside {

    private static final Set<Topic> EFFECTS = EnumSet.of(Topic.Effects, Topic.Problems, Topic.Harms, Topic.Origin);
    private static final Set<Context.Kind> NAMING = EnumSet.of(Context.Kind.RunIn, Context.Kind.Antecedent);
    /** What leads up to the means by which something is said to come about. */
    private static final String MEANS = "\\b(by|through|via|thanks to|due to|because of|ability to)\\b[^.;:]{0,60}?";
    private static final int LEAST_NAME = 3;

    private final List<StoredClaim> effects;

    /** The claims of one substance. */
    SpokenBeside(List<StoredClaim> claims) {
        this.effects = claims.stream().filter(claim -> claim.polarity() == Polarity.Affirmed
                && EFFECTS.contains(Topic.of(claim))
                && (Topic.of(claim) != Topic.Origin || claim.object().kind().equals("Role"))).toList();
    }

    /** The effects that are stated in connection with a term, as steps from it; each effect once, firmest first. */
    List<Hop> from(StoredTerm middle) {
        var found = new ArrayList<Hop>();
        for (var claim : effects) {
            if (!claim.object().iri().equals(middle.iri())) {
                claim.evidence().stream().filter(place -> speaksOf(place, middle)).findFirst().ifPresent(place ->
                        found.add(new Hop(middle, claim.object(), Hop.Kind.Connected, Optional.of(claim),
                                Optional.of(place), claim.way())));
            }
        }
        return found;
    }

    private static boolean speaksOf(StoredEvidence place, StoredTerm term) {
        return place.contexts().stream().anyMatch(context -> NAMING.contains(context.kind())
                && names("", context.text(), term)) || names(MEANS, place.quote(), term);
    }

    private static boolean names(String before, String text, StoredTerm term) {
        var words = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(term.label()), term.otherLabels().stream())
                .filter(name -> name.length() >= LEAST_NAME)
                .anyMatch(name -> Pattern.compile(before + "(?<![\\p{L}\\p{N}])"
                        + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])").matcher(words).find());
    }
}
