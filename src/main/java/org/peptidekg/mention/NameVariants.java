package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The token sequences that a name may be written as, beyond what tokenising makes equal by itself. */
final class NameVariants {

    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "kappa", "lambda",
            "mu", "omega", "sigma", "theta", "zeta");
    private static final int MOST_JOINTS = 4;
    private static final int SHORTEST_REST = 4;

    private NameVariants() {
    }

    /** The name itself first; then with hyphens left out (wellbeing, TNFalpha) and put in (anti-depressant). */
    static Set<List<String>> of(String name, WordForms forms) {
        var tokens = new TokenizedText(name);
        var plain = new ArrayList<String>();
        var joints = new ArrayList<Integer>();
        for (var i = 0; i < tokens.count; i++) {
            plain.add(tokens.formOf(i));
            if (i > 0 && joint(tokens, i)) {
                joints.add(i);
            }
        }
        var variants = new LinkedHashSet<List<String>>();
        variants.add(List.copyOf(plain));
        if (joints.size() <= MOST_JOINTS) {
            for (var choice = 1; choice < 1 << joints.size(); choice++) {
                variants.add(joined(plain, joints, choice));
            }
        }
        split(plain, forms, variants);
        return variants;
    }

    private static boolean joint(TokenizedText tokens, int i) {
        if (tokens.sign[i] || tokens.sign[i - 1] || tokens.isNumber(i) || tokens.isNumber(i - 1)) {
            return false;
        }
        var greek = GREEK.contains(tokens.formOf(i)) || GREEK.contains(tokens.formOf(i - 1));
        return greek || tokens.gap[i] == TokenizedText.HYPHEN
                && tokens.end[i] - tokens.start[i] > 1 && tokens.end[i - 1] - tokens.start[i - 1] > 1;
    }

    private static List<String> joined(List<String> plain, List<Integer> joints, int choice) {
        var tokens = new ArrayList<String>();
        for (var i = 0; i < plain.size(); i++) {
            var joint = joints.indexOf(i);
            if (joint >= 0 && (choice >> joint & 1) != 0) {
                var last = tokens.size() - 1;
                tokens.set(last, tokens.get(last) + plain.get(i));
            } else {
                tokens.add(plain.get(i));
            }
        }
        return List.copyOf(tokens);
    }

    private static void split(List<String> plain, WordForms forms, Set<List<String>> variants) {
        for (var i = 0; i < plain.size(); i++) {
            var word = plain.get(i);
            for (var cut = 2; cut <= word.length() - SHORTEST_REST; cut++) {
                if (forms.prefixes().contains(word.substring(0, cut))) {
                    var tokens = new ArrayList<>(plain);
                    tokens.set(i, word.substring(0, cut));
                    tokens.add(i + 1, word.substring(cut));
                    variants.add(List.copyOf(tokens));
                }
            }
        }
    }
}
