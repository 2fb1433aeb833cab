package org.peptidekg.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words of a rule as they stand in a file. */
final class PatternReader {

    private PatternReader() {
    }

    /** @throws IllegalArgumentException if the text is none of the forms */
    static Pattern read(String text) {
        var parts = new ArrayList<>(List.of(text.strip().split("\\s+")));
        parts.removeIf(part -> Word.in(part, "a", "an", "the"));
        if (parts.size() == 5 && parts.subList(2, 5).equals(List.of("S", "and", "O"))) {
            return new Pattern.Joint(alternatives(parts.get(0)), alternatives(parts.get(1)));
        }
        if (parts.equals(List.of("O's", "S"))) {
            return new Pattern.Possessed();
        }
        if (parts.size() == 4 && parts.subList(1, 4).equals(List.of("such", "as", "O"))) {
            return new Pattern.Exemplified(alternatives(parts.get(0)));
        }
        if (parts.size() == 5 && parts.get(0).equals("S") && parts.get(2).equals("likely")) {
            return new Pattern.Likely(parts.get(1), alternatives(parts.get(3)));
        }
        if (parts.size() == 6 && parts.subList(1, 6).equals(List.of("O", "with", "S", "than", "control"))
                && Word.in(parts.get(0), "more", "less")) {
            return new Pattern.Share(parts.get(0).equals("more"));
        }
        if (parts.size() == 5 && parts.subList(0, 3).equals(List.of("those", "with", "S"))) {
            return new Pattern.Holding(alternatives(parts.get(3)));
        }
        if (parts.size() == 5 && parts.subList(0, 3).equals(List.of("S", "and", "O"))) {
            return new Pattern.Pair(alternatives(parts.get(3)), alternatives(parts.get(4)));
        }
        var people = parts.indexOf("you");
        if (people >= 0) {
            var caused = people == 2 && parts.get(0).equals("S");
            var verb = caused ? 1 : people + 1;
            if (parts.size() == people + (caused ? 2 : 3) || parts.size() == people + (caused ? 3 : 4)
                    && parts.get(parts.size() - 2).equals("less")) {
                return new Pattern.State(alternatives(parts.get(verb)), caused,
                        parts.get(parts.size() - 2).equals("less") ? "less" : "");
            }
        }
        if (parts.size() == 5 && parts.get(0).equals("O") && Word.in(parts.get(1), "does", "is")) {
            return new Pattern.Change(alternatives(parts.get(2)), alternatives(parts.get(3)),
                    parts.get(1).equals("is"));
        }
        if (parts.size() == 4 && parts.get(0).equals("S") && parts.get(2).equals("O")) {
            return new Pattern.Kept(alternatives(parts.get(1)), Set.of(), alternatives(parts.get(3)));
        }
        if (parts.size() == 5 && parts.get(0).equals("S") && parts.get(2).equals("O")
                && arePrepositions(alternatives(parts.get(3)))) {
            return new Pattern.Kept(alternatives(parts.get(1)), alternatives(parts.get(3)), alternatives(parts.get(4)));
        }
        var between = between(parts);
        if (between.isPresent()) {
            return between.get();
        }
        if (parts.size() == 3 && parts.get(0).equals("O") && Word.in(parts.get(1), "does", "then")) {
            return new Pattern.Happening(alternatives(parts.get(2)), parts.get(1).equals("then"), Set.of());
        }
        if (parts.size() == 4 && parts.get(0).equals("O") && parts.get(1).equals("does")) {
            return new Pattern.Happening(alternatives(parts.get(2)), false, alternatives(parts.get(3)));
        }
        if (parts.size() == 3 && parts.get(0).equals("O") && parts.get(1).equals("be")) {
            return new Pattern.Kind(alternatives(parts.get(2)));
        }
        if (parts.size() == 3 && parts.get(0).equals("S") && Word.in(parts.get(1), "does", "is")) {
            return new Pattern.Naming(alternatives(parts.get(2)), parts.get(1).equals("does"), Set.of());
        }
        if (parts.size() == 4 && parts.get(0).equals("S") && parts.get(1).equals("does")) {
            return new Pattern.Naming(alternatives(parts.get(2)), true, alternatives(parts.get(3)));
        }
        if (parts.get(0).equals("S")) {
            return clause(text, parts.subList(1, parts.size()));
        }
        if (parts.size() == 4 && parts.get(1).matches("[SO]") && parts.get(3).matches("[SO]")) {
            return new Pattern.Transfer(alternatives(parts.get(0)), parts.get(1).equals("S"),
                    alternatives(parts.get(2)));
        }
        if (parts.size() == 1 && parts.get(0).startsWith("O-")) {
            return new Pattern.Hyphen(alternatives(parts.get(0).substring(2)));
        }
        if (parts.size() == 2 && parts.get(0).equals("O")) {
            return new Pattern.Compound(alternatives(parts.get(1)));
        }
        if (parts.size() == 2 && parts.get(1).equals("O")) {
            var words = alternatives(parts.get(0));
            return arePrepositions(words) ? new Pattern.Prepositional(words) : new Pattern.Modifier(words);
        }
        if (parts.size() == 3 && parts.get(2).equals("O") && arePrepositions(alternatives(parts.get(1)))) {
            return new Pattern.Nominal(Set.of(), alternatives(parts.get(0)), alternatives(parts.get(1)));
        }
        if (parts.size() == 4 && parts.get(3).equals("O") && arePrepositions(alternatives(parts.get(2)))) {
            return new Pattern.Nominal(alternatives(parts.get(0)), alternatives(parts.get(1)),
                    alternatives(parts.get(2)));
        }
        throw new IllegalArgumentException("'" + text + "' is no pattern: S verb [word] [preposition] O, "
                + "verb S preposition O, O does verb [particle], O be kind, kind such as O, S verb you [less] O, "
                + "you verb [less] O, S does verb [manner], S is word, S verb O [preposition] word, "
                + "[adjective] noun preposition O, noun preposition S and O, O noun, adjective O, O-participle, "
                + "preposition O, S and O be word, those with S verb O, S less likely verb O, O's S, O words S, "
                + "more O with S than control, S .. words O, S O or S-participle O");
    }

    private static Optional<Pattern> between(List<String> parts) {
        var last = parts.size() - 1;
        if (last == 1 && parts.get(0).startsWith("S-") && parts.get(1).equals("O")) {
            return Optional.of(new Pattern.DoerHyphen(alternatives(parts.get(0).substring(2))));
        }
        var objectFirst = last > 1 && parts.get(0).equals("O") && parts.get(last).equals("S");
        var subjectFirst = parts.get(0).equals("S") && parts.get(last).equals("O")
                && (last == 1 || parts.get(1).equals(".."));
        if (!objectFirst && !subjectFirst) {
            return Optional.empty();
        }
        var words = parts.subList(objectFirst || last == 1 ? 1 : 2, last).stream().map(PatternReader::alternatives)
                .toList();
        return Optional.of(new Pattern.Between(objectFirst, words));
    }

    private static Pattern.Clause clause(String text, List<String> parts) {
        if (parts.size() < 2 || parts.size() > 5 || !parts.get(parts.size() - 1).equals("O")) {
            throw new IllegalArgumentException("'" + text + "' is no clause: S verb [adjective] [noun or "
                    + "adjective] [preposition] O");
        }
        var verbs = alternatives(parts.get(0));
        var adjectives = Set.<String>of();
        var words = Set.<String>of();
        var prepositions = Set.<String>of();
        for (var part : parts.subList(1, parts.size() - 1)) {
            var alternatives = alternatives(part);
            if (arePrepositions(alternatives)) {
                prepositions = alternatives;
            } else {
                adjectives = words;
                words = alternatives;
            }
        }
        return new Pattern.Clause(verbs, adjectives, words, prepositions);
    }

    private static Set<String> alternatives(String part) {
        return Set.of(part.split("\\|"));
    }

    private static boolean arePrepositions(Set<String> words) {
        return Pattern.PREPOSITIONS.containsAll(words);
    }
}
