package org.peptidekg.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies of sentences with their past tense in the present: research articles tell what happened, guides what happens,
 * and whoever has met "lowered" only takes "lowers" for a noun. For the tagger.
 */
final class PresentTense {

    private final Set<String> bases = new HashSet<>();

    /** Knows the verbs that the sentences have in their base form. */
    PresentTense(List<Sentence> sentences) {
        for (var sentence : sentences) {
            for (var row : sentence.rows()) {
                if (row.upos().equals("VERB") && row.xpos().matches("VB|VBP")) {
                    bases.add(row.word());
                }
            }
        }
    }

    /** The sentences, and after each that can be told in the present its copy. */
    List<Sentence> with(List<Sentence> sentences) {
        var all = new ArrayList<Sentence>();
        for (var sentence : sentences) {
            all.add(sentence);
            var rows = new ArrayList<>(sentence.rows());
            var changed = false;
            for (var i = 0; i < rows.size(); i++) {
                var form = present(sentence, i);
                if (form != null) {
                    var row = rows.get(i);
                    rows.set(i, new Sentence.Row(form, "VERB", "VBZ", row.head(), row.label(), row.blankAfter()));
                    changed = true;
                }
            }
            if (changed) {
                all.add(new Sentence(rows));
            }
        }
        return all;
    }

    /** The third person of a verb in the past tense whose subject is a singular noun before it, or null. */
    private String present(Sentence sentence, int i) {
        var verb = sentence.rows().get(i);
        if (!verb.xpos().equals("VBD") || !verb.upos().equals("VERB") || !verb.word().endsWith("ed")) {
            return null;
        }
        for (var j = 0; j < i; j++) {
            var row = sentence.rows().get(j);
            if (row.head() == i && row.label().equals("nsubj") && row.xpos().matches("NNP?")) {
                return third(verb.word());
            }
        }
        return null;
    }

    private String third(String past) {
        var stem = past.substring(0, past.length() - 2);
        if (stem.endsWith("i") && bases.contains(stem.substring(0, stem.length() - 1) + "y")) {
            return stem + "es";
        }
        if (bases.contains(stem + "e")) {
            return stem + "es";
        }
        if (bases.contains(stem)) {
            return stem.matches(".*(s|x|z|ch|sh)") ? stem + "es" : stem + "s";
        }
        var single = stem.isEmpty() ? "" : stem.substring(0, stem.length() - 1);
        return bases.contains(single) ? single + "s" : null;
    }
}
