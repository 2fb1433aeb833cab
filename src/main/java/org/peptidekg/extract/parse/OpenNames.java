package org.peptidekg.extract.parse;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Names of substances that no lexicon row holds, known by what stands before them. Immutable. */
public final class OpenNames {

    /** Kinds of substances that a name may follow. */
    private static final Set<TermClass> NAMED = EnumSet.of(TermClass.Role, TermClass.SubstanceClass,
            TermClass.DrugClass);
    /** "Food and Drug Administration": several words with capitals. */
    private static final Pattern PROPER = Phrases.sentences().pattern("proper-name");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private static final Set<String> FORMS = Phrases.sentences().words("forms");
    private static final Set<String> RECEPTORS = Phrases.sentences().words("named-by-what-binds");

    private final Words words;

    OpenNames(Words words) {
        this.words = words;
    }

    /** "the dopamine antagonist sulpiride": the name right behind the kind of substance that it is. */
    public Optional<Argument> called(Tokens tokens, NounPhrase phrase) {
        var head = phrase.head();
        return tokens.mentions().stream().filter(m -> m.start() >= phrase.start() && m.end() <= head)
                .reduce((a, b) -> b).filter(m -> ArgumentResolver.noun(m.mention()).map(Term::termClass)
                        .filter(NAMED::contains)
                        .isPresent() && IntStream.rangeClosed(m.end(), head).allMatch(k -> isName(tokens, k)
                        && (tokens.word(k).equals(tokens.get(k).text())
                        || !Character.isUpperCase(tokens.get(m.end() - 1).text().charAt(0)))))
                .map(m -> name(tokens.surface(m.end(), head + 1)));
    }

    /** "melatonin treatment": what is given, and no name of its own. */
    Optional<Argument> given(Tokens tokens, NounPhrase phrase) {
        return words.agentive().contains(tokens.lemma(phrase.head())) ? before(tokens, phrase) : Optional.empty();
    }

    /** "melatonin tablets": what they hold. */
    Optional<Argument> form(Tokens tokens, NounPhrase phrase) {
        return FORMS.contains(tokens.lemma(phrase.head())) ? before(tokens, phrase) : Optional.empty();
    }

    /** "zonulin receptors": by what binds there or goes through, where the lexicon has only the kind. */
    Optional<Argument> receptor(Tokens tokens, NounPhrase phrase) {
        var head = phrase.head();
        var alone = tokens.mentionAt(head).filter(m -> m.end() - m.start() > 1).isEmpty();
        return !alone || !RECEPTORS.contains(tokens.lemma(head)) || head == phrase.start() ? Optional.empty()
                : tokens.mentionAt(head - 1).filter(m -> m.start() >= phrase.start() && ArgumentResolver
                        .noun(m.mention()).filter(t -> t.termClass().molecular()).isPresent())
                        .map(m -> named(tokens, tokens.surface(m.start(), head + 1), head));
    }

    /** The substance that a phrase begins with, right before its head. */
    private static Optional<Argument> before(Tokens tokens, NounPhrase phrase) {
        var head = phrase.head();
        return head == phrase.start() || !phrase.of().isEmpty() ? Optional.empty()
                : tokens.mentionAt(head - 1).filter(m -> m.start() == phrase.start())
                        .flatMap(m -> ArgumentResolver.noun(m.mention())).filter(t -> t.termClass().molecular())
                        .map(t -> new Argument(t, Optional.empty(),
                                Optional.of(tokens.surface(phrase.start(), head + 1))));
    }

    /** "phosphodiesterase inhibitor": what acts on what stands before it. */
    static Argument action(Tokens tokens, NounPhrase phrase, String lemma) {
        var head = phrase.head();
        var start = head - 1;
        while (start > phrase.start() && tokens.is(start - 1, "NOUN", "PROPN")) {
            start--;
        }
        var before = tokens.surface(start, head);
        return new Argument(Term.unlisted(before + " " + lemma, TermClass.Role), Optional.empty(),
                Optional.of(tokens.surface(start, head + 1)));
    }

    /** What no lexicon row names, of the class that its last word tells. */
    Argument named(Tokens tokens, String surface, int head) {
        var proper = surface.indexOf(' ') > 0 && PROPER.matcher(surface).matches();
        var label = proper || surface.equals(surface.toUpperCase(Locale.ROOT)) ? surface
                : surface.toLowerCase(Locale.ROOT);
        var type = OwnNames.isCode(surface) ? TermClass.Drug
                : Optional.ofNullable(words.heads().get(tokens.lemma(head)))
                .or(() -> words.senses().termClass(tokens.lemma(head)))
                .orElse(OwnNames.isSymbol(surface) ? TermClass.Protein : TermClass.Unknown);
        return new Argument(Term.unlisted(BLANKS.matcher(label).replaceAll(" "), type), Optional.empty(),
                Optional.of(surface));
    }

    private static Argument name(String surface) {
        return new Argument(Term.unlisted(surface, TermClass.Drug), Optional.empty(), Optional.of(surface));
    }

    /** A substance that no lexicon row names, where examples of a kind are given: "inhibitors such as X". */
    public Optional<Argument> example(Tokens tokens, NounPhrase phrase) {
        return phrase.end() - phrase.start() == 1 && isName(tokens, phrase.head())
                ? Optional.of(name(tokens.get(phrase.head()).text())) : Optional.empty();
    }

    /** Whether a noun is no word of the language and no name of the lexicon. */
    private boolean isName(Tokens tokens, int k) {
        var word = tokens.get(k).text();
        var lemma = tokens.lemma(k);
        return tokens.mentionAt(k).isEmpty() && tokens.is(k, "NOUN", "PROPN") && lemma.equals(tokens.word(k))
                && LETTERS.matcher(word).find() && !word.endsWith("ing") && !words.report().contains(word)
                && words.senses().of(tokens.word(k)).isEmpty() && words.aspect(lemma).isEmpty()
                && !words.transparent().contains(lemma) && !words.carrier().contains(lemma);
    }
}
