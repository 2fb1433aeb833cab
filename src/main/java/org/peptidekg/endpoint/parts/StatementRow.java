package org.peptidekg.endpoint.parts;

import java.util.Optional;

/**
 * A statement in a list.
 *
 * @param id its anchor
 * @param style {@code no} if it is denied, {@code maybe} if it is no more than possible
 * @param shown the thing that the list does not speak of anyway
 * @param reversed whether that thing is the subject
 * @param against what speaks against it, if it is disputed
 * @param words that state it, where they are shown
 */
public record StatementRow(String id, Optional<String> style, Arrow arrow, TermLink shown, VerbLinks verbs,
        boolean reversed, TallyLine tally, Optional<Against> against, Optional<BestWords> words) {

    /** The other side. */
    public record Against(String articles, VerbLinks verbs) {
    }
}
