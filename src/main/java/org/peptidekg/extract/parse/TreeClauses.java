package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.peptidekg.extract.parse.Chunk.Adjective;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Predication.Phrase;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/** The clauses of a tree: each verb or predicate with its subject, its own or shared, objects and what governs it. */
public final class TreeClauses {

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final TreePhrases phrases;
    private final TreeVerbs verbs;
    private final TreeComplements complements;
    private final Words words;
    private final List<Integer> heads = new ArrayList<>();
    private final Map<Integer, Predication> known = new HashMap<>();

    public TreeClauses(SentenceGraph graph, TreePhrases phrases, Words words) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.phrases = phrases;
        this.words = words;
        this.verbs = new TreeVerbs(graph);
        this.complements = new TreeComplements(graph, phrases, verbs, words);
        for (var i = 0; i < graph.size(); i++) {
            if (isPredicate(i)) {
                heads.add(i);
            }
        }
    }

    /** The predications in the order of their words. */
    public List<Predication> all() {
        return heads.stream().map(this::predication).toList();
    }

    Optional<Predication> of(int word) {
        return heads.contains(word) ? Optional.of(predication(word)) : Optional.empty();
    }

    /** A verb, a noun or adjective with a copula, in a note an adjective with a subject. */
    private boolean isPredicate(int i) {
        return graph.isVerb(i) && !graph.labelled(i, "case", "amod", "compound", "fixed", "mark", "cc", "aux", "cop",
                "det") || copula(i) >= 0 || tokens.is(i, "ADJ") && (graph.labelled(i, "root", "conj")
                && graph.child(i, "nsubj") >= 0 || graph.labelled(i, "conj")
                && copula(graph.firstConjunct(i)) >= 0 && tokens.is(graph.firstConjunct(i), "ADJ"));
    }

    private int copula(int i) {
        return graph.child(i, "cop");
    }

    private Predication predication(int head) {
        var found = known.get(head);
        if (found == null) {
            found = make(head);
            known.put(head, found);
        }
        return found;
    }

    /** How a clause hangs together with the rest: its role, its subject, the event in its place, what governs it. */
    private record Place(Role role, Optional<Nouns> subject, Optional<Predication> subjectEvent,
            Optional<Predication> host, String connector) {
    }

    private Predication make(int head) {
        var place = place(head);
        var cop = copula(head);
        var copular = cop >= 0 || !graph.isVerb(head);
        var behind = new ArrayList<Phrase>();
        Optional<Nouns> object = Optional.empty();
        Optional<Nouns> complement = Optional.empty();
        Optional<Adjective> adjective = Optional.empty();
        if (copular) {
            if (tokens.is(head, "ADJ", "ADV") || graph.isVerb(head)) {
                adjective = Optional.of(new Adjective(head, head + 1, tokens.lemma(head)));
            } else if (graph.preposition(head).isEmpty()) {
                object = Optional.of(phrases.group(head));
            } else {
                behind.add(new Phrase(graph.preposition(head), phrases.group(head)));
            }
        } else {
            for (var child : graph.children(head)) {
                var label = graph.label(child);
                if (label.equals("obj") && phrases.isHead(child) && object.isEmpty() && !complements.isMeasure(child)
                        && graph.preposition(child).isEmpty()) {
                    object = Optional.of(phrases.group(child));
                } else if (label.equals("xcomp") && child > head && !graph.isVerb(child)) {
                    var own = graph.child(child, "nsubj");
                    if (object.isEmpty() && own >= 0 && phrases.isHead(own)) {
                        // "makes people drowsy"
                        object = Optional.of(phrases.group(own));
                    }
                    if (tokens.is(child, "ADJ", "ADV")) {
                        adjective = adjective.isPresent() ? adjective
                                : Optional.of(new Adjective(child, child + 1, tokens.lemma(child)));
                    } else if (phrases.isHead(child)) {
                        complement = Optional.of(phrases.group(child));
                    }
                    complements.addPhrases(child, behind);
                }
            }
            adjective = adjective.or(() -> complements.particle(head));
            object = gap(head, object).or(() -> complements.sharedObject(head));
            if (object.isEmpty() && complement.isPresent()) {
                object = complement;
                complement = Optional.empty();
            }
        }
        var inside = copular && object.isPresent() ? List.<NounPhrase>of()
                : object.map(Nouns::members).orElse(List.of());
        inside.forEach(member -> complements.addPhrases(word(member), behind));
        if (copular) {
            // "is one of the factors in X"
            object.map(Nouns::last).filter(last -> Heads.core(tokens, last) != last.head())
                    .ifPresent(last -> complements.addPhrases(Heads.core(tokens, last), behind));
        }
        complements.addPhrases(head, behind);
        complements.particle(head, object, behind);
        return new Predication(heads.indexOf(head), verbs.verb(head, cop), place.role(), place.subject(),
                place.subjectEvent(), place.host(), object, complement, adjective, List.copyOf(behind),
                place.connector());
    }

    private int word(NounPhrase phrase) {
        return IntStream.range(phrase.start(), phrase.end())
                .filter(i -> phrases.isHead(i) && phrases.phrase(i) == phrase).findFirst().orElse(phrase.head());
    }

    private Place place(int head) {
        var own = ownSubject(head);
        var governor = graph.head(head);
        if (graph.labelled(head, "acl:relcl") && governor >= 0) {
            return relative(head, governor, own);
        }
        if (own >= 0) {
            var inner = graph.labelled(own, "csubj", "csubj:pass") ? own : ability(own);
            var event = inner >= 0 && graph.isVerb(inner) && heads.contains(inner)
                    ? Optional.of(predication(inner)) : Optional.<Predication>empty();
            var nouns = phrases.isHead(own) ? complements.cohorts().given(own).or(() -> Optional.of(phrases.group(own)))
                    : event.flatMap(Predication::subject);
            return new Place(Role.MAIN, nouns, event, host(head), "");
        }
        if (governor < 0) {
            return new Place(Role.MAIN, Optional.empty(), Optional.empty(), Optional.empty(), "");
        }
        return switch (graph.label(head)) {
            case "conj" -> coordinated(governor);
            case "acl" -> reduced(head, governor);
            case "csubj", "csubj:pass" -> new Place(Role.SUBJECT, Optional.empty(), Optional.empty(),
                    Optional.empty(), "");
            case "advcl" -> adverbial(head, governor);
            case "xcomp" -> controlled(head, governor);
            case "ccomp" -> new Place(Role.COORDINATED, inherited(governor), Optional.empty(), host(head), "");
            default -> new Place(Role.MAIN, Optional.empty(), Optional.empty(), Optional.empty(), "");
        };
    }

    /** "its ability to reduce": the verb behind a noun in the subject's place. */
    private int ability(int noun) {
        return graph.children(noun, "acl").stream().filter(a -> graph.marker(a).equals("to")).findFirst().orElse(-1);
    }

    private int ownSubject(int head) {
        return graph.child(head, "nsubj", "nsubj:pass", "csubj", "csubj:pass");
    }

    /** The clause that governs another, over conjunctions and nouns in between. */
    private Optional<Predication> host(int head) {
        var noun = graph.head(head);
        if (graph.labelled(head, "csubj", "csubj:pass") || noun >= 0 && graph.label(head).equals("acl")
                && graph.labelled(noun, "nsubj", "nsubj:pass")) {
            // The clause that it is the subject of looks at it first.
            return Optional.empty();
        }
        for (var k = graph.head(head); k >= 0; k = graph.head(k)) {
            if (heads.contains(k) && k != head) {
                return Optional.of(predication(k));
            }
        }
        return Optional.empty();
    }

    private Optional<Nouns> inherited(int governor) {
        return heads.contains(governor) ? predication(governor).subject() : Optional.empty();
    }

    /** "which reduces": the noun before the relative pronoun is the subject, unless the clause has one of its own. */
    private Place relative(int head, int governor, int own) {
        var pronoun = own < 0 || graph.penn(own).startsWith("W") || tokens.at(own, "that");
        var subject = pronoun ? antecedent(head, governor) : Optional.of(phrases.group(own));
        return new Place(Role.RELATIVE, subject, Optional.empty(), host(head),
                own >= 0 ? tokens.word(own) : "that");
    }

    /** "IL-6, which drugs lower", "the cytokine drugs lower": the object is the noun before. */
    private Optional<Nouns> gap(int head, Optional<Nouns> object) {
        var own = ownSubject(head);
        var pronoun = object.filter(o -> graph.penn(o.last().head()).startsWith("W")).isPresent();
        var open = pronoun || object.isEmpty() && complements.isOpen(head);
        return graph.labelled(head, "acl:relcl") && open && own >= 0 && phrases.isHead(own)
                && !graph.penn(own).startsWith("W") && !tokens.at(own, "that") && graph.head(head) < own
                ? antecedent(head, graph.head(head)) : object;
    }

    private Optional<Nouns> antecedent(int head, int governor) {
        if (!phrases.isHead(governor)) {
            return heads.contains(governor) ? predication(governor).object()
                    .or(() -> inherited(governor)) : Optional.empty();
        }
        var first = graph.firstConjunct(governor);
        var plural = first != governor && Word.in(tokens.word(head), "are", "were", "have", tokens.lemma(head));
        return Optional.of(plural ? phrases.group(first) : phrases.single(phrases.bearer(governor)));
    }

    private Place coordinated(int governor) {
        if (!heads.contains(governor)) {
            return new Place(Role.MAIN, Optional.empty(), Optional.empty(), Optional.empty(), "");
        }
        var first = predication(governor);
        var role = first.role() == Role.MAIN || first.role() == Role.RELATIVE || first.role() == Role.REDUCED
                ? Role.COORDINATED : first.role();
        return new Place(role, first.subject(), first.subjectEvent(), role == Role.COORDINATED ? Optional.of(first)
                : first.host(), first.connector());
    }

    private Place reduced(int head, int governor) {
        var noun = phrases.isHead(governor) ? Optional.of(phrases.single(phrases.bearer(governor)))
                : Optional.<Nouns>empty();
        if (graph.marker(head).equals("to")) {
            return new Place(noun.isPresent() ? Role.OWNED : Role.PURPOSE, noun, Optional.empty(), host(head), "to");
        }
        var preposition = graph.marker(head);
        if (!preposition.isEmpty()) {
            return new Place(Role.PREPOSITIONAL, holder(governor), Optional.empty(), host(head), preposition);
        }
        return new Place(Role.REDUCED, noun, Optional.empty(), host(head), "");
    }

    /** The subject of the clause that a noun stands in. */
    private Optional<Nouns> holder(int noun) {
        for (var k = graph.head(noun); k >= 0; k = graph.head(k)) {
            if (heads.contains(k)) {
                return predication(k).subject();
            }
        }
        return Optional.of(phrases.single(noun));
    }

    private Place adverbial(int head, int governor) {
        var marker = graph.marker(head);
        var subject = heads.contains(governor) ? inherited(governor)
                : phrases.isHead(governor) ? Optional.of(phrases.single(governor)) : Optional.<Nouns>empty();
        var event = of(governor).flatMap(Predication::subjectEvent);
        var host = host(head);
        if (marker.equals("to") && graph.isVerb(governor) && words.raising().contains(tokens.lemma(governor))) {
            return new Place(Role.COORDINATED, subject, event, host, marker);
        }
        if (marker.equals("to") || marker.equals("in order")) {
            return new Place(Role.PURPOSE, subject, event, host, "to");
        }
        if (Word.in(marker, "by", "through", "via")) {
            return new Place(Role.MEANS, subject, event, host, marker);
        }
        if (!marker.isEmpty()) {
            return new Place(graph.penn(head).equals("VBG") ? Role.PREPOSITIONAL : Role.MAIN, subject, event, host,
                    marker);
        }
        var adverb = graph.child(head, "advmod", "cc");
        return new Place(Role.RESULT, subject, event, host,
                adverb >= 0 && adverb < head ? tokens.word(adverb) : tokens.word(head));
    }

    /** "helps people to sleep": who does what the second verb says is the first one's object where it has one. */
    private Place controlled(int head, int governor) {
        var object = graph.child(governor, "obj", "iobj");
        var byObject = object >= 0 && object < head && graph.isVerb(governor) && phrases.isHead(object)
                && !complements.isMeans(object);
        var subject = byObject && !Word.in(tokens.lemma(governor), "use", "help", "have", "promise")
                ? Optional.of(phrases.group(object)) : inherited(governor);
        return new Place(Role.COORDINATED, subject, of(governor).flatMap(Predication::subjectEvent), host(head),
                graph.marker(head));
    }
}
