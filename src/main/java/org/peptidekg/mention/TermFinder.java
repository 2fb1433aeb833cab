package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the names of terms in a text: the longest at each place, from left to right, between borders of words.
 * Immutable; one finder may serve many threads.
 *
 * <p>Names match without regard to case (short abbreviations excepted), plural, possessive, hyphen or blank or
 * neither, kind of dash and quotation mark, Greek letter or its name, accents, British or American spelling.
 */
public final class TermFinder {

    private static final double OWN_NAME = 1.0;
    /** "/peptides/tb-500", but not "IL-6/IL-8" and "and/or". */
    private static final Pattern PATH =
            Pattern.compile("(?<![\\p{L}\\p{N})\\].>%])(?:/[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)+");

    /** The names of the article first, if there are any, then those of the lexicon. */
    private final List<NameIndex> layers;
    private final WordForms forms;

    private TermFinder(List<NameIndex> layers, WordForms forms) {
        this.layers = layers;
        this.forms = forms;
    }

    /** A finder of all names of a lexicon. */
    public static TermFinder of(Lexicon lexicon) {
        return new TermFinder(lexicon.layers(), lexicon.forms());
    }

    /** A finder that knows an article's own names too; where they say otherwise than the lexicon, they win. */
    public TermFinder with(Map<String, Term> names) {
        if (names.isEmpty()) {
            return this;
        }
        var own = names.entrySet().stream()
                .map(name -> Name.of(name.getValue(), name.getKey(), Form.NOUN, OWN_NAME, "name in this article",
                        "article"))
                .toList();
        var extended = new ArrayList<NameIndex>();
        extended.add(new NameIndex(own, forms));
        extended.addAll(layers);
        return new TermFinder(List.copyOf(extended), forms);
    }

    /** The mention that a text is as a whole; empty if it is none, or more than one. */
    public Optional<Mention> whole(String text) {
        return find(text).stream().filter(m -> m.start() == 0 && m.end() == text.length()).findFirst();
    }

    /** The mentions in a text (a sentence, a cell), in order, none overlapping another. */
    public List<Mention> find(String text) {
        var tokens = new TokenizedText(text);
        var numbers = new int[layers.size()][];
        for (var layer = 0; layer < numbers.length; layer++) {
            numbers[layer] = layers.get(layer).numbers(tokens);
        }
        var mentions = new ArrayList<Mention>();
        var paths = paths(text);
        for (var i = 0; i < tokens.count; i++) {
            var start = tokens.start[i];
            if (!tokens.beginsWord(i) || paths.stream().anyMatch(p -> p.start() < start && start < p.end())) {
                continue;
            }
            var found = longest(tokens, numbers, i);
            if (!found.isEmpty() && !blocked(tokens, i)) {
                var last = found.get(0).last();
                mentions.add(mention(tokens, i, last, found));
                i = last;
            }
        }
        return mentions;
    }

    /** Addresses of pages: what they are called is no mention of it. */
    private static List<MatchResult> paths(String text) {
        return text.indexOf('/') < 0 ? List.of() : PATH.matcher(text).results().toList();
    }

    private List<NameIndex.Match> longest(TokenizedText tokens, int[][] numbers, int first) {
        List<NameIndex.Match> found = List.of();
        for (var layer = 0; layer < layers.size(); layer++) {
            if (numbers[layer][first] == NameWords.UNKNOWN) {
                continue;
            }
            var match = layers.get(layer).longest(tokens, numbers[layer], first);
            if (match != null && (found.isEmpty() || match.last() >= found.get(0).last())) {
                if (found.isEmpty() || match.last() > found.get(0).last()) {
                    found = new ArrayList<>(2);
                }
                found.add(match);
            }
        }
        return found;
    }

    private boolean blocked(TokenizedText tokens, int first) {
        return first > 0 && tokens.gap[first] == TokenizedText.HYPHEN
                && layers.get(layers.size() - 1).blocks(tokens, first - 1);
    }

    private static Mention mention(TokenizedText tokens, int first, int last, List<NameIndex.Match> found) {
        var candidates = new ArrayList<Candidate>(1);
        for (var match : found) {
            for (var name : match.names()) {
                keepBest(candidates, name.candidate(tokens, first, last));
            }
        }
        if (candidates.size() > 1) {
            candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        }
        var start = tokens.start[first];
        var end = tokens.end[last];
        return new Mention(start, end, tokens.text.substring(start, end), candidates);
    }

    /** One candidate a term and form: that of the best name. */
    private static void keepBest(List<Candidate> candidates, Candidate candidate) {
        for (var i = 0; i < candidates.size(); i++) {
            var other = candidates.get(i);
            if (other.term().key().equals(candidate.term().key()) && other.form() == candidate.form()) {
                candidates.set(i, other.score() >= candidate.score() ? other : candidate);
                return;
            }
        }
        candidates.add(candidate);
    }
}
