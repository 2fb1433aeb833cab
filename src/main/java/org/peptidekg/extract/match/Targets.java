package org.peptidekg.extract.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Effect;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds what stands in the place of O: names, what pronouns stand for, what an inner event is about. */
final class Targets {

    /** Relations that one clause may state beside one another: "is a tripeptide derived from". */
    static final Set<Relation> IDENTITY = EnumSet.of(Relation.isA, Relation.hasRole, Relation.analogOf,
            Relation.derivedFrom);

    /** Relations for which what becomes of a thing, and its control, stand for the thing. */
    private static final Set<Relation> LINKS = EnumSet.of(Relation.involvedIn, Relation.associatedWith,
            Relation.contributesTo);

    private final Parse parse;
    private final Tokens tokens;
    private final Words words;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;
    private final Causes causes;
    private final Discourse discourse;

    Targets(Parse parse, Words words, ArgumentResolver arguments, SubjectResolver subjects, Causes causes,
            Discourse discourse) {
        this.parse = parse;
        this.tokens = parse.tokens();
        this.words = words;
        this.arguments = arguments;
        this.subjects = subjects;
        this.causes = causes;
        this.discourse = discourse;
    }

    /** @param said what the clause before was about: what "it" and "them" may stand for */
    List<Argument> of(Event event, NounPhrase object, Rule rule, List<Argument> said) {
        return rule.states(Relation.causes) && isDriven(object) ? List.of()
                : kin(rule, event, resolve(event, object, rule, said));
    }

    /** "causes the pituitary to release LH": what is caused is that it does. */
    private boolean isDriven(NounPhrase object) {
        return tokens.graph().map(graph -> {
            var first = graph.firstConjunct(object.head());
            return graph.labelled(first, "obj") && Stream.of(graph.head(first), first, object.head())
                    .flatMap(above -> graph.children(above, "xcomp", "ccomp").stream())
                    .anyMatch(k -> k > object.head() && graph.isVerb(k) && graph.marker(k).equals("to"));
        }).orElseGet(() -> tokens.at(object.end(), "to") && tokens.is(object.end() + 1, "VERB"));
    }

    private List<Argument> resolve(Event event, NounPhrase object, Rule rule, List<Argument> said) {
        var open = rule.open();
        if (rule.inverse() && Word.in(tokens.word(object.head()), "it", "them")) {
            return causes.local().it().map(Argument::implied).stream().toList();
        }
        if (Word.in(tokens.word(object.head()), "it", "them") && !said.isEmpty() && rule.effect().isPresent()
                && !event.inverted()) {
            // "lowers X, while Z raises it"
            return said.stream().filter(a -> a.term().termClass().molecular()
                    || !a.term().termClass().equals(TermClass.Unknown)).toList();
        }
        if (object.possessor().filter(p -> Word.in(tokens.word(p.head()), "its", "their")).isPresent()) {
            // "X raises Y, and stress amplifies its release", "Its release is stimulated by stress"
            var before = said.size() == 1 ? Optional.of(said.get(0).term()) : Optional.<Term>empty();
            var own = levels(object, before.filter(t -> t.termClass().molecular()));
            if (!own.isEmpty()) {
                return own;
            }
        }
        if (subjects.isAnaphor(tokens, object)) {
            var plural = !tokens.word(object.head()).equals(tokens.lemma(object.head()));
            return plural ? List.of() : discourse.it().map(Argument::implied).stream().toList();
        }
        if (Antecedents.isPointed(tokens, object)) {
            return Antecedents.of(tokens, object, discourse).stream().map(Argument::implied).toList();
        }
        if (rule.relation().filter(LINKS::contains).isPresent()
                && words.unfolding().contains(tokens.lemma(object.head()))
                && tokens.mentionAt(object.head()).isEmpty() && !object.of().isEmpty()) {
            // "a role in the development of X"
            return object.of().stream().flatMap(o -> arguments.resolve(tokens, o, open).stream()).toList();
        }
        var identity = rule.relation().filter(IDENTITY::contains).isPresent();
        var stated = identity ? List.<Event>of() : parse.stated(object);
        var found = arguments.resolve(tokens, object, open && stated.isEmpty());
        if (found.isEmpty() && stated.isEmpty()) {
            return levels(object, Optional.empty());
        }
        return !found.isEmpty() ? found : stated.stream().flatMap(e -> e.objects().stream())
                .flatMap(o -> arguments.resolve(tokens, o, open).stream()).toList();
    }

    /** "Levels rise during exercise": those of what was said of last, or was spoken of. */
    private List<Argument> levels(NounPhrase phrase, Optional<Term> said) {
        var aspect = words.aspect(tokens.lemma(phrase.head()));
        var named = tokens.mentions().stream().anyMatch(m -> m.start() < phrase.end() && m.end() > phrase.start());
        var described = IntStream.range(phrase.start(), phrase.head()).anyMatch(k -> !tokens.is(k, "DET", "PRON"));
        if (aspect.isEmpty() || named || described || !phrase.of().isEmpty()) {
            return List.of();
        }
        var last = said.isPresent() ? said : discourse.fresh() && discourse.event().size() == 1
                && discourse.event().get(0).term().termClass().molecular()
                ? Optional.of(discourse.event().get(0).term()) : causes.local().it();
        var surface = Optional.of(tokens.surface(phrase.start(), phrase.end()));
        return last.filter(term -> term.termClass().molecular())
                .map(term -> new Argument(term, aspect, surface)).stream().toList();
    }

    /** "causes nausea and early fullness": what a list joins to a thing of some class is of that class. */
    private List<Argument> kin(Rule rule, Event event, List<Argument> targets) {
        if (rule.objects().isEmpty() || rule.objects().contains(TermClass.Unknown) || targets.stream()
                .noneMatch(t -> t.term().termClass() == TermClass.Unknown)) {
            return targets;
        }
        var type = event.objects().stream()
                .flatMap(o -> Stream.concat(Stream.of(o), o.examples().stream()))
                .flatMap(o -> arguments.resolve(tokens, o, false).stream()).map(a -> a.term().termClass())
                .filter(c -> rule.objects().contains(c) && c.valence() == TermClass.Valence.BAD).findFirst();
        return type.isEmpty() ? targets : targets.stream().map(t -> t.term().termClass() != TermClass.Unknown ? t
                : new Argument(Term.unlisted(t.term().label(), type.get()), t.aspect(), t.surface(), t.moved()))
                .toList();
    }


    /** "abolished the decrease in X": what lowers a lowering raises. */
    boolean reversed(Rule rule, Event event, NounPhrase object) {
        return event.predication().isPresent()
                && rule.effect().filter(e -> e == Effect.down || e == Effect.relieve).isPresent()
                && parse.stated(object).stream().anyMatch(inner -> inner.start() != event.start()
                        && inner.rule().effect().filter(Effect.down::equals).isPresent());
    }

    /** "reduced the incidence of X", "had fewer tumours": there is less of X, nobody was relieved of it. */
    Rule counted(Rule rule, Event event, NounPhrase object) {
        return rule.effect().filter(Effect.down::equals).isPresent()
                && (words.counted().contains(tokens.lemma(object.head())) || tokens.at(event.start(), "fewer"))
                ? rule.lessening() : rule;
    }

    /** "prevented the fall in X": what keeps a thing from falling raises it. */
    Rule averted(Rule rule, NounPhrase object) {
        return !rule.states(Relation.protectsAgainst) ? rule : parse.stated(object).stream()
                .map(inner -> inner.rule().effect()).flatMap(Optional::stream)
                .filter(effect -> effect == Effect.up || effect == Effect.down).findFirst()
                .map(effect -> rule.averting(effect)).orElse(rule);
    }

    /** What says of which kind a thing is, or only describes it, is not what the next sentence refers to. */
    static boolean isAside(Rule rule, Event event) {
        return rule.relation().filter(IDENTITY::contains).isPresent() || event.predication()
                .filter(p -> p.role() == Role.RELATIVE || p.role() == Role.REDUCED).isPresent();
    }
}
