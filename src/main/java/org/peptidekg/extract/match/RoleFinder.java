package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds roles that adjectives give to a substance: "its anxiolytic effects", "exhibits anti-inflammatory
// properties". */
final class RoleFinder {

    private static final Set<String> COMPARED = Phrases.sentences().words("compared");

    static final String RULE = "role-by-adjective";

    private static final Set<TermClass> CLASSES = EnumSet.of(TermClass.SubstanceClass, TermClass.DrugClass,
            TermClass.NeurotrophicFactor,
            TermClass.GrowthFactor, TermClass.Cytokine, TermClass.SignalingSystem, TermClass.Role);

    private final Words words;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;

    RoleFinder(Words words, ArgumentResolver arguments, SubjectResolver subjects) {
        this.words = words;
        this.arguments = arguments;
        this.subjects = subjects;
    }

    List<Draft> find(Tokens tokens, List<Chunk> chunks, List<Predication> predications, Discourse discourse,
            boolean bare) {
        var found = new ArrayList<Draft>();
        for (var k = 0; k < chunks.size(); k++) {
            if (chunks.get(k) instanceof Nouns nouns) {
                var before = k > 0 && chunks.get(k - 1) instanceof Preposition p ? p.word() : "";
                var compared = COMPARED.contains(before)
                        || before.equals("with") && Word.in(tokens.word(nouns.start()), "other", "another",
                                "additional");
                listed(tokens, nouns, predications, discourse, found);
                for (var phrase : nouns.members()) {
                    titled(tokens, phrase, found);
                    illustrated(tokens, phrase, found);
                    if (!compared || phrase.possessor().isPresent()) {
                        find(tokens, phrase, predications, discourse, bare || before.equals("as"), found);
                    }
                }
            }
        }
        return found;
    }

    /** "antimicrobial, wound-healing and immunomodulatory properties": names of roles that share the last noun. */
    private void listed(Tokens tokens, Nouns nouns, List<Predication> predications, Discourse discourse,
            List<Draft> found) {
        if (nouns.members().size() < 2 || !words.carrier().contains(tokens.lemma(nouns.last().head()))
                || words.anaphor().contains(tokens.lemma(nouns.last().head()))) {
            return;
        }
        var holder = predications.stream().filter(p -> p.object().filter(nouns::equals).isPresent()).findFirst();
        var agents = agents(tokens, holder, discourse);
        for (var phrase : nouns.members().subList(0, nouns.members().size() - 1)) {
            for (var role : arguments.role(tokens, phrase)) {
                for (var agent : agents) {
                    if (agent.term().termClass().molecular() && phrase.head() - phrase.start() < 2) {
                        var start = tokens.get(phrase.start()).start();
                        found.add(new Draft(agent.term(), agent.surface(), Relation.hasRole,
                                new ClaimObject.Concept(role.term()), role.surface(), Optional.empty(), start, start,
                                RULE, false, false, Optional.empty()));
                    }
                }
            }
        }
    }

    /** The subject of a clause; the topic where it has none. */
    private List<Argument> agents(Tokens tokens, Optional<Predication> clause, Discourse discourse) {
        return clause.flatMap(p -> p.subject())
                .map(s -> subjects.resolve(tokens, s.members(), Optional.empty(), discourse).agents())
                .filter(list -> !list.isEmpty()).orElseGet(() -> subjects.topic(discourse).agents());
    }

    /** "the immunomodulatory peptide tuftsin": what stands before a name says what it is. */
    private void titled(Tokens tokens, NounPhrase phrase, List<Draft> found) {
        phrase.of().forEach(of -> titled(tokens, of, found));
        phrase.apposition().ifPresent(other -> titled(tokens, other, found));
        var place = tokens.mentionAt(phrase.head());
        var name = place.flatMap(m -> ArgumentResolver.noun(m.mention())).filter(t -> t.termClass().molecular()
                        && !words.kinds().contains(t.label()) && t.termClass() != TermClass.SubstanceClass
                        && t.termClass() != TermClass.DrugClass);
        if (name.isEmpty()) {
            calledSo(tokens, phrase, found);
            return;
        }
        for (var mention : tokens.mentions()) {
            if (mention.start() >= phrase.start() && mention.end() <= place.get().start()) {
                var term = mention.mention().best().term();
                var beside = mention.end() == place.get().start();
                var kind = term.termClass() == TermClass.SubstanceClass || term.termClass() == TermClass.DrugClass
                        && !words.vague().contains(term.label()) || words.kinds().contains(term.label());
                var relation = term.termClass() == TermClass.Role ? Relation.hasRole
                        : term.termClass() == TermClass.Route && beside ? Relation.administeredVia
                        : kind && beside ? kindOf(term) : null;
                if (relation != null) {
                    var said = draft(tokens, name.get(), relation, relation == Relation.hasRole ? whole(tokens,
                            NounPhrase.of(phrase.start(), mention.end(), mention.end() - 1), term) : term,
                            mention.start());
                    // "no oral insulin exists"
                    found.add(tokens.at(phrase.start(), "no") ? said.denied() : said);
                }
            }
        }
    }

    /** "the dopamine antagonist sulpiride": a name of some words that no row holds, right behind what it is. */
    private void calledSo(Tokens tokens, NounPhrase phrase, List<Draft> found) {
        arguments.names().called(tokens, phrase).ifPresent(name -> {
            var kind = tokens.mentions().stream().filter(m -> m.start() >= phrase.start() && m.end() <= phrase.head())
                    .reduce((a, b) -> b).orElseThrow();
            var term = kind.mention().best().term();
            found.add(draft(tokens, name.term(), kindOf(term), term, kind.start()));
        });
    }

    /** "neurotrophic factors like BDNF": an example of a class belongs to it. */
    private void illustrated(Tokens tokens, NounPhrase phrase, List<Draft> found) {
        phrase.of().forEach(of -> illustrated(tokens, of, found));
        phrase.apposition().ifPresent(other -> illustrated(tokens, other, found));
        var type = tokens.mentionAt(phrase.head()).flatMap(m -> ArgumentResolver.noun(m.mention()))
                .filter(t -> CLASSES.contains(t.termClass()));
        if (type.isEmpty()) {
            return;
        }
        for (var example : phrase.examples()) {
            var named = arguments.resolve(tokens, example, tokens.at(example.start() - 1, "("));
            for (var argument : named.isEmpty() ? arguments.names().example(tokens, example).stream().toList()
            : named) {
                var term = argument.term();
                var relation = kindOf(type.get());
                var beside = relation == Relation.hasRole && Word.in(tokens.word(example.start() - 1), "(", ",");
                if (term.termClass().molecular() && !term.equals(type.get())
                        && (tokens.word(phrase.head()).endsWith("s") || beside)) {
                    found.add(draft(tokens, term, relation, whole(tokens, phrase, type.get()), example.start()));
                }
            }
        }
    }

    /** What acts is named by what it does, other kinds by what they are. */
    private static Relation kindOf(Term kind) {
        return kind.termClass() == TermClass.Role || Drafts.isAction(kind) ? Relation.hasRole : Relation.isA;
    }

    /** "phosphodiesterase inhibitor", of which the lexicon may have the last word alone. */
    private Term whole(Tokens tokens, NounPhrase phrase, Term kind) {
        return arguments.resolve(tokens, NounPhrase.of(phrase.start(), phrase.head() + 1, phrase.head()),
                false).stream()
                .map(Argument::term).filter(t -> !t.listed()
                && t.termClass() == TermClass.Role).findFirst().orElse(kind);
    }

    private static Draft draft(Tokens tokens, Term subject, Relation relation, Term object, int at) {
        var start = tokens.get(at).start();
        return new Draft(subject, Optional.empty(), relation, new ClaimObject.Concept(object), Optional.empty(),
                Optional.empty(),
                start, start, RULE, false, true, Optional.empty());
    }

    private void find(Tokens tokens, NounPhrase phrase, List<Predication> predications, Discourse discourse,
            boolean bare,
            List<Draft> found) {
        var oneOf = tokens.word(phrase.head()).equals("one");
        for (var of : phrase.of()) {
            find(tokens, of, predications, discourse, bare || oneOf, found);
        }
        var lemma = tokens.lemma(phrase.head());
        if (phrase.start() == 0 && !tokens.word(phrase.head()).endsWith("s") && discourse.topic().isPresent()) {
            tokens.mentionAt(phrase.head()).flatMap(m -> ArgumentResolver.noun(m.mention()))
                    .filter(t -> t.termClass() == TermClass.Role && !bare)
                    .ifPresent(t -> found.add(draft(tokens, discourse.topic()
                    .get(), Relation.hasRole, t, phrase.head())));
        }
        var substance = words.anaphor().contains(lemma);
        if (!words.carrier().contains(lemma) || substance && !bare) {
            return;
        }
        var roles = arguments.role(tokens, phrase);
        if (roles.isEmpty()) {
            return;
        }
        var owner = subjects.owner(tokens, phrase, discourse);
        var holder = predications.stream().filter(p -> p.object().filter(o -> o.members().contains(phrase)).isPresent())
                .findFirst();
        var agents = owner.isEmpty() ? agents(tokens, holder, discourse)
                : owner.get().isEmpty() ? subjects.topic(discourse).agents() : owner.get();
        for (var role : roles) {
            for (var agent : agents) {
                if (!agent.term().termClass().molecular()) {
                    continue;
                }
                var start = tokens.get(phrase.start()).start();
                found.add(new Draft(agent.term(), agent.surface(), Relation.hasRole,
                        new ClaimObject.Concept(role.term()),
                        role.surface(), Optional.empty(), start, tokens.get(phrase.head()).start(), RULE, false,
                        owner.isPresent(), Optional.empty()));
            }
        }
    }
}
