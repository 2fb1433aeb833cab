package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Locale;

import org.peptidekg.extract.token.Inversions;

/** Mends the trees of clauses that begin with a denial and a helping verb: "At no dose did X raise Y". */
final class TreeInversions {

    private TreeInversions() {
    }

    static void mend(MendedTree tree) {
        var words = tree.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (var from = 0; from < words.size(); from++) {
            var helping = Inversions.helping(words, from);
            var verb = helping < 0 ? -1 : Inversions.verb(List.of(tree.xpos()), helping);
            if (verb > 0) {
                turn(tree, from, helping, verb, words);
            }
        }
    }

    private static void turn(MendedTree tree, int from, int helping, int verb, List<String> words) {
        var heads = tree.heads();
        var labels = tree.labels();
        if (heads[verb] == helping) {
            tree.hang(verb, heads[helping], labels[helping]);
        }
        tree.move(helping, verb, 0, heads.length);
        tree.hang(helping, verb, "aux");
        for (var k = verb - 1; k > helping; k--) {
            if (heads[k] <= helping || heads[k] >= verb) {
                tree.hang(k, verb, "nsubj");
                break;
            }
        }
        var denial = words.get(from + 1).equals("no") ? from + 1 : from;
        tree.hang(denial, verb, "advmod");
    }
}
