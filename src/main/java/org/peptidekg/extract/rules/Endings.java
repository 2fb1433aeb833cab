package org.peptidekg.extract.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/**
 * Endings of words that tell what a word names that no lexicon row has, from {@code data/rules/endings.tsv}: the stems
 * of nonproprietary names (-tinib, -racetam), of enzymes, operations and
 * diseases. A blank in an ending or example is written as an underscore. Immutable.
 */
public record Endings(List<Row> rows, Map<String, TermClass> byEnding, Set<String> not, NounSenses senses) {

    private static final List<String> COLUMNS = List.of("class", "endings", "examples", "not");
    /** Senses of WordNet that do not speak against what an ending says. */
    private static final Set<String> MEDICAL = Set.of("drug", "hormone", "enzyme", "protein", "symptom", "condition",
            "procedure", "peptide", "substance", "artifact", "food");
    /** Least number of letters before an ending. */
    private static final int STEM = 3;

    /**
     * @param examples words that the row must class
     * @param not words that no row classes though they end so
     */
    public record Row(TermClass termClass, List<String> endings, List<String> examples, List<String> not) {
    }

    /** @throws BadInputException for a row that is not: class, endings, examples, words that must not be classed */
    public static Endings read(String name, String content, NounSenses senses) {
        var rows = TsvTable.read(name, content, COLUMNS).rows().stream().map(Endings::row)
                .toList();
        var byEnding = new HashMap<String, TermClass>();
        rows.forEach(row -> row.endings().forEach(ending -> byEnding.put(ending, row.termClass())));
        var not = rows.stream().flatMap(row -> row.not().stream()).collect(Collectors.toUnmodifiableSet());
        return new Endings(rows, Map.copyOf(byEnding), not, senses);
    }

    private static Row row(TsvTable.Row row) {
        try {
            return new Row(TermClass.valueOf(row.required("class")), list(row.required("endings")),
                    list(row.required("examples")), list(row.cell("not")));
        } catch (IllegalArgumentException e) {
            throw row.bad("unknown class '" + row.cell("class") + "'");
        }
    }

    private static List<String> list(String cell) {
        return cell.isBlank() ? List.of() : Stream.of(cell.split(" ")).map(word -> word.replace('_', ' ')).toList();
    }

    /** The class of what a word names, by its longest ending; empty if WordNet knows the word as something else. */
    public Optional<TermClass> of(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var known = senses.of(lower);
        if (not.contains(lower) || known.isPresent() && !MEDICAL.contains(known.get())) {
            return Optional.empty();
        }
        return IntStream.range(STEM, lower.length()).mapToObj(lower::substring).filter(byEnding::containsKey)
                .findFirst().map(byEnding::get);
    }
}
