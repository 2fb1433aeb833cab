package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Optional;

import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.saved.SavedQuery;

/**
 * The page of one saved query: its form, its answer, how to ask it from a program, its text.
 *
 * @param notes what whoever asks should know of the answer
 * @param problem why there is no answer, if it was asked in vain
 * @param answer if it was asked
 */
record PageQuery(SavedQuery query, List<QueryField> fields, List<String> notes, Optional<String> problem,
        Optional<PageAnswer> answer, List<Snippet> snippets) {

    /** The page with its form alone. */
    static PageQuery of(QueryAddress address) {
        var query = address.query();
        return new PageQuery(query, query.parameters().stream().map(parameter -> QueryField.of(parameter,
                address.given())).toList(), List.of(), Optional.empty(), Optional.empty(),
                Snippet.all(address.full("csv"), address.full(query.isConstruct() ? "ttl" : "json"),
                        query.isConstruct()));
    }

    PageQuery withProblem(String message) {
        return new PageQuery(query, fields, notes, Optional.of(message), answer, snippets);
    }

    PageQuery withAnswer(List<String> said, PageAnswer found) {
        return new PageQuery(query, fields, said, problem, Optional.of(found), snippets);
    }

    PageFrame page() {
        return PageFrame.of(query.summary()).withStyle("wide").withModules("queries")
                .withCrumbs(new Link("/queries", "Saved queries")).withBody("saved/query.jte", this);
    }
}
