package org.peptidekg.extract.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * What a word may say by the rules that it stands in: "reduce" that something goes down. A model of pairs is asked with
 * the senses that it was fitted with, {@code data/rules/pair-senses.tsv}; a word that came into a rule later says what
 * the others of that rule say, and is believed as they are.
 */
public record WordSenses(Map<String, List<NamePiece>> byLemma) {

    /** Parts of patterns that say nothing by themselves. */
    private static final Set<String> EMPTY = Phrases.sentences().words("empty-in-patterns");
    private static final int SHORTEST = 3;

    private static final List<String> COLUMNS = List.of("word", "senses");

    /** @throws org.peptidekg.text.BadInputException naming file, line and reason for a row that cannot be right */
    public static WordSenses read(BundledFolder.File file) {
        return new WordSenses(TsvTable.read(file, COLUMNS).rows().stream().collect(Collectors.toUnmodifiableMap(
                row -> row.required("word"), row -> Arrays.stream(row.required("senses").split(" "))
                        .map(NamePiece::of).toList())));
    }

    /** The rows of the file, sorted. */
    public String rows() {
        return String.join("\t", COLUMNS) + "\n" + new TreeMap<>(byLemma).entrySet().stream()
                .map(e -> e.getKey() + "\t" + e.getValue().stream().map(NamePiece::text)
                        .collect(Collectors.joining(" ")) + "\n").collect(Collectors.joining());
    }

    public static WordSenses of(Rules rules) {
        var senses = new HashMap<String, Set<String>>();
        rules.all().forEach(rule -> {
            var sense = rule.effect().map(Enum::name).orElseGet(() -> rule.relation().orElseThrow().name());
            rule.wording().stream().flatMap(text -> Arrays.stream(text.split("[ |]")))
                    .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word)
                            && !Pattern.PREPOSITIONS.contains(word))
                    .forEach(word -> senses.computeIfAbsent(word, w -> new TreeSet<>()).add(sense));
        });
        var pieces = new HashMap<String, NamePiece>();
        var byLemma = new HashMap<String, List<NamePiece>>();
        senses.forEach((lemma, all) -> byLemma.put(lemma, all.stream()
                .map(sense -> pieces.computeIfAbsent(sense, NamePiece::of)).toList()));
        return new WordSenses(byLemma);
    }

    /** These, and of verbs and adjectives that have none here the sense of the rules that they stand alone in. */
    public WordSenses completedBy(Rules rules) {
        var all = new HashMap<>(byLemma);
        var others = of(rules).byLemma;
        rules.all().stream().flatMap(rule -> rule.patterns().stream()).flatMap(WordSenses::alone)
                .filter(others::containsKey).forEach(word -> all.putIfAbsent(word, others.get(word)));
        return new WordSenses(all);
    }

    /** Words that say it without another: "curtail", not "place" of "place a lid on". */
    private static Stream<String> alone(Pattern pattern) {
        return pattern instanceof Pattern.Clause clause
                ? clause.words().isEmpty() && clause.prepositions().isEmpty() ? clause.verbs().stream() : Stream.of()
                : pattern instanceof Pattern.Modifier modifier ? modifier.adjectives().stream() : Stream.of();
    }

    /** The relations and effects that a word may say. */
    public List<NamePiece> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
