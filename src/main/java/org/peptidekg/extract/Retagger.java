package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.peptidekg.document.Lemmatizer;
import org.peptidekg.document.Token;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;

/**
 * Mends tags that a tagger trained on the web gets wrong in this genre: names of substances, bullets that begin
 * with a verb, participles before nouns.
 */
final class Retagger {

    private static final Set<String> OBJECT = Set.of("NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM");
    private static final Set<String> COMPLEMENT = Set.of("to", "in", "with", "on");
    private static final Set<String> NOMINAL_BEFORE = Set.of("ADP", "ADJ", "DET", "NUM");

    private final Lemmatizer lemmatizer;
    /** Lemmas of the verbs that rules begin with. */
    private final Set<String> verbs;
    /** Nouns that rules begin with. */
    private final Set<String> nouns;

    /** Lemmas of verbs that another clause may follow without "that". */
    private final Set<String> reporting;

    private Retagger(Lemmatizer lemmatizer, Set<String> verbs, Set<String> nouns, Set<String> reporting) {
        this.lemmatizer = lemmatizer;
        this.verbs = verbs;
        this.reporting = reporting;
        this.nouns = nouns;
    }

    static Retagger of(Lemmatizer lemmatizer, Rules rules, Words words) {
        var verbs = new HashSet<>(rules.verbs());
        verbs.addAll(words.raising());
        verbs.addAll(words.report());
        var reporting = new HashSet<>(words.raising());
        reporting.addAll(words.report());
        return new Retagger(lemmatizer, Set.copyOf(verbs), rules.nouns(), Set.copyOf(reporting));
    }

    Tokens mend(Tokens tokens) {
        var mended = new ArrayList<>(tokens.list());
        for (var i = 0; i < mended.size(); i++) {
            mended.set(i, mend(tokens, mended, i));
        }
        for (var i = 1; i + 1 < mended.size(); i++) {
            if (Degrees.floats(mended, i)) {
                mended.set(i, as(mended.get(i), "ADV"));
            }
        }
        return tokens.with(mended);
    }

    private Token mend(Tokens tokens, ArrayList<Token> list, int i) {
        var token = list.get(i);
        var before = i == 0 ? "" : list.get(i - 1).tag();
        var after = i + 1 == list.size() ? "" : named(tokens, i + 1) ? "NOUN" : list.get(i + 1).tag();
        var named = tokens.mentionAt(i);
        var noun = named(tokens, i);
        var joins = token.is("ADP", "CCONJ", "PUNCT", "PART", "DET")
                && (named.isEmpty() || named.get().end() - named.get().start() > 1);
        if (noun && !token.is("NOUN", "PROPN") && !joins) {
            var term = named.get().mention().candidates().get(0).term();
            var several = named.get().end() - named.get().start() > 1;
            var verbal = token.is("VERB") && verbs.contains(lemmatizer.lemma(token.text(), "VERB"));
            if (several || term.termClass().molecular() || !verbal || NOMINAL_BEFORE.contains(before)) {
                return as(token, "NOUN");
            }
        }
        if (Word.in(token.text().toLowerCase(Locale.ROOT), "its", "their", "your", "our")) {
            return token.as("PRON", token.text().toLowerCase(Locale.ROOT));
        }
        if (token.is("ADJ") && token.text().endsWith("ed") && auxiliaryBefore(list, i) && !OBJECT.contains(after)
                && verbs.contains(lemmatizer.lemma(token.text(), "VERB"))) {
            return as(token, "VERB");
        }
        if (token.is("ADJ") && token.text().endsWith("ed") && Word.in(before, "NOUN", "PROPN") && OBJECT.contains(after)
                && !finiteInClause(list, i)) {
            return as(token, "VERB");
        }
        if (Word.inAnyCase(token.text(), "may", "might", "can", "could", "will", "must") && Word.in(after, "VERB",
                "NOUN", "ADV")
                && (i == 0 || list.get(i - 1).is("NOUN", "PROPN", "PRON", "CCONJ")) && !token.is("AUX")
                && i + 1 < list.size()
                && (i > 0 || verbs.contains(list.get(1).lemma()))) {
            return token.as("AUX", token.text().toLowerCase(Locale.ROOT));
        }
        if (Word.in(token.text(), "much", "little", "lot") && i > 0 && list.get(i - 1).lemma().equals("do")
                && after.equals("ADP")) {
            return as(token, "NOUN");
        }
        var degree = Degrees.tag(tokens, list, i, after, this::beginsRule);
        if (degree.isPresent()) {
            return as(token, degree.get());
        }
        if (token.is("INTJ") && token.text().endsWith("ing")) {
            return as(token, "NOUN");
        }
        if (Word.inAnyCase(token.text(), "a", "an") && !token.is("DET") && OBJECT.contains(after)) {
            return as(token, "DET");
        }
        if (token.text().equals("n't")) {
            return token.as("PART", "not");
        }
        if (token.is("PUNCT", "SYM") && token.text().matches(".*\\p{L}.*-.*|-?\\p{L}{3,}")) {
            return as(token, noun ? "NOUN" : "ADJ");
        }
        if (nouns.contains(token.lemma()) && token.is("ADP", "DET", "CCONJ", "SCONJ", "X", "INTJ")
                && token.text().length() > 4) {
            return as(token, "NOUN");
        }
        if (named.isPresent() && hasAdjective(named.get()) && leadsAdjectives(tokens, list, i)) {
            return as(token, "ADJ");
        }
        if (token.text().equals("'s") || token.text().equals("'") && Word.in(before, "NOUN", "PROPN")) {
            return Word.in(before, "PRON", "ADV", "SCONJ") ? token.as("AUX", "be") : token.as("PART", "'s");
        }
        if (named.isPresent() && !noun && (Word.in(after, "NOUN", "PROPN", "ADJ")
                || !token.is("NOUN", "PROPN", "VERB"))) {
            return as(token, "ADJ");
        }
        var verb = lemmatizer.lemma(token.text(), "VERB");
        var gerund = token.text().endsWith("ing") && before.equals("ADP") && !noun;
        var spare = named.isEmpty() || gerund || named.get().end() - named.get().start() == 1 && !hasVerb(list);
        if (!token.is("VERB", "AUX", "PUNCT", "ADV") && spare && verbs.contains(verb)
                && verbal(list, i, before, after)) {
            return token.as("VERB", verb);
        }
        if (token.is("ADJ") && Word.in(before, "DET", "PRON") && Word.in(after, "ADP", "PART")
                && Word.in(token.text(), "potential", "positive", "negative", "favorite", "good")) {
            return as(token, "NOUN");
        }
        if (token.is("VERB") && token.text().endsWith("ing") && Word.in(before, "DET", "PRON", "ADJ")
                && (i == 0 || !Word.inAnyCase(list.get(i - 1).text(), "this", "that", "it", "they", "these", "which",
                        "you", "we"))
                && Word.in(after, "NOUN", "PROPN", "ADJ")) {
            return token.as("ADJ", token.text().toLowerCase(Locale.ROOT));
        }
        if (token.is("VERB") && isPastForm(token) && Word.in(after, "NOUN", "PROPN", "ADJ")
                && !Word.in(before, "NOUN", "PROPN", "PRON", "AUX", "ADV", "PART")
                && !(i == 0 && tokens.is(list.size() - 1, "PUNCT")) && !continues(list, i)) {
            return token.as("ADJ", token.text().toLowerCase(Locale.ROOT));
        }
        return token;
    }

    private boolean beginsRule(Token token) {
        return verbs.contains(lemmatizer.lemma(token.text(), "VERB"));
    }

    static boolean named(Tokens tokens, int i) {
        return tokens.mentionAt(i).filter(m -> m.mention().candidates().get(0).form() == Form.NOUN).isPresent();
    }

    /** "reduced pain, decreased swelling, and improved sleep": the next of a list of past forms. */
    private static boolean continues(ArrayList<Token> list, int i) {
        return i > 0 && (list.get(i - 1).text().equals(",") || list.get(i - 1).is("CCONJ"))
                && list.subList(0, i).stream().anyMatch(t -> t.is("VERB") && t.text().endsWith("ed") && isPastForm(t));
    }

    private static boolean hasAdjective(Tokens.Named named) {
        return named.end() - named.start() == 1 && (named.mention().best(Form.ADJECTIVE).isPresent()
                || named.mention().best().term().termClass() == TermClass.Role);
    }

    /** "anxiolytic, antidepressant, and neurotrophic properties": the first of a list of adjectives. */
    private static boolean leadsAdjectives(Tokens tokens, ArrayList<Token> list, int i) {
        var joined = false;
        for (var k = i + 1; k < list.size(); k++) {
            if (list.get(k).is("CCONJ") || list.get(k).text().equals(",")) {
                joined = true;
            } else if (list.get(k).is("ADJ") || tokens.mentionAt(k).filter(Retagger::hasAdjective).isPresent()) {
                continue;
            } else {
                return joined && list.get(k).is("NOUN") && list.get(k - 1).text().matches("[\\p{L}-]+")
                        && !list.get(k - 1).is("CCONJ");
            }
        }
        return false;
    }

    /** Whether a word that may be a verb stands where a verb stands. */
    private boolean verbal(ArrayList<Token> list, int i, String before, String after) {
        var form = list.get(i).text().toLowerCase(Locale.ROOT);
        var objectFollows = OBJECT.contains(after);
        if (form.endsWith("s") && !form.endsWith("ss")) {
            var complementFollows = objectFollows || after.equals("ADP")
                    && COMPLEMENT.contains(list.get(i + 1).lemma());
            var afterThis = i == 1 && Word.inAnyCase(list.get(0).text(), "this", "that", "which");
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
        if (i > 0 && Word.in(list.get(i - 1).text().toLowerCase(Locale.ROOT), "help", "helps", "let", "lets",
                "people", "others", "users", "patients", "individuals")
                && (objectFollows || Word.in(after, "VERB", "PART", "SCONJ"))) {
            return true;
        }
        // "stress and poor sleep all contribute to", "both lower blood sugar"
        if (i > 0 && Word.inAnyCase(list.get(i - 1).text(), "both", "all", "each")
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
        while (k >= 0 && list.get(k).is("ADV", "PART") && !list.get(k).lemma().equals("to")) {
            k--;
        }
        if (k < 0) {
            return false;
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

    private static boolean hasVerb(ArrayList<Token> list) {
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

    static boolean auxiliaryBefore(List<Token> list, int i) {
        var k = i - 1;
        while (k >= 0 && list.get(k).is("ADV", "PART")) {
            k--;
        }
        return k >= 0 && list.get(k).is("AUX") && Word.in(list.get(k).lemma(), "be", "have");
    }

    private boolean finiteInClause(ArrayList<Token> list, int at) {
        return finite(list, at, -1) || finite(list, at, 1);
    }

    private boolean finite(ArrayList<Token> list, int at, int step) {
        for (var i = at + step; i >= 0 && i < list.size(); i += step) {
            var token = list.get(i);
            if (token.is("PUNCT", "SCONJ", "CCONJ") || Word.in(token.lemma(), "that", "which", "who")) {
                return false;
            }
            var infinitive = i > 0 && list.get(i - 1).lemma().equals("to");
            var participle = token.is("VERB") && token.text().endsWith("n") && isPastForm(token)
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

    static boolean isPastForm(Token token) {
        var form = token.text().toLowerCase(Locale.ROOT);
        return !form.endsWith("ing") && !form.endsWith("s") && (form.endsWith("ed") || !form.equals(token.lemma()));
    }

    private Token as(Token token, String tag) {
        return token.as(tag, lemmatizer.lemma(token.text(), tag));
    }
}
