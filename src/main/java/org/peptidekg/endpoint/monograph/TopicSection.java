package org.peptidekg.endpoint.monograph;

import java.util.List;
import java.util.Optional;

import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.StatementRow;
import org.peptidekg.endpoint.statement.Statement;

/**
 * What is said under one topic: the first statements with their words, more without, and where all of them are.
 *
 * @param size how many statements there are
 * @param doses what is said of doses
 * @param more how many statements there are beyond those with their words
 * @param listed how many there are that are no doses
 * @param path of the page of the thing
 */
record TopicSection(String id, String title, int size, Optional<DoseTable> doses, List<StatementRow> whole,
        List<StatementRow> brief, int more, int listed, String path) {

    private static final int WHOLE = 8;
    private static final int BRIEF = 40;

    /**
     * A section.
     *
     * @param turned whether the thing is the object of the statements
     * @param dosed whether doses among them stand in a table of their own
     */
    static TopicSection of(String id, String title, List<Statement> statements, boolean turned, boolean dosed,
            String path, PageStatements lines) {
        var listed = dosed ? statements.stream().filter(statement -> statement.object().dosage().isEmpty()).toList()
                : statements;
        var whole = listed.subList(0, Math.min(WHOLE, listed.size()));
        var rest = listed.subList(whole.size(), Math.min(listed.size(), whole.size() + BRIEF));
        return new TopicSection(id, title, statements.size(), dosed ? Optional.of(DoseTable.of(statements, lines))
                .filter(table -> !table.rows().isEmpty()) : Optional.empty(), lines.list(whole, turned),
                lines.brief(rest, turned), listed.size() - whole.size(), listed.size(), path);
    }
}
