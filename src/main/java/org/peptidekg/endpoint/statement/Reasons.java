package org.peptidekg.endpoint.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.Basis;
import org.peptidekg.rdf.read.StoredClaim;

/** Why articles may disagree and both be right: other living things studied, other amounts or circumstances. */
public final class Reasons {

    private static final int MOST = 3;

    private Reasons() {
    }

    /** What tells the sides of a conflict apart, in words; empty if nothing does. */
    public static List<String> of(Conflict conflict) {
        var found = new ArrayList<String>();
        var one = Tally.of(conflict.one());
        var other = Tally.of(conflict.other());
        for (var basis : List.of(Basis.ClinicalStudy, Basis.AnimalStudy, Basis.InVitroStudy)) {
            var here = one.kinds().containsKey(basis);
            var there = other.kinds().containsKey(basis);
            if (here != there) {
                found.add((here ? "only those for it" : "only those against it") + " name " + Tally.words(basis));
            }
        }
        var circumstances = circumstances(conflict.one());
        var others = circumstances(conflict.other());
        if (!circumstances.equals(others)) {
            add(found, "for", circumstances);
            add(found, "against", others);
        }
        if (conflict.one().stream().flatMap(claim -> claim.evidence().stream()).map(place -> place.article()).distinct()
                .toList().equals(conflict.other().stream().flatMap(claim -> claim.evidence().stream())
                        .map(place -> place.article()).distinct().toList())) {
            found.add("one article says both");
        }
        return found;
    }

    private static void add(List<String> found, String side, List<String> circumstances) {
        if (!circumstances.isEmpty()) {
            found.add(side + ": " + circumstances.stream().map(words -> "“" + words + "”")
                    .collect(Collectors.joining(", ")));
        }
    }

    /** What the places say of whom, how much and when. */
    private static List<String> circumstances(Collection<StoredClaim> claims) {
        return new TreeSet<>(claims.stream().flatMap(claim -> claim.evidence().stream())
                .flatMap(place -> Stream.of(place.population(), place.qualifier()))
                .flatMap(Optional::stream).toList()).stream().limit(MOST).toList();
    }
}
