package org.peptidekg.extract.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * What is seen of two words of a sentence: the way between them in the tree, the words on it and around it and what
 * they may say by the rules, the classes of both. Of names only the class is seen, so that nothing is learnt of single
 * substances.
 */
public final class PairFeatures {

    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final int NEAR = 8;
    private static final int MANY = 3;
    private static final int GOVERNORS = 2;

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final WordSenses senses;
    private final Optional<Term> topic;
    /** By word, what is asked for again with each pair that it is part of. */
    private final String[] lexical;
    private final String[] steps;
    private final List<List<Integer>> paths;
    private final Map<End, List<String>> ends = new HashMap<>();

    /**
     * One end of a pair.
     *
     * @param name {@code object} or {@code subject}
     * @param first the word that its list begins with
     */
    private record End(String name, int word, int first, TermClass.Valence valence) {
    }

    /**
     * The way from one word to the other.
     *
     * @param tie the lowest word that both depend on
     * @param up from the subject to below the tie, empty for a subject that is left out
     * @param down from the object to below the tie
     */
    private record Way(int tie, List<Integer> up, List<Integer> down, String text) {
    }

    public PairFeatures(SentenceGraph graph, WordSenses senses, Optional<Term> topic) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.senses = senses;
        this.topic = topic;
        this.lexical = new String[tokens.size()];
        this.steps = new String[tokens.size()];
        this.paths = new ArrayList<>(tokens.size());
        for (var i = 0; i < tokens.size(); i++) {
            lexical[i] = lexicalOf(i);
            steps[i] = stepOf(i);
            paths.add(graph.path(i));
        }
    }

    /** The word that ties two words together: the lowest that both depend on; for one alone the verb above it. */
    public int tie(int subject, int object) {
        var up = paths.get(object);
        if (subject < 0) {
            return up.stream().filter(graph::isVerb).findFirst().orElse(up.get(up.size() - 1));
        }
        var other = paths.get(subject);
        return up.stream().filter(other::contains).findFirst().orElse(object);
    }

    /**
     * @param s the word of the subject, -1 if the sentence leaves it out
     * @param o the word of the object
     * @param deeds what else is seen of the two
     */
    public List<String> of(Argument subject, int s, Argument object, int o, List<String> deeds) {
        var f = new LinkedHashSet<String>();
        f.add("any");
        var way = way(s, o);
        f.add("way " + way.text());
        f.add("way " + way.text() + " by " + lexical(way.tie()));
        f.add("tie " + lexical(way.tie()));
        f.add("root " + lexical(last(paths.get(way.tie()))));
        f.add("steps " + (s < 0 ? "none" : way.up().size()) + " up " + way.down().size() + " down");
        said(way, subject.term(), s, object.term(), o, f);
        beside(way, s, o, f);
        ends(way, subject.term(), s, object.term(), o, f);
        classes(way, subject.term(), object.term(), f);
        if (s < 0) {
            f.add("left out beside " + Math.min(MANY, substances(0, tokens.size())) + topical(subject.term()));
        } else {
            between(s, o, subject.term(), f);
        }
        object.aspect().ifPresent(aspect -> f.add("aspect " + aspect));
        f.addAll(deeds);
        return List.copyOf(f);
    }

    private Way way(int s, int o) {
        var joined = s >= 0 && graph.firstConjunct(s) == graph.firstConjunct(o);
        var object = joined ? o : graph.firstConjunct(o);
        var subject = s < 0 || joined ? s : graph.firstConjunct(s);
        var tie = tie(subject, object);
        var up = subject < 0 ? List.<Integer>of() : below(subject, tie);
        var down = below(object, tie);
        var text = new StringBuilder(s < 0 ? "none" : "");
        up.forEach(i -> text.append(step(i)).append('^'));
        text.append(graph.isVerb(tie) ? 'V' : graph.isNominal(tie) ? 'N' : 'X');
        for (var k = down.size() - 1; k >= 0; k--) {
            text.append('_').append(step(down.get(k)));
        }
        return new Way(tie, up, down, text + (graph.has(tie, "aux:pass", "nsubj:pass") ? " passive" : ""));
    }

    private List<Integer> below(int word, int tie) {
        return paths.get(word).stream().takeWhile(i -> i != tie).toList();
    }

    private String step(int i) {
        return steps[i];
    }

    private String stepOf(int i) {
        var preposition = graph.preposition(i);
        return graph.label(i) + (preposition.isEmpty() ? "" : ":" + preposition);
    }

    /** The dictionary form of a word; of a name its class, of a number that it is one. */
    private String lexical(int i) {
        return lexical[i];
    }

    private String lexicalOf(int i) {
        var named = tokens.mentionAt(i);
        return named.isPresent() ? named.get().mention().best().term().termClass().name()
                : NUMBER.matcher(tokens.lemma(i)).find() ? "#" : tokens.lemma(i);
    }

    private static int last(List<Integer> path) {
        return path.get(path.size() - 1);
    }

    /** The words on the way. */
    private static List<Integer> inner(Way way) {
        var inner = new ArrayList<Integer>();
        inner.add(way.tie());
        way.up().stream().skip(1).forEach(inner::add);
        way.down().stream().skip(1).forEach(inner::add);
        return inner;
    }

    /** What the words on the way may say. */
    private void said(Way way, Term subject, int s, Term object, int o, Set<String> f) {
        var said = new TreeSet<String>();
        for (var i : inner(way)) {
            if (i != s && i != o) {
                f.add("on the way " + lexical(i));
                said.addAll(senses.of(tokens.lemma(i)));
            }
        }
        var end = way.down().isEmpty() ? "tie" : step(way.down().get(0));
        said.forEach(sense -> {
            f.add("says " + sense);
            f.add("says " + sense + " way " + way.text());
            f.add("says " + sense + " of " + object.termClass() + " " + end);
            f.add("says " + sense + " " + subject.termClass() + " > " + object.termClass());
            f.add("says " + sense + " " + substance(subject) + " > " + object.valence());
        });
        if (said.isEmpty()) {
            f.add("says nothing known");
        }
        if (s < 0) {
            paths.get(way.tie()).forEach(i -> f.add("above " + lexical(i)));
        }
    }

    /** The words that hang on the way. */
    private void beside(Way way, int s, int o, Set<String> f) {
        for (var i : inner(way)) {
            for (var child : graph.children(i)) {
                if (child != s && child != o && !way.up().contains(child) && !way.down().contains(child)
                        && graph.labelled(child, "advmod", "amod", "compound:prt", "xcomp", "obj", "aux", "mark",
                        "cop")) {
                    var label = graph.label(child);
                    f.add("beside " + label + " " + lexical(child));
                    senses.of(tokens.lemma(child)).forEach(sense -> f.add("beside " + label + " says " + sense));
                }
            }
        }
    }

    /** What the two words hang on, and what hangs on them. */
    private void ends(Way way, Term subject, int s, Term object, int o, Set<String> f) {
        f.addAll(end(new End("object", o, way.down().isEmpty() ? o : way.down().get(0), object.valence())));
        if (s >= 0) {
            f.addAll(end(new End("subject", s, way.up().isEmpty() ? s : way.up().get(0), subject.valence())));
        }
    }

    private List<String> end(End end) {
        var known = ends.get(end);
        if (known == null) {
            known = new ArrayList<>();
            governors(end, known);
            dependents(end, known);
            known.add(end.name() + " is " + lexical(end.word()));
            ends.put(end, known);
        }
        return known;
    }

    private void governors(End end, List<String> f) {
        var i = end.first();
        for (var k = 0; k < GOVERNORS && graph.head(i) >= 0; k++) {
            var head = graph.head(i);
            f.add(end.name() + " under " + k + " " + lexical(head) + " " + step(i));
            for (var sense : senses.of(tokens.lemma(head))) {
                f.add(end.name() + " under " + k + " says " + sense + " " + step(i));
            }
            i = head;
        }
    }

    private void dependents(End end, List<String> f) {
        for (var at : end.word() == end.first() ? new int[] {end.word()} : new int[] {end.word(), end.first()}) {
            for (var child : graph.children(at)) {
                if (graph.labelled(child, "amod", "compound", "det", "nmod", "acl", "acl:relcl", "nmod:poss")) {
                    var label = graph.label(child);
                    f.add(end.name() + " has " + label + " " + lexical(child));
                    for (var sense : senses.of(tokens.lemma(child))) {
                        f.add(end.name() + " has " + label + " says " + sense + " " + end.valence());
                    }
                }
            }
        }
    }

    private static String substance(Term term) {
        return term.termClass().molecular() ? "substance" : "other";
    }

    private void classes(Way way, Term subject, Term object, Set<String> f) {
        f.add("subject class " + subject.termClass());
        f.add("object class " + object.termClass());
        f.add(subject.termClass() + " > " + object.termClass());
        f.add("way " + way.text() + " " + substance(subject) + " > " + object.valence());
        f.add((subject.listed() ? "listed" : "unlisted") + " > " + (object.listed() ? "listed" : "unlisted"));
    }

    private String topical(Term subject) {
        return topic.filter(subject::equals).isPresent() ? ", the topic" : "";
    }

    private long substances(int from, int to) {
        return tokens.mentions().stream().filter(m -> m.start() >= from && m.end() <= to
                && m.mention().best().term().termClass().molecular()).count();
    }

    private void between(int s, int o, Term subject, Set<String> f) {
        f.add((s < o ? "subject first" : "object first") + topical(subject));
        var from = Math.min(s, o);
        var to = Math.max(s, o);
        var far = to - from;
        f.add("apart " + (far < 3 ? "2" : far < 6 ? "5" : far < 12 ? "11" : "more"));
        f.add("substances between " + Math.min(MANY, substances(from + 1, to)));
        if (far <= NEAR) {
            for (var k = from + 1; k < to; k++) {
                f.add((s < o ? "between " : "between backwards ") + lexical(k));
            }
        }
    }
}
