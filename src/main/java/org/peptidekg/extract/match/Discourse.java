package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * What pronouns and left-out subjects may stand for at one point of an article.
 *
 * @param topic what the article is about
 * @param subjects what the last clause was about
 * @param event the objects of what was said last: what "this" and "this interaction" speak of
 * @param actors what that was said of
 * @param fresh whether {@code event} was said in the sentence right before, in the same block
 * @param pair the two substances that were named together last: what "both" stands for
 * @param named what each sentence of the block named, one list a sentence
 */
public record Discourse(Optional<Term> topic, List<Argument> subjects, List<Argument> event, List<Argument> actors,
        boolean fresh, List<Term> pair, List<List<Term>> named) {

    public static Discourse about(Optional<Term> topic) {
        return new Discourse(topic, List.of(), List.of(), List.of(), false, List.of(), List.of());
    }

    /** At the start of a paragraph or bullet only the topic is known. */
    public Discourse newBlock() {
        return new Discourse(topic, List.of(), List.of(), List.of(), false,
                topic.filter(pair::contains).isPresent() ? pair : List.of(), List.of());
    }

    /** The same in the middle of a sentence that is about something. */
    Discourse speakingOf(List<Argument> spokenOf) {
        return spokenOf.isEmpty() ? this
                : new Discourse(topic, spokenOf, event, actors, true, pair, named);
    }

    Discourse after(List<Argument> spokenOf, List<Argument> said, List<Argument> by) {
        return new Discourse(topic, spokenOf.isEmpty() ? subjects : spokenOf, said, by, true, pair, named);
    }

    /** @param all what a sentence names */
    Discourse naming(List<Term> two, List<Term> all) {
        return new Discourse(topic, subjects, event, actors, fresh, two.size() == 2 ? two : pair,
                Stream.concat(named.stream(), Stream.of(List.copyOf(all))).toList());
    }

    /** What each sentence of the block named, the last one first. */
    Stream<List<Term>> namedBefore() {
        return IntStream.range(0, named.size()).mapToObj(i -> named.get(named.size() - 1 - i));
    }

    /** What the last clause was about. */
    public Optional<Term> subject() {
        return subjects.stream().findFirst().map(Argument::term);
    }

    /** What "it" stands for. */
    Optional<Term> it() {
        return subject().or(() -> topic);
    }

    /**
     * What a sentence names: of its substances the next may say "both" or "they", of the others "this condition".
     *
     * @param all each once, kinds of substances left out
     */
    record Names(List<Term> all) {

        static Names of(Tokens tokens, Words words) {
            return new Names(tokens.mentions().stream().flatMap(m -> ArgumentResolver.noun(m.mention()).stream())
                    .filter(t -> t.termClass() != TermClass.SubstanceClass
                    && !words.vague().contains(t.label()) && !words.kinds().contains(t.label())).distinct().toList());
        }

        /** The two of them, if there are two; beside a drug the topic may be the other one. */
        List<Term> pair(Discourse discourse) {
            var single = all.stream().filter(t -> t.termClass().molecular() && t.termClass() != TermClass.DrugClass)
                    .toList();
            var named = single.size() < 3 ? single
                    : single.stream().filter(t -> !discourse.topic().equals(Optional.of(t))).toList();
            return named.size() == 1 ? discourse.topic().filter(t -> !named.contains(t)
                    && named.get(0).termClass() == TermClass.Drug).map(t -> List.of(t, named.get(0)))
                    .orElse(named) : named;
        }
    }
}
