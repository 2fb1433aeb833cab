package org.peptidekg.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the verb of a sentence that was left without one: what ends in a full stop has a finite verb, and the word that
 * comes nearest to being one is it, if the tree then finds a subject for it. "The loss of X damages/NNS neurons."
 */
final class FiniteVerbs {

    private static final Set<String> FINITE = Set.of("VB", "VBZ", "VBP", "VBD", "MD");
    /** Tags that a finite verb may have got by mistake. */
    private static final Set<String> MISTAKEN = Set.of("NN", "NNS", "JJ", "JJR", "VB");
    private static final Set<String> BEHIND_PAST = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "RBR",
            "RBS", "DT", "PRP", "PRP$", "CD");
    private static final Set<String> SUBJECT = Set.of("nsubj", "nsubj:pass", "csubj", "expl");
    private static final Set<String> PLURAL = Set.of("NNS", "NNPS", "PRP");

    private static final int LEAST_WORDS = 4;
    private static final int TRIALS = 3;
    private static final int TAGS_BEHIND = 2;

    private final TagNames names;
    private final Analyser analyser;
    private final Scorer tagger;

    FiniteVerbs(TagNames names, Analyser analyser, Scorer tagger) {
        this.names = names;
        this.analyser = analyser;
        this.tagger = tagger;
    }

    /** Whether a sentence must have a verb and its tree has none. */
    boolean isMissing(List<String> words, int[] tags, State state) {
        var n = tags.length;
        return n > LEAST_WORDS && words.get(n - 1).equals(".") && !words.get(0).equals("(") && !hasVerb(tags, state);
    }

    private boolean hasVerb(int[] tags, State state) {
        var n = tags.length;
        for (var i = 0; i < n; i++) {
            var governor = state.head[i];
            var root = governor == n;
            if (root && FINITE.contains(names.penn(tags[i]))
                    || governor < n && state.head[governor] == n && isHelper(state, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHelper(State state, int i) {
        var label = names.labels().get(state.label[i]);
        return label.equals("cop") || label.startsWith("aux");
    }

    private record Candidate(int word, int tag, int loss) {
    }

    /** The words that come nearest, each with the tag that it would have. */
    private List<Candidate> candidates(WordNumbers words, int[] tags, IntPredicate maybe) {
        return IntStream.range(1, words.size - 1).filter(i -> words.depth[i] == 0
                && fits(tags, i) && maybe.test(i))
                .mapToObj(i -> candidate(words, tags, i)).sorted(Comparator.comparingInt(Candidate::loss))
                .limit(TRIALS).toList();
    }

    /** A participle may be a past form where an object or an adverb follows. */
    private boolean fits(int[] tags, int i) {
        var penn = names.penn(tags[i]);
        return MISTAKEN.contains(penn)
                || penn.equals("VBN") && BEHIND_PAST.contains(names.penn(tags[i + 1]));
    }

    private Candidate candidate(WordNumbers words, int[] tags, int i) {
        var scores = analyser.scores(words, i, tagger);
        var penn = names.penn(tags[i]);
        var best = names.tag(penn.equals("VBN") ? "VBD" : penn.equals("NNS") ? "VBZ" : "VBP");
        return new Candidate(i, best, scores[tags[i]] - scores[best]);
    }

    /** Reads a sentence with other tags. */
    interface Reader {
        State read();
    }

    /** The reading with a finite verb, its tags among the tags given; null, and all as before, if there is none. */
    State find(WordNumbers words, int[] tags, int[] first, IntPredicate maybe, Reader reader) {
        for (var candidate : candidates(words, tags, maybe)) {
            var before = tags.clone();
            set(words, tags, candidate.word(), candidate.tag());
            for (var i = candidate.word() + 1; i < words.size && i <= candidate.word() + TAGS_BEHIND; i++) {
                if (tags[i] == first[i] && words.certain[i] < 0) {
                    set(words, tags, i, Analyser.best(analyser.scores(words, i, tagger)));
                }
            }
            var state = reader.read();
            if (hasVerb(tags, state) && hasSubject(tags, state, candidate.word())) {
                return state;
            }
            for (var i = 0; i < tags.length; i++) {
                set(words, tags, i, before[i]);
            }
        }
        return null;
    }

    private void set(WordNumbers words, int[] tags, int i, int tag) {
        tags[i] = tag;
        words.tag[i] = names.tagHash(tag);
        words.part[i] = names.partHash(tag);
    }

    /** A subject before the verb, of several if the verb has no ending: not "good service and work". */
    private boolean hasSubject(int[] tags, State state, int verb) {
        var subject = IntStream.range(0, verb).filter(i -> state.head[i] == verb
                && SUBJECT.contains(names.labels().get(state.label[i]))).findFirst().orElse(-1);
        var plural = subject >= 0 && (PLURAL.contains(names.penn(tags[subject])) || IntStream.range(subject, verb)
                .anyMatch(i -> state.head[i] == subject && names.labels().get(state.label[i]).equals("conj")));
        return state.head[verb] == state.words.size && subject >= 0
                && (plural || !names.penn(tags[verb]).equals("VBP"));
    }
}
