package org.peptidekg.rdf.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * What an article says itself of a term that it uses: the phrase by which it calls one that is not in the lexicon, or
 * an identifier that an annotated input gives. What a term is called follows from this and the lexicon, whatever other
 * articles come and go.
 *
 * @param phrase empty for a term of the lexicon
 * @param type the class that the article's words give to the phrase
 * @param identifier CURIE that the input gives, with the words it stands for; empty for a phrase
 */
public record Naming(Optional<String> phrase, TermClass type, Optional<Term.Mapping> identifier) {

    private static final String GIVEN = "given";
    /** What is known of a phrase's class comes before what is not. */
    private static final Comparator<TermClass> KNOWN_FIRST = Comparator
            .comparing((TermClass type) -> type == TermClass.Unknown).thenComparing(Comparator.naturalOrder());

    static Stream<Naming> of(Term term) {
        var phrase = term.listed() ? Stream.<Naming>of()
                : Stream.of(new Naming(Optional.of(term.label()), term.termClass(), Optional.empty()));
        return Stream.concat(phrase, term.mappings().stream().filter(Naming::isGiven)
                .map(mapping -> new Naming(Optional.empty(), term.termClass(), Optional.of(mapping))));
    }

    static boolean isGiven(Term.Mapping mapping) {
        return mapping.rule().equals(GIVEN);
    }

    /** An identifier that an input gives for these words. */
    public static Term.Mapping given(String curie, String words) {
        return new Term.Mapping(curie, words, Term.Match.exactMatch, List.of(), GIVEN, false, "given in the input", "",
                "", "secondary");
    }

    /** The term without what its article's input says of it. */
    static Term lexical(Term term) {
        return term.mappings().stream().noneMatch(Naming::isGiven) ? term
                : with(term, term.mappings().stream().filter(mapping -> !isGiven(mapping)).toList());
    }

    /** A term that only articles name: the first of its phrases is its label, the others are other names. */
    public static Term term(String key, Collection<Naming> namings) {
        var phrases = namings.stream().flatMap(naming -> naming.phrase().stream()).distinct().sorted().toList();
        var type = namings.stream().filter(naming -> naming.phrase().isPresent()).map(Naming::type).min(KNOWN_FIRST)
                .orElse(TermClass.Unknown);
        return new Term(key, phrases.get(0), type, type.valence(), phrases.subList(1, phrases.size()),
                identifiers(namings), Optional.empty(), false);
    }

    /** The identifiers that inputs give, each once. */
    public static List<Term.Mapping> identifiers(Collection<Naming> namings) {
        return namings.stream().flatMap(naming -> naming.identifier().stream()).distinct()
                .sorted(Comparator.comparing(Term.Mapping::curie).thenComparing(Term.Mapping::label)).toList();
    }

    static Term with(Term term, List<Term.Mapping> mappings) {
        return new Term(term.key(), term.label(), term.termClass(), term.valence(), term.synonyms(), mappings,
                term.definition(), term.listed());
    }
}
