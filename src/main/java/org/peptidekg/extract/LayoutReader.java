package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.Chunk.Nouns;
import org.peptidekg.mention.Term;

/** Reads items and cells of one article by the words above or beside them. */
final class LayoutReader {

    private static final Pattern FREQUENCY = Pattern.compile(
            "\\b(very common|common|uncommon|rare|occasional|frequent|mild|moderate|severe|serious|temporary|"
                    + "transient|possible)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Longer items with a finite verb are sentences, and read as such. */
    private static final int LONGEST_ITEM = 8;

    private final LayoutRules rules;
    private final Words words;
    private final ArgumentResolver arguments;
    /** The rules under the heads of this article. */
    private final Map<String, List<LayoutRules.Row>> under = new HashMap<>();

    LayoutReader(LayoutRules rules, Words words, ArgumentResolver arguments) {
        this.rules = rules;
        this.words = words;
        this.arguments = arguments;
    }

    /**
     * @param heads the words above or beside, nearest first; the first that a rule knows decides
     * @param beside further words that say how often or how badly: the other cells of the row
     */
    List<Draft> read(Tokens tokens, List<String> heads, List<String> beside, Optional<Term> subject) {
        if (subject.isEmpty() || tokens.size() == 0) {
            return List.of();
        }
        for (var head : heads) {
            var known = under.computeIfAbsent(head, rules::under);
            if (!known.isEmpty()) {
                var regulated = approval(tokens, head, known, subject.get());
                return !regulated.isEmpty() ? regulated : drafts(tokens, known, qualifier(head, beside), subject.get());
            }
        }
        return List.of();
    }

    /** "FDA status: not approved": the body stands in the head, the verdict in the cell. */
    private List<Draft> approval(Tokens tokens, String head, List<LayoutRules.Row> known, Term subject) {
        if (!tokens.text().toLowerCase(java.util.Locale.ROOT).contains("approv")) {
            return List.of();
        }
        var end = tokens.text().length();
        return known.stream().filter(rule -> rule.relation() == Relation.approvedBy)
                .flatMap(rule -> arguments.terms(head).stream().filter(t -> rule.accepts(t.termClass()))
                        .map(t -> new Draft(subject, Optional.empty(), rule.relation(), new ClaimObject.Concept(t),
                        Optional.empty(),
                                Optional.empty(), 0, end, rule.name(), false, false, Optional.empty())))
                .toList();
    }

    private List<Draft> drafts(Tokens tokens, List<LayoutRules.Row> known, Optional<String> qualifier, Term subject) {
        var found = new ArrayList<Draft>();
        var chunks = Grouper.group(tokens, new Chunker(words).chunks(tokens), true);
        var sentence = tokens.size() > LONGEST_ITEM && chunks.stream()
                .anyMatch(c -> c instanceof Chunk.Verb v && v.form() == Chunk.Verb.Form.FINITE);
        if (sentence) {
            return List.of();
        }
        for (var chunk : chunks) {
            if (!(chunk instanceof Nouns nouns)) {
                continue;
            }
            for (var phrase : nouns.members()) {
                for (var rule : known) {
                    for (var argument : arguments.resolve(tokens, phrase, rule.open())) {
                        if (rule.accepts(argument.term().termClass()) && !argument.term().equals(subject)) {
                            var start = tokens.get(phrase.start()).start();
                            found.add(new Draft(subject, Optional.empty(), rule.relation(),
                                    new ClaimObject.Concept(argument.term()),
                                    argument.surface(), argument.aspect(), start, start, rule.name(), false, false,
                                            qualifier));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> qualifier(String head, List<String> beside) {
        var found = new ArrayList<String>();
        var all = new ArrayList<String>();
        all.add(head);
        all.addAll(beside);
        for (var text : all) {
            var matcher = FREQUENCY.matcher(Typography.plain(text));
            while (matcher.find()) {
                found.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
    }
}
