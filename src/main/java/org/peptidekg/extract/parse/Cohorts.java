package org.peptidekg.extract.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * People and animals that are told apart by what they were given: "rats given X", "patients on X", "the X group",
 * "users
 * of X". What is said of them is said of X.
 */
public final class Cohorts {

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final TreePhrases phrases;
    private final Words words;

    public Cohorts(SentenceGraph graph, TreePhrases phrases, Words words) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.phrases = phrases;
        this.words = words;
    }

    /** Substances behind a noun that bring about what it says: "rise in X after Y", "fall in X in rats given Y". */
    public List<NounPhrase> doers(NounPhrase phrase) {
        return graph.children(phrase.head(), "nmod", "obl", "obl:agent").stream().filter(c -> c >= phrase.head())
                .flatMap(c -> words.upon().contains(graph.preposition(c)) || graph.preposition(c).equals("between")
                        && graph.conjuncts(c).stream().anyMatch(k -> words.controls().contains(tokens.lemma(k)))
                        ? graph.conjuncts(c).stream().flatMap(k -> isDoer(k) ? Stream.of(named(k))
                                : given(k).stream().flatMap(n -> n.members().stream()))
                        : given(c).stream().flatMap(n -> n.members().stream())).toList();
    }

    private boolean isDoer(int word) {
        return tokens.mentionAt(word).flatMap(m -> ArgumentResolver.noun(m.mention())).map(Term::termClass)
                .filter(type -> type.molecular() || type == TermClass.Practice).isPresent();
    }

    private NounPhrase named(int word) {
        return NounPhrase.of(tokens.mentionAt(word).map(Tokens.Named::start).orElse(word), word + 1, word);
    }

    /** What the people or animals that a noun names were given; empty if it names none or does not say. */
    public Optional<Nouns> given(int noun) {
        if (tokens.is(noun, "NUM", "SYM", "DET", "ADJ") || tokens.word(noun).matches("\\p{L}+ty-\\p{L}+")
                || tokens.at(noun, "%") || words.shares().contains(tokens.lemma(noun))) {
            // "in 20 % of patients on X"
            return graph.children(noun, "nmod").stream().filter(c -> graph.preposition(c).equals("of"))
                    .flatMap(c -> given(c).stream()).findFirst();
        }
        if (words.spells().contains(tokens.lemma(noun))) {
            // "after a week on X"
            return taken(noun, Set.of("on", "of", "with", "taking"));
        }
        if (!isMany(noun)) {
            return Optional.empty();
        }
        return byVerb(noun).or(() -> taken(noun, words.under()))
                .or(() -> words.users().contains(tokens.lemma(noun)) ? taken(noun, Set.of("of")) : Optional.empty())
                .or(() -> inGroup(noun));
    }

    private boolean isMany(int noun) {
        return words.people().contains(tokens.lemma(noun)) || words.reporter().contains(tokens.lemma(noun))
                || words.users().contains(tokens.lemma(noun)) || tokens.mentionAt(noun).map(m -> m.mention().best()
                        .term().termClass()).filter(Set.of(TermClass.Population, TermClass.Organism)::contains)
                        .isPresent();
    }

    /** "rats given melatonin", "patients who received melatonin", "those treated with melatonin" */
    private Optional<Nouns> byVerb(int noun) {
        return described(noun).flatMap(n -> graph.children(n, "acl", "acl:relcl").stream())
                .filter(verb -> words.taking().contains(tokens.lemma(verb)))
                .flatMap(verb -> Stream.concat(graph.children(verb, "obj").stream(),
                        graph.children(verb, "obl").stream().filter(o -> graph.preposition(o).equals("with"))))
                .filter(phrases::isHead).findFirst().map(phrases::group);
    }

    /** A noun and what stands behind "with": "patients with pain taking X". */
    private Stream<Integer> described(int noun) {
        return Stream.concat(Stream.of(noun), graph.children(noun, "nmod").stream()
                .filter(c -> graph.preposition(c).equals("with") && !isSubstance(c))
                .flatMap(c -> graph.conjuncts(c).stream()));
    }

    private Optional<Nouns> taken(int noun, Set<String> prepositions) {
        return described(noun).flatMap(n -> graph.children(n, "nmod", "obl").stream()).filter(c -> c > noun)
                .filter(c -> prepositions.contains(graph.preposition(c)) && phrases.isHead(c) && isSubstance(c))
                .findFirst().map(phrases::group);
    }

    private boolean isSubstance(int word) {
        return substance(word).isPresent();
    }

    private Optional<Term> substance(int word) {
        return tokens.mentionAt(word).flatMap(m -> ArgumentResolver.noun(m.mention()))
                .filter(t -> t.termClass().molecular());
    }

    /** "the melatonin group", "melatonin-treated rats" */
    private Optional<Nouns> inGroup(int noun) {
        var treated = treatedBefore(noun);
        if (treated.isPresent()) {
            return treated;
        }
        return graph.children(noun, "compound", "amod").stream().filter(c -> c < noun && isSubstance(c)
                && (graph.label(c).equals("compound") && words.arms().contains(tokens.lemma(noun)))
                || isTreated(c)).findFirst().map(this::named)
                .map(name -> new Nouns(name.start(), name.end(), List.of(name)));
    }

    /** "melatonin treated rats", the hyphen left out */
    private Optional<Nouns> treatedBefore(int noun) {
        return graph.children(noun, "amod", "acl").stream().filter(c -> c < noun && c > 0
                && words.treated().contains(tokens.word(c)) && isSubstance(c - 1)).findFirst()
                .map(c -> named(c - 1)).map(name -> new Nouns(name.start(), name.end(), List.of(name)));
    }

    private boolean isTreated(int word) {
        var text = tokens.word(word);
        var cut = text.lastIndexOf('-');
        return cut > 0 && words.treated().contains(text.substring(cut + 1))
                && tokens.mentionAt(word).isPresent();
    }
}
