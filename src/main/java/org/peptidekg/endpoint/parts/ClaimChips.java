package org.peptidekg.endpoint.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.html.Chip;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * Polarity, certainty, aspect, directions and belief of a claim.
 *
 * @param belief the chance that the words were read right, from 0 to 1 with two decimals
 * @param words the same in words; it says nothing of who is right
 */
public record ClaimChips(List<Chip> chips, String belief, String words) {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;
    private static final double EVEN = 0.6;

    public static ClaimChips of(StoredClaim claim) {
        var chips = new ArrayList<Chip>();
        if (claim.polarity() == Polarity.Negated) {
            chips.add(Chip.of("negated"));
        }
        chips.add(Chip.of(claim.certainty().name().toLowerCase(Locale.ROOT)));
        claim.aspect().ifPresent(aspect -> chips.add(new Chip("aspect", Wording.words(aspect.name()))));
        claim.subjectDirection().ifPresent(way -> chips.add(new Chip("way", "subject " + Wording.words(way.name()))));
        claim.objectDirection().ifPresent(way -> chips.add(new Chip("way", "object " + Wording.words(way.name()))));
        return new ClaimChips(List.copyOf(chips), String.format(Locale.ROOT, "%.2f", claim.belief()),
                words(claim.belief()));
    }

    private static String words(double belief) {
        return belief >= SURE ? "almost surely read right" : belief >= LIKELY ? "very likely read right"
                : belief >= EVEN ? "probably read right" : "perhaps misread";
    }
}
