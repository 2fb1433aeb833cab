package org.peptidekg.endpoint.monograph;

import java.util.List;

import org.peptidekg.endpoint.parts.BestWords;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.TallyLine;
import org.peptidekg.endpoint.parts.VerbLinks;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Tally;

/**
 * What argues against a thing.
 *
 * @param disputed what some say and others deny, or say the contrary of
 * @param denied what some deny and nobody affirms
 */
record Disagreement(List<Disputed> disputed, List<Denied> denied) {

    private static final int DISPUTED = 100;
    private static final int DENIED = 40;

    /** A statement with those for it, those against it, and their words. */
    record Disputed(String anchor, String thing, TallyLine one, TallyLine other, BestWords words) {
    }

    /** A statement that is denied. */
    record Denied(VerbLinks verbs, String anchor, String thing, String articles) {
    }

    static Disagreement of(List<Statement> against, PageStatements lines) {
        return new Disagreement(against.stream().filter(Statement::disputed).limit(DISPUTED)
                .map(statement -> new Disputed(PageStatements.anchor(statement), statement.object().label(),
                        TallyLine.of(statement.tally()), TallyLine.of(Tally.of(statement.against())),
                        lines.words(statement.against()))).toList(),
                against.stream().filter(statement -> !statement.disputed()).limit(DENIED)
                        .map(statement -> new Denied(lines.verbs(statement.claims().subList(0, 1)),
                                PageStatements.anchor(statement), statement.object().label(),
                                statement.tally().words())).toList());
    }
}
