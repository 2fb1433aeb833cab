package org.peptidekg.endpoint.monograph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.statement.Statement;

/**
 * What nobody has shown.
 *
 * @param possible what no article says more of than that it may
 * @param unstudied what is said outright, while no place names a study in people for it
 */
record Unshown(Named possible, Named unstudied) {

    private static final int NAMED = 40;

    /**
     * Statements by their names.
     *
     * @param size how many there are
     * @param cut whether there are more than are named
     */
    record Named(int size, List<GlanceItem> items, boolean cut) {

        static Named of(List<Statement> statements) {
            var seen = new HashSet<String>();
            return new Named(statements.size(), statements.stream().filter(statement -> seen.add(statement.object()
                    .iri())).limit(NAMED).map(statement -> GlanceItem.of(statement, false)).toList(),
                    statements.size() > NAMED);
        }
    }

    /**
     * What of some statements is not shown, if there are any.
     *
     * @param open statements that are affirmed
     */
    static Optional<Unshown> of(List<Statement> open) {
        var possible = open.stream().filter(statement -> statement.certainty() == Certainty.Possible).toList();
        var unstudied = open.stream().filter(statement -> statement.certainty() != Certainty.Possible
                && statement.tally().clinical() == 0).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Unshown(Named.of(possible), Named.of(unstudied)));
    }
}
