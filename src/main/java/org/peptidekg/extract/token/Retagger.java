package org.peptidekg.extract.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;

/**
 * Mends tags that a tagger trained on the web gets wrong in this genre: names of substances, bullets that begin
 * with a verb, participles before nouns.
 */
public final class Retagger {

    static final Set<String> OBJECT = Set.of("NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM");
    private static final Set<String> MODALS = Phrases.sentences().words("modals");
    private static final Set<String> DRIFTING = Phrases.sentences().words("drifting");
    private static final Set<String> AS_NOUNS = Phrases.sentences().words("adjectives-as-nouns");
    private static final Set<String> SUBJECTS = Phrases.sentences().words("subjects");
    private static final Set<String> NOMINAL_BEFORE = Set.of("ADP", "ADJ", "DET", "NUM");

    private static final Pattern WORD_LIKE = Pattern.compile(".*\\p{L}.*-.*|-?\\p{L}{3,}");

    /** Lemmas of the verbs that rules begin with. */
    private final Set<String> verbs;
    /** Nouns that rules begin with. */
    private final Set<String> nouns;

    /** Lemmas of verbs that another clause may follow without "that". */
    private final Set<String> reporting;
    private final VerbPlaces places;

    private Retagger(Set<String> verbs, Set<String> nouns, Set<String> reporting) {
        this.verbs = verbs;
        this.reporting = reporting;
        this.nouns = nouns;
        this.places = new VerbPlaces(verbs, nouns, reporting);
    }

    public static Retagger of(Rules rules, Words words) {
        var verbs = new HashSet<>(rules.verbs());
        verbs.addAll(words.raising());
        verbs.addAll(words.report());
        var reporting = new HashSet<>(words.raising());
        reporting.addAll(words.report());
        return new Retagger(Set.copyOf(verbs), rules.nouns(), Set.copyOf(reporting));
    }

    public Tokens mend(Tokens tokens) {
        var mended = new ArrayList<>(tokens.list());
        for (var i = 0; i < mended.size(); i++) {
            mended.set(i, mend(tokens, mended, i));
        }
        for (var i = 1; i + 1 < mended.size(); i++) {
            if (Degrees.floats(mended, i)) {
                mended.set(i, mended.get(i).as("ADV"));
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
            var verbal = token.is("VERB") && verbs.contains(token.word().lemma("VERB"));
            if (several || term.termClass().molecular() || !verbal || NOMINAL_BEFORE.contains(before)) {
                return token.as("NOUN");
            }
        }
        if (Word.in(token.lower(), "its", "their", "your", "our")) {
            return token.as("PRON", token.lower());
        }
        if (token.is("ADJ") && token.text().endsWith("ed") && auxiliaryBefore(list, i) && !OBJECT.contains(after)
                && verbs.contains(token.word().lemma("VERB"))) {
            return token.as("VERB");
        }
        if (token.is("ADJ") && token.text().endsWith("ed") && Word.in(before, "NOUN", "PROPN")
                && (OBJECT.contains(after) || token.text().equals("responded"))
                && !places.finiteInClause(list, i)) {
            return token.as("VERB");
        }
        if (MODALS.contains(token.lower()) && Word.in(after, "VERB",
                "NOUN", "ADV")
                && (i == 0 || list.get(i - 1).is("NOUN", "PROPN", "PRON", "CCONJ")) && !token.is("AUX")
                && i + 1 < list.size()
                && (i > 0 || verbs.contains(list.get(1).lemma()))) {
            return token.as("AUX", token.lower());
        }
        if (Word.in(token.text(), "much", "little", "lot") && i > 0 && list.get(i - 1).lemma().equals("do")
                && after.equals("ADP")) {
            return token.as("NOUN");
        }
        var degree = Degrees.tag(tokens, list, i, after, this::beginsRule);
        if (degree.isPresent()) {
            return token.as(degree.get());
        }
        if (token.is("NOUN") && Word.in(token.text(), "consisting", "containing", "belonging")
                && after.equals("ADP")) {
            return token.as("VERB");
        }
        if (token.is("VERB") && i > 0 && list.get(i - 1).is("VERB") && reporting.contains(list.get(i - 1).lemma())
                && nouns.contains(token.word().lemma("NOUN")) && after.equals("ADP")) {
            return token.as("NOUN");
        }
        if (token.is("INTJ") && token.text().endsWith("ing")) {
            return token.as("NOUN");
        }
        if (Word.in(token.lower(), "a", "an") && !token.is("DET") && OBJECT.contains(after)) {
            return token.as("DET");
        }
        if (token.text().equals("n't")) {
            return token.as("PART", "not");
        }
        if (token.is("PUNCT", "SYM") && token.text().length() > 1
                && WORD_LIKE.matcher(token.text()).matches()) {
            return token.as(noun ? "NOUN" : "ADJ");
        }
        if (nouns.contains(token.lemma()) && token.is("ADP", "DET", "CCONJ", "SCONJ", "X", "INTJ")
                && token.text().length() > 4) {
            return token.as("NOUN");
        }
        if (named.isPresent() && hasAdjective(named.get()) && leadsAdjectives(tokens, list, i)) {
            return token.as("ADJ");
        }
        if (token.text().equals("'s") || token.text().equals("'") && Word.in(before, "NOUN", "PROPN")) {
            return Word.in(before, "PRON", "ADV", "SCONJ") ? token.as("AUX", "be") : token.as("PART", "'s");
        }
        if (named.isPresent() && !noun && (Word.in(after, "NOUN", "PROPN", "ADJ")
                || !token.is("NOUN", "PROPN", "VERB"))) {
            return token.as("ADJ");
        }
        if (DRIFTING.contains(token.lower())
                && Word.in(after, "NOUN", "PROPN", "ADJ") && (i == 0 || before.equals("CCONJ")
                || before.equals("ADP") && !list.get(i - 1).text().equals("by"))) {
            return token.as("ADJ", token.lower());
        }
        var gerund = token.text().endsWith("ing") && before.equals("ADP") && !noun;
        var spare = named.isEmpty() || gerund
                || named.get().end() - named.get().start() == 1 && !VerbPlaces.hasVerb(list);
        if (spare && !token.is("VERB", "AUX", "PUNCT", "ADV")) {
            var verb = token.word().lemma("VERB");
            if (verbs.contains(verb) && places.verbal(list, i, before, after)) {
                return token.as("VERB", verb);
            }
        }
        if (token.is("ADJ") && Word.in(before, "DET", "PRON") && Word.in(after, "ADP", "PART")
                && AS_NOUNS.contains(token.text())) {
            return token.as("NOUN");
        }
        if (token.is("VERB") && token.text().endsWith("ing") && Word.in(before, "DET", "PRON", "ADJ")
                && (i == 0 || !SUBJECTS.contains(list.get(i - 1).lower()))
                && Word.in(after, "NOUN", "PROPN", "ADJ")) {
            return token.as("ADJ", token.lower());
        }
        if (token.is("VERB") && isPastForm(token) && Word.in(after, "NOUN", "PROPN", "ADJ")
                && !Word.in(before, "NOUN", "PROPN", "PRON", "AUX", "ADV", "PART")
                && !(i == 0 && tokens.is(list.size() - 1, "PUNCT") && !places.finite(list, i, 1))
                && !continues(list, i)) {
            return token.as("ADJ", token.lower());
        }
        return token;
    }

    private boolean beginsRule(Token token) {
        return verbs.contains(token.word().lemma("VERB"));
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

    static boolean auxiliaryBefore(List<Token> list, int i) {
        var k = i - 1;
        while (k >= 0 && list.get(k).is("ADV", "PART")) {
            k--;
        }
        return k >= 0 && list.get(k).is("AUX") && Word.in(list.get(k).lemma(), "be", "have");
    }

    public static boolean isPastForm(Token token) {
        var form = token.lower();
        return !form.endsWith("ing") && !form.endsWith("s") && (form.endsWith("ed") || !form.equals(token.lemma()));
    }
}
