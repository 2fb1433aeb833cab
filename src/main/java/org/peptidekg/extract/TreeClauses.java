package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.peptidekg.extract.Chunk.Adjective;
import org.peptidekg.extract.Chunk.Nouns;
import org.peptidekg.extract.Chunk.Verb;
import org.peptidekg.extract.Chunk.Verb.Form;
import org.peptidekg.extract.Predication.Phrase;
import org.peptidekg.extract.Predication.Role;

/** The clauses of a tree: each verb or predicate with its subject, its own or shared, objects and what governs it. */
final class TreeClauses {

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final TreePhrases phrases;
    private final Words words;
    private final List<Integer> heads = new ArrayList<>();
    private final Map<Integer, Predication> known = new HashMap<>();

    TreeClauses(SentenceGraph graph, TreePhrases phrases, Words words) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.phrases = phrases;
        this.words = words;
        for (var i = 0; i < graph.size(); i++) {
            if (isPredicate(i)) {
                heads.add(i);
            }
        }
    }

    /** The predications in the order of their words. */
    List<Predication> all() {
        return heads.stream().map(this::predication).toList();
    }

    Optional<Predication> of(int word) {
        return heads.contains(word) ? Optional.of(predication(word)) : Optional.empty();
    }

    /** A verb, or a noun or adjective with a copula. */
    private boolean isPredicate(int i) {
        return graph.isVerb(i) && !graph.labelled(i, "case", "amod", "compound", "fixed", "mark", "cc", "aux", "cop",
                "det") || copula(i) >= 0 || tokens.is(i, "ADJ") && graph.labelled(i, "conj")
                && copula(graph.firstConjunct(i)) >= 0 && tokens.is(graph.firstConjunct(i), "ADJ");
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
                if (label.equals("obj") && phrases.isHead(child) && object.isEmpty()
                        && graph.preposition(child).isEmpty()) {
                    object = Optional.of(phrases.group(child));
                } else if (label.equals("xcomp") && child > head && !graph.isVerb(child)) {
                    if (tokens.is(child, "ADJ", "ADV")) {
                        adjective = adjective.isPresent() ? adjective
                                : Optional.of(new Adjective(child, child + 1, tokens.lemma(child)));
                    } else if (phrases.isHead(child)) {
                        complement = Optional.of(phrases.group(child));
                    }
                    addPhrases(child, behind);
                }
            }
            if (object.isEmpty()) {
                object = sharedObject(head);
            }
            if (object.isEmpty() && complement.isPresent()) {
                object = complement;
                complement = Optional.empty();
            }
        }
        var inside = copular && object.isPresent() ? List.<NounPhrase>of()
                : object.map(Nouns::members).orElse(List.of());
        inside.forEach(member -> addPhrases(word(member), behind));
        addPhrases(head, behind);
        particle(head, object, behind);
        return new Predication(heads.indexOf(head), verb(head, cop), place.role(), place.subject(),
                place.subjectEvent(), place.host(), object, complement, adjective, List.copyOf(behind),
                place.connector());
    }

    private int word(NounPhrase phrase) {
        for (var i = phrase.start(); i < phrase.end(); i++) {
            if (phrases.isHead(i) && phrases.phrase(i) == phrase) {
                return i;
            }
        }
        return phrase.head();
    }

    /** The prepositional phrases that depend on a word, "of" apart for nouns, which have it in their phrase. */
    private void addPhrases(int head, List<Phrase> behind) {
        for (var child : graph.children(head)) {
            if (!graph.labelled(child, "obl", "obl:agent", "nmod", "obl:unmarked", "obj") || !phrases.isHead(child)
                    || phrases.isInner(child)) {
                continue;
            }
            var start = behind.size();
            for (var member : graph.conjuncts(child)) {
                var preposition = graph.preposition(member);
                if (!phrases.isHead(member) || preposition.isEmpty()) {
                    continue;
                }
                var phrase = phrases.phrase(member);
                var last = behind.size() > start ? behind.get(behind.size() - 1) : null;
                if (last != null && last.preposition().equals(preposition)) {
                    var joined = new ArrayList<>(last.nouns().members());
                    joined.add(phrase);
                    behind.set(behind.size() - 1, new Phrase(preposition,
                            new Nouns(last.nouns().start(), phrase.end(), List.copyOf(joined))));
                } else {
                    behind.add(new Phrase(preposition, new Nouns(phrase.start(), phrase.end(), List.of(phrase))));
                }
            }
            if (graph.preposition(child).equals("as")) {
                addPhrases(child, behind);
            }
            if (words.people().contains(tokens.lemma(child))) {
                graph.children(child, "nmod").stream().filter(c -> graph.preposition(c).equals("with"))
                        .filter(phrases::isHead)
                        .forEach(c -> behind.add(new Phrase("with", phrases.group(c))));
            }
        }
    }

    /** "turn on", "bring about": what the verb's particle leads to is its object. */
    private void particle(int head, Optional<Nouns> object, List<Phrase> behind) {
        var particle = graph.child(head, "compound:prt");
        if (particle >= 0 && object.isPresent()) {
            behind.add(new Phrase(tokens.word(particle), object.get()));
        }
    }

    /** "reduces and prevents pain": verbs that a list joins share the object behind the last of them. */
    private Optional<Nouns> sharedObject(int head) {
        if (isPassive(head) || graph.has(head, "obl", "ccomp", "xcomp", "advcl")) {
            return Optional.empty();
        }
        var first = graph.firstConjunct(head);
        for (var other : graph.conjuncts(first)) {
            var object = graph.child(other, "obj");
            if (other != head && object > head && graph.isVerb(other) && phrases.isHead(object)) {
                return Optional.of(phrases.group(object));
            }
        }
        return Optional.empty();
    }

    private boolean isPassive(int head) {
        return graph.has(head, "aux:pass", "nsubj:pass") || graph.penn(head).equals("VBN") && !graph.has(head, "aux")
                && graph.labelled(head, "acl", "advcl")
                || graph.labelled(head, "conj") && graph.penn(head).equals("VBN")
                && !graph.has(head, "nsubj", "aux", "obj")
                && isPassive(graph.head(head));
    }

    private Verb verb(int head, int cop) {
        var at = cop >= 0 ? cop : head;
        var start = at;
        for (var child : graph.children(head)) {
            if (child < start && graph.labelled(child, "aux", "aux:pass")) {
                start = child;
            }
        }
        if (cop >= 0 || !graph.isVerb(head)) {
            return new Verb(Math.min(start, at), Math.max(at, head) + (cop >= 0 ? 0 : 1), at, "be", form(head, at),
                    false);
        }
        return new Verb(start, head + 1, head, tokens.lemma(head), form(head, head), isPassive(head));
    }

    private Form form(int head, int at) {
        var finite = graph.has(head, "aux", "aux:pass");
        if (graph.children(head, "mark").stream().anyMatch(m -> tokens.at(m, "to"))) {
            return Form.INFINITIVE;
        }
        var penn = graph.penn(at);
        return finite ? Form.FINITE : penn.equals("VBG") ? Form.GERUND
                : penn.equals("VBN") && !graph.has(head, "nsubj", "nsubj:pass") && !graph.labelled(head, "root")
                ? Form.PARTICIPLE : Form.FINITE;
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
            var nouns = phrases.isHead(own) ? given(own).or(() -> Optional.of(phrases.group(own)))
                    : event.flatMap(Predication::subject);
            return new Place(Role.MAIN, nouns, event, host(head), "");
        }
        if (governor < 0) {
            return new Place(Role.MAIN, Optional.empty(), Optional.empty(), Optional.empty(), "");
        }
        return switch (graph.label(head)) {
            case "conj" -> coordinated(head, governor);
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
        return graph.children(noun, "acl").stream().filter(a -> marker(a).equals("to")).findFirst().orElse(-1);
    }

    /** "rats given melatonin lived longer": what they were given does it. */
    private Optional<Nouns> given(int own) {
        if (!words.people().contains(tokens.lemma(own)) && !words.reporter().contains(tokens.lemma(own))) {
            return Optional.empty();
        }
        return graph.children(own, "acl", "acl:relcl").stream()
                .filter(verb -> words.taking().contains(tokens.lemma(verb)))
                .flatMap(verb -> Stream.concat(graph.children(verb, "obj").stream(),
                        graph.children(verb, "obl").stream().filter(o -> graph.preposition(o).equals("with"))))
                .filter(phrases::isHead).findFirst().map(phrases::group);
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

    private Optional<Predication> inheritedEvent(int governor) {
        return heads.contains(governor) ? predication(governor).subjectEvent() : Optional.empty();
    }

    /** "which reduces": the noun before the relative pronoun is the subject, unless the clause has one of its own. */
    private Place relative(int head, int governor, int own) {
        var pronoun = own < 0 || graph.penn(own).startsWith("W") || tokens.at(own, "that");
        var subject = pronoun ? antecedent(head, governor) : Optional.of(phrases.group(own));
        return new Place(Role.RELATIVE, subject, Optional.empty(), host(head),
                own >= 0 ? tokens.word(own) : "that");
    }

    private Optional<Nouns> antecedent(int head, int governor) {
        if (!phrases.isHead(governor)) {
            return heads.contains(governor) ? predication(governor).object()
                    .or(() -> inherited(governor)) : Optional.empty();
        }
        var first = graph.firstConjunct(governor);
        var plural = first != governor && Word.in(tokens.word(head), "are", "were", "have", tokens.lemma(head));
        return Optional.of(plural ? phrases.group(first) : single(phrases.bearer(governor)));
    }

    private Nouns single(int noun) {
        var phrase = phrases.phrase(noun);
        return new Nouns(phrase.start(), phrase.end(), List.of(phrase));
    }

    private Place coordinated(int head, int governor) {
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
        var noun = phrases.isHead(governor) ? Optional.of(single(phrases.bearer(governor))) : Optional.<Nouns>empty();
        if (marker(head).equals("to")) {
            return new Place(noun.isPresent() ? Role.OWNED : Role.PURPOSE, noun, Optional.empty(), host(head), "to");
        }
        var preposition = marker(head);
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
        return Optional.of(single(noun));
    }

    private Place adverbial(int head, int governor) {
        var marker = marker(head);
        var subject = heads.contains(governor) ? inherited(governor)
                : phrases.isHead(governor) ? Optional.of(single(governor)) : Optional.<Nouns>empty();
        var event = inheritedEvent(governor);
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
        var byObject = object >= 0 && object < head && graph.isVerb(governor) && phrases.isHead(object);
        var subject = byObject && !Word.in(tokens.lemma(governor), "use", "help", "have", "promise")
                ? Optional.of(phrases.group(object)) : inherited(governor);
        return new Place(Role.COORDINATED, subject, inheritedEvent(governor), host(head), marker(head));
    }

    private String marker(int head) {
        for (var child : graph.children(head)) {
            if (child < head && graph.labelled(child, "mark", "case")) {
                return tokens.word(child);
            }
        }
        return "";
    }
}
