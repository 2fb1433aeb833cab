package org.peptidekg.extract.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;

/** Reads the claims of one sentence: finds its clauses, matches the rules, and fills in who does what to what. */
public final class SentenceReader {

    private static final Set<String> GOVERNING = Set.of("in", "for", "as", "during");

    private final Words words;
    private final EventFinder events;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;
    private final RoleFinder roles;

    public SentenceReader(Words words, EventFinder events, ArgumentResolver arguments) {
        this.words = words;
        this.events = events;
        this.arguments = arguments;
        this.subjects = new SubjectResolver(words, arguments, events);
        this.roles = new RoleFinder(words, arguments, subjects);
    }

    /** What a sentence gave, and what the next one may refer to. */
    public record Result(List<Draft> drafts, Discourse discourse, List<Pair> pairs) {
    }

    /** @param bare whether it is a heading, a cell or the like: words without a clause around them */
    public Result read(Tokens tokens, boolean bare, Discourse discourse) {
        var parse = tokens.graph().map(graph -> Parse.byTree(words, events, graph))
                .orElseGet(() -> Parse.bySurface(words, events, tokens, bare));
        return new Reading(parse, bare, discourse).read();
    }

    /** The work on one sentence. */
    private final class Reading {

        private final Tokens tokens;
        private final boolean bare;
        private final Discourse discourse;
        private final Parse parse;
        private final Causes causes;
        private final Adjuncts adjuncts;
        private final Drafts drafts;
        private final Targets targets;
        /** Events of noun phrases, by their first token, that have given their claim. */
        private final Set<Integer> consumed = new HashSet<>();
        /** Heads of phrases that a clause has already made its claim of. */
        private final Set<Integer> spent = new HashSet<>();
        private List<Argument> said = List.of();
        private List<Argument> actors = List.of();

        Reading(Parse parse, boolean bare, Discourse discourse) {
            this.tokens = parse.tokens();
            this.bare = bare;
            this.discourse = discourse;
            this.parse = parse;
            this.causes = new Causes(parse, subjects, arguments, events, discourse,
                    new Echoes(tokens, words.outcomes()));
            this.adjuncts = new Adjuncts(parse, subjects);
            this.targets = new Targets(parse, words, arguments, subjects, causes, discourse);
            this.drafts = new Drafts(tokens, discourse.topic(), words);
        }

        Result read() {
            parse.predications().forEach(this::readClause);
            parse.phrases().forEach(this::readPhrase);
            parse.predications().forEach(this::readAdjective);
            new PrepositionReader(parse, events, causes, subjects, arguments, drafts).read(discourse);
            roles.find(tokens, parse.chunks(), parse.predications(), causes.local(), bare).forEach(drafts::add);
            var named = Discourse.Names.of(tokens, words);
            var pairs = tokens.graph().map(graph -> new PairFinder(parse, graph, arguments, subjects,
                    events.senses(), causes, discourse, words).pairs()).orElse(List.of());
            return new Result(drafts.list(), discourse.after(causes.spokenOf(), said, actors)
                    .naming(named.pair(discourse), named.all()), pairs);
        }

        private void readClause(Predication predication) {
            var done = new HashSet<NounPhrase>();
            var stated = causes.events(predication);
            var active = stated.stream().allMatch(Event::inverted) ? List.<Argument>of() : causes.means(predication);
            var inverse = false;
            var named = false;
            for (var event : stated) {
                if (inverse && event.inverted()) {
                    // "the fatigue seen with benzodiazepines": what is seen with something else is not of the topic.
                    continue;
                }
                var beside = event.rule().besideOthers();
                var actor = causes.actor(event, predication);
                var means = event.inverted() ? List.<Argument>of() : active;
                var any = event.rule().states().isPresent() && !named && drafts.state(event.rule(), event,
                        stated(event), actor, List.of());
                for (var object : event.objects()) {
                    if ((beside || !done.contains(object)) && readObject(event, object, actor, means)) {
                        any = true;
                        done.add(object);
                    }
                }
                named |= any && event.rule().states().isPresent();
                inverse |= any && event.rule().inverse();
                if (any) {
                    predication.object().ifPresent(o -> o.members().forEach(m -> spent.add(m.head())));
                }
            }
            causes.speakOf(predication);
        }

        /** What a rule states by itself; how something is given, the words beside the verb tell more closely. */
        private List<Argument> stated(Event event) {
            var routes = event.rule().relation().filter(Relation.administeredVia::equals).isPresent()
                    ? event.predication().map(adjuncts::routes).orElse(List.of()) : List.<Argument>of();
            return routes.isEmpty() ? arguments.listed(event.rule().states().get()) : routes;
        }

        private boolean readObject(Event event, NounPhrase object, Cause cause, List<Argument> means) {
            if (event.rule().passes()) {
                var any = false;
                for (var example : object.examples()) {
                    any |= readObject(event, example, cause, means);
                }
                if (any && words.generic().contains(tokens.lemma(object.head())) && tokens.mentionAt(object.head())
                        .isEmpty()) {
                    return true;
                }
                var inner = parse.stated(object).stream().filter(e -> e.subjects().isEmpty()).toList();
                if (!inner.isEmpty()) {
                    for (var nested : inner) {
                        if (!consumed.contains(nested.start())) {
                            var by = doers(object).filter(d -> cause.isImplied())
                                    .map(d -> new Cause(d, means, false)).orElse(cause);
                            any |= nested.objects().stream().filter(target -> state(nested.rule(), event, target, by,
                                    means)).count() > 0 && consumed.add(nested.start());
                        }
                    }
                    if (any) {
                        return true;
                    }
                }
            }
            return state(event.rule(), event, object, cause, means);
        }

        private boolean state(Rule stated, Event event, NounPhrase object, Cause cause, List<Argument> means) {
            var rule = targets.reversed(stated, event, object) ? stated.reversed()
                    : targets.counted(targets.averted(stated, object), event, object);
            var found = targets.of(event, object, rule, said);
            if (found.isEmpty() && rule.relation().filter(Relation.studiedFor::equals).isPresent()) {
                found = event.predication().map(this::aims).orElse(List.of());
            }
            var any = rule.inverse() ? drafts.inverse(rule, event, found, causes.effects(event))
                    : drafts.state(rule, event, found, cause, means);
            if (any && (said.isEmpty() || !Targets.isAside(rule, event))) {
                said = found.stream().map(target -> target.movedBy(List.of(rule))).toList();
                actors = rule.inverse() ? found : cause.agents();
            }
            return any;
        }

        /** "studied for its potential to relieve pain": what the verbs behind the clause speak of. */
        private List<Argument> aims(Predication p) {
            return parse.predications().stream().filter(q -> q.index() > p.index() && q.dependsOn(p))
                    .flatMap(q -> causes.objects(q).stream()).toList();
        }

        private void readPhrase(NounPhrase phrase) {
            for (var event : parse.stated(phrase)) {
                if (consumed.contains(event.start())
                        || spent.contains(phrase.head()) && !event.rule().states(Relation.bindsTo)
                        && event.subjects().isEmpty() && !event.rule().alone()) {
                    continue;
                }
                if (tokens.at(phrase.start(), "no") && tokens.at(phrase.start() - 1, "with")
                        && subjects.isPeople(tokens.lemma(phrase.start() - 2))) {
                    // "in subjects with no pain"
                    continue;
                }
                if (!event.subjects().isEmpty()) {
                    readJoint(event);
                    continue;
                }
                var owner = subjects.owner(tokens, phrase, causes.local())
                        .filter(o -> !isObject(event, o)).or(() -> doers(phrase))
                        .or(() -> governed(phrase));
                var holder = parse.holder(phrase);
                var modifier = event.end() <= phrase.head() && !tokens.at(event.start(), "no");
                var pointed = Word.in(tokens.word(phrase.start()), "this", "these") && !modifier;
                var studied = words.reporter().contains(tokens.lemma(phrase.end())) && phrase.end() < tokens.size();
                var carried = tokens.word(event.start()).contains("-") || tokens.at(phrase.start(), "no");
                var alone = bare || carried || parse.predications().isEmpty() || pointed || studied
                        || tokens.at(event.start(), "no") || event.rule().alone() || parse.isReported(phrase);
                var given = holder.filter(h -> !modifier || words.giving().contains(h.verb().lemma())
                        || h.verb().lemma().equals("be") && isAt(h, phrase)).isPresent();
                if (owner.isEmpty() && !alone && !given) {
                    continue;
                }
                var cause = owner.map(o -> new Cause(o, List.of(), false))
                        .or(() -> holder.map(causes::cause)).filter(c -> !c.agents().isEmpty())
                        .or(() -> event.rule().states(Relation.studiedFor) ? spokenOf() : Optional.empty())
                        .or(() -> adjuncts.seenWith(phrase, causes.local())
                                .map(list -> new Cause(list, List.of(), false)))
                        .orElseGet(() -> subjects.topic(discourse));
                var by = new Cause(cause.agents(), List.of(), false);
                if (event.objects().stream().filter(o -> state(event.rule(), event, o, by, List.of())).count() > 0) {
                    consumed.add(event.start());
                }
            }
        }

        /** "inhibition of X by Y": X is what is inhibited, and owns nothing. */
        private boolean isObject(Event event, List<Argument> owner) {
            return !owner.isEmpty() && owner.stream().allMatch(a -> event.objects().stream().anyMatch(o -> arguments
                    .resolve(tokens, o, false).stream().anyMatch(b -> b.term().key().equals(a.term().key()))));
        }

        /** "were at a lower risk of X" */
        private boolean isAt(Predication p, NounPhrase phrase) {
            return p.phrases().stream().anyMatch(behind -> behind.preposition().equals("at")
                    && behind.nouns().members().contains(phrase));
        }

        /** "an association between X and Y" */
        private void readJoint(Event event) {
            var first = event.subjects().stream().flatMap(s -> {
                var found = arguments.resolve(tokens, s, false);
                // "stress-induced", which the lexicon may have as an adjective
                return !found.isEmpty() ? found.stream() : tokens.mentionAt(s.head())
                        .map(m -> List.of(Argument.implied(m.mention().best().term())))
                        .orElseGet(() -> arguments.resolve(tokens, s, true)).stream();
            }).toList();
            for (var object : event.objects()) {
                if (state(event.rule(), event, object, new Cause(first, List.of(), false), List.of())) {
                    consumed.add(event.start());
                }
            }
        }

        /** "In a trial in patients with Y, X was tolerated": of X. */
        private Optional<Cause> spokenOf() {
            return parse.predications().stream().filter(p -> p.role() == Role.MAIN).map(causes::cause)
                    .filter(c -> !c.agents().isEmpty() && c.agents().stream()
                            .allMatch(a -> a.term().termClass().molecular() && a.surface().isPresent())).findFirst();
        }

        /** "a rise in Y after X" */
        private Optional<List<Argument>> doers(NounPhrase phrase) {
            var found = parse.doers(phrase).stream().flatMap(d -> arguments.resolve(tokens, d, false).stream())
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }

        /** "X in the treatment of Y", "the use of X in the treatment of Y": the substance that a noun is said of. */
        private Optional<List<Argument>> governed(NounPhrase phrase) {
            return parse.above(phrase, GOVERNING).map(noun -> subjects.resolve(tokens, List.of(noun),
                    Optional.empty(), causes.local()).agents().stream()
                    .filter(a -> a.term().termClass().molecular() && a.surface().isPresent()).toList())
                    .filter(list -> !list.isEmpty());
        }

        /** "is not FDA-approved": a predicate adjective made of an object and a verb. */
        private void readAdjective(Predication p) {
            var copular = p.verb().lemma().equals("be") && p.adjective().isEmpty();
            var made = p.adjective().map(a -> events.phrases().inAdjective(tokens, a.start()))
                    .or(() -> p.object().filter(o -> copular).map(o -> events.phrases().apart(tokens, o.last())))
                    .orElse(List.of());
            for (var event : made) {
                for (var object : event.objects()) {
                    state(event.rule(), event, object, causes.cause(p), List.of());
                }
            }
        }
    }
}
