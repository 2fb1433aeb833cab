package org.peptidekg.extract.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Mends what a tagger takes for nouns or adjectives although the words around leave only a verb, before the tree is
 * built: "it raises dopamine and lowers fasting glucose", "its ability to lower pain", "pain fades". A word is a verb
 * only if the rules know it as one.
 *
 * @param verbs lemmas of verbs that the rules know
 * @param led verbs with the preposition that the rules know behind them: "guard against"
 * @param past forms of the past that are no nouns: "ate"
 * @param only those of the verbs that are no nouns: "soothe"
 */
public record VerbTags(Set<String> verbs, Set<String> led, Set<String> past, Set<String> only) {

    private static final Phrases PHRASES = Phrases.sentences();

    static final Set<String> NOUN_PHRASE = Set.of("DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "CD", "VBG",
            "PRP", "PDT");
    private static final Set<String> GIVEN = PHRASES.words("given");
    static final Set<String> BORDERS = PHRASES.words("clause-borders");
    static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");
    static final Set<String> SUBJECTS = Set.of("NN", "NNS", "NNP", "NNPS", "PRP", "DT");

    /**
     * The Penn tags with those of verbs mended.
     *
     * @param named the token of each word, by whose place its name is known
     */
    public List<String> mend(Tokens tokens, List<Integer> named, List<String> tags) {
        var words = named.stream().map(tokens::get).toList();
        var mended = new ArrayList<>(tags);
        for (var i = 0; i < tags.size(); i++) {
            mendPast(words, mended, i);
            NameTags.mend(this, tokens, named.get(i), mended, i);
            mendSubject(words, mended, i);
            mendObject(tokens, named, mended, i);
            ParticipleTags.noun(words, mended, i);
        }
        PlainVerbs.mend(this, tokens, named, mended);
        Inversions.tag(words.stream().map(Token::lower).toList(), mended, i -> isVerb(words.get(i))
                && isBase(words.get(i)) && tokens.mentionAt(named.get(i)).isEmpty());
        for (var i = 1; i + 1 < tags.size(); i++) {
            mendModal(words, mended, i);
            HelpTags.mend(this, words, mended, i);
            mendInfinitive(words, mended, i);
            mendParallel(words, mended, i);
            mendNeither(words, mended, i);
            mendGerund(words, mended, i);
            ParticipleTags.past(words, mended, i);
        }
        for (var i = 0; i + 1 < tags.size(); i++) {
            ParticipleTags.describing(words, mended, i);
        }
        if (words.size() > 2 && words.get(words.size() - 1).text().equals(".")) {
            mendClauses(words, mended);
        }
        return mended;
    }

    /** "Dogs given X ate more": what has no other reading is the past of a verb. */
    private void mendPast(List<Token> words, List<String> tags, int i) {
        if (i > 0 && !tags.get(i).startsWith("VB") && past.contains(words.get(i).lower())) {
            tags.set(i, "VBD");
        }
    }

    /** Of two finite verbs in a row the first is a noun: "Other uses include pain." */
    private static void mendSubject(List<Token> words, List<String> tags, int i) {
        if (Word.in(tags.get(i), "VBZ", "VBP") && i + 1 < tags.size() && FINITE.contains(tags.get(i + 1))
                && !Word.in(words.get(i).word().lemma("VERB"), "be", "have", "do")
                && (i == 0 || Word.in(tags.get(i - 1), "JJ", "DT", "VBN", "NN", "PRP$", "CC", "JJR", "JJS"))) {
            tags.set(i, tags.get(i).equals("VBZ") ? "NNS" : "NN");
        }
    }

    /** "X boosts plasmablasts": of two words in -s behind a name the first is the verb if the rules know only that. */
    private void mendObject(Tokens tokens, List<Integer> named, List<String> tags, int i) {
        if (i > 0 && i + 2 < tags.size() && tags.get(i).equals("NNS") && tags.get(i + 1).equals("VBZ")
                && tags.get(i - 1).startsWith("NN") && tokens.mentionAt(named.get(i - 1)).isPresent()
                && tokens.mentionAt(named.get(i)).isEmpty() && isVerb(tokens.get(named.get(i)))
                && !isBase(tokens.get(named.get(i))) && !isVerb(tokens.get(named.get(i + 1)))
                && !Word.in(tokens.get(named.get(i + 1)).word().lemma("VERB"), "be", "have", "do")) {
            tags.set(i, "VBZ");
            tags.set(i + 1, "NNS");
        }
    }

    /** Whether a word is a form of a verb that the rules know, and no name. */
    public boolean mayBeFinite(Tokens tokens, int token) {
        var word = tokens.get(token);
        return isVerb(word) && tokens.mentionAt(token).isEmpty() && !word.lower().endsWith("ing")
                && !GIVEN.contains(word.lower());
    }

    boolean isVerb(Token word) {
        return verbs.contains(word.word().lemma("VERB"));
    }

    /** "ability to lower pain" */
    private void mendInfinitive(List<Token> words, List<String> tags, int i) {
        if (tags.get(i - 1).equals("TO") && !tags.get(i).startsWith("VB") && NOUN_PHRASE.contains(tags.get(i + 1))
                && i > 1 && tags.get(i - 2).startsWith("NN") && isVerb(words.get(i)) && isBase(words.get(i))) {
            tags.set(i, "VB");
        }
    }

    /** Behind "and" or a comma, before a noun phrase, in the form of the verb before. */
    private void mendParallel(List<Token> words, List<String> tags, int i) {
        var participle = tags.get(i).equals("VBN");
        if (i < 2 || tags.get(i).startsWith("VB") && !participle || !isJoined(words, tags, i)
                || !isVerb(words.get(i)) || !hasComplement(words, tags, i)) {
            return;
        }
        var verb = tags.get(i - 1).equals("CC") ? tags.get(i - 2) : "";
        // "prevent and reverse pain"
        var form = Word.in(verb, "VB", "VBZ", "VBP", "VBD") ? verb : before(words, tags, i);
        if (fits(words.get(i), form) && (!participle || form.equals("VBD"))) {
            tags.set(i, form);
        }
    }

    /** "X neither clouds memory nor slows the heart": behind a name the word is a verb if the rules know it. */
    private void mendNeither(List<Token> words, List<String> tags, int i) {
        if (i > 1 && words.get(i - 1).lower().equals("neither") && tags.get(i).startsWith("NN")
                && isVerb(words.get(i)) && fits(words.get(i), "VBZ") && tags.get(i - 2).startsWith("NN")
                && NOUN_PHRASE.contains(tags.get(i + 1))) {
            tags.set(i, "VBZ");
        }
    }

    /** "may also lower pain" */
    private void mendModal(List<Token> words, List<String> tags, int i) {
        var k = i - 1;
        while (k > 0 && tags.get(k).equals("RB")) {
            k--;
        }
        if (tags.get(k).equals("MD") && Word.in(tags.get(i), "JJ", "JJR", "NN") && isBase(words.get(i))
                && isVerb(words.get(i)) && NOUN_PHRASE.contains(tags.get(i + 1))) {
            tags.set(i, "VB");
        }
    }

    /** "by slowing digestion, enhancing release and signaling fullness", "acts on cells, signaling fullness" */
    private void mendGerund(List<Token> words, List<String> tags, int i) {
        if (!words.get(i).lower().endsWith("ing") || !Word.in(tags.get(i), "NN", "JJ") || !isJoined(words, tags, i)
                || !isVerb(words.get(i)) || !NOUN_PHRASE.contains(tags.get(i + 1))
                || ParticipleTags.isListed(words, tags, i)) {
            return;
        }
        var comma = words.get(i - 1).text().equals(",") || words.get(i - 2).text().equals(",");
        for (var k = i - 2; k > 0 && !BORDERS.contains(words.get(k).lower()); k--) {
            if (tags.get(k).equals("VBG") || comma && FINITE.contains(tags.get(k))) {
                tags.set(i, "VBG");
                return;
            }
        }
    }

    /** Whether a noun phrase follows, or the preposition that the rules know behind the verb. */
    boolean hasComplement(List<Token> words, List<String> tags, int i) {
        return NOUN_PHRASE.contains(tags.get(i + 1))
                || led.contains(words.get(i).word().lemma("VERB") + " " + words.get(i + 1).lower());
    }

    private static boolean isJoined(List<Token> words, List<String> tags, int i) {
        var k = tags.get(i - 1).equals("RB") ? i - 2 : i - 1;
        return k > 0 && (tags.get(k).equals("CC") || words.get(k).text().equals(","));
    }

    /** The form of the last verb before a word, if it has an object between the two; empty if there is none. */
    private static String before(List<Token> words, List<String> tags, int i) {
        var object = false;
        for (var k = i - 2; k > 0; k--) {
            var tag = tags.get(k);
            if (BORDERS.contains(words.get(k).lower())) {
                return "";
            }
            if (tag.startsWith("VB")) {
                var described = tags.get(k + 1).startsWith("NN") && (tag.equals("VBN") || tag.equals("VBG"))
                        && !tags.get(k - 1).startsWith("VB") && !tags.get(k - 1).equals("RB");
                if (!described) {
                    return object ? tag : "";
                }
                if (tags.get(i).equals("VBN")) {
                    // "showed reduced pain, improved sleep": two participles
                    return "";
                }
            }
            object |= tag.startsWith("NN");
        }
        return "";
    }

    private static boolean fits(Token word, String form) {
        var text = word.lower();
        return switch (form) {
            case "VBZ" -> text.endsWith("s") && !isBase(word);
            case "VBD" -> text.endsWith("ed") || !isBase(word) && !text.endsWith("s") && !text.endsWith("ing");
            case "VB", "VBP" -> isBase(word);
            case "VBG" -> text.endsWith("ing");
            default -> false;
        };
    }

    /** Whether no finite verb stands between the nearest borders of clauses around a word. */
    private static boolean isVerbless(List<Token> words, List<String> tags, int i) {
        var from = i;
        while (from > 0 && !isBorder(words.get(from - 1))) {
            from--;
        }
        var to = i;
        while (to + 1 < words.size() && !isBorder(words.get(to + 1))) {
            to++;
        }
        return IntStream.rangeClosed(from, to).noneMatch(k -> FINITE.contains(tags.get(k)));
    }

    private static boolean isBorder(Token word) {
        return word.text().equals(",") || BORDERS.contains(word.lower());
    }

    static boolean isBase(Token word) {
        return word.lower().equals(word.word().lemma("VERB"));
    }

    /** A clause has a finite verb: "Pain fades", "Some inject both", "unlike X, drugs effectively lower Y". */
    private void mendClauses(List<Token> words, List<String> tags) {
        var sentence = tags.stream().noneMatch(FINITE::contains);
        for (var i : IntStream.range(1, words.size() - 1).toArray()) {
            var subject = tags.get(i - 1).equals("RB") && i > 1 ? i - 2 : i - 1;
            if (Word.in(tags.get(i), "JJ", "JJR", "NN") && Word.in(tags.get(subject), "NNS", "NNPS", "PRP")
                    && NOUN_PHRASE.contains(tags.get(i + 1)) && isVerb(words.get(i)) && isBase(words.get(i))
                    && (subject < i - 1 || sentence) && isVerbless(words, tags, i)) {
                tags.set(i, "VBP");
            }
            if (!sentence) {
                continue;
            }
            var joined = tags.get(i + 1);
            if (SUBJECTS.contains(tags.get(i - 1)) && Word.in(tags.get(i), "JJ", "VBN") && fits(words.get(i), "VBD")
                    && words.get(i).lower().endsWith("ed") && isVerb(words.get(i)) && NOUN_PHRASE.contains(joined)
                    && !tags.get(i - 1).equals("DT")) {
                // "X tripled dopamine release."
                tags.set(i, "VBD");
                return;
            }
            if (!SUBJECTS.contains(tags.get(i - 1)) || !isVerb(words.get(i)) || tags.get(i).startsWith("VB")) {
                continue;
            }
            if (tags.get(i).equals("NNS") && !isBase(words.get(i)) && tags.get(i - 1).startsWith("NN")
                    && !tags.get(i - 1).endsWith("S") && (Word.in(joined, "CC", ".", ",", "RB", "DT"))) {
                tags.set(i, "VBZ");
            } else if (isBase(words.get(i)) && Word.in(tags.get(i), "JJ", "NN") && (Word.in(joined, "DT", "PRP$")
                    && (tags.get(i - 1).endsWith("S") || i == 1) || isSaid(words, tags, i))) {
                tags.set(i, "VBP");
            }
        }
    }

    /** "Users of X report nausea": many, named by a singular, and no other verb. */
    private static boolean isSaid(List<Token> words, List<String> tags, int i) {
        return i > 2 && Word.in(words.get(i - 2).lower(), "of", "on", "with") && tags.get(i - 3).equals("NNS")
                && NOUN_PHRASE.contains(tags.get(i + 1));
    }
}
