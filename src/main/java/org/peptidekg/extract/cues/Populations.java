package org.peptidekg.extract.cues;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/**
 * In whom or in what an effect was seen, in the words of the sentence: "62 patients with anxiety", "old Wistar rats",
 * "cultured cortical neurons". Found where a row of {@code data/rules/basis.tsv} marks its words as {@code who}; the
 * tree tells what belongs to them.
 */
final class Populations {

    private static final String[] BEFORE = {"amod", "nummod", "compound", "nmod", "nmod:poss", "flat", "conj"};
    /** What parts a population from others: "patients with migraine". */
    private static final Set<String> HAVING = Set.of("with", "without");
    private static final int LONGEST = 12;

    private Populations() {
    }

    /** The words around those of a row that say who was studied. */
    static String words(String sentence, BasisReader.Found who, List<BasisReader.Found> all,
            Optional<SentenceGraph> graph) {
        return graph.map(g -> words(g, who, all)).orElse(sentence.substring(who.start(), who.end()));
    }

    private static String words(SentenceGraph graph, BasisReader.Found who, List<BasisReader.Found> all) {
        var tokens = graph.tokens();
        var head = tokens.indexAt(who.end() - 1);
        while (graph.labelled(head, "compound", "amod") && graph.head(head) > head
                && isNamed(tokens, graph.head(head), all)) {
            head = graph.head(head);
        }
        var start = Math.min(first(graph, head), tokens.indexAt(who.start()));
        var end = Math.max(head, tokens.indexAt(who.end() - 1)) + 1;
        var having = graph.children(head, "nmod").stream().filter(of -> HAVING.contains(graph.preposition(of))
                && !isSubstance(tokens, of))
                .map(of -> last(graph, of) + 1).max(Comparator.naturalOrder()).orElse(end);
        return word(tokens, start) + tokens.surface(start, having - start <= LONGEST ? Math.max(end, having) : end);
    }

    /** What stands before a hyphen or bracket that the first word begins with. */
    private static String word(Tokens tokens, int start) {
        var to = tokens.get(start).start();
        var from = to;
        while (from > 0 && !Character.isWhitespace(tokens.text().charAt(from - 1))) {
            from--;
        }
        return tokens.text().substring(from, to).replaceFirst("^[\\p{Punct}“”‘’]+", "");
    }

    /** "rats with reserpine" were given it. */
    private static boolean isSubstance(Tokens tokens, int k) {
        return tokens.mentionAt(k).filter(named -> named.mention().best().term().termClass().molecular()).isPresent();
    }

    private static boolean isNamed(Tokens tokens, int k, List<BasisReader.Found> all) {
        var at = tokens.get(k).start();
        return all.stream().anyMatch(other -> other.who() && other.start() <= at && at < other.end());
    }

    /** The first word that says which: neither article nor preposition. */
    private static int first(SentenceGraph graph, int head) {
        var first = head;
        for (var child : graph.children(head, BEFORE)) {
            first = child < head ? Math.min(first, first(graph, child)) : first;
        }
        return first;
    }

    private static int last(SentenceGraph graph, int head) {
        var last = head;
        for (var child : graph.children(head)) {
            last = graph.labelled(child, "punct", "appos", "acl:relcl", "parataxis") ? last
                    : Math.max(last, last(graph, child));
        }
        return last;
    }
}
