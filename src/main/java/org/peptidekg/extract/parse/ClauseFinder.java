package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.parse.Chunk.Adjective;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Other;
import org.peptidekg.extract.parse.Chunk.Other.Kind;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.parse.Chunk.Verb;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.parse.Predication.Phrase;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;

/**
 * Finds for each verb of a sentence its subject, objects and the verb that it depends on, by what stands next to
 * it: a deterministic reading after the manner of FASTUS (Hobbs et al. 1997), no parser.
 */
public final class ClauseFinder {

    /** Nouns whose owner does what "to" or "in" behind them leads to. */
    private static final Set<String> OWNED = Phrases.sentences().words("owned");
    private static final Set<String> OWNED_IN = Phrases.sentences().words("owned-in");
    private static final Set<String> MEANS = Set.of("by", "through", "via");

    private final Words words;
    private final Tokens tokens;
    private final List<Chunk> chunks;
    private final List<Predication> found = new ArrayList<>();

    private ClauseFinder(Words words, Tokens tokens, List<Chunk> chunks) {
        this.words = words;
        this.tokens = tokens;
        this.chunks = chunks;
    }

    public static List<Predication> find(Words words, Tokens tokens, List<Chunk> chunks) {
        var finder = new ClauseFinder(words, tokens, chunks);
        for (var i = 0; i < chunks.size(); i++) {
            if (chunks.get(i) instanceof Verb verb) {
                finder.add(i, verb);
            }
        }
        return finder.found;
    }

    private void add(int i, Verb verb) {
        var before = i - 1;
        while (is(before, Kind.ADVERB)) {
            before--;
        }
        var last = found.isEmpty() ? Optional.<Predication>empty() : Optional.of(found.get(found.size() - 1));
        switch (verb.form()) {
            case INFINITIVE -> addInfinitive(i, verb, before, last);
            case GERUND -> addGerund(i, verb, before, last);
            case PARTICIPLE -> add(i, verb, Role.REDUCED, nouns(is(before, Kind.COMMA) ? before - 1 : before),
                    Optional.empty(), last, "");
            case FINITE -> addFinite(i, verb, before, last);
        }
    }

    private void addInfinitive(int i, Verb verb, int before, Optional<Predication> last) {
        var owner = nouns(before);
        var owned = owner.filter(n -> OWNED.contains(tokens.lemma(n.last().head())));
        if (owned.isPresent()) {
            add(i, verb, Role.OWNED, owned, Optional.empty(), last, "to");
        } else {
            add(i, verb, Role.PURPOSE, last.flatMap(Predication::subject), last.flatMap(Predication::subjectEvent),
                    last,
                    "to");
        }
    }

    private void addGerund(int i, Verb verb, int before, Optional<Predication> last) {
        var shared = last.flatMap(Predication::subject);
        if (before >= 0 && chunks.get(before) instanceof Preposition preposition) {
            var role = MEANS.contains(preposition.word()) ? Role.MEANS : Role.PREPOSITIONAL;
            var owner = nouns(before - 1).filter(n -> OWNED_IN.contains(tokens.lemma(n.last().head())));
            add(i, verb, role, owner.isPresent() && shared.isEmpty() ? owner
                    : shared, Optional.empty(), last, preposition.word());
        } else if (is(before, Kind.CONJUNCTION) && last.isPresent()) {
            coordinate(i, verb, last.get());
        } else if (is(before, Kind.COMMA) && last.isPresent()) {
            add(i, verb, last.get().role() == Role.MEANS ? Role.MEANS
                    : Role.RESULT, shared, last.flatMap(Predication::subjectEvent), last,
                    before + 1 < i ? tokens.word(chunks.get(before + 1).start()) : tokens.word(verb.start()));
        } else if (is(before, Kind.SUBORDINATOR)) {
            add(i, verb, Role.SUBJECT, Optional.empty(), Optional.empty(), Optional.empty(), "");
        } else if (nouns(before).isPresent()) {
            add(i, verb, Role.REDUCED, nouns(before), Optional.empty(), last, "");
        } else {
            add(i, verb, last.isEmpty() ? Role.SUBJECT : Role.RESULT, shared, Optional.empty(), last, "");
        }
    }

    private void addFinite(int i, Verb verb, int before, Optional<Predication> last) {
        if (before < 0 || is(before, Kind.SUBORDINATOR) || is(before, Kind.BREAK)) {
            add(i, verb, Role.MAIN, Optional.empty(), Optional.empty(), Optional.empty(), "");
            return;
        }
        if (is(before, Kind.RELATIVE)) {
            var antecedent = is(before - 1, Kind.COMMA) ? before - 2 : before - 1;
            add(i, verb, Role.RELATIVE, antecedent(antecedent, verb,
                    tokens.word(chunks.get(before).start()).equals("who")), Optional.empty(), last,
                    tokens.word(chunks.get(before).start()));
            return;
        }
        var run = before;
        while (run >= 0 && (chunks.get(run) instanceof Nouns || chunks.get(run) instanceof Preposition
                || chunks.get(run) instanceof Adjective || is(run, Kind.ADVERB))) {
            run--;
        }
        // "By raising X the peptide ...": what the gerund speaks of comes first, then the subject.
        var gerund = run >= 0 && chunks.get(run) instanceof Verb fronted && fronted.form() == Form.GERUND
                && run + 2 == before && nouns(run + 1).isPresent() && nouns(before).isPresent();
        var subject = firstFree(gerund ? before : run + 1, before);
        if (run >= 0 && chunks.get(run) instanceof Verb inner && run < before && !gerund) {
            var event = found.stream().filter(p -> p.verb() == inner).findFirst();
            var own = event.filter(p -> p.role() == Role.OWNED || p.role() == Role.SUBJECT
                    || p.role() == Role.COORDINATED && p.verb().form() == Form.GERUND);
            if (own.isPresent()) {
                add(i, verb, Role.MAIN, own.get().subject(), own, Optional.empty(), "");
                return;
            }
            if (event.isPresent() && (event.get().role() == Role.RELATIVE || event.get().role() == Role.REDUCED)) {
                add(i, verb, Role.MAIN, event.get().subject(), Optional.empty(), Optional.empty(), "");
                return;
            }
        }
        if (subject.isPresent()) {
            add(i, verb, Role.MAIN, subject, Optional.empty(), last, "");
        } else if (is(before, Kind.CONJUNCTION) && last.isPresent()) {
            coordinate(i, verb, last.get());
        } else if (is(before, Kind.COMMA)) {
            parenthesis(i, verb, before, last);
        } else {
            add(i, verb, Role.MAIN, nouns(before), Optional.empty(), last, "");
        }
    }

    /** The noun group before a relative pronoun that agrees with the verb in number. */
    private Optional<Nouns> antecedent(int at, Verb verb, boolean person) {
        var nearest = nouns(at);
        if (person) {
            for (var k = at; k >= 0 && (k == at || chunks.get(k + 1) instanceof Preposition); k -= 2) {
                if (nouns(k).filter(n -> words.people().contains(tokens.lemma(n.last().head()))).isPresent()) {
                    return nouns(k);
                }
            }
        }
        var number = number(verb);
        if (nearest.isEmpty() || number == 0 || number(nearest.get()) == number) {
            return nearest;
        }
        for (var k = at - 2; k >= 0 && chunks.get(k + 1) instanceof Preposition; k -= 2) {
            if (chunks.get(k) instanceof Nouns nouns && number(nouns) == number) {
                return Optional.of(nouns);
            }
        }
        return nearest;
    }

    /** 1 for singular, 2 for plural, 0 where the form does not tell. */
    private int number(Verb verb) {
        for (var k = verb.start(); k <= verb.head(); k++) {
            if (tokens.is(k, "VERB", "AUX")) {
                var word = tokens.word(k);
                return Word.in(word, "are", "were", "have", "do") ? 2 : Word.in(word, "is", "was", "has", "does")
                        || word.endsWith("s") ? 1
                        : word.equals(tokens.lemma(k)) && tokens.is(k, "VERB") ? 2 : 0;
            }
        }
        return 0;
    }

    private int number(Nouns nouns) {
        var head = nouns.last().head();
        return nouns.members().size() > 1 || tokens.word(head).endsWith("s")
                && !tokens.word(head).equals(tokens.lemma(head)) ? 2 : 1;
    }

    /** The verb stands behind a comma: it goes on with a list of verbs, or its subject stands before an insertion. */
    private void parenthesis(int i, Verb verb, int comma, Optional<Predication> last) {
        var finite = last.filter(p -> p.verb().form() == Form.FINITE && p.role() != Role.RELATIVE);
        if (finite.isPresent()) {
            coordinate(i, verb, finite.get());
            return;
        }
        var k = comma - 1;
        while (k >= 0 && !is(k, Kind.COMMA) && !is(k, Kind.BREAK)) {
            k--;
        }
        add(i, verb, Role.MAIN, k > 0 ? firstFree(clauseStart(k - 1), k - 1)
                : Optional.empty(), Optional.empty(), last, "");
    }

    private int clauseStart(int from) {
        var k = from;
        while (k > 0 && !(chunks.get(k - 1) instanceof Other)) {
            k--;
        }
        return k;
    }

    private void coordinate(int i, Verb verb, Predication first) {
        var role = first.role() == Role.MAIN || first.role() == Role.RELATIVE || first.role() == Role.REDUCED
                ? Role.COORDINATED
                : first.role();
        add(i, verb, role, first.subject(), first.subjectEvent(), role == Role.COORDINATED ? Optional.of(first)
                : first.host(),
                first.connector());
    }

    /** The first noun group of a run that no preposition governs. */
    private Optional<Nouns> firstFree(int from, int to) {
        for (var k = Math.max(from, 0); k <= to; k++) {
            if (chunks.get(k) instanceof Nouns nouns && !(k > 0 && chunks.get(k - 1) instanceof Preposition)) {
                return Optional.of(nouns);
            }
        }
        return Optional.empty();
    }

    private void add(int i, Verb verb, Role role, Optional<Nouns> subject, Optional<Predication> subjectEvent,
            Optional<Predication> host, String connector) {
        Optional<Nouns> object = Optional.empty();
        Optional<Nouns> complement = Optional.empty();
        Optional<Adjective> adjective = Optional.empty();
        var phrases = new ArrayList<Phrase>();
        for (var k = i + 1; k < chunks.size(); k++) {
            var chunk = chunks.get(k);
            if (chunk instanceof Nouns nouns && phrases.isEmpty() && object.isEmpty()) {
                object = Optional.of(nouns);
            } else if (chunk instanceof Nouns nouns && phrases.isEmpty() && complement.isEmpty()) {
                complement = Optional.of(nouns);
            } else if (chunk instanceof Adjective adj && phrases.isEmpty()) {
                adjective = adjective.isEmpty() ? Optional.of(adj) : adjective;
            } else if (k == i + 1 && chunk instanceof Preposition p && Word.in(p.word(), "up", "off", "out", "back",
                    "away")) {
                continue;
            } else if (chunk instanceof Preposition p && k + 1 < chunks.size()
                    && chunks.get(k + 1) instanceof Nouns nouns) {
                phrases.add(new Phrase(p.word(), nouns));
                k++;
            } else if (chunk instanceof Preposition && k + 1 < chunks.size()
                    && chunks.get(k + 1) instanceof Preposition) {
                continue;
            } else if (!phrases.isEmpty() && again(k, phrases.get(phrases.size() - 1).preposition())) {
                continue;
            } else if (!is(k, Kind.ADVERB) && !(is(k, Kind.CONJUNCTION) && k + 2 < chunks.size()
                    && chunks.get(k + 1) instanceof Preposition && chunks.get(k + 2) instanceof Nouns)) {
                break;
            }
        }
        found.add(new Predication(found.size(), verb, role, subject, subjectEvent, host, object, complement, adjective,
                List.copyOf(phrases), connector));
    }

    /** "in the growth of nerves, in healing, and in ...": a comma before the same preposition. */
    private boolean again(int comma, String preposition) {
        var next = is(comma + 1, Kind.CONJUNCTION) ? comma + 2 : comma + 1;
        return (is(comma, Kind.COMMA) || is(comma, Kind.CONJUNCTION) && is(comma - 1, Kind.COMMA))
                && next + 1 < chunks.size()
                && chunks.get(next) instanceof Preposition p && p.word().equals(preposition)
                && nouns(next + 1).isPresent();
    }

    private Optional<Nouns> nouns(int i) {
        return i >= 0 && i < chunks.size() && chunks.get(i) instanceof Nouns nouns ? Optional.of(nouns)
                : Optional.empty();
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < chunks.size() && chunks.get(i) instanceof Other other && other.kind() == kind;
    }
}
