package org.peptidekg.extract.token;

import java.util.ArrayList;
import java.util.Set;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Tells whether a word that may be a noun or a verb stands where a verb stands.
 *
 * @param verbs lemmas of the verbs that rules begin with
 * @param nouns nouns that rules begin with
 * @param reporting lemmas of verbs that another clause may follow without "that"
 */
record VerbPlaces(Set<String> verbs, Set<String> nouns, Set<String> reporting) {

    /** Words right behind which a verb stands, not a noun. */
    private static final Set<String> LEADING = Phrases.sentences().words("led-by");
    private static final Set<String> COMPLEMENT = Set.of("to", "in", "with", "on");

    /** Whether a word that may be a verb stands where a verb stands. */
    boolean verbal(ArrayList<Token> list, int i, String before, String after) {
        var form = list.get(i).lower();
        var objectFollows = Retagger.OBJECT.contains(after);
        if (form.endsWith("s") && !form.endsWith("ss")) {
            var complementFollows = objectFollows || after.equals("ADP")
                    && COMPLEMENT.contains(list.get(i + 1).lemma());
            var afterThis = i == 1 && Word.in(list.get(0).lower(), "this", "that", "which");
            var listed = objectFollows && i > 0 && list.get(i - 1).text().equals(",")
                    && !nouns.contains(list.get(i).word().lemma("NOUN"))
                    && list.subList(0, i).stream().anyMatch(t -> t.is("VERB") && t.text().endsWith("s"));
            if (listed) {
                return true;
            }
            var inserted = before.equals("PUNCT") && list.get(i - 1).text().equals(",") && !hasVerb(list);
            return complementFollows && (i == 0 || afterThis || inserted
                    || Word.in(before, "NOUN", "PROPN", "PRON", "ADV", "CCONJ"))
                    && !finiteInClause(list, i);
        }
        if (form.endsWith("ing")) {
            return objectFollows && Word.in(before, "", "ADP", "PUNCT", "CCONJ", "ADV", "SCONJ")
                    || i > 0 && list.get(i - 1).text().equalsIgnoreCase("by") && after.equals("ADP")
                    && COMPLEMENT.contains(list.get(i + 1).lemma());
        }
        if (i > 0 && LEADING.contains(list.get(i - 1).lower())
                && (objectFollows || Word.in(after, "VERB", "PART", "SCONJ"))) {
            return true;
        }
        // "stress and poor sleep all contribute to", "both lower blood sugar"
        if (i > 0 && Word.in(list.get(i - 1).lower(), "both", "all", "each")
                && (objectFollows || after.equals("ADP")) && quantified(list, i - 1)) {
            return true;
        }
        var byFollows = after.equals("ADP") && list.get(i + 1).text().equals("by");
        var pluralBefore = pluralBefore(list, i) || i > 0 && list.get(i - 1).text().equals(")");
        if (pluralBefore && (objectFollows || byFollows) && !finiteInClause(list, i)
                || pluralBefore && Word.in(after, "ADV", "ADP") && !hasVerb(list)) {
            return true;
        }
        var k = i - 1;
        while (k >= 0 && (list.get(k).is("ADV", "PART") && !list.get(k).lemma().equals("to")
                || list.get(k).text().equals(",") && k > 0 && list.get(k - 1).is("ADV", "AUX"))) {
            k--;
        }
        if (k < 0) {
            // "Reduce joint pain": an item that begins with what it says.
            return i == 0 && list.get(0).is("NOUN", "PROPN") && objectFollows
                    && !nouns.contains(list.get(0).lemma()) && !hasVerb(list)
                    && form.equals(list.get(i).word().lemma("VERB"));
        }
        var auxiliary = list.get(k).is("AUX") && !Word.in(list.get(k).lemma(), "be", "have");
        return list.get(k).lemma().equals("to") && (objectFollows || after.equals("ADP")
                && COMPLEMENT.contains(list.get(i + 1).lemma())) || auxiliary && (objectFollows || after.isEmpty());
    }

    /** "both" or "all" by itself, or behind what it counts. */
    private boolean quantified(ArrayList<Token> list, int i) {
        if (i == 0 || list.get(i - 1).is("PUNCT", "CCONJ", "SCONJ")) {
            return list.get(i).text().equalsIgnoreCase("both") && !finiteInClause(list, i + 1);
        }
        return list.get(i - 1).is("AUX") && !Word.in(list.get(i - 1).lemma(), "be", "have")
                || pluralBefore(list, i) && !finiteInClause(list, i + 1);
    }

    static boolean hasVerb(ArrayList<Token> list) {
        return list.stream().anyMatch(t -> t.is("AUX") || t.is("VERB") && !t.text().endsWith("ing"));
    }

    /** "patients sometimes", "pain and stress both": a subject that a verb without an ending agrees with. */
    private static boolean pluralBefore(ArrayList<Token> list, int i) {
        var k = i - 1;
        while (k > 0 && (list.get(k).is("ADV") || Word.in(list.get(k).text(), "both", "all", "each"))) {
            k--;
        }
        return k >= 0 && list.get(k).is("NOUN") && (list.get(k).text().endsWith("s")
                || Word.in(list.get(k).text(), "people", "men", "women", "children", "mice")
                || k > 1 && list.get(k - 1).text().equals("and") && list.get(k - 2).is("NOUN", "PUNCT"));
    }

    boolean finiteInClause(ArrayList<Token> list, int at) {
        return finite(list, at, -1) || finite(list, at, 1);
    }

    boolean finite(ArrayList<Token> list, int at, int step) {
        for (var i = at + step; i >= 0 && i < list.size(); i += step) {
            var token = list.get(i);
            if (token.is("PUNCT", "SCONJ", "CCONJ") || Word.in(token.lemma(), "that", "which", "who")) {
                return false;
            }
            var infinitive = i > 0 && list.get(i - 1).lemma().equals("to");
            var participle = token.is("VERB") && token.text().endsWith("n") && Retagger.isPastForm(token)
                    && !(i > 0 && list.get(i - 1).is("AUX"));
            if (step < 0 && token.is("VERB") && i + 2 < at && reporting.contains(token.lemma())
                    && list.get(i + 1).is("DET", "PRON", "PROPN") && !(i > 0 && list.get(i - 1).is("AUX"))) {
                return false;
            }
            if (token.is("VERB", "AUX") && !token.text().endsWith("ing") && !infinitive && !participle) {
                return true;
            }
        }
        return false;
    }
}
