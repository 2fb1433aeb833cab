package org.peptidekg.extract.cues;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.cues.Cues.Direction;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/**
 * What a sentence makes of a clause that it embeds, by the tree: who is said to say it, what it is called ("the myth
 * that"), and what is thought of that ("evidence that ... is thin").
 */
final class Embedding {

    private static final Set<String> EVIDENCE = Phrases.sentences().words("kinds-of-evidence");

    private static final Set<String> PREVENTING = Phrases.sentences().words("preventing");
    private static final Set<String> EXCEPT = Phrases.sentences().words("excepting");

    private final SentenceGraph graph;
    private final Tokens tokens;

    Embedding(SentenceGraph graph) {
        this.graph = graph;
        this.tokens = graph.tokens();
    }

    /**
     * Whether a cue of one of the directions that look at embedded clauses holds for a claim.
     *
     * @param top the word of the cue that its others depend on
     * @param trigger the word that states the claim
     */
    boolean holds(Direction direction, int top, int trigger) {
        var above = above(trigger);
        return switch (direction) {
            case GOVERNING -> above.contains(top) || isSaidToBe(top, trigger)
                    || subject(top).filter(above::contains).isPresent()
                    || graph.label(top).equals("advmod") && isAt(graph.head(top), trigger, above);
            case SPEAKER -> speaks(top, above) || graph.label(top).startsWith("obl")
                    && graph.preposition(top).startsWith("according") && isAt(graph.head(top), trigger, above);
            case QUANTIFYING -> {
                var noun = graph.labelled(top, "amod", "det", "advmod", "nummod", "case") ? graph.head(top) : -1;
                while (noun >= 0 && graph.labelled(noun, "amod", "det")) {
                    noun = graph.head(noun);
                }
                yield noun >= 0 && isEvidence(noun) && (above.contains(noun) || speaks(noun, above));
            }
            default -> false;
        };
    }

    /** "The theory is that X raises Y". */
    private boolean isSaidToBe(int noun, int trigger) {
        var clause = graph.head(noun);
        return graph.label(noun).equals("nsubj") && clause >= 0 && graph.has(clause, "cop")
                && graph.marker(clause).equals("that") && graph.path(trigger).contains(clause);
    }

    /** Whether a cue stands right before the subject of a clause, as a conjunction does: "in case X raises Y". */
    boolean introduces(int end, int trigger) {
        var before = trigger - 1;
        while (before >= 0 && tokens.is(before, "ADV", "AUX", "PART")) {
            before--;
        }
        while (before >= 0 && tokens.get(before).end() != end
                && tokens.is(before, "NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM")) {
            before--;
        }
        return before >= 0 && tokens.get(before).end() == end;
    }

    /** "Evidence that X raises Y does not exist": what is denied of the evidence. */
    boolean denies(int verb, int trigger) {
        return subject(verb).filter(noun -> isEvidence(noun) && above(trigger).contains(noun)).isPresent();
    }

    /** "Should X raise Y, stop": a condition without "if". */
    boolean isSupposed(int trigger) {
        var first = tokens.word(0);
        var comma = IntStream.range(0, tokens.size()).filter(k -> tokens.at(k, ",")).findFirst().orElse(-1);
        return trigger < comma && tokens.size() > 1 && graph.isNominal(1) && !tokens.text().endsWith("?")
                && (first.equals("should") || first.equals("were") && has("to", 1, trigger)
                || first.equals("had") && has("would", comma, tokens.size()));
    }

    /** "X keeps Y from raising Z": nothing raises it. */
    boolean isPrevented(int trigger) {
        return graph.path(trigger).stream().anyMatch(k -> graph.head(k) >= 0 && graph.marker(k).equals("from")
                && PREVENTING.contains(tokens.lemma(graph.head(k))));
    }

    /** "If X raised Y, users would be calm": what would be if something else were is not. */
    boolean isImagined(int condition, int trigger) {
        return condition >= 0 && graph.label(condition).equals("advcl") && graph.head(condition) == trigger
                && graph.children(trigger, "aux").stream().anyMatch(a -> tokens.at(a, "would"));
    }

    private boolean has(String word, int from, int to) {
        return IntStream.range(from, to).anyMatch(k -> tokens.at(k, word));
    }

    private boolean isEvidence(int noun) {
        return EVIDENCE.contains(tokens.lemma(noun));
    }

    /** Whether a noun is who or what says what stands below: "vendors claim that", "writes a user". */
    private boolean speaks(int noun, Set<Integer> above) {
        var first = graph.firstConjunct(noun);
        var verb = graph.head(first);
        return verb >= 0 && above.contains(verb) && graph.isVerb(verb) && (graph.label(first).equals("nsubj")
                || graph.label(first).equals("obj") && first > verb && IntStream.range(verb + 1, first)
                        .allMatch(k -> graph.head(k) == first));
    }

    private static boolean isAt(int word, int trigger, Set<Integer> above) {
        return word == trigger || above.contains(word);
    }

    private Optional<Integer> subject(int word) {
        var found = graph.child(word, "nsubj", "nsubj:pass", "csubj", "csubj:pass");
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The words that the clause of a trigger is embedded below, from the inside: verbs, adjectives, nouns. */
    private Set<Integer> above(int trigger) {
        var found = new LinkedHashSet<Integer>();
        var at = trigger;
        while (graph.head(at) >= 0) {
            var head = graph.head(at);
            var content = graph.labelled(at, "ccomp", "csubj", "csubj:pass", "xcomp")
                    || graph.labelled(at, "acl", "advcl", "dep", "parataxis") && isContent(at);
            if (content) {
                var mark = graph.child(at, "mark");
                if (mark > 0 && graph.isNominal(mark - 1)) {
                    found.add(mark - 1);
                }
                found.add(head);
                if (tokens.lemma(head).equals("be")) {
                    // "the theory is that ..."
                    subject(head).ifPresent(found::add);
                }
            } else if (!graph.label(at).equals("conj")
                    && !(found.contains(at) && graph.labelled(at, "obj", "nsubj", "nsubj:pass", "obl", "nmod"))) {
                break;
            } else if (!graph.label(at).equals("conj")) {
                found.add(head);
            }
            at = head;
        }
        return found;
    }

    /** A clause that says what is thought or told, and not when or why something is so. */
    private boolean isContent(int clause) {
        var marker = graph.marker(clause);
        return marker.equals("that") || marker.isEmpty() && graph.labelled(clause, "advcl", "dep", "parataxis")
                && tokens.text().substring(0, tokens.get(clause).start()).matches(".*[\"“”«„].*");
    }

    /** "no side effects apart from X": what is left out of what is denied. */
    boolean isExcepted(int object) {
        return graph.path(object).stream().anyMatch(k -> EXCEPT.contains(graph.preposition(k)));
    }

    /** "A lack of sleep" is the name of a complaint, "a lack of cortisol" too little of it: they deny nothing. */
    boolean isNamed(Cues.Hit hit) {
        return tokens.mentions().stream().anyMatch(m -> hit.row().phrase().equals("lack of")
                && tokens.get(m.start()).start() == hit.end() + 1 && m.mention().best().term().termClass().molecular())
                || tokens.mentions().stream().anyMatch(m -> m.end() - m.start() > 1
                && tokens.get(m.start()).start() <= hit.start() && tokens.get(m.end() - 1).end() >= hit.end());
    }
}
