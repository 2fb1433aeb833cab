package org.peptidekg.extract.trees;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.peptidekg.extract.token.Tokens;
import org.peptidekg.extract.token.Tokens.Named;
import org.peptidekg.extract.token.VerbTags;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;
import org.peptidekg.syntax.SyntaxParser;
import org.peptidekg.syntax.Tree;

/**
 * Trees of sentences whose names are known: each name is one word for the parser, and a name that no text it learnt
 * from holds is given to it as one that many hold, for all stand in the same places.
 */
public final class NamedTrees {

    private static final String NAME = "Insulin";
    private static final String NAMES = "hormones";
    /** No letter, or one alone. */
    private static final Pattern LETTER = Pattern.compile("[^\\p{L}]+|\\p{L}");

    private NamedTrees() {
    }

    /** The tokens with their tree; the words of a name depend on its head. */
    public static Tokens parse(Tokens tokens, SyntaxParser parser, VerbTags verbs) {
        var words = new ArrayList<String>(tokens.size());
        // The place of each token among the words, and of each word's head among the tokens.
        var place = new int[tokens.size()];
        var heads = new ArrayList<Integer>(tokens.size());
        for (var i = 0; i < tokens.size();) {
            var named = tokens.mentionAt(i).filter(NamedTrees::isNoun);
            var end = named.map(Named::end).orElse(i + 1);
            var head = named.isPresent() ? head(tokens, i, end) : i;
            for (var k = i; k < end; k++) {
                place[k] = words.size();
            }
            words.add(named.isPresent() && isName(named.get()) ? name(tokens, named.get(), head)
                    : tokens.get(head).text());
            heads.add(head);
            i = end;
        }
        IntPredicate verbal = i -> verbs.mayBeFinite(tokens, heads.get(i));
        var parsed = parser.parse(words, tags -> verbs.mend(tokens, heads, tags), verbal);
        IntPredicate named = i -> tokens.mentionAt(heads.get(i)).isPresent();
        var tree = TreeRepair.mend(Remarks.apart(parser, words, parsed, verbal, named), words,
                i -> tokens.mentionAt(heads.get(i)).filter(NamedTrees::isNoun).isPresent());
        return tokens.parsed(words.size() == tokens.size() ? tree : spread(tokens, tree, place, heads));
    }

    private static boolean isNoun(Named named) {
        return named.mention().best(Form.NOUN).isPresent();
    }

    /** The last word, or the one before "of": "shortness" in "shortness of breath". */
    private static int head(Tokens tokens, int start, int end) {
        for (var k = start + 1; k < end - 1; k++) {
            if (tokens.is(k, "ADP")) {
                return k - 1;
            }
        }
        var last = end - 1;
        return last > start && LETTER.matcher(tokens.word(last)).matches() ? last - 1 : last;
    }

    private static boolean isName(Named named) {
        var type = named.mention().best().term().termClass();
        return type.molecular() && type != TermClass.SubstanceClass && type != TermClass.DrugClass
                || type.molecular() && !isSmall(named.mention().surface());
    }

    private static String name(Tokens tokens, Named named, int head) {
        return plural(tokens, head) ? NAMES : isSmall(named.mention().surface()) ? NAME.toLowerCase(Locale.ROOT) : NAME;
    }

    private static boolean isSmall(String surface) {
        return surface.equals(surface.toLowerCase(Locale.ROOT));
    }

    private static boolean plural(Tokens tokens, int head) {
        var text = tokens.get(head).text();
        return text.length() > 2 && text.endsWith("s") && !text.equals(text.toUpperCase(Locale.ROOT))
                && !text.endsWith("ss") && !text.endsWith("is");
    }

    private static Tree spread(Tokens tokens, Tree tree, int[] place, ArrayList<Integer> wordHeads) {
        var size = tokens.size();
        var upos = new String[size];
        var xpos = new String[size];
        var heads = new int[size];
        var labels = new String[size];
        for (var i = 0; i < size; i++) {
            var word = place[i];
            var head = wordHeads.get(word);
            if (i == head) {
                upos[i] = tree.upos()[word];
                xpos[i] = tree.xpos()[word];
                heads[i] = tree.heads()[word] < 0 ? -1 : wordHeads.get(tree.heads()[word]);
                labels[i] = tree.labels()[word];
            } else {
                upos[i] = tokens.get(i).tag();
                xpos[i] = "NN";
                heads[i] = head;
                labels[i] = i < head ? "compound" : "flat";
            }
        }
        return new Tree(upos, xpos, heads, labels);
    }
}
