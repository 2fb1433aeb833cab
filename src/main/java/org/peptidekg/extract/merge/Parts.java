package org.peptidekg.extract.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;

/**
 * Leaves out what pairs of names say of a part of a thing where the whole is claimed as well: "lowers cocaine" beside
 * "lowers cocaine-induced rotation".
 */
final class Parts {

    private record At(int start, int end, String subject, Polarity polarity) {
    }

    private final Map<At, Set<String>> objects = new HashMap<>();

    private Parts(Collection<Claim> claims) {
        claims.forEach(claim -> claim.evidence().forEach(place -> place.objectText().ifPresent(text ->
                objects.computeIfAbsent(at(claim, place), k -> new HashSet<>()).add(text.toLowerCase(Locale.ROOT)))));
    }

    /** The claims but for those that are only made of parts. */
    static List<Claim> without(List<Claim> claims) {
        var parts = new Parts(claims);
        return claims.stream().filter(claim -> !claim.evidence().stream()
                .allMatch(place -> parts.isPart(claim, place))).toList();
    }

    private boolean isPart(Claim claim, Evidence place) {
        var text = place.objectText().map(t -> t.toLowerCase(Locale.ROOT));
        return place.rule().equals(Said.PAIRS) && claim.relation() != Relation.bindsTo && text.isPresent()
                && objects.get(at(claim, place)).stream().anyMatch(whole -> holds(whole, text.get()));
    }

    private static boolean holds(String whole, String part) {
        for (var at = whole.indexOf(part); at >= 0 && whole.length() > part.length();
                at = whole.indexOf(part, at + 1)) {
            var end = at + part.length();
            if ((at == 0 || !Character.isLetterOrDigit(whole.charAt(at - 1)))
                    && (end == whole.length() || !Character.isLetterOrDigit(whole.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static At at(Claim claim, Evidence place) {
        return new At(place.start(), place.end(), claim.subject().key(), claim.polarity());
    }
}
