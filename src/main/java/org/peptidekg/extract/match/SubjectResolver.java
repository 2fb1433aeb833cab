package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds who or what brings about what a clause says: the substance, and the event by which it does so. */
final class SubjectResolver {

    /** Words before a kind with which it is not the one spoken of. */
    private static final Set<String> ANY = Phrases.sentences().words("any-of-kind");
    private static final Set<String> OF_SIDE_EFFECTS = Phrases.sentences().words("side-effects-of");

    private static final Set<String> UNTREATED = Phrases.sentences().words("untreated");

    /** What these say is no event that brings about another: "oral use". */
    private static final Set<Relation> PRACTICAL = EnumSet.of(Relation.administeredVia, Relation.approvedBy,
            Relation.approvedIn, Relation.developedBy, Relation.hasDosage, Relation.hasHalfLife, Relation.analogOf,
            Relation.derivedFrom, Relation.studiedFor, Relation.bindsTo, Relation.producedBy, Relation.foundIn,
            Relation.metabolizedTo, Relation.contraindicatedFor);
    /** What "treatment of" these says is that something was given to them. */
    private static final Set<TermClass> TREATED = EnumSet.of(TermClass.CellType, TermClass.Organism,
            TermClass.Population);
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "their", "them", "themselves");

    private final Words words;
    private final ArgumentResolver arguments;
    private final EventFinder events;

    SubjectResolver(Words words, ArgumentResolver arguments, EventFinder events) {
        this.words = words;
        this.arguments = arguments;
        this.events = events;
    }

    Cause topic(Discourse discourse) {
        return agent(discourse.topic());
    }

    private static Cause agent(Optional<Term> term) {
        return implied(term.stream().toList());
    }

    private static Cause implied(List<Term> terms) {
        return new Cause(terms.stream().map(Argument::implied).toList(), List.of(), false);
    }

    /** What was said last: it is of whom that was said, and works by what was said to happen. */
    private Cause event(Discourse discourse) {
        return new Cause(discourse.event().isEmpty() ? topic(discourse).agents() : discourse.actors(),
                discourse.event(), true);
    }

    /** @param behind the prepositional phrase behind the subject, as in "impact on neurotransmitter systems" */
    Cause resolve(Tokens tokens, List<NounPhrase> subjects, Optional<Predication.Phrase> behind, Discourse discourse) {
        var agents = new ArrayList<Argument>();
        var means = new ArrayList<Argument>();
        var owned = false;
        for (var subject : subjects) {
            var cause = resolve(tokens, subject, behind, discourse);
            agents.addAll(cause.agents());
            means.addAll(cause.means());
            owned |= cause.owned();
        }
        return new Cause(List.copyOf(agents), List.copyOf(means), owned);
    }

    private Cause resolve(Tokens tokens, NounPhrase phrase, Optional<Predication.Phrase> behind, Discourse discourse) {
        var head = phrase.head();
        var word = tokens.word(head);
        var lemma = tokens.lemma(head);
        if (IT.contains(word)) {
            return agent(discourse.it());
        }
        if (THEY.contains(word)) {
            return implied(Antecedents.they(discourse));
        }
        if (Antecedents.THIS.contains(word)) {
            return event(discourse);
        }
        if (Word.in(word, "former", "latter")) {
            return implied(discourse.pair().stream().skip(word.equals("former") ? 0 : 1).limit(1).toList());
        }
        if (!discourse.pair().isEmpty() && twoOf(tokens, phrase)) {
            return new Cause(discourse.pair().stream().map(Argument::implied).toList(), List.of(), false);
        }
        if (tokens.is(head, "PRON") || word.equals("both")) {
            return topic(discourse);
        }
        if (words.reporter().contains(lemma) && IntStream.range(phrase.start(), head)
                .anyMatch(k -> UNTREATED.contains(tokens.word(k)))) {
            // "control rats": what is seen in them is not of what others were given
            return implied(List.of());
        }
        if (words.reporter().contains(lemma) && phrase.of().isEmpty() && tokens.mentionAt(head).isEmpty()) {
            return topic(discourse);
        }
        if (words.aspect(lemma).isPresent() && isBare(tokens, phrase)) {
            // "low levels": those of what was spoken of last
            return new Cause(discourse.it().filter(t -> t.termClass().molecular())
                    .map(t -> new Argument(t, words.aspect(lemma), Optional.empty())).stream().toList(), List.of(),
                    false);
        }
        var means = new ArrayList<Argument>();
        for (var event : events.phrases().inPhrase(tokens, phrase, behind)) {
            if (event.subjects().isEmpty() && event.rule().relation().filter(PRACTICAL::contains).isEmpty()) {
                event.objects().forEach(object -> arguments.resolve(tokens, object, true)
                        .forEach(argument -> means.add(argument.movedBy(List.of(event.rule())))));
            }
        }
        means.removeIf(argument -> TREATED.contains(argument.term().termClass()));
        if (!means.isEmpty()) {
            var owner = owner(tokens, phrase, discourse);
            var definite = Antecedents.THIS.contains(tokens.word(phrase.start()))
                    || tokens.word(phrase.start()).equals("the");
            return new Cause(owner.or(() -> definite ? Optional.of(topic(discourse).agents()) : Optional.empty())
                    .orElse(List.of()), means,
                    owner.isPresent() || definite);
        }
        if (isAnaphor(tokens, phrase) || Antecedents.isPointed(tokens, phrase)) {
            return implied(Antecedents.of(tokens, phrase, discourse));
        }
        if (Antecedents.THIS.contains(tokens.word(phrase.start())) && words.eventive().contains(lemma)
                && (phrase.of().isEmpty() || discourse.fresh())) {
            return event(discourse);
        }
        if (words.agentive().contains(lemma) && tokens.mentionAt(head).filter(m -> m.end() - m.start() > 1).isEmpty()) {
            var owner = owner(tokens, phrase, discourse);
            var given = substances(tokens, behind.filter(b -> b.preposition().equals("with")
                    || b.preposition().equals("to") && lemma.equals("exposure"))
                    .map(Predication.Phrase::nouns));
            if (owner.isEmpty() && !given.isEmpty()) {
                // "treatment of rats with X"
                return new Cause(given, List.of(), false);
            }
            if (owner.isEmpty() && !phrase.of().isEmpty()) {
                // "consumption of oils": not the topic's
                var of = phrase.of().stream().flatMap(o -> arguments.resolve(tokens, o, true).stream()).toList();
                return of.stream().allMatch(a -> TREATED.contains(a.term().termClass())) ? topic(discourse)
                        : new Cause(of, List.of(), false);
            }
            var other = owner.isEmpty() && tokens.mentions().stream()
                    .anyMatch(m -> m.start() >= phrase.start() && m.end() <= head);
            // "brain activity": not the topic's
            return new Cause(other ? arguments.resolve(tokens, phrase, true)
                    : owner.orElseGet(() -> topic(discourse).agents()), List.of(), false);
        }
        if (Word.in(lemma, "symptom", "sign", "complication", "manifestation") && phrase.of().isEmpty()
                && discourse.subject().filter(t -> t.termClass() == TermClass.Condition).isPresent()) {
            return agent(discourse.subject());
        }
        if (words.reporter().contains(lemma)) {
            return topic(discourse);
        }
        var found = arguments.resolve(tokens, phrase, true);
        if (found.size() > 1 && lemma.equals(word) && found.get(0).term().termClass() == TermClass.SubstanceClass) {
            // "a hormone called X": X does it, and not any hormone
            found = found.subList(1, found.size());
        }
        if (found.size() == 1 && found.get(0).term().termClass() == TermClass.Practice && !phrase.of().isEmpty()) {
            // "combined use of X and Y": they do what it does
            var used = substances(tokens, phrase.of());
            found = used.isEmpty() ? found : used;
        }
        var named = found.size() == 1 && !tokens.word(head).endsWith("s")
                && !ANY.contains(tokens.word(phrase.start()))
                && (found.get(0).term().termClass() == TermClass.Role
                || found.get(0).term().termClass() == TermClass.SubstanceClass);
        if (!found.isEmpty() && words.carrier().contains(lemma) && tokens.word(head).endsWith("s")
                && found.stream().allMatch(a -> a.term().termClass() == TermClass.Role)) {
            // "its neuroprotective effects": of what has them
            return new Cause(owner(tokens, phrase, discourse)
                    .orElseGet(() -> topic(discourse).agents()), List.of(), false);
        }
        if (found.size() == 1 && Plausibility.WAYS.contains(found.get(0).term().termClass())) {
            // "a nasal spray of X", "intravenous infusion of X"
            var within = substances(tokens, phrase.of());
            within = within.isEmpty() ? phrase.of().stream().flatMap(o -> arguments.resolve(tokens, o, true).stream())
                    .filter(a -> !TREATED.contains(a.term().termClass())).toList() : within;
            return within.isEmpty() ? topic(discourse) : new Cause(within, List.of(), false);
        }
        if (found.size() == 1 && found.get(0).term().termClass() == TermClass.AdverseEffect
                && Word.in(lemma, "effect", "reaction", "event")) {
            // "adverse events with X"
            var with = substances(tokens, behind.filter(b -> OF_SIDE_EFFECTS.contains(b.preposition()))
                    .map(Predication.Phrase::nouns));
            return new Cause(owner(tokens, phrase, discourse).or(() -> with.isEmpty() ? Optional.empty()
                    : Optional.of(with)).orElseGet(() -> topic(discourse).agents()), List.of(), false);
        }
        if (named && !phrase.examples().isEmpty()) {
            // "the oral agonist (PL8177)": the bracket says which
            var which = phrase.examples().stream().flatMap(e -> arguments.resolve(tokens, e, true).stream())
                    .filter(a -> a.term().termClass().molecular()).toList();
            if (!which.isEmpty()) {
                return new Cause(which, List.of(), false);
            }
        }
        return !named ? new Cause(found, List.of(), false)
                : Antecedents.THIS.contains(tokens.word(phrase.start())) || tokens.at(phrase.start(), "the")
                ? implied(Antecedents.of(tokens, phrase, discourse)) : topic(discourse);
    }

    /** A noun without a name, with nothing before it but an article or a word for much or little. */
    private boolean isBare(Tokens tokens, NounPhrase phrase) {
        return phrase.of().isEmpty() && phrase.possessor().isEmpty()
                && IntStream.range(phrase.start(), phrase.head()).allMatch(k -> tokens.is(k, "DET", "ADV")
                        || words.amounts().values().stream().anyMatch(list -> list.contains(tokens.word(k))))
                && tokens.mentions().stream().noneMatch(m -> m.start() < phrase.end() && m.end() > phrase.start());
    }

    boolean isTaking(String verb) {
        return words.taking().contains(verb);
    }

    /** The substances that some phrases name. */
    List<Argument> substances(Tokens tokens, Optional<Nouns> nouns) {
        return substances(tokens, nouns.map(Nouns::members).orElse(List.of()));
    }

    private List<Argument> substances(Tokens tokens, List<NounPhrase> phrases) {
        return phrases.stream().flatMap(phrase -> arguments.resolve(tokens, phrase, false).stream())
                .filter(a -> a.term().termClass().molecular()).toList();
    }

    /** "Doctors treat pain with X": what people use does it. */
    List<Argument> used(Tokens tokens, Predication p) {
        var people = p.subject().filter(s -> words.reporter().contains(tokens.lemma(s.last().head()))).isPresent();
        return !people || p.verb().passive() ? List.of() : p.phrases().stream()
                .filter(phrase -> Word.in(phrase.preposition(), "with", "using", "through", "by"))
                .flatMap(phrase -> substances(tokens, Optional.of(phrase.nouns())).stream()).toList();
    }

    /** Whether a noun names a part of a study: "the X group". */
    boolean isArm(String noun) {
        return words.arms().contains(noun);
    }

    /** Whether a noun names people: who has something is no claim of what they were given. */
    boolean isPeople(String noun) {
        return words.people().contains(noun);
    }

    /** "both", "both substances", "the two peptides". */
    private boolean twoOf(Tokens tokens, NounPhrase phrase) {
        var first = tokens.word(phrase.start());
        var counted = first.equals("both") || Word.in(first, "the", "these") && tokens.at(phrase.start() + 1, "two");
        return counted && phrase.of().isEmpty() && phrase.head() <= phrase.start() + 2
                && (phrase.head() == phrase.start() || tokens.at(phrase.head(), "two")
                || words.anaphor().contains(tokens.lemma(phrase.head())));
    }

    /** The substances that a noun belongs to: possessor, "of", or the name before it. */
    Optional<List<Argument>> owner(Tokens tokens, NounPhrase phrase, Discourse discourse) {
        if (phrase.possessor().isPresent()) {
            var cause = resolve(tokens, phrase.possessor().get(), Optional.empty(), discourse);
            return Optional.of(cause.agents().isEmpty() ? cause.means() : cause.agents());
        }
        var of = new ArrayList<Argument>();
        for (var p : phrase.of()) {
            of.addAll(isAnaphor(tokens, p)
                    ? implied(Antecedents.of(tokens, p, discourse)).agents() : arguments.resolve(tokens, p, false));
        }
        of.removeIf(argument -> !argument.term().termClass().molecular());
        if (!of.isEmpty()) {
            return Optional.of(of);
        }
        var before = new ArrayList<Argument>();
        for (var mention : tokens.mentions()) {
            if (mention.start() >= phrase.start() && mention.end() <= phrase.head()) {
                ArgumentResolver.noun(mention.mention()).filter(t -> t.termClass().drug()
                        || discourse.topic().filter(t::equals).isPresent())
                        .ifPresent(t -> before.add(Argument.implied(t)));
            }
        }
        return before.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    /** "this peptide", "the drug", "the peptide therapy": a substance named before. */
    boolean isAnaphor(Tokens tokens, NounPhrase phrase) {
        return Antecedents.isSought(words, tokens, phrase);
    }
}
