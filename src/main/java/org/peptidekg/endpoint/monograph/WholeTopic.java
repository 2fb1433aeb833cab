package org.peptidekg.endpoint.monograph;

import java.util.List;
import java.util.Optional;

import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.StatementRow;
import org.peptidekg.endpoint.statement.Statement;

/**
 * All statements of one topic, a hundred a page.
 *
 * @param from number of the first on this page, from 1
 * @param to number of the last
 * @param before address of the page before
 * @param further address of the page behind
 */
public record WholeTopic(String title, int from, int to, int all, List<StatementRow> rows, Optional<String> before,
        Optional<String> further) {

    private static final int PAGE = 100;

    /**
     * A page.
     *
     * @param address of the topic, to which the number of a page is added
     * @param turned whether the thing is the object of the statements
     * @param page from 1
     */
    static WholeTopic of(String title, List<Statement> statements, boolean turned, String address, int page,
            PageStatements lines) {
        var from = (int) Math.min(statements.size(), (page - 1L) * PAGE);
        var to = Math.min(statements.size(), from + PAGE);
        return new WholeTopic(title, from + 1, to, statements.size(), lines.list(statements.subList(from, to), turned),
                Optional.of(address + "&page=" + (page - 1)).filter(before -> page > 1),
                Optional.of(address + "&page=" + (page + 1)).filter(further -> to < statements.size()));
    }
}
