package org.peptidekg.endpoint.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.claim.Basis;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * What is known of a place.
 *
 * @param basis what the sentence rests on, where it says so
 * @param contexts words elsewhere that carry a part of the claim
 * @param others whatever else the place says, in words
 * @param characters where it stands, in code points
 */
public record PlaceFacts(Link article, String section, String certainty, Optional<String> basis, List<String> cues,
        List<Context> contexts, List<Fact> others, String rule, String characters) {

    /** Words elsewhere, with what they tell and where they stand. */
    public record Context(String name, String text, String characters) {
    }

    /** Something known. */
    public record Fact(String name, String words) {
    }

    static PlaceFacts of(StoredEvidence place, String path) {
        var others = new ArrayList<Fact>();
        place.population().ifPresent(words -> others.add(new Fact("Seen in", words)));
        place.effectSize().ifPresent(words -> others.add(new Fact("Size", words)));
        place.qualifier().ifPresent(words -> others.add(new Fact("Qualifier", words)));
        place.citationMarker().ifPresent(mark -> others.add(new Fact("Cites", "(" + mark + ")")));
        return new PlaceFacts(new Link(path, place.articleTitle()), place.sectionPath(),
                place.certainty().name().toLowerCase(Locale.ROOT), Optional.of(place.basis())
                        .filter(basis -> basis != Basis.Unstated).map(basis -> Wording.words(basis.name())),
                List.copyOf(place.cues()), place.contexts().stream().map(context -> new Context(
                        capital(context.kind().words()), context.text(), context.start() + "–" + context.end()))
                        .toList(), List.copyOf(others), place.rule(), place.start() + "–" + place.end());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
