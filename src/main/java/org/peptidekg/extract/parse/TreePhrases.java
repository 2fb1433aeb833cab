package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;

/** The noun phrases of a tree: each noun with what stands before it and the groups that depend on it. */
public final class TreePhrases {

    private static final Phrases PHRASES = Phrases.sentences();
    private static final Set<String> NAMING = PHRASES.words("naming");
    private static final Set<String> EXEMPLIFYING = PHRASES.words("exemplifying");
    private static final Set<String> ADVERBS = PHRASES.words("exemplifying-adverbs");

    private static final Set<String> BEFORE = Set.of("det", "amod", "compound", "nummod", "nmod:poss", "nmod:unmarked",
            "advmod", "det:predet", "nmod", "goeswith", "flat", "punct", "dep");
    /** Labels of words that are parts of the name of another. */
    private static final Set<String> PARTS = Set.of("compound", "flat", "amod", "nummod", "det", "goeswith",
            "det:predet", "nmod:unmarked", "fixed", "case", "mark", "cc", "punct", "advmod", "aux", "aux:pass", "cop",
            "compound:prt");

    /** Classes of names that may share a noun behind them. */
    private static final Set<TermClass> SHARED = EnumSet.complementOf(EnumSet.of(TermClass.Anatomy,
            TermClass.Population, TermClass.Role, TermClass.Route, TermClass.Organization, TermClass.Place,
            TermClass.SubstanceClass, TermClass.Unknown));

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final Words words;
    private final Map<Integer, NounPhrase> known = new HashMap<>();
    private final Map<Integer, Nouns> groups = new HashMap<>();
    /** Nouns inside the phrases of others: behind "of", as examples, as apposition. */
    private final Set<Integer> inner = new HashSet<>();

    public TreePhrases(SentenceGraph graph, Words words) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.words = words;
        for (var i = 0; i < graph.size(); i++) {
            if (isHead(i)) {
                phrase(i);
            }
        }
    }

    /** Whether a word heads a noun phrase of its own. */
    boolean isHead(int i) {
        var noun = graph.isNominal(i) || tokens.is(i, "ADJ") && (graph.inNominalPlace(i)
                || graph.label(i).equals("conj") && graph.head(i) >= 0 && graph.isNominal(graph.head(i))
                || tokens.mentionAt(i).filter(m -> m.end() == i + 1 && m.mention().best(Form.NOUN).isPresent())
                        .isPresent() && !graph.label(i).equals("amod") && !graph.has(i, "cop"))
                || tokens.is(i, "VERB") && graph.inNominalPlace(i) && tokens.word(i).endsWith("ing");
        return noun && !isPart(i);
    }

    private boolean isPart(int i) {
        var first = graph.firstConjunct(i);
        return PARTS.contains(graph.label(first)) && !graph.label(i).equals("nmod")
                || graph.label(first).equals("obl:unmarked") && tokens.is(i, "ADV");
    }

    /** Whether the phrase of a word is part of another phrase. */
    boolean isInner(int i) {
        return inner.contains(graph.firstConjunct(i));
    }

    /** The phrase that a word heads. */
    NounPhrase phrase(int head) {
        var found = known.get(head);
        if (found == null) {
            found = make(head);
            known.put(head, found);
        }
        return found;
    }

    /** The phrase of a word and of those that a list joins to it. */
    Nouns group(int first) {
        var found = groups.get(first);
        if (found == null) {
            var members = graph.conjuncts(first).stream()
                    .filter(i -> i == first || isHead(i) && !graph.has(i, "nsubj", "nsubj:pass", "cop"))
                    .flatMap(i -> Stream.concat(beside(i).stream(), Stream.of(phrase(i)))).toList();
            found = new Nouns(members.get(0).start(), members.get(members.size() - 1).end(), members);
            groups.put(first, found);
        }
        return found;
    }

    /** "serotonin and dopamine levels": the names before the last one share its noun. */
    private List<NounPhrase> beside(int head) {
        var found = new ArrayList<NounPhrase>();
        for (var child : graph.children(head, "compound", "amod")) {
            var list = graph.conjuncts(child);
            // "dopaminergic and GABAergic signalling": the last of them may be part of the noun's own name
            var own = graph.children(head, "cc").stream().anyMatch(c -> c > list.get(list.size() - 1) && c < head);
            for (var k = 0; k + (own ? 0 : 1) < list.size(); k++) {
                var name = list.get(k);
                tokens.mentionAt(name).filter(m -> m.end() == name + 1 && SHARED.contains(
                        m.mention().best().term().termClass())).ifPresent(m ->
                        found.add(NounPhrase.of(m.start(), name + 1, name)));
            }
        }
        return found;
    }

    private NounPhrase make(int word) {
        var head = last(word);
        var start = word;
        var possessor = Optional.<NounPhrase>empty();
        for (var child : graph.children(word)) {
            if (child < word && BEFORE.contains(graph.label(child)) && !tokens.is(child, "PUNCT")) {
                if (graph.label(child).equals("nmod") && !graph.preposition(child).isEmpty()) {
                    continue;
                }
                start = Math.min(start, leftmost(child));
                if (graph.label(child).equals("nmod:poss")) {
                    possessor = Optional.of(phrase(child));
                }
            }
        }
        var phrase = NounPhrase.of(start, head + 1, head);
        if (possessor.isPresent()) {
            phrase = phrase.withPossessor(possessor.get());
        }
        var of = new ArrayList<NounPhrase>();
        var examples = new ArrayList<NounPhrase>();
        var apposition = Optional.<NounPhrase>empty();
        for (var child : graph.children(word)) {
            if (child < word) {
                continue;
            }
            var label = graph.label(child);
            var preposition = graph.preposition(child);
            if (label.startsWith("nmod") && preposition.equals("of")) {
                of.addAll(take(child));
            } else if ((label.startsWith("nmod") || label.equals("obl")) && exemplifies(child, preposition)) {
                examples.addAll(take(child));
            } else if (label.equals("acl") && tokens.is(child, "VERB")
                    && NAMING.contains(tokens.lemma(child))) {
                naming(child).forEach(name -> examples.addAll(take(name)));
            } else if (label.equals("appos") || label.equals("parataxis") && isBracketed(child) && isHead(child)) {
                if (isBracketed(child) ? !isDetermined(child) : !describes(child)) {
                    examples.addAll(take(child));
                } else {
                    inner.add(child);
                    apposition = apposition.isPresent() ? apposition : Optional.of(phrase(child));
                }
            }
        }
        if (of.isEmpty()) {
            sharedOf(word).ifPresent(child -> of.addAll(take(child)));
        }
        if (apposition.isPresent() && !of.isEmpty() && (words.agentive().contains(tokens.lemma(word))
                || words.generic().contains(tokens.lemma(word)))) {
            // "the effects of tuftsin, a peptide": tuftsin is one
            of.set(of.size() - 1, of.get(of.size() - 1).withApposition(apposition.get()));
            apposition = Optional.empty();
        }
        phrase = of.isEmpty() ? phrase : phrase.withOf(of);
        phrase = examples.isEmpty() ? phrase : phrase.withExamples(examples);
        return apposition.isEmpty() ? phrase : phrase.withApposition(apposition.get());
    }

    /** "the signs and symptoms of asthma": "of" holds for all that a list joins under one article. */
    private Optional<Integer> sharedOf(int word) {
        var list = graph.conjuncts(graph.firstConjunct(word));
        var first = list.get(0);
        var last = list.get(list.size() - 1);
        var later = list.subList(list.indexOf(word) + 1, list.size());
        if (list.size() < 2 || !graph.isNominal(first) || !graph.isNominal(last)
                || later.stream().anyMatch(k -> graph.has(k, "det", "nmod:poss"))) {
            return Optional.empty();
        }
        var behind = ofBehind(first, last);
        var article = !later.isEmpty() && graph.has(word, "det", "nmod:poss")
                && later.stream().noneMatch(k -> graph.has(k, "amod", "compound"));
        return behind.isPresent() || !article ? behind : ofBehind(last, last);
    }

    private Optional<Integer> ofBehind(int noun, int last) {
        return graph.children(noun, "nmod").stream().filter(c -> c > last && graph.preposition(c).equals("of"))
                .findFirst();
    }

    private List<NounPhrase> take(int child) {
        inner.add(child);
        return group(child).members();
    }

    /** "a protein called X", "including X": the names that such a participle leads to. */
    private List<Integer> naming(int participle) {
        var lemma = tokens.lemma(participle);
        if (lemma.equals("know")) {
            return graph.children(participle, "obl").stream().filter(o -> graph.preposition(o).equals("as")).toList();
        }
        return lemma.equals("include") && !tokens.word(participle).endsWith("ing") ? List.of()
                : graph.children(participle, "xcomp", "obj", "obl").stream().filter(this::isHead).toList();
    }

    private boolean exemplifies(int child, String preposition) {
        return EXEMPLIFYING.contains(preposition)
                || graph.children(child, "case", "cc", "advmod").stream().anyMatch(c -> c < child
                        && ADVERBS.contains(tokens.word(c)));
    }

    private boolean isBracketed(int child) {
        var left = leftmost(child);
        return Word.in(tokens.word(left - 1), "(", "[") || Word.in(tokens.word(left), "(", "[");
    }

    /** "a natural peptide" behind a name says what it is; another name is another name of it. */
    private boolean isDetermined(int child) {
        return graph.children(child, "det").stream().anyMatch(d -> Word.in(tokens.word(d), "a", "an", "the", "one"));
    }

    private boolean describes(int child) {
        return isDetermined(child) || Word.in(tokens.word(child), "one")
                || tokens.mentionAt(child).flatMap(m -> m.mention().best(Form.NOUN))
                        .filter(c -> c.term().termClass() == TermClass.SubstanceClass
                                || words.kinds().contains(c.term().label())).isPresent();
    }

    /** The last word of a name that begins with its head: "interleukin 6", "Food and Drug Administration". */
    private int last(int word) {
        var end = word;
        for (var child : graph.children(word)) {
            if (child > word && graph.labelled(child, "flat", "goeswith")) {
                end = Math.max(end, child);
            }
        }
        var named = tokens.mentionAt(word);
        return named.isPresent() ? Math.max(end, named.get().end() - 1 > word && named.get().start() <= word
                && compact(named.get().end() - 1, word) ? named.get().end() - 1 : end) : end;
    }

    private boolean compact(int last, int word) {
        return last - word < 4 && !tokens.is(last, "VERB", "ADP");
    }

    private int leftmost(int i) {
        var left = i;
        for (var child : graph.children(i)) {
            if (child < i && !graph.labelled(child, "punct")) {
                left = Math.min(left, leftmost(child));
            }
        }
        return left;
    }

    /** What a noun in apposition says something of; the noun itself where it is none. */
    int bearer(int noun) {
        return graph.label(noun).equals("appos") && graph.head(noun) >= 0 && isHead(graph.head(noun))
                && describes(noun) ? graph.head(noun) : noun;
    }

    /** All words that head phrases, from left to right. */
    List<Integer> heads() {
        return known.keySet().stream().sorted().toList();
    }

    /** The phrase of one noun without those that a list joins to it. */
    Nouns single(int noun) {
        var phrase = phrase(noun);
        return new Nouns(phrase.start(), phrase.end(), List.of(phrase));
    }
}
