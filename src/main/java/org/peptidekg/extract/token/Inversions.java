package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Finds clauses whose helping verb stands before the subject because a denial stands in front: "At no dose did X raise
 * Y", "Never did X raise Y". Parsers that learnt from news take the helping verb for the clause, and its verb for a
 * noun.
 */
public final class Inversions {

    private static final Set<String> NEVER = Phrases.sentences().words("fronted-denials");
    private static final Set<String> DOING = Set.of("did", "does", "do");
    private static final Set<String> HELPING = Phrases.sentences().words("helping-verbs");
    /** The most words of the phrase in front, and of the subject. */
    private static final int FRONT = 5;
    private static final int SUBJECT = 6;

    private Inversions() {
    }

    /** The place of the helping verb behind a denial in front of a clause that begins at a place, else -1. */
    public static int helping(List<String> words, int from) {
        if (!begins(words, from)) {
            return -1;
        }
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
    public static int verb(List<String> tags, int helping) {
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
            var helping = helping(words, from);
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
}
