package org.peptidekg.query.saved;

import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A query file: plain SPARQL 1.1 that runs as it stands, and an operation with typed parameters.
 *
 * @param name file name without ending; unique
 * @param theme the folder it lies in
 * @param file path below the folder of queries
 * @param text the file as it is
 * @param parameters in the order in which they first occur
 * @param view how the answer is best shown: {@code table}, {@code graph}, {@code path} or {@code bar}
 * @param parts the variable by whose things a long answer may be given a part at a time: each row is of one of them
 * @param ranked whether the order of the rows is what is asked for; if not, it is for finding things, and a long answer
 *     need not be sorted as a whole
 * @param sums of a ranked one, what adds up where parts have the same row otherwise: parts count their own things
 */
public record SavedQuery(String name, String theme, String file, String text, String summary, String description,
        List<String> tags, String method, Optional<Integer> pagination, List<Parameter> parameters, String view,
        Optional<Var> parts, boolean ranked, List<Var> sums, Query query) {

    /** Whether the answer is a graph, not a table. */
    public boolean isConstruct() {
        return query.isConstructType();
    }

    /** Name, theme, summary, description, kind of answer and tags, as data; parameters are data of their own. */
    public JsonObject data() {
        return QueryData.json(this);
    }
}
