package org.peptidekg.extract.token;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends clauses whose helping verb stands before the subject because a denial stands in front: "At no dose did X raise
 * Y", "Never did X raise Y". Parsers that learnt from news take the helping verb for the clause.
 */
final class Inversions {

    private static final Set<String> NEVER = Phrases.sentences().words("fronted-denials");
    private static final Set<String> DOING = Set.of("did", "does", "do");
    private static final Set<String> HELPING = Phrases.sentences().words("helping-verbs");
    /** The most words of the phrase in front, and of the subject. */
    private static final int FRONT = 5;
    private static final int SUBJECT = 6;

    private Inversions() {
    }

    /** The place of the helping verb behind a denial in front of a clause that begins at a place, else -1. */
    private static int helping(List<String> words, int from) {
        if (from + 1 < words.size() && NEVER.contains(words.get(from)) && HELPING.contains(words.get(from + 1))) {
            return from + 1;
        }
        if (from + 3 >= words.size() || !Pattern.PREPOSITIONS.contains(words.get(from))
                || !words.get(from + 1).equals("no")) {
            return -1;
        }
        for (var k = from + 3; k < Math.min(words.size(), from + FRONT); k++) {
            if (HELPING.contains(words.get(k))) {
                return k;
            }
        }
        return -1;
    }

    private static boolean begins(List<String> words, int at) {
        return at == 0 || Word.in(words.get(at - 1), ",", ";", "and", "but");
    }

    /** Where the verb stands that the denial is about, by its tag, else -1. */
    private static int verb(List<String> tags, int helping) {
        for (var k = helping + 2; k < Math.min(tags.size(), helping + SUBJECT); k++) {
            if (Word.in(tags.get(k), "VB", "VBN")) {
                return k;
            }
        }
        return -1;
    }

    /** Tags the word behind the subject as a verb where the rules know it as one: "Never did X raise Y". */
    static void tag(List<String> words, List<String> tags, IntPredicate isBaseOfVerb) {
        for (var from = 0; from < words.size(); from++) {
            var helping = begins(words, from) ? helping(words, from) : -1;
            if (helping < 0 || !DOING.contains(words.get(helping)) || verb(tags, helping) >= 0) {
                continue;
            }
            for (var k = helping + 2; k < Math.min(words.size(), helping + SUBJECT); k++) {
                if (isBaseOfVerb.test(k)) {
                    tags.set(k, "VB");
                    break;
                }
            }
        }
    }

    static Tree mend(Tree tree, List<String> written) {
        var words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (words.stream().noneMatch(word -> word.equals("no") || NEVER.contains(word))) {
            return tree;
        }
        var heads = tree.heads().clone();
        var labels = tree.labels().clone();
        for (var from = 0; from < words.size(); from++) {
            var helping = begins(words, from) ? helping(words, from) : -1;
            var verb = helping < 0 ? -1 : verb(List.of(tree.xpos()), helping);
            if (verb > 0) {
                turn(new Arcs(heads, labels), from, helping, verb, words);
            }
        }
        return new Tree(tree.upos(), tree.xpos(), heads, labels);
    }

    private static void turn(Arcs arcs, int from, int helping, int verb, List<String> words) {
        var heads = arcs.heads();
        var labels = arcs.labels();
        if (heads[verb] == helping) {
            heads[verb] = heads[helping];
            labels[verb] = labels[helping];
        }
        arcs.move(helping, verb, 0, heads.length);
        heads[helping] = verb;
        labels[helping] = "aux";
        for (var k = verb - 1; k > helping; k--) {
            if (heads[k] <= helping || heads[k] >= verb) {
                heads[k] = verb;
                labels[k] = "nsubj";
                break;
            }
        }
        var denial = words.get(from + 1).equals("no") ? from + 1 : from;
        heads[denial] = verb;
        labels[denial] = "advmod";
    }
}
