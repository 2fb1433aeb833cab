package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Locale;

import org.peptidekg.extract.token.Inversions;
import org.peptidekg.syntax.Tree;

/** Mends the trees of clauses that begin with a denial and a helping verb: "At no dose did X raise Y". */
final class TreeInversions {

    private TreeInversions() {
    }

    static Tree mend(Tree tree, List<String> written) {
        var words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var heads = tree.heads().clone();
        var labels = tree.labels().clone();
        for (var from = 0; from < words.size(); from++) {
            var helping = Inversions.helping(words, from);
            var verb = helping < 0 ? -1 : Inversions.verb(List.of(tree.xpos()), helping);
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
