package org.peptidekg.extract.merge;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;

/**
 * What a drug is said to cause where its side effects are the matter, it has as side effects; and loss of weight is
 * brought about, not improved.
 */
final class SideEffects {

    private static final Set<String> OUTCOMES = Phrases.sentences().words("brought-about");
    private static final Pattern HEADING = Phrases.sentences().pattern("side-effects");

    private SideEffects() {
    }

    /** The relation that a draft states where it stands. */
    static Relation relation(Draft draft, Unit.Context context, boolean negated) {
        if (draft.relation() == Relation.improves && OUTCOMES.contains(draft.object().label())) {
            return Relation.causes;
        }
        var drug = draft.subject().termClass().medicinal();
        var heads = Stream.concat(context.headings().stream(), context.leadIn().stream().map(text -> text.text()));
        return draft.relation() == Relation.causes && drug && !negated
                && heads.anyMatch(head -> HEADING.matcher(head).find())
                ? Relation.hasSideEffect : draft.relation();
    }
}
