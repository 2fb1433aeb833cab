package org.peptidekg.extract.cues;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.cues.Cues.Direction;
import org.peptidekg.extract.cues.Cues.Hit;
import org.peptidekg.extract.cues.Cues.Kind;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/**
 * Which claims of a sentence a cue speaks of, by the tree: a cue holds for what its word governs, down to clauses that
 * stand for themselves (relative and most adverbial clauses, clauses joined with a subject or helping verb of their
 * own), and for what it stands beside.
 */
public final class CueScope {

    private static final Phrases PHRASES = Phrases.sentences();

    /** Labels of words that say something of the word that they depend on. */
    private static final String[] MODIFIERS = {"aux", "aux:pass", "advmod", "det", "mark", "case", "cc", "cc:preconj",
        "amod", "discourse", "det:predet", "fixed", "cop", "punct", "nmod:poss", "parataxis"};
    private static final Set<String> TIED = PHRASES.words("tied");
    private static final Set<String> UNPROVING = PHRASES.words("unproving");
    private static final Set<Relation> RATED = EnumSet.of(Relation.decreases, Relation.increases,
            Relation.associatedWith, Relation.alleviates, Relation.worsens, Relation.protectsAgainst);
    private static final Set<Relation> PRACTICAL = EnumSet.of(Relation.combinedWith, Relation.administeredVia,
            Relation.hasDosage);
    private static final Set<String> CONTRAST = PHRASES.words("contrast");

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final Embedding embedding;

    public CueScope(SentenceGraph graph) {
        this.graph = graph;
        this.embedding = new Embedding(graph);
        this.tokens = graph.tokens();
    }

    /** Whether a cue holds for a draft. */
    boolean holds(Hit hit, Draft draft) {
        var top = top(hit);
        var kind = hit.row().kind();
        if (top < 0 || kind.denies() && (embedding.isNamed(hit)
                || embedding.isExcepted(tokens.indexAt(draft.point())))) {
            return false;
        }
        if (tokens.lemma(top).equals("risk") && RATED.contains(draft.relation())) {
            // "lowers the risk of X": the risk is what is said of it, not how sure that is
            return false;
        }
        if (Word.in(tokens.lemma(top), "lack", "absence") && graph.labelled(top, "nsubj", "nsubj:pass")
                && graph.children(top, "nmod").stream().anyMatch(of -> isSubject(draft, of))) {
            // "A lack of X causes Y": it does, by being too little
            return false;
        }
        if (kind == Kind.AIM && (PRACTICAL.contains(draft.relation()) || graph.labelled(top, "amod"))) {
            // what was given in a study was given; "a tested drug" says nothing of its effects
            return false;
        }
        var fronted = !kind.denies() && graph.labelled(top, "obl", "obl:unmarked") && top < graph.head(top);
        var modifies = (graph.labelled(top, MODIFIERS) || fronted) && graph.head(top) >= 0;
        var governor = modifies ? clause(graph.head(top)) : top;
        var trigger = clause(tokens.indexAt(draft.start()));
        var object = tokens.indexAt(draft.point());
        if (draft.presupposed() && hit.start() < draft.start() || PRACTICAL.contains(draft.relation())
                && Word.in(hit.row().phrase(), "can", "could")) {
            // "you can take it as a spray" is a permission
            return false;
        }
        var embeds = hit.row().direction().isEmbedding();
        if ((kind == Kind.AIM || hit.refutes()) && draft.start() >= hit.end()
                && tokens.text().startsWith(":", hit.end())
                || kind == Kind.UNREAL && embedding.introduces(hit.end(), trigger)) {
            // "Myth: ...", "in case X raises Y"
            return true;
        }
        if (embeds) {
            return embedding.holds(hit.row().direction(), top, trigger);
        }
        if (kind.denies() && modifies && embedding.denies(governor, trigger)) {
            return true;
        }
        if (kind.unreal() && graph.label(top).equals("mark") && embedding.isImagined(graph.head(top), trigger)) {
            return true;
        }
        var up = above(trigger, kind, hit.row().direction() != Direction.FORWARD);
        if (kind == Kind.AIM && hit.row().direction() == Direction.BACKWARD && graph.path(trigger).stream()
                .noneMatch(k -> graph.head(k) == governor && graph.labelled(k, "nsubj", "nsubj:pass"))) {
            return false;
        }
        // "Trials look at its effect on X" says of X what the verb of inquiry governs, and that it was studied.
        var inquired = kind == Kind.AIM && draft.relation() != Relation.studiedFor;
        if (up.contains(governor) && (modifies || governor != trigger || !kind.unreal() || inquired)) {
            return !modifies || !isBarred(top, governor, trigger, kind)
                    && !(kind.denies() && governor == trigger && isApart(object, trigger, kind));
        }
        if (beside(object, trigger, kind).contains(governor)) {
            return true;
        }
        if (!kind.denies() && !kind.unreal() && graph.head(governor) == trigger
                && graph.labelled(governor, "obj", "xcomp") && governor < object) {
            // "has shown promise in"
            return true;
        }
        if (kind.denies() && (modifies && graph.label(top).equals("det") && graph.label(governor).equals("obj")
                && graph.head(governor) == trigger || isSubject(draft, governor)
                || governor < trigger && isContrasted(top, governor) && isIn(draft.objectText(), governor))) {
            // "has no effect on", "X, but not Y, raises", "X, but not Y, was raised"
            return true;
        }
        // "No treatment raises X", "a possible mechanism is": what is said of the subject
        return graph.labelled(graph.firstConjunct(governor), "nsubj", "nsubj:pass")
                && up.contains(graph.head(graph.firstConjunct(governor)))
                && (graph.labelled(top, "det", "amod", "cc:preconj", "advmod") || kind.denies() && top == governor
                || !kind.denies() && !modifies
                && !kind.unreal());
    }

    /** "Should X raise Y, stop", "X keeps Y from raising Z". */
    boolean isSupposed(Draft draft) {
        var clause = clause(tokens.indexAt(draft.start()));
        return embedding.isSupposed(clause) || embedding.isPrevented(clause);
    }

    /** "does not mean that X raises Y": whether it does is left open. */
    boolean leavesOpen(Hit hit, Draft draft) {
        var top = top(hit);
        if (top < 0 || graph.head(top) < 0 || !UNPROVING.contains(tokens.lemma(graph.head(top)))) {
            return false;
        }
        var governor = graph.head(top);
        for (var k = clause(tokens.indexAt(draft.start())); k >= 0; k = graph.head(k)) {
            if (graph.head(k) == governor) {
                return graph.labelled(k, "ccomp", "xcomp", "obj");
            }
        }
        return false;
    }

    /** "raises A but not B": what is said of B is not said of A. */
    private boolean isBarred(int top, int governor, int trigger, Kind kind) {
        return kind.denies() && graph.label(top).equals("advmod") && governor == trigger
                && graph.children(governor, "obj", "obl").stream().anyMatch(o -> top > governor && top < o
                        && tokens.at(top - 1, "but"));
    }

    private boolean isSubject(Draft draft, int word) {
        return isIn(draft.subjectText(), word);
    }

    private boolean isIn(Optional<String> name, int word) {
        return name.filter(words -> {
            var at = tokens.text().indexOf(words);
            return at >= 0 && tokens.get(word).start() >= at && tokens.get(word).end() <= at + words.length();
        }).isPresent();
    }

    /** "X, but not Y": only what stands behind is denied. */
    private boolean isContrasted(int not, int noun) {
        return graph.labelled(noun, "conj") && not > 0 && not < noun
                && Word.in(tokens.word(not - 1), "but", ",");
    }

    /** The word of a cue that the others depend on. */
    private int top(Hit hit) {
        for (var i = 0; i < tokens.size(); i++) {
            if (inside(i, hit) && (graph.head(i) < 0 || !inside(graph.head(i), hit))) {
                var word = tokens.word(i);
                if (tokens.is(i, "PUNCT") && !word.equals("n't")) {
                    continue;
                }
                return i;
            }
        }
        return -1;
    }

    private boolean inside(int i, Hit hit) {
        return tokens.get(i).start() >= hit.start() && tokens.get(i).end() <= hit.end();
    }

    /** A helping word stands for the word that it helps. */
    private int clause(int i) {
        return graph.labelled(i, "aux", "aux:pass", "cop", "mark", "case", "det", "compound:prt") && graph.head(i) >= 0
                ? graph.head(i) : i;
    }

    /** The trigger and the words above it whose cues reach down to it. */
    private Set<Integer> above(int trigger, Kind kind, boolean backward) {
        var found = new HashSet<Integer>();
        var at = trigger;
        found.add(at);
        while (graph.head(at) >= 0) {
            var joined = passes(at, kind) || backward && graph.labelled(at, "nsubj", "nsubj:pass");
            if (!joined && !graph.label(at).equals("conj")) {
                break;
            }
            at = graph.head(at);
            if (joined) {
                // What is said of the first of two clauses alone is not said of the other; what governs both is.
                found.add(at);
            }
        }
        return found;
    }

    private boolean passes(int at, Kind kind) {
        var hedges = !kind.denies();
        return switch (graph.label(at)) {
            case "acl:relcl" -> kind.denies() && isKind(graph.head(at));
            case "parataxis", "appos" -> false;
            case "advcl" -> isTied(at, hedges);
            case "conj" -> joined(at, kind);
            case "nsubj", "nsubj:pass", "csubj" -> kind.unreal();
            default -> true;
        };
    }

    /** "is not a drug that cures X": what is denied is what the clause says of the kind. */
    private boolean isKind(int noun) {
        return noun >= 0 && graph.has(noun, "cop")
                && graph.children(noun, "det").stream().anyMatch(d -> Word.in(tokens.word(d), "a", "an", "any"));
    }

    /** Whether what a denied draft calls its subject is described further, so that only the description is denied. */
    boolean describes(Draft draft) {
        var noun = tokens.indexAt(draft.point());
        return isKind(noun) && (graph.has(noun, "acl:relcl", "acl") || graph.children(noun, "compound", "amod").stream()
                .anyMatch(c -> tokens.mentionAt(c).isEmpty() || !tokens.mentionAt(c).equals(tokens.mentionAt(noun))));
    }

    /** "does not act by raising X" denies it; "may act by raising X" does not hedge the raising. */
    private boolean isTied(int at, boolean hedges) {
        var marker = graph.marker(at);
        return marker.isEmpty() ? hedges || !graph.penn(at).equals("VBG")
                : TIED.contains(marker) && !(hedges && Word.in(marker, "by", "through", "via"));
    }

    /** Whether what is said of the first of several words joined is said of a later one. */
    private boolean joined(int at, Kind kind) {
        var contrast = graph.children(at, "cc").stream().anyMatch(c -> CONTRAST.contains(tokens.word(c)));
        // "not approved as X and, as Y, is sold": a comma behind the conjunction begins anew
        var anew = graph.children(at, "cc").stream().anyMatch(c -> tokens.at(c + 1, ","));
        if (contrast || kind.denies() && anew) {
            return false;
        }
        if (!graph.isVerb(at)) {
            return !graph.has(at, "nsubj", "cop");
        }
        if (kind == Kind.AIM && !graph.penn(at).equals("VB")) {
            // "was studied in rats and lowered X"
            return false;
        }
        if (kind.denies() && !graph.isVerb(graph.head(at)) && graph.penn(at).equals("VBN")) {
            // "not legal and sold as X"
            return false;
        }
        var own = graph.has(at, "nsubj", "nsubj:pass", "aux", "aux:pass");
        var first = graph.head(at);
        var bare = graph.penn(at).equals("VB") || graph.penn(at).equals("VBN") || graph.penn(at).equals("VBG")
                || graph.penn(at).equals("VBP") && graph.penn(first).equals("VB");
        return !own && (bare || kind.unreal());
    }

    /** "does not raise A but B": whether the object is joined by what begins anew. */
    private boolean isApart(int object, int trigger, Kind kind) {
        for (var k = object; k >= 0 && k != trigger; k = graph.head(k)) {
            if (graph.label(k).equals("conj") && !joined(k, kind)) {
                return true;
            }
        }
        return false;
    }

    /** The words between the trigger and its object. */
    private Set<Integer> beside(int object, int trigger, Kind kind) {
        var found = new HashSet<Integer>();
        for (var k = object; k >= 0 && k != trigger; k = graph.head(k)) {
            found.add(k);
            if (graph.label(k).equals("conj") && !joined(k, kind)) {
                return found;
            }
            if (graph.head(k) < 0) {
                return new HashSet<>(List.of(object));
            }
        }
        return found;
    }
}
