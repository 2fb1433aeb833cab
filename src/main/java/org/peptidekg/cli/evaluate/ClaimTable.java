package org.peptidekg.cli.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Evidence;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.mention.Term;

/** Claims as lines of tab-separated values: one line for each piece of evidence of each claim. */
public final class ClaimTable {

    private static final List<String> COLUMNS = List.of("doc", "start", "end", "subject", "subject_id", "relation",
            "object", "object_id", "polarity", "certainty", "evidence", "aspect", "qualifier", "citation", "rule",
            "quote", "sign", "population", "effect_size");

    private ClaimTable() {
    }

    public static String header() {
        return String.join("\t", COLUMNS);
    }

    /** The lines of an article, by place in its text. */
    public static List<String> lines(ArticleClaims read) {
        record Row(Claim claim, Evidence evidence) {
        }
        var said = OwnWords.of(read.claims());
        return read.claims().stream()
                .flatMap(claim -> claim.evidence().stream().map(evidence -> new Row(claim, evidence)))
                .sorted(Comparator.comparingInt((Row row) -> row.evidence().start())
                        .thenComparingInt(row -> row.evidence().end()))
                .map(row -> line(row.claim(), row.evidence(), said)).toList();
    }

    /** A claim at one place, to be compared with gold rows, with what the article calls its subject. */
    static GoldTable.Row row(Place place, OwnWords said) {
        var evidence = place.evidence();
        return new GoldTable.Row(evidence.start(), evidence.end(),
                names(place.subject().label(), said.subject(place.subject(), evidence)), place.relation().name(),
                names(place.object().label(), evidence.objectText()), place.polarity().sign(),
                lower(Optional.of(evidence.certainty())), "", evidence.rule(), "");
    }

    private static String line(Claim claim, Evidence evidence, OwnWords said) {
        return Stream.of(evidence.article(), String.valueOf(evidence.start()), String.valueOf(evidence.end()),
                names(claim.subject().label(), said.subject(claim, evidence)), identifier(claim.subject()),
                claim.relation().name(), names(claim.object().label(), said.object(claim, evidence)),
                claim.object() instanceof ClaimObject.Concept concept ? identifier(concept.term()) : "",
                claim.polarity().sign(), lower(Optional.of(evidence.certainty())), evidence.basis().code(),
                lower(claim.aspect()), evidence.qualifier().orElse(""), evidence.citationMarker().orElse(""),
                evidence.rule(), evidence.quote(), claim.sign().map(Direction::sign).orElse(""),
                evidence.population().orElse(""), evidence.effectSize().orElse(""))
                .map(cell -> cell.replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining("\t"));
    }

    /** The label, and the words of the text where they differ. */
    private static String names(String label, Optional<String> words) {
        return words.map(text -> text.replaceAll("\\s+", " ").replace("|", "/"))
                .filter(text -> !text.equalsIgnoreCase(label))
                .map(text -> label + " | " + text).orElse(label);
    }

    private static String lower(Optional<? extends Enum<?>> value) {
        return value.map(constant -> constant.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String identifier(Term term) {
        return term.identifier().orElse("");
    }
}
