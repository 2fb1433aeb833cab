package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    /** What was found before, by the address of the middle. */
    private final Map<String, List<Hop>> known = new HashMap<>();

    /** The claims of one substance. */
    SpokenBeside(List<StoredClaim> claims) {
        this.effects = claims.stream().filter(claim -> claim.polarity() == Polarity.Affirmed
                && EFFECTS.contains(Topic.of(claim))
                && (Topic.of(claim) != Topic.Origin || claim.object().kind().equals("Role"))).toList();
    }

    /** The effects that are stated in connection with a term, as steps from it; each effect once, firmest first. */
    List<Hop> from(StoredTerm middle) {
        var before = known.get(middle.iri());
        if (before == null) {
            before = find(middle);
            known.put(middle.iri(), before);
        }
        return before;
    }

    private List<Hop> find(StoredTerm middle) {
        var names = Stream.concat(Stream.of(middle.label()), middle.otherLabels().stream())
                .filter(name -> name.length() >= LEAST_NAME).map(Name::of).toList();
        var found = new ArrayList<Hop>();
        for (var claim : effects) {
            if (!claim.object().iri().equals(middle.iri())) {
                claim.evidence().stream().filter(place -> speaksOf(place, names)).findFirst().ifPresent(place ->
                        found.add(new Hop(middle, claim.object(), Hop.Kind.Connected, Optional.of(claim),
                                Optional.of(place), claim.way())));
            }
        }
        return found;
    }

    private static boolean speaksOf(StoredEvidence place, List<Name> names) {
        for (var context : place.contexts()) {
            if (NAMING.contains(context.kind()) && said(context.text(), names, Name::alone)) {
                return true;
            }
        }
        return said(place.quote(), names, Name::asMeans);
    }

    /** Most texts do not hold the letters, which is soon seen. */
    private static boolean said(String text, List<Name> names, Function<Name, Pattern> pattern) {
        var words = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> words.contains(name.letters())
                && pattern.apply(name).matcher(words).find());
    }

    /**
     * A name in small letters.
     *
     * @param alone finds it as a word
     * @param asMeans finds it as the means of something
     */
    private record Name(String letters, Pattern alone, Pattern asMeans) {

        static Name of(String name) {
            var letters = name.toLowerCase(Locale.ROOT);
            var word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(letters) + "(?![\\p{L}\\p{N}])";
            return new Name(letters, Pattern.compile(word), Pattern.compile(MEANS + word));
        }
    }
}
