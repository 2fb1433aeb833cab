package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

import org.peptidekg.document.Lemmatizer;
import org.peptidekg.document.Token;
import org.peptidekg.mention.Form;

/**
 * Mends tags that a tagger trained on the web gets wrong in this genre: names of substances, bullets that begin
 * with a verb, participles before nouns.
 */
final class Retagger {

    private static final Set<String> NOMINAL_BEFORE = Set.of("ADP", "ADJ", "DET", "NUM");

    private final Lemmatizer lemmatizer;
    /** Lemmas of the verbs that rules begin with. */
    private final Set<String> verbs;

    Retagger(Lemmatizer lemmatizer, Set<String> verbs) {
        this.lemmatizer = lemmatizer;
        this.verbs = verbs;
    }

    Tokens mend(Tokens tokens) {
        var mended = new ArrayList<>(tokens.list());
        for (var i = 0; i < mended.size(); i++) {
            mended.set(i, mend(tokens, mended, i));
        }
        return tokens.with(mended);
    }

    private Token mend(Tokens tokens, ArrayList<Token> list, int i) {
        var token = list.get(i);
        var before = i == 0 ? "" : list.get(i - 1).tag();
        var after = i + 1 < list.size() ? list.get(i + 1).tag() : "";
        var named = tokens.mentionAt(i);
        var noun = named.isPresent() && named.get().mention().candidates().get(0).form() == Form.NOUN;
        if (noun && !token.is("NOUN", "PROPN", "ADP", "CCONJ", "PUNCT", "PART", "DET")) {
            var term = named.get().mention().candidates().get(0).term();
            var several = named.get().end() - named.get().start() > 1;
            var verbal = token.is("VERB") && verbs.contains(lemmatizer.lemma(token.text(), "VERB"));
            if (several || term.termClass().molecular() || !verbal || NOMINAL_BEFORE.contains(before)) {
                return as(token, "NOUN");
            }
        }
        if (named.isPresent() && !noun && token.is("NOUN", "PROPN", "VERB") && Set.of("NOUN", "PROPN", "ADJ").contains(after)) {
            return as(token, "ADJ");
        }
        var verb = lemmatizer.lemma(token.text(), "VERB");
        if (token.is("NOUN", "PROPN", "ADJ") && named.isEmpty() && verbs.contains(verb)) {
            var finite = token.text().endsWith("s") && !token.text().endsWith("ss");
            var objectFollows = Set.of("NOUN", "PROPN", "ADJ", "DET", "PRON").contains(after);
            if (finite && objectFollows && (i == 0 || i > 0 && Set.of("NOUN", "PROPN", "PRON").contains(before)
                    && !anyFinite(list, i))) {
                return token.as("VERB", verb);
            }
            if (!finite && Set.of("TO", "PART").contains(before) && list.get(i - 1).lemma().equals("to")) {
                return token.as("VERB", verb);
            }
            if (!finite && before.equals("AUX") && !list.get(i - 1).lemma().matches("be|have") && objectFollows) {
                return token.as("VERB", verb);
            }
            if (token.text().toLowerCase(Locale.ROOT).endsWith("ing") && token.is("NOUN")
                    && Set.of("DET", "PROPN", "NOUN", "ADJ", "PRON").contains(after)
                    && Set.of("", "ADP", "PUNCT", "CCONJ", "ADV", "SCONJ").contains(before)) {
                return token.as("VERB", verb);
            }
        }
        if (token.is("VERB") && isPastForm(token) && Set.of("NOUN", "PROPN", "ADJ").contains(after)
                && !Set.of("NOUN", "PROPN", "PRON", "AUX", "ADV", "PART").contains(before)
                && !(i == 0 && tokens.is(list.size() - 1, "PUNCT"))) {
            return token.as("ADJ", token.text().toLowerCase(Locale.ROOT));
        }
        return token;
    }

    private static boolean anyFinite(ArrayList<Token> list, int except) {
        for (var i = 0; i < list.size(); i++) {
            if (i != except && list.get(i).is("VERB", "AUX") && !list.get(i).text().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    static boolean isPastForm(Token token) {
        var form = token.text().toLowerCase(Locale.ROOT);
        return !form.endsWith("ing") && !form.endsWith("s") && (form.endsWith("ed") || !form.equals(token.lemma()));
    }

    private Token as(Token token, String tag) {
        return token.as(tag, lemmatizer.lemma(token.text(), tag));
    }
}
