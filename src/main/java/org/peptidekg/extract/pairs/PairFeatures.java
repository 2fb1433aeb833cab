package org.peptidekg.extract.pairs;

import static org.peptidekg.extract.pairs.NamePieces.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.extract.pairs.TreeWays.Way;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Tells what is seen of two words of a sentence: the way between them in the tree, the words on it and around it and
 * what they may say by the rules, the classes of both. Of names only the class is seen, so that nothing is learnt of
 * single substances.
 */
public final class PairFeatures {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int NEAR = 8;
    private static final int MANY = 3;
    private static final int GOVERNORS = 2;
    private static final Map<String, NamePiece> BESIDES = pieces("advmod", "amod", "compound:prt", "xcomp", "obj",
            "aux", "mark", "cop");
    private static final Map<String, NamePiece> DEPENDENTS = pieces("amod", "compound", "det", "nmod", "acl",
            "acl:relcl", "nmod:poss");
    private static final Map<TermClass, NamePiece> CLASSES = NamePiece.each(TermClass.class, TermClass::name);
    private static final Map<TermClass.Valence, NamePiece> VALENCES =
            NamePiece.each(TermClass.Valence.class, TermClass.Valence::toString);
    private static final Map<TermClass, Map<TermClass.Valence, NamePiece>> KINDS = Stream.of(TermClass.values())
            .collect(Collectors.toMap(c -> c, c -> NamePiece.each(TermClass.Valence.class, v -> c + " " + v)));

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final Optional<Term> topic;
    /** By word, its dictionary form; of a name its class, of a number that it is one. */
    private final NamePiece[] lexical;
    /** By word, what it may say by the rules. */
    private final List<List<NamePiece>> said;
    /** By word, how it hangs on another beside a way, or on an end; null if it does so in no way that tells. */
    private final NamePiece[] besides;
    private final NamePiece[] dependents;
    private final TreeWays ways;

    /**
     * One end of a pair.
     *
     * @param name {@code object} or {@code subject}
     * @param first the word that its list begins with
     */
    private record End(Name name, int word, int first, TermClass.Valence valence) {
    }

    /** The features' words for an end. */
    private enum Name {
        OBJECT, SUBJECT;

        private final NamePiece under = NamePiece.of(name().toLowerCase(Locale.ROOT) + " under ");
        private final NamePiece has = NamePiece.of(name().toLowerCase(Locale.ROOT) + " has ");
        private final NamePiece is = NamePiece.of(name().toLowerCase(Locale.ROOT) + " is ");
    }

    public PairFeatures(SentenceGraph graph, WordSenses senses, Optional<Term> topic) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.topic = topic;
        this.lexical = new NamePiece[tokens.size()];
        this.said = new ArrayList<>(tokens.size());
        this.besides = new NamePiece[tokens.size()];
        this.dependents = new NamePiece[tokens.size()];
        this.ways = new TreeWays(graph);
        for (var i = 0; i < tokens.size(); i++) {
            lexical[i] = lexicalOf(i);
            said.add(senses.of(tokens.lemma(i)));
            besides[i] = BESIDES.get(graph.label(i));
            dependents[i] = DEPENDENTS.get(graph.label(i));
        }
    }

    private static Map<String, NamePiece> pieces(String... texts) {
        return Stream.of(texts).collect(Collectors.toMap(text -> text, NamePiece::of));
    }

    private NamePiece lexicalOf(int i) {
        var named = tokens.mentionAt(i);
        return named.isPresent() ? CLASSES.get(named.get().mention().best().term().termClass())
                : DIGIT.matcher(tokens.lemma(i)).find() ? NUMERAL : NamePiece.of(tokens.lemma(i));
    }

    /** The word that ties two words together: the lowest that both depend on; for one alone the verb above it. */
    public int tie(int subject, int object) {
        return ways.tie(subject, object);
    }

    /** Class and valence of a term. */
    public static NamePiece kind(Term term) {
        return KINDS.get(term.termClass()).get(term.valence());
    }

    /**
     * Tells what is seen of two words.
     *
     * @param s the word of the subject, -1 if the sentence leaves it out
     * @param o the word of the object
     */
    public void see(Argument subject, int s, Argument object, int o, FeatureSink f) {
        f.add(ANY);
        var way = ways.way(s, o);
        f.add(WAY, way.text());
        f.add(WAY, way.text(), BY, lexical[way.tie()]);
        f.add(TIE, lexical[way.tie()]);
        f.add(ROOT, lexical[ways.root(way.tie())]);
        f.add(STEPS, s < 0 ? NONE : number(way.up().length), UP, number(way.down().length), DOWN);
        said(way, subject.term(), s, object.term(), o, f);
        beside(way, s, o, f);
        ends(way, subject.term(), s, object.term(), o, f);
        classes(way, subject.term(), object.term(), f);
        if (s < 0) {
            f.add(LEFT_OUT, number(Math.min(MANY, substances(0, tokens.size()))), topical(subject.term()));
        } else {
            between(s, o, subject.term(), f);
        }
        object.aspect().ifPresent(aspect -> f.add(ASPECT, NamePiece.of(aspect.toString())));
    }

    /** What the words on the way may say. */
    private void said(Way way, Term subject, int s, Term object, int o, FeatureSink f) {
        var heard = new ArrayList<NamePiece>();
        for (var i : way.inner()) {
            if (i != s && i != o) {
                f.add(ON_THE_WAY, lexical[i]);
                heard.addAll(said.get(i));
            }
        }
        var end = way.down().length == 0 ? AT_TIE : ways.step(way.down()[0]);
        for (var sense : heard) {
            f.add(SAYS, sense);
            f.add(SAYS, sense, BY_WAY, way.text());
            f.add(SAYS, sense, OF, CLASSES.get(object.termClass()), BLANK, end);
            f.add(SAYS, sense, BLANK, CLASSES.get(subject.termClass()), TO, CLASSES.get(object.termClass()));
            f.add(SAYS, sense, BLANK, substance(subject), TO, VALENCES.get(object.valence()));
        }
        if (heard.isEmpty()) {
            f.add(SAYS_NOTHING);
        }
        if (s < 0) {
            for (var i : ways.path(way.tie())) {
                f.add(ABOVE, lexical[i]);
            }
        }
    }

    /** The words that hang on the way. */
    private void beside(Way way, int s, int o, FeatureSink f) {
        for (var i : way.inner()) {
            for (var child : graph.children(i)) {
                var label = besides[child];
                if (label != null && child != s && child != o && !way.holds(child)) {
                    f.add(BESIDE, label, BLANK, lexical[child]);
                    for (var sense : said.get(child)) {
                        f.add(BESIDE, label, THAT_SAYS, sense);
                    }
                }
            }
        }
    }

    /** What the two words hang on, and what hangs on them. */
    private void ends(Way way, Term subject, int s, Term object, int o, FeatureSink f) {
        end(new End(Name.OBJECT, o, way.down().length == 0 ? o : way.down()[0], object.valence()), f);
        if (s >= 0) {
            end(new End(Name.SUBJECT, s, way.up().length == 0 ? s : way.up()[0], subject.valence()), f);
        }
    }

    private void end(End end, FeatureSink f) {
        f.addShared(end, shared -> {
            governors(end, shared);
            dependents(end, shared);
            shared.add(end.name().is, lexical[end.word()]);
        });
    }

    private void governors(End end, FeatureSink f) {
        var i = end.first();
        for (var k = 0; k < GOVERNORS && graph.head(i) >= 0; k++) {
            var head = graph.head(i);
            f.add(end.name().under, number(k), BLANK, lexical[head], BLANK, ways.step(i));
            for (var sense : said.get(head)) {
                f.add(end.name().under, number(k), THAT_SAYS, sense, BLANK, ways.step(i));
            }
            i = head;
        }
    }

    private void dependents(End end, FeatureSink f) {
        for (var at : end.word() == end.first() ? new int[] {end.word()} : new int[] {end.word(), end.first()}) {
            for (var child : graph.children(at)) {
                var label = dependents[child];
                if (label != null) {
                    f.add(end.name().has, label, BLANK, lexical[child]);
                    for (var sense : said.get(child)) {
                        f.add(end.name().has, label, THAT_SAYS, sense, BLANK, VALENCES.get(end.valence()));
                    }
                }
            }
        }
    }

    private static NamePiece substance(Term term) {
        return term.termClass().molecular() ? SUBSTANCE : OTHER;
    }

    private static void classes(Way way, Term subject, Term object, FeatureSink f) {
        var subjectClass = CLASSES.get(subject.termClass());
        var objectClass = CLASSES.get(object.termClass());
        f.add(SUBJECT_CLASS, subjectClass);
        f.add(OBJECT_CLASS, objectClass);
        f.add(subjectClass, TO, objectClass);
        f.add(WAY, way.text(), BLANK, substance(subject), TO, VALENCES.get(object.valence()));
        f.add(subject.listed() ? LISTED : UNLISTED, TO, object.listed() ? LISTED : UNLISTED);
    }

    private NamePiece topical(Term subject) {
        return topic.filter(subject::equals).isPresent() ? THE_TOPIC : NOTHING;
    }

    private int substances(int from, int to) {
        var count = 0;
        for (var m : tokens.mentions()) {
            if (m.start() >= from && m.end() <= to && m.mention().best().term().termClass().molecular()) {
                count++;
            }
        }
        return count;
    }

    private void between(int s, int o, Term subject, FeatureSink f) {
        f.add(s < o ? SUBJECT_FIRST : OBJECT_FIRST, topical(subject));
        var from = Math.min(s, o);
        var to = Math.max(s, o);
        var far = to - from;
        f.add(APART, far < 3 ? number(2) : far < 6 ? number(5) : far < 12 ? number(11) : MORE);
        f.add(SUBSTANCES, number(Math.min(MANY, substances(from + 1, to))));
        if (far <= NEAR) {
            for (var k = from + 1; k < to; k++) {
                f.add(s < o ? BETWEEN : BACKWARDS, lexical[k]);
            }
        }
    }
}
