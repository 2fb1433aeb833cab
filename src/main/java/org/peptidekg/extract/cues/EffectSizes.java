package org.peptidekg.extract.cues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.text.PatternGate;
import org.peptidekg.text.Span;
import org.peptidekg.text.TsvTable;

/**
 * Words that say how large an effect was ("by 30 %", "3-fold", "from 6.1 to 4.9 mmol/L"), by the patterns of
 * {@code data/rules/effect-sizes.tsv}. They are kept as they stand; no number is worked out.
 *
 * @param gate tells which of the patterns may be found in a text
 */
public record EffectSizes(List<Pattern> patterns, PatternGate gate) {

    private static final List<String> COLUMNS = List.of("pattern", "example", "size");
    /** What has a size. */
    private static final Set<Relation> SIZED = EnumSet.of(Relation.increases, Relation.decreases, Relation.modulates,
            Relation.improves, Relation.alleviates, Relation.worsens, Relation.protectsAgainst, Relation.causes,
            Relation.contributesTo);
    /** Behind these words another clause begins. */
    private static final Pattern BORDER = Phrases.sentences().pattern("between-studies");
    /** Between a size and the noun that it belongs to: "a 30 % greater reduction". */
    private static final Pattern BEFORE_NOUN = Pattern.compile("(?:[ -]+(?!and\\b|or\\b)[\\p{L}-]+){0,2}[ -]+");

    /** @throws org.peptidekg.text.BadInputException for a row that is not: pattern, example, words found in it */
    public static EffectSizes read(String name, String content) {
        var patterns = new ArrayList<Pattern>();
        for (var row : TsvTable.read(name, content, COLUMNS).rows()) {
            patterns.add(row.pattern("pattern", Pattern.CASE_INSENSITIVE));
            var last = patterns.size() - 1;
            var found = found(row.required("example"), patterns.subList(last, last + 1)).words();
            if (!found.equals(List.of(row.required("size")))) {
                throw row.bad("the example gives " + found + ", not '" + row.required("size") + "'");
            }
        }
        return new EffectSizes(List.copyOf(patterns), PatternGate.of(patterns));
    }

    /** The sizes that a sentence names, none if it says nothing that has a size. */
    public Named in(String sentence, List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> SIZED.contains(draft.relation()))
                ? found(sentence, gate.of(patterns, sentence)) : new Named(sentence, List.of());
    }

    /** The sizes that a sentence names; of those within another only the longest. */
    private static Named found(String sentence, List<Pattern> patterns) {
        var all = patterns.stream().flatMap(pattern -> pattern.matcher(sentence).results())
                .map(hit -> new Span(hit.start(), hit.end())).distinct().toList();
        return new Named(sentence, all.stream().filter(one -> all.stream().noneMatch(other -> other != one
                && other.start() <= one.start() && one.end() <= other.end()))
                .sorted(Comparator.comparingInt(Span::start)).toList());
    }

    /** The sizes of one sentence, in order. */
    public record Named(String sentence, List<Span> sizes) {

        List<String> words() {
            return sizes.stream().map(this::words).toList();
        }

        private String words(Span size) {
            return sentence.substring(size.start(), size.end());
        }

        /**
         * What the sentence says of the size of one claim: the size right before the words that state it ("a 30 %
         * reduction"), else the next behind its object, else one before its object, up to the next clause, the words
         * of another claim or another verb.
         *
         * @param drafts all claims of the sentence
         */
        public Optional<String> of(Draft draft, List<Draft> drafts, Optional<SentenceGraph> graph) {
            if (sizes.isEmpty() || !SIZED.contains(draft.relation())) {
                return Optional.empty();
            }
            var object = draft.objectText().map(words -> sentence.indexOf(words)).filter(at -> at >= 0)
                    .orElse(draft.point());
            var from = draft.start();
            var to = drafts.stream().mapToInt(Draft::start).filter(start -> start > Math.max(from, object)).min()
                    .orElse(sentence.length());
            return sizes.stream().filter(size -> size.end() <= from && BEFORE_NOUN.matcher(sentence)
                            .region(size.end(), from).matches()).findFirst()
                    .or(() -> sizes.stream().filter(size -> size.start() >= object && size.end() <= to
                            && isOneClause(object, size.start())
                            && graph.stream().noneMatch(g -> hasVerb(g, object, size.start()))).findFirst())
                    .or(() -> sizes.stream().filter(size -> size.start() >= from && size.end() <= object
                            && isOneClause(from, object)).findFirst())
                    .map(this::words);
        }

        private static boolean hasVerb(SentenceGraph graph, int from, int to) {
            var tokens = graph.tokens();
            return IntStream.range(tokens.indexAt(from) + 1, tokens.indexAt(to)).anyMatch(k -> tokens.is(k, "VERB")
                    && tokens.mentionAt(k).isEmpty());
        }

        private boolean isOneClause(int from, int to) {
            return !BORDER.matcher(sentence).region(from, to).find();
        }
    }
}
