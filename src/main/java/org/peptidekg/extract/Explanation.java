package org.peptidekg.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.document.Token;
import org.peptidekg.mention.Candidate;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.Mention;

/**
 * How a sentence was understood, step by step.
 *
 * @param cell for a cell of a table: what stands above or beside it, and whom it is about
 * @param clauses its verbs with what belongs to each, one a line
 * @param rule the rule that is asked for
 * @param claims what the sentence states when it is read alone, one a line
 * @param cues the words that negate, hedge or name a basis
 * @param names the names in it, with all that each may stand for
 * @param whole what the sentence is as a whole: {@code negation}, {@code speculation}
 */
public record Explanation(Optional<String> cell, String sentence, List<Token> tokens, List<String> clauses,
        UsedRule rule, List<String> claims, List<CueScope> cues, List<Mention> names, List<String> whole) {

    /**
     * A rule as its row in the rule files has it.
     *
     * @param kind {@code rule}, {@code layout} (words above or beside), or {@code built in}
     * @param wording its patterns
     * @param priority empty if it has none
     */
    public record UsedRule(String name, String kind, Optional<Integer> priority, List<String> wording) {
    }

    /** @param scope the words that it holds for, empty if it holds for the sentence as a whole */
    public record CueScope(String cue, String kind, String direction, Optional<String> scope) {
    }

    /** Why the candidate that stands first won over the others. */
    static String verdict(Mention mention) {
        var winner = mention.best(Form.NOUN).orElse(mention.best());
        var others = mention.candidates().stream().filter(other -> other != winner).toList();
        if (others.isEmpty()) {
            return "the only candidate";
        }
        var best = others.stream().mapToDouble(Candidate::score).max().orElse(0);
        if (winner.form() == Form.NOUN && others.stream().noneMatch(other -> other.form() == Form.NOUN)) {
            return "the only one that the words name by themselves; the others only before a noun";
        }
        return winner.score() > best ? "the highest score" : "first among equals, in the order of the lexicon";
    }

    /** The same, of a cell of a table. */
    Explanation in(List<String> heads, Optional<String> subject) {
        var place = "under " + String.join(" / ", heads) + subject.map(name -> ", about " + name).orElse("");
        return new Explanation(Optional.of(place), sentence, tokens, clauses, rule, claims, cues, names, whole);
    }

    /** For people: one fact a line. */
    public String text() {
        var out = new StringBuilder(cell.map(place -> "cell      " + sentence + "\n  " + place)
                .orElse("sentence  " + sentence)).append('\n');
        whole.forEach(kind -> out.append("  as a whole: ").append(kind).append('\n'));
        out.append("tokens    ").append(tokens.stream().map(t -> t.text() + "/" + t.tag() + "/" + t.lemma())
                .collect(Collectors.joining(" "))).append('\n');
        clauses.forEach(clause -> out.append("clause    ").append(clause).append('\n'));
        out.append("rule      ").append(rule.name()).append(" (").append(rule.kind())
                .append(rule.priority().map(p -> ", priority " + p).orElse("")).append(")\n");
        rule.wording().forEach(pattern -> out.append("  pattern   ").append(pattern).append('\n'));
        claims.forEach(claim -> out.append("states    ").append(claim).append('\n'));
        cues.forEach(cue -> out.append("cue       ").append(cue.cue()).append(" (").append(cue.kind()).append(", ")
                .append(cue.direction()).append(") holds for: ").append(cue.scope().orElse("the whole sentence"))
                .append('\n'));
        names.forEach(name -> {
            out.append("name      ").append(name.surface()).append(": ").append(verdict(name)).append('\n');
            name.candidates().forEach(c -> out.append(String.format(Locale.ROOT, "  %s %.2f  %s (%s) %s: %s%n",
                    c == name.best(Form.NOUN).orElse(name.best()) ? "*" : "-", c.score(), c.term().label(),
                    c.term().termClass(), c.term().mappings().isEmpty() ? "no identifier"
                            : c.term().mappings().get(0).curie(), c.reason())));
        });
        return out.toString();
    }
}
