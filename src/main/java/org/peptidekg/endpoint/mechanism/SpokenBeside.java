package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final List<Effect> effects;
    /** What was found before, by the address of the middle. */
    private final Map<String, List<Hop>> known = new HashMap<>();

    /** A claim on an effect, with its places. */
    private record Effect(StoredClaim claim, List<Place> places) {

        static Effect of(StoredClaim claim) {
            return new Effect(claim, claim.evidence().stream().map(Place::of).toList());
        }
    }

    /** A place with its words, and those of the context that may name something, in small letters. */
    private record Place(StoredEvidence evidence, String quote, List<String> contexts) {

        static Place of(StoredEvidence evidence) {
            return new Place(evidence, evidence.quote().toLowerCase(Locale.ROOT), evidence.contexts().stream()
                    .filter(context -> NAMING.contains(context.kind()))
                    .map(context -> context.text().toLowerCase(Locale.ROOT)).toList());
        }

        boolean speaksOf(List<Name> names) {
            for (var name : names) {
                if (name.isMeansIn(quote)) {
                    return true;
                }
                for (var context : contexts) {
                    if (name.isIn(context)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The claims of one substance. */
    SpokenBeside(List<StoredClaim> claims) {
        this.effects = claims.stream().filter(claim -> claim.polarity() == Polarity.Affirmed
                && EFFECTS.contains(Topic.of(claim))
                && (Topic.of(claim) != Topic.Origin || claim.object().kind().equals("Role"))).map(Effect::of).toList();
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
        for (var effect : effects) {
            var claim = effect.claim();
            if (!claim.object().iri().equals(middle.iri())) {
                place(effect, names).ifPresent(place -> found.add(new Hop(middle, claim.object(), Hop.Kind.Connected,
                        Optional.of(claim), Optional.of(place), claim.way())));
            }
        }
        return found;
    }

    private static Optional<StoredEvidence> place(Effect effect, List<Name> names) {
        for (var place : effect.places()) {
            if (place.speaksOf(names)) {
                return Optional.of(place.evidence());
            }
        }
        return Optional.empty();
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

        /** Most texts do not hold the letters, which is soon seen. */
        boolean isIn(String words) {
            return words.contains(letters) && alone.matcher(words).find();
        }

        boolean isMeansIn(String words) {
            return words.contains(letters) && asMeans.matcher(words).find();
        }
    }
}
