package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.Chunk.Nouns;
import org.peptidekg.extract.Chunk.Preposition;
import org.peptidekg.extract.Chunk.Verb;
import org.peptidekg.extract.Predication.Role;
import org.peptidekg.extract.SubjectResolver.Cause;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermClass.Valence;

/** Reads the claims of one sentence: finds its clauses, matches the rules, and fills in who does what to what. */
final class SentenceReader {

    private static final Set<Relation> IDENTITY = Set.of(Relation.isA, Relation.hasRole, Relation.analogOf,
            Relation.derivedFrom);

    private final Words words;
    private final Chunker chunker;
    private final EventFinder events;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;
    private final RoleFinder roles;

    SentenceReader(Words words, EventFinder events, ArgumentResolver arguments) {
        this.words = words;
        this.chunker = new Chunker(words);
        this.events = events;
        this.arguments = arguments;
        this.subjects = new SubjectResolver(words, arguments, events);
        this.roles = new RoleFinder(words, arguments, subjects);
    }

    /** What a sentence gave, and what the next one may refer to. */
    record Result(List<Draft> drafts, Discourse discourse) {
    }

    /** @param bare whether it is a heading, a cell or the like: words without a clause around them */
    Result read(Tokens tokens, boolean bare, Discourse discourse) {
        return new Reading(tokens, bare, discourse).read();
    }

    /** The work on one sentence. */
    private final class Reading {

        private final Tokens tokens;
        private final boolean bare;
        private final Discourse discourse;
        private final List<Chunk> chunks;
        private final List<Predication> predications;
        private final Map<Predication, List<Event>> clauseEvents = new IdentityHashMap<>();
        private final Map<Predication, Cause> causes = new IdentityHashMap<>();
        private final Map<NounPhrase, List<Event>> phraseEvents = new IdentityHashMap<>();
        private final Set<Integer> consumed = new HashSet<>();
        /** Heads of phrases that a clause has already made its claim of. */
        private final Set<Integer> spent = new HashSet<>();
        private final Drafts drafts;
        private List<Argument> said = List.of();
        private Optional<Term> spokenOf = Optional.empty();

        Reading(Tokens tokens, boolean bare, Discourse discourse) {
            this.tokens = tokens;
            this.bare = bare;
            this.discourse = discourse;
            this.chunks = Grouper.group(tokens, chunker.chunks(tokens), bare);
            this.predications = new ArrayList<>(ClauseFinder.find(tokens, chunks));
            addAppositions();
            findPhraseEvents();
            this.drafts = new Drafts(tokens);
        }

        Result read() {
            predications.forEach(p -> clauseEvents.put(p, events.inClause(tokens, p, predications)));
            predications.forEach(this::readClause);
            phrases().forEach(this::readPhrase);
            readPrepositions();
            roles.find(tokens, chunks, predications, discourse, bare).forEach(drafts::add);
            return new Result(drafts.list(), discourse.after(spokenOf, said));
        }

        /** An adjective before the first of several nouns holds for all: "improved clarity and focus". */
        private void findPhraseEvents() {
            phrases().forEach(phrase -> phraseEvents.put(phrase, events.inPhrase(tokens, phrase, behind(phrase))));
            for (var chunk : chunks) {
                if (chunk instanceof Nouns nouns && nouns.members().size() > 1) {
                    var shared = stated(nouns.first()).stream().filter(e -> e.end() <= nouns.first().head()
                            && e.start() == firstWord(nouns.first())).toList();
                    nouns.members().stream().skip(1).filter(m -> stated(m).isEmpty() && !tokens.is(m.start(), "DET", "PRON"))
                            .forEach(m -> phraseEvents.put(m, shared.stream().map(e -> new Event(e.rule(), m.start(), m.start() + 1,
                                    List.of(m), Optional.empty(), Optional.of(m), false, List.of())).toList()));
                }
            }
        }

        private int firstWord(NounPhrase phrase) {
            var first = phrase.possessor().map(NounPhrase::end).orElse(phrase.start());
            while (first < phrase.head() && tokens.is(first, "DET", "PART", "PRON", "PUNCT")) {
                first++;
            }
            return first;
        }

        private List<Event> stated(NounPhrase phrase) {
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

        // --- clauses ---

        private void readClause(Predication predication) {
            var cause = cause(predication);
            var stated = false;
            var done = new HashSet<NounPhrase>();
            for (var event : clauseEvents.get(predication)) {
                var identity = event.rule().relation().filter(IDENTITY::contains).isPresent();
                var actor = event.inverted() ? byPhrase(predication)
                        : event.subjects().isEmpty() ? cause : subjects.resolve(tokens, event.subjects(), Optional.empty(), local());
                var means = event.inverted() ? List.<Argument>of() : means(predication);
                var any = false;
                for (var object : event.objects()) {
                    if ((identity || !done.contains(object)) && readObject(event, object, actor, means)) {
                        any = true;
                        done.add(object);
                    }
                }
                if (any) {
                    predication.object().ifPresent(o -> o.members().forEach(m -> spent.add(m.head())));
                }
                stated |= any || event.rule().passes() && event.objects().isEmpty();
            }
            var agents = cause.agents();
            if (predication.role() == Role.MAIN && agents.size() == 1 && (stated || spokenOf.isEmpty())) {
                spokenOf = Optional.of(agents.get(0).term());
            }
        }

        private boolean readObject(Event event, NounPhrase object, Cause cause, List<Argument> means) {
            if (event.rule().passes()) {
                var any = false;
                for (var example : object.examples()) {
                    any |= readObject(event, example, cause, means);
                }
                if (any && words.generic().contains(tokens.lemma(object.head()))) {
                    return true;
                }
                var inner = stated(object);
                if (!inner.isEmpty()) {
                    for (var nested : inner) {
                        if (!consumed.contains(nested.start())) {
                            var told = false;
                            for (var target : nested.objects()) {
                                told |= state(nested.rule(), event, target, cause, means);
                            }
                            any |= told && consumed.add(nested.start());
                        }
                    }
                    if (any) {
                        return true;
                    }
                }
            }
            return state(event.rule(), event, object, cause, means);
        }

        private boolean state(Rule rule, Event event, NounPhrase object, Cause cause, List<Argument> means) {
            var targets = targets(object, rule.open());
            var any = rule.inverse() ? drafts.inverse(rule, event, targets, effects(event))
                    : drafts.state(rule, event, targets, cause, means);
            if (any) {
                said = targets;
            }
            return any;
        }

        private List<Argument> targets(NounPhrase object, boolean open) {
            if (subjects.isAnaphor(tokens, object)) {
                var plural = !tokens.word(object.head()).equals(tokens.lemma(object.head()));
                return plural ? List.of() : discourse.it().map(Argument::implied).stream().toList();
            }
            var stated = stated(object);
            var found = arguments.resolve(tokens, object, open && stated.isEmpty());
            return !found.isEmpty() || stated.isEmpty() ? found : stated.stream().flatMap(e -> e.objects().stream())
                    .flatMap(o -> arguments.resolve(tokens, o, open).stream()).toList();
        }

        /** What the subject of an inverse rule says has come about: the noun, or what "this" stands for. */
        private List<Argument> effects(Event event) {
            var p = event.predication();
            var subject = p.flatMap(Predication::subject);
            if (subject.isEmpty()) {
                return List.of();
            }
            var cause = subjects.resolve(tokens, subject.get().members(), behind(subject.get().last()), local());
            return cause.means();
        }

        private Cause cause(Predication p) {
            var known = causes.get(p);
            if (known != null) {
                return known;
            }
            var cause = findCause(p);
            causes.put(p, cause);
            return cause;
        }

        private Cause findCause(Predication p) {
            if (p.subjectEvent().isPresent()) {
                var inner = p.subjectEvent().get();
                var practice = tokens.mentionAt(inner.verb().head()).map(m -> m.mention().best().term())
                        .filter(t -> t.termClass() == TermClass.Practice);
                if (practice.isPresent()) {
                    return new Cause(List.of(Argument.implied(practice.get())), List.of(), false);
                }
                var agents = inner.role() == Role.OWNED ? owned(inner) : subjects.topic(discourse).agents();
                return new Cause(agents, objects(inner), inner.role() == Role.OWNED);
            }
            if (p.role() == Role.OWNED) {
                return new Cause(owned(p), List.of(), false);
            }
            if (p.subject().isEmpty()) {
                return p.host().filter(h -> h != p && p.role() != Role.MAIN).map(this::cause)
                        .orElseGet(() -> subjects.topic(discourse));
            }
            var subject = p.subject().get();
            var found = subjects.resolve(tokens, subject.members(), behind(subject.last()), local());
            return found.isEmpty() && p.role() == Role.RELATIVE && p.host().isPresent() ? cause(p.host().get()) : found;
        }

        /** "it" in the middle of a sentence may stand for a subject of the same sentence. */
        private Discourse local() {
            return spokenOf.isPresent() ? discourse.after(spokenOf, discourse.event()) : discourse;
        }

        private List<Argument> owned(Predication p) {
            return p.subject().flatMap(s -> subjects.owner(tokens, s.last(), discourse))
                    .orElseGet(() -> subjects.topic(discourse).agents());
        }

        private Cause byPhrase(Predication p) {
            var by = p.phrases().stream().filter(phrase -> phrase.preposition().equals("by")).findFirst();
            return by.map(phrase -> subjects.resolve(tokens, phrase.nouns().members(), Optional.empty(), discourse))
                    .orElseGet(() -> subjects.topic(discourse));
        }

        /** By what a clause comes about: "by raising X", "thereby", "due to its effect on X". */
        private List<Argument> means(Predication p) {
            var means = new ArrayList<Argument>();
            for (var other : predications) {
                var before = other.role() == Role.MEANS && other.index() < p.index()
                        && (p.role() == Role.MAIN || p.role() == Role.COORDINATED) && isNextMain(other, p);
                var behind = other.role() == Role.MEANS && other.host().filter(h -> h == p).isPresent();
                if (before || behind) {
                    means.addAll(objects(other));
                }
            }
            var host = p.host();
            if (host.isPresent() && (p.role() == Role.RESULT && p.connector().matches("thereby|thus|hence|therefore|ultimately|consequently|resulting|leading")
                    || p.role() == Role.PURPOSE)) {
                objects(host.get()).stream().filter(a -> p.role() == Role.RESULT || a.term().valence() == Valence.NEUTRAL)
                        .forEach(means::add);
            }
            p.phrases().stream().filter(phrase -> phrase.preposition().matches("due to|through|via|by")).forEach(phrase -> {
                for (var member : phrase.nouns().members()) {
                    var inner = subjects.resolve(tokens, List.of(member), behind(member), discourse);
                    means.addAll(inner.means());
                }
            });
            return means;
        }

        private boolean isNextMain(Predication means, Predication p) {
            return predications.stream().filter(q -> q.index() > means.index() && q.role() == Role.MAIN).findFirst()
                    .filter(main -> main == p || p.host().filter(h -> h == main).isPresent()).isPresent()
                    && means.host().isEmpty();
        }

        /** What a predication says something of: the objects of its event, or else its plain objects. */
        private List<Argument> objects(Predication p) {
            var stated = clauseEvents.getOrDefault(p, List.of());
            var phrases = stated.isEmpty() ? p.object().map(Nouns::members).orElse(List.of()) : stated.get(0).objects();
            var found = new ArrayList<Argument>();
            for (var phrase : phrases) {
                var inner = stated(phrase);
                if (inner.isEmpty()) {
                    found.addAll(arguments.resolve(tokens, phrase, true));
                } else {
                    inner.forEach(e -> e.objects().forEach(o -> found.addAll(arguments.resolve(tokens, o, true))));
                }
            }
            return found;
        }

        // --- noun phrases ---

        private List<NounPhrase> phrases() {
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
            var head = phrase.head();
            if (words.reporter().contains(tokens.lemma(head)) && head > phrase.start() && tokens.is(head - 1, "NOUN", "PROPN")) {
                all.add(NounPhrase.of(phrase.start(), head, head - 1));
            }
        }

        private void readPhrase(NounPhrase phrase) {
            for (var event : stated(phrase)) {
                if (consumed.contains(event.start()) || spent.contains(phrase.head())) {
                    continue;
                }
                var owner = subjects.owner(tokens, phrase, local());
                var holder = holder(phrase);
                var modifier = event.end() <= phrase.head() && !tokens.at(event.start(), "no");
                var pointed = tokens.word(phrase.start()).matches("this|these") && !modifier;
                var studied = words.reporter().contains(tokens.lemma(phrase.end())) && phrase.end() < tokens.size();
                var alone = bare || predications.isEmpty() || pointed || studied || tokens.at(event.start(), "no");
                if (owner.isEmpty() && !alone && (holder.isEmpty() || modifier && !gives(holder.get()))) {
                    continue;
                }
                var cause = owner.map(o -> new Cause(o, List.of(), false))
                        .or(() -> holder.map(this::cause)).filter(c -> !c.agents().isEmpty())
                        .orElseGet(() -> subjects.topic(discourse));
                var told = false;
                for (var object : event.objects()) {
                    told |= state(event.rule(), event, object, new Cause(cause.agents(), List.of(), false), List.of());
                }
                if (told) {
                    consumed.add(event.start());
                }
            }
        }

        /** The predication that has the phrase as its object, or in a prepositional phrase behind it. */
        private Optional<Predication> holder(NounPhrase phrase) {
            return predications.stream().filter(p -> p.object().filter(o -> o.members().contains(phrase)).isPresent()
                    || p.phrases().stream().anyMatch(f -> f.nouns().members().contains(phrase))).findFirst();
        }

        private boolean gives(Predication p) {
            return words.report().contains(p.verb().lemma()) || p.verb().lemma().matches(
                    "provide|offer|show|give|produce|bring|deliver|yield|demonstrate|have|exhibit|promote|support|cause|see");
        }

        private Optional<Predication.Phrase> behind(NounPhrase phrase) {
            for (var k = 0; k + 2 < chunks.size(); k++) {
                if (chunks.get(k) instanceof Nouns nouns && nouns.members().contains(phrase) && nouns.last() == phrase
                        && chunks.get(k + 1) instanceof Preposition p && chunks.get(k + 2) instanceof Nouns next) {
                    return Optional.of(new Predication.Phrase(p.word(), next));
                }
            }
            return Optional.empty();
        }

        // --- prepositions ---

        private void readPrepositions() {
            for (var k = 0; k + 1 < chunks.size(); k++) {
                if (chunks.get(k) instanceof Preposition p && chunks.get(k + 1) instanceof Nouns nouns) {
                    readPreposition(k, p, nouns);
                }
            }
        }

        private void readPreposition(int k, Preposition p, Nouns nouns) {
            for (var rule : events.all()) {
                var fits = rule.patterns().stream().anyMatch(pattern -> pattern instanceof Pattern.Prepositional prep
                        && prep.prepositions().contains(p.word().replace(' ', '-')));
                if (!fits) {
                    continue;
                }
                var host = predications.stream().filter(q -> q.verb().start() < p.start() && q.role() != Role.REDUCED)
                        .reduce((a, b) -> b);
                var cause = host.map(this::cause).filter(c -> !c.agents().isEmpty()).orElseGet(() -> subjects.topic(discourse));
                var event = new Event(rule, p.start(), p.end(), nouns.members(), Optional.empty(), Optional.empty(), false, List.of());
                var any = false;
                for (var member : nouns.members()) {
                    any |= drafts.state(rule, event, arguments.resolve(tokens, member, false),
                            new Cause(cause.agents(), List.of(), false), List.of());
                }
                if (any) {
                    return;
                }
            }
        }
    }
}
