package org.peptidekg.extract.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Joins what is read off the tree of a sentence with what is read off its words side by side. */
public final class BothReaders {

    private static final Set<Relation> RAISING = EnumSet.of(Relation.increases, Relation.improves, Relation.causes,
            Relation.hasSideEffect);
    private static final Set<Relation> LOWERING = EnumSet.of(Relation.decreases, Relation.alleviates, Relation.worsens,
            Relation.treats, Relation.protectsAgainst);

    private static final Set<Relation> KINDS = EnumSet.of(Relation.isA, Relation.hasRole);

    private BothReaders() {
    }

    /** Each claim once, with the reader that found it, or both, and in what the other differs. */
    public static List<Said.Found> join(Tokens parsed, List<Draft> tree, List<Draft> surface) {
        var byTree = Respectively.pair(parsed, tree);
        var bySurface = Respectively.pair(parsed, surface);
        var found = new ArrayList<Said.Found>();
        byTree.forEach(d -> found.add(bySurface.stream().anyMatch(d::same) ? new Said.Found(d, "both")
                : new Said.Found(d, "tree", Optional.of(rival(d, bySurface)))));
        bySurface.stream().filter(d -> byTree.stream().noneMatch(d::same) && !isVerb(parsed, d)
                        && byTree.stream().noneMatch(other -> contradicts(d, other) || tellsDoer(other, d)))
                .forEach(d -> found.add(new Said.Found(d, "surface", Optional.of(rival(d, byTree)))));
        found.removeIf(f -> found.stream().anyMatch(other -> names(other.draft(), f.draft())
                && (f.draft().subject().termClass() == TermClass.SubstanceClass
                || f.origin().equals("surface")
                        && isKind(f.draft().subject(), other.draft().subject(), found))));
        return found;
    }

    /** Whether a sentence says of a substance that it is of a kind: "X, an opioid that slows Y". */
    private static boolean isKind(Term kind, Term substance, List<Said.Found> found) {
        return found.stream().map(Said.Found::draft).anyMatch(d -> KINDS.contains(d.relation())
                && d.subject().key().equals(substance.key()) && d.object().key().equals(kind.key()));
    }

    /** Whether a draft says of a named substance what another says of its kind. */
    private static boolean names(Draft draft, Draft other) {
        return draft.subject().termClass() != TermClass.SubstanceClass && draft.subject().termClass().molecular()
                && draft.relation() == other.relation() && draft.negated() == other.negated()
                && draft.object().key().equals(other.object().key());
    }

    /** Whether one names who or what does what another says of a subject that is left out, or of no substance. */
    private static boolean tellsDoer(Draft draft, Draft other) {
        return draft.subjectText().isPresent() && (other.subjectText().isEmpty()
                && (draft.subject().termClass().molecular() || draft.relation() == Relation.causes)
                || !other.subject().termClass().molecular() && draft.subject().termClass().molecular())
                && draft.relation() == other.relation() && draft.negated() == other.negated()
                && draft.object().key().equals(other.object().key());
    }

    /** Whether another draft moves the same object the other way: both cannot be said, and the tree sees further. */
    private static boolean contradicts(Draft draft, Draft other) {
        return draft.subject().key().equals(other.subject().key()) && draft.object().key().equals(other.object().key())
                && (RAISING.contains(draft.relation()) && LOWERING.contains(other.relation())
                || LOWERING.contains(draft.relation()) && RAISING.contains(other.relation()));
    }

    private static String rival(Draft draft, List<Draft> others) {
        var sameObject = others.stream().filter(o -> o.object().key().equals(draft.object().key())).toList();
        return others.isEmpty() ? "the other reader finds nothing"
                : sameObject.isEmpty() ? "object not seen by the other"
                : sameObject.stream().anyMatch(o -> o.subject().key().equals(draft.subject().key()))
                        ? "other relation by the other" : "other subject by the other";
    }

    /** Whether words that were taken for a thing are a verb by the tree. */
    private static boolean isVerb(Tokens parsed, Draft draft) {
        return draft.subjectText().filter(words -> !draft.subject().listed() && endsInVerb(parsed, words)).isPresent()
                || draft.object() instanceof ClaimObject.Concept concept && !concept.term().listed()
                && draft.objectText().filter(words -> endsInVerb(parsed, words)).isPresent();
    }

    private static boolean endsInVerb(Tokens parsed, String words) {
        var at = parsed.text().indexOf(words);
        return at >= 0 && parsed.list().stream().filter(t -> t.end() == at + words.length())
                .anyMatch(t -> t.is("VERB", "AUX", "ADV", "ADP", "SCONJ"));
    }
}
