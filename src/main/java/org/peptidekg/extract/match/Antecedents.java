package org.peptidekg.extract.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds what "it", "they" or "this hormone" stand for. */
final class Antecedents {

    private static final Set<TermClass> HORMONES = EnumSet.of(TermClass.Hormone, TermClass.Neurotransmitter);
    private static final Set<TermClass> GIVEN = EnumSet.of(TermClass.Drug, TermClass.DrugClass, TermClass.Peptide);
    /** Many hormones are listed as what they are made of. */
    private static final Set<TermClass> PEPTIDES = EnumSet.of(TermClass.Peptide);
    private static final Set<TermClass> PROTEINS = EnumSet.of(TermClass.Protein, TermClass.GrowthFactor,
            TermClass.NeurotrophicFactor, TermClass.Enzyme, TermClass.Cytokine, TermClass.Receptor);
    /** Classes of what these nouns may speak of; others may speak of any substance. */
    private static final Map<String, Set<TermClass>> KINDS = Map.of(
            "hormone", HORMONES,
            "drug", GIVEN, "medication", GIVEN, "medicine", GIVEN,
            "protein", PROTEINS,
            "neurotransmitter", Set.of(TermClass.Neurotransmitter),
            "enzyme", Set.of(TermClass.Enzyme),
            "receptor", Set.of(TermClass.Receptor),
            "cytokine", Set.of(TermClass.Cytokine));
    /** Nouns that speak of things people are given: of them the article has its own. */
    private static final Set<String> ITS_OWN = Set.of("drug", "medication", "medicine");

    /** Words before "peptide" or "drug" with which it stands for one named before. */
    private static final Set<String> POINTING = Phrases.sentences().words("pointing-articles");

    static final Set<String> THIS = Phrases.sentences().words("pointing");
    /** Classes of what "this condition" and the like speak of, by the noun, the likeliest first. */
    private static final Map<String, List<TermClass>> POINTED = Phrases.sentences().values("pointed-kinds").entrySet()
            .stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Stream.of(e.getValue().split(" "))
                    .map(TermClass::valueOf).toList()));

    private Antecedents() {
    }

    /** "this debilitating condition", "those systems": what was named before, and no name by itself. */
    static boolean isPointed(Tokens tokens, NounPhrase phrase) {
        return THIS.contains(tokens.word(phrase.start())) && POINTED.containsKey(tokens.lemma(phrase.head()))
                && phrase.start() < phrase.head() && phrase.of().isEmpty() && phrase.examples().isEmpty()
                && IntStream.range(phrase.start() + 1, phrase.head()).noneMatch(k -> tokens.is(k, "NOUN", "PROPN")
                        || tokens.mentionAt(k).isPresent());
    }

    /** What "this condition" or "those systems" speak of: the last named of the class, several if there are more. */
    private static List<Term> pointed(Tokens tokens, NounPhrase phrase, Discourse discourse) {
        var lemma = tokens.lemma(phrase.head());
        var many = !tokens.word(phrase.head()).equals(lemma);
        return POINTED.get(lemma).stream().flatMap(kind -> discourse.namedBefore()
                .map(names -> names.stream().filter(t -> t.termClass() == kind).toList()))
                .filter(names -> names.size() > (many ? 1 : 0)).findFirst()
                .map(names -> many ? names : names.subList(names.size() - 1, names.size())).orElse(List.of());
    }

    /** "this peptide", "the drug", "the peptide therapy": a substance named before. */
    static boolean isSought(Words words, Tokens tokens, NounPhrase phrase) {
        return words.anaphor().contains(tokens.lemma(phrase.head())) && phrase.of().isEmpty()
                && POINTING.contains(tokens.word(phrase.start()))
                && tokens.mentions().stream().filter(m -> m.start() >= phrase.start() && m.end() <= phrase.end())
                        .map(m -> ArgumentResolver.noun(m.mention())).flatMap(Optional::stream)
                        .noneMatch(t -> t.termClass().drug() && !words.vague().contains(t.label()));
    }

    /** "Steroids are avoided because they cause pain": the last clause before with a subject of the same number. */
    static Optional<Predication> of(Tokens tokens, Predication p, List<Predication> all) {
        var pronoun = p.subject().map(s -> tokens.word(s.last().head())).orElse("");
        return !Word.in(pronoun, "they", "it") ? Optional.empty() : all.stream().limit(p.index())
                .filter(q -> q.role() == Role.MAIN && q.subject().isPresent())
                .filter(q -> pronoun.equals("they") ? isPlural(tokens, q) : isSingular(tokens, q))
                .reduce((a, b) -> b);
    }

    /** "they": the substances that the last clause was about, or that were named together last. */
    static List<Term> they(Discourse discourse) {
        return isMany(discourse.subjects()) ? terms(discourse.subjects())
                : together(discourse, Set.of()).orElse(discourse.it().stream().toList());
    }

    /** "this hormone", "these drugs", "this condition": those spoken of last that are some, else the topic. */
    static List<Term> of(Tokens tokens, NounPhrase phrase, Discourse discourse) {
        if (isPointed(tokens, phrase)) {
            return pointed(tokens, phrase, discourse);
        }
        var lemma = tokens.lemma(phrase.head());
        var kinds = KINDS.getOrDefault(lemma, Set.of());
        if (!tokens.word(phrase.head()).equals(lemma)) {
            var subjects = terms(discourse.subjects()).stream().filter(t -> fits(t, kinds)).toList();
            return discourse.topic().filter(t -> t.termClass() == TermClass.DrugClass).map(List::of)
                    .or(() -> isMany(discourse.subjects()) && !subjects.isEmpty() ? Optional.of(subjects)
                            : together(discourse, kinds))
                    .orElse(discourse.topic().stream().toList());
        }
        var topic = discourse.topic().filter(t -> kinds.isEmpty() || kinds.contains(t.termClass()));
        var subject = discourse.subject().filter(t -> kinds.contains(t.termClass()));
        if (kinds.isEmpty() || ITS_OWN.contains(lemma) && subject.isEmpty()) {
            return discourse.topic().stream().toList();
        }
        return subject.or(() -> last(discourse, kinds)).or(() -> topic).or(() -> kinds != HORMONES ? Optional.empty()
                : last(discourse, PEPTIDES).filter(t -> discourse.topic().filter(t::equals).isEmpty()))
                .or(discourse::topic).stream().toList();
    }

    /** What was named last of some classes. */
    private static Optional<Term> last(Discourse discourse, Set<TermClass> kinds) {
        return Stream.concat(discourse.event().stream().map(Argument::term),
                discourse.namedBefore().flatMap(names -> reversed(names).stream()))
                .filter(t -> kinds.contains(t.termClass())).findFirst();
    }

    /** The class of substances that was named last, or several substances named in one sentence. */
    private static Optional<List<Term>> together(Discourse discourse, Set<TermClass> kinds) {
        return discourse.namedBefore().map(names -> {
            var fitting = names.stream().filter(t -> t.termClass().molecular() && fits(t, kinds)).toList();
            var group = fitting.stream().filter(t -> t.termClass() == TermClass.DrugClass).toList();
            return group.isEmpty() ? fitting : group.subList(group.size() - 1, group.size());
        }).filter(Antecedents::isGroup).findFirst();
    }

    private static boolean isGroup(List<Term> terms) {
        return terms.size() > 1 || terms.size() == 1 && terms.get(0).termClass() == TermClass.DrugClass;
    }

    private static boolean fits(Term term, Set<TermClass> kinds) {
        return kinds.isEmpty() || kinds.contains(term.termClass())
                || kinds == HORMONES && PEPTIDES.contains(term.termClass());
    }

    private static boolean isMany(List<Argument> arguments) {
        return isGroup(terms(arguments)) || arguments.size() == 1 && arguments.get(0).surface()
                .filter(words -> words.endsWith("s") && !words.matches(".*(?:ss|us|is)")).isPresent();
    }

    private static List<Term> terms(List<Argument> arguments) {
        return arguments.stream().map(Argument::term).toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
    }

    private static boolean isPlural(Tokens tokens, Predication p) {
        var subject = p.subject().get();
        return subject.members().size() > 1 || isNoun(tokens, subject.last().head())
                && tokens.word(subject.last().head()).endsWith("s") || subject.last().of().size() > 1
                || subject.last().of().stream().anyMatch(of -> tokens.word(of.head()).endsWith("s"));
    }

    private static boolean isSingular(Tokens tokens, Predication p) {
        return p.subject().get().members().size() == 1 && isNoun(tokens, p.subject().get().last().head())
                && !isPlural(tokens, p);
    }

    private static boolean isNoun(Tokens tokens, int i) {
        return tokens.is(i, "NOUN", "PROPN");
    }
}
