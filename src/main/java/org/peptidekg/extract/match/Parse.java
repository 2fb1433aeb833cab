package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.parse.Chunk;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.parse.Chunk.Verb;
import org.peptidekg.extract.parse.Chunker;
import org.peptidekg.extract.parse.ClauseFinder;
import org.peptidekg.extract.parse.Cohorts;
import org.peptidekg.extract.parse.Grouper;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.parse.TreeChunks;
import org.peptidekg.extract.parse.TreeClauses;
import org.peptidekg.extract.parse.TreePhrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/** One sentence cut into noun groups and clauses, with the events that its noun phrases state. */
final class Parse {

    /** Verbs and adjectives that say no more than that an event is there. */
    private static final Set<String> FOUND = Phrases.sentences().words("events-found");
    private static final Set<String> EVIDENT = Phrases.sentences().words("evident");


    private final Words words;
    private final EventFinder events;
    private final Tokens tokens;
    private final List<Chunk> chunks;
    private final List<Predication> predications;
    private final List<NounPhrase> phrases;
    /** What stands behind a phrase, where the tree tells. */
    private final Map<NounPhrase, Predication.Phrase> behind;
    private final Optional<Cohorts> cohorts;
    private final Map<NounPhrase, List<Event>> phraseEvents = new IdentityHashMap<>();

    private Parse(Words words, EventFinder events, Tokens tokens, List<Chunk> chunks, List<Predication> predications,
            Map<NounPhrase, Predication.Phrase> behind, Optional<Cohorts> cohorts) {
        this.cohorts = cohorts;
        this.words = words;
        this.events = events;
        this.tokens = tokens;
        this.chunks = chunks;
        this.predications = new ArrayList<>(predications);
        this.behind = behind;
        addAppositions();
        this.phrases = collectPhrases();
        findPhraseEvents();
    }

    /**
     * By the words that stand next to each other.
     *
     * @param bare whether commas alone join nouns, as in headings
     */
    static Parse bySurface(Words words, EventFinder events, Tokens tokens, boolean bare) {
        var chunks = Grouper.group(tokens, new Chunker(words).chunks(tokens), bare);
        return new Parse(words, events, tokens, chunks, ClauseFinder.find(words, tokens, chunks), Map.of(),
                Optional.empty());
    }

    /** By the dependency tree. */
    static Parse byTree(Words words, EventFinder events, SentenceGraph graph) {
        var phrases = new TreePhrases(graph, words);
        var clauses = new TreeClauses(graph, phrases, words);
        var chunks = new TreeChunks(graph, phrases, clauses);
        return new Parse(words, events, graph.tokens(), chunks.list(), clauses.all(), chunks.behind(),
                Optional.of(new Cohorts(graph, phrases, words)));
    }

    /** The phrase that another depends on by one of some prepositions, or that of which it is; empty without a tree. */
    Optional<NounPhrase> above(NounPhrase phrase, Set<String> prepositions) {
        return tokens.graph().flatMap(graph -> {
            var word = phrase.head();
            var noun = graph.head(word);
            if (noun < 0 || !graph.labelled(word, "nmod") || !prepositions.contains(graph.preposition(word))) {
                return Optional.empty();
            }
            return phrases.stream().filter(other -> other.start() <= noun && other.end() > noun && other != phrase)
                    .findFirst();
        });
    }

    /** Whether it was read off a dependency tree. */
    boolean isTree() {
        return cohorts.isPresent();
    }

    /** Substances behind a noun that bring about what it says: "rise in X after Y", "fall in X in rats given Y". */
    List<NounPhrase> doers(NounPhrase phrase) {
        return cohorts.map(c -> c.doers(phrase)).orElse(List.of());
    }

    Tokens tokens() {
        return tokens;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    List<Predication> predications() {
        return predications;
    }

    /** An adjective before the first of several nouns holds for all: "improved clarity and focus". */
    private void findPhraseEvents() {
        phrases.forEach(phrase -> phraseEvents.put(phrase, stating(phrase)));
        phrases.forEach(phrase -> {
            share(phrase.of());
            share(phrase.examples());
        });
        for (var chunk : chunks) {
            if (chunk instanceof Nouns nouns) {
                share(nouns.members());
            }
        }
    }

    /** The events of a phrase, by what stands behind it, or behind the verb: "no effect was found on X". */
    private List<Event> stating(NounPhrase phrase) {
        var found = events.phrases().inPhrase(tokens, phrase, behind(phrase));
        if (!found.isEmpty() || !isTree()) {
            return found;
        }
        return predications.stream().filter(p -> words.report().contains(p.verb().lemma())
                && (p.verb().passive() ? p.subject() : p.object()).filter(n -> n.last() == phrase).isPresent())
                .flatMap(p -> p.phrases().stream())
                .map(far -> events.phrases().inPhrase(tokens, phrase, Optional.of(far)))
                .filter(list -> !list.isEmpty()).findFirst().orElse(found);
    }

    /** "Improved sleep was noted", "a fall in cortisol was evident": nobody is said to have done it. */
    boolean isReported(NounPhrase phrase) {
        return predications.stream().anyMatch(p -> (p.verb().passive() && (words.report().contains(p.verb().lemma())
                || FOUND.contains(p.verb().lemma())) || words.coming().contains(p.verb().lemma())
                || p.adjective().filter(a -> EVIDENT.contains(a.lemma())).isPresent())
                && p.subject().filter(s -> s.members().contains(phrase)).isPresent());
    }

    private void share(List<NounPhrase> members) {
        if (members.size() < 2) {
            return;
        }
        var last = members.get(members.size() - 1);
        var headed = stated(last).stream().filter(e -> e.start() == last.head()).toList();
        members.stream().filter(m -> m.start() >= last.start() && m.end() <= last.head() && stated(m).isEmpty())
                .forEach(m ->
                // "dopamine and serotonin depletion", not "delayed emptying and appetite suppression"
                phraseEvents.put(m, headed.stream().map(e -> new Event(e.rule(), m.start(), m.start() + 1, List.of(m),
                        Optional.empty(), Optional.of(m), false, List.of())).toList()));
        var first = members.get(0);
        var shared = stated(first).stream()
                .filter(e -> e.end() <= first.head() && e.start() == firstWord(first)).toList();
        members.stream().skip(1).filter(m -> stated(m).isEmpty() && !tokens.is(m.start(), "DET", "PRON")
                && !Word.in(tokens.word(m.start()), "more", "less", "fewer"))
                .forEach(m -> phraseEvents.put(m, shared.stream().map(e -> new Event(e.rule(), m.start(), m.start() + 1,
                        List.of(m), Optional.empty(), Optional.of(m), false, List.of())).toList()));
    }

    private int firstWord(NounPhrase phrase) {
        var first = phrase.possessor().map(NounPhrase::end).orElse(phrase.start());
        while (first < phrase.head() && tokens.is(first, "DET", "PART", "PRON", "PUNCT")) {
            first++;
        }
        return first;
    }

    /** The events that a noun phrase states. */
    List<Event> stated(NounPhrase phrase) {
        return phraseEvents.getOrDefault(phrase, List.of());
    }

    /** "tuftsin, a natural peptide" says what "tuftsin is a natural peptide" says. */
    private void addAppositions() {
        for (var chunk : chunks) {
            if (chunk instanceof Nouns nouns) {
                nouns.members().forEach(this::addApposition);
            }
        }
    }

    private void addApposition(NounPhrase phrase) {
        phrase.apposition().ifPresent(other -> {
            var be = new Verb(other.start(), other.start() + 1, other.start(), "be", Verb.Form.FINITE, false);
            predications.add(new Predication(predications.size(), be, Role.MAIN, Optional.of(nouns(phrase)),
                    Optional.empty(), Optional.empty(), Optional.of(nouns(other)), Optional.empty(), Optional.empty(),
                    List.of(), ""));
        });
        phrase.of().forEach(this::addApposition);
    }

    private Nouns nouns(NounPhrase phrase) {
        return new Nouns(phrase.start(), phrase.end(), List.of(phrase));
    }

    /** All noun phrases, those inside others too. */
    List<NounPhrase> phrases() {
        return phrases;
    }

    private List<NounPhrase> collectPhrases() {
        var all = new ArrayList<NounPhrase>();
        chunks.forEach(chunk -> {
            if (chunk instanceof Nouns nouns) {
                nouns.members().forEach(member -> collect(member, all));
            }
        });
        return all;
    }

    private void collect(NounPhrase phrase, List<NounPhrase> all) {
        all.add(phrase);
        phrase.of().forEach(of -> collect(of, all));
        phrase.examples().forEach(example -> collect(example, all));
        phrase.apposition().ifPresent(other -> collect(other, all));
        var head = phrase.head();
        if (words.reporter().contains(tokens.lemma(head)) && head > phrase.start()
                && tokens.is(head - 1, "NOUN", "PROPN")) {
            all.add(NounPhrase.of(phrase.start(), head, head - 1));
        }
    }

    /** The predication that has the phrase as its object, or in a prepositional phrase behind it. */
    Optional<Predication> holder(NounPhrase phrase) {
        for (var p : predications) {
            if (p.object().isPresent() && p.object().get().members().stream().anyMatch(m -> holds(m, phrase))) {
                return Optional.of(p);
            }
            for (var behind : p.phrases()) {
                if (behind.nouns().members().contains(phrase)) {
                    return Optional.of(p);
                }
            }
        }
        return Optional.empty();
    }

    /** The phrase itself, or one that stands behind "of" in it: "a lack of influence". */
    private static boolean holds(NounPhrase outer, NounPhrase phrase) {
        return outer.equals(phrase) || outer.of().stream().anyMatch(of -> holds(of, phrase));
    }

    /** "in memory and in attention": what the same preposition leads to once more. */
    private Nouns joined(int at, Preposition p, Nouns nouns) {
        if (at + 3 < chunks.size() && chunks.get(at + 1) instanceof Chunk.Other and
                && and.kind() == Chunk.Other.Kind.CONJUNCTION && chunks.get(at + 2) instanceof Preposition again
                && again.word().equals(p.word()) && chunks.get(at + 3) instanceof Nouns more) {
            var members = new ArrayList<>(nouns.members());
            members.addAll(more.members());
            return new Nouns(nouns.start(), more.end(), List.copyOf(members));
        }
        return nouns;
    }

    /** The prepositional phrase right behind a noun phrase. */
    Optional<Predication.Phrase> behind(NounPhrase phrase) {
        if (isTree()) {
            return Optional.ofNullable(behind.get(phrase));
        }
        for (var k = 0; k + 2 < chunks.size(); k++) {
            if (chunks.get(k) instanceof Nouns nouns && nouns.last() == phrase
                    && chunks.get(k + 1) instanceof Preposition p && chunks.get(k + 2) instanceof Nouns next) {
                return Optional.of(new Predication.Phrase(p.word(), joined(k + 2, p, next)));
            }
        }
        return Optional.empty();
    }
}
