package org.peptidekg.extract.merge;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.TermClass;

/** What a drug is said to cause where its side effects are the matter, it has as side effects. */
final class SideEffects {

    private static final Pattern HEADING = Phrases.sentences().pattern("side-effects");

    private SideEffects() {
    }

    /** The relation that a draft states where it stands. */
    static Relation relation(Draft draft, Unit.Context context, boolean negated) {
        var type = draft.subject().termClass();
        var drug = type == TermClass.Peptide || type == TermClass.Drug || type == TermClass.DrugClass;
        var heads = Stream.concat(context.headings().stream(), context.leadIn().stream().map(text -> text.text()));
        return draft.relation() == Relation.causes && drug && !negated
                && heads.anyMatch(head -> HEADING.matcher(head).find())
                ? Relation.hasSideEffect : draft.relation();
    }
}
