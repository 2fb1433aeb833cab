package org.peptidekg.extract.cues;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.document.Typography;
import org.peptidekg.text.TsvTable;

/**
 * Whether a sentence as a whole denies or guesses something, no matter what: by the cues for claims, and by the rows of
 * {@code data/rules/sentence-cues.tsv}, which add to them or take exception from them.
 */
public record SentenceCues(Map<String, Row> rows, Pattern pattern) {

    private static final List<String> COLUMNS = List.of("cue", "kind", "example");

    public enum Kind {
        NEGATION, SPECULATION,
        /** A cue for claims, or words that hold one, that say nothing of the sentence. */
        NONE
    }

    /** @param example a sentence that holds the cue and no other of its kind */
    public record Row(String phrase, Kind kind, String example, int line) {
    }

    /** A cue found in a sentence, in UTF-16 units. */
    public record Hit(Row row, int start, int end) {
    }

    /** @throws org.peptidekg.text.BadInputException for the first row that cannot be right */
    public static SentenceCues read(Cues cues, String name, String content) {
        var rows = new HashMap<String, Row>();
        // What only the tree tells to hold, such as "few" or "wrong", says nothing of a sentence.
        cues.rows().values().stream().filter(row -> !row.direction().isEmbedding()).forEach(row -> kind(row.kind())
                .ifPresent(kind -> rows.put(row.phrase(), new Row(row.phrase(), kind, row.example(), row.line()))));
        var own = new LinkedHashMap<String, Row>();
        for (var line : TsvTable.read(name, content, COLUMNS).rows()) {
            var kind = EnumSet.allOf(Kind.class).stream().filter(k -> lower(k).equals(line.required("kind")))
                    .findFirst().orElseThrow(() -> line.bad("a kind is negation, speculation or none, not '"
                            + line.cell("kind") + "'"));
            var row = new Row(line.required("cue"), kind, line.required("example"), line.line());
            if (own.put(row.phrase(), row) != null) {
                throw line.bad("'" + row.phrase() + "' stands twice");
            }
        }
        rows.putAll(own);
        var alternatives = rows.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(phrase -> phrase))
                .map(phrase -> (phrase.startsWith("n't") ? "" : "(?<![\\p{L}\\p{N}-])")
                        + Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|"));
        return new SentenceCues(Map.copyOf(rows), Pattern.compile(alternatives));
    }

    private static String lower(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Kind> kind(Cues.Kind kind) {
        return switch (kind) {
            case NEGATION, DENIAL -> Optional.of(Kind.NEGATION);
            case POSSIBLE, PROBABLE -> Optional.of(Kind.SPECULATION);
            case PSEUDO -> Optional.of(Kind.NONE);
            default -> Optional.empty();
        };
    }

    /** The cues of a sentence that are more than part of another, in order. */
    public List<Hit> find(String sentence) {
        return pattern.matcher(Typography.plain(sentence).toLowerCase(Locale.ROOT)).results()
                .map(found -> new Hit(rows.get(found.group().replaceAll("\\s+", " ")), found.start(), found.end()))
                .filter(hit -> hit.row().kind() != Kind.NONE).toList();
    }

    /** What a sentence is: negated, guessed, both or neither. */
    public Set<Kind> of(String sentence) {
        return find(sentence).stream().map(hit -> hit.row().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
}
