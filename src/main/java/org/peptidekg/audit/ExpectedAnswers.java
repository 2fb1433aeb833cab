package org.peptidekg.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * What saved queries must answer: tab-separated lines of a query, its arguments ({@code a=b&c=d}) and the values of one
 * row of its answer ({@code column=value&...}; for a graph one thing that stands in it), or {@code empty: } and why it
 * gives none. Lines that begin with {@code #} are remarks.
 *
 * <p>Findings: {@code answer-query} for a query that is not there, {@code answer-arguments} for arguments that it does
 * not take, {@code answer-limit} for one that is stopped, {@code answer-row} for an answer without the row.
 */
public final class ExpectedAnswers {

    private static final String SHIPPED = "data/checks/shipped-answers.tsv";
    private static final String EMPTY = "empty: ";
    private static final List<String> COLUMNS = List.of("query", "arguments", "row");

    private final List<Expected> rows;

    private ExpectedAnswers(List<Expected> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param query name of a saved query
     * @param given its arguments by name
     * @param row what one row has, by column; empty if there is none or if {@code thing} is given
     * @param thing what stands in a graph, or else the reason why the answer is empty
     */
    public record Expected(String query, Map<String, String> given, Map<String, String> row, String thing) {

        /** Whether the answer has no row. */
        public boolean isEmpty() {
            return thing.startsWith(EMPTY);
        }

        /** What is wrong with an answer; nothing if it is as expected. */
        public Optional<String> problem(Answer answer) {
            var size = answer instanceof Answer.Table table ? table.rows().size()
                    : answer instanceof Answer.Triples triples ? triples.graph().size() : 1;
            if (isEmpty()) {
                return size == 0 ? Optional.empty() : Optional.of("The answer was to be empty and has " + size + ".");
            }
            var stands = answer instanceof Answer.Triples triples
                    ? triples.graph().contains(Node.ANY, Node.ANY, NodeFactory.createURI(thing))
                    : answer instanceof Answer.Table table && !row.isEmpty()
                            && table.rows().stream().anyMatch(binding -> row.entrySet().stream().allMatch(cell ->
                                    cell.getValue().equals(text(binding.get(cell.getKey())))));
            return stands ? Optional.empty() : Optional.of("None of " + size + " has what is expected: "
                    + (row.isEmpty() ? thing : row) + ".");
        }

        private static String text(Node node) {
            return node == null ? null : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }

        private String name() {
            return given.isEmpty() ? query : query + " " + String.join(" ", given.entrySet().stream()
                    .map(pair -> pair.getKey() + "=" + pair.getValue()).toList());
        }
    }

    /** Those of the article that is part of the program. */
    public static ExpectedAnswers shipped() {
        return parse(SHIPPED, BundledFolder.file(SHIPPED).content());
    }

    /**
     * Reads a table.
     *
     * @param file what to call it in messages
     * @throws BadInputException if a line is none of a table, with its number
     */
    public static ExpectedAnswers parse(String file, String content) {
        return new ExpectedAnswers(TsvTable.bare(file, content, COLUMNS).rows().stream().map(ExpectedAnswers::expected)
                .toList());
    }

    private static Expected expected(TsvTable.Row line) {
        var row = line.required("row");
        var isThing = row.startsWith(EMPTY) || !row.contains("=");
        return new Expected(line.required("query"), pairs(line, line.cell("arguments")),
                isThing ? Map.of() : pairs(line, row), isThing ? row : "");
    }

    private static Map<String, String> pairs(TsvTable.Row line, String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.isEmpty() ? new String[0] : text.split("&")) {
            var sign = pair.indexOf('=');
            if (sign < 1) {
                throw line.bad("expected name=value and not '" + pair + "'");
            }
            pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return pairs;
    }

    public List<Expected> rows() {
        return rows;
    }

    /** The number of answers. */
    int size() {
        return rows.size();
    }

    /** Runs every query on a store. */
    List<Finding> check(GraphStore store, SavedQueries queries) {
        var runner = new QueryRunner(store, Limits.GENEROUS);
        return rows.stream().flatMap(row -> check(row, runner, queries).stream()).toList();
    }

    private static Optional<Finding> check(Expected row, QueryRunner runner, SavedQueries queries) {
        var query = queries.get(row.query());
        if (query.isEmpty()) {
            return Optional.of(new Finding("answer-query", "", row.name(), "There is no saved query of this name."));
        }
        try {
            return row.problem(runner.run(query.get(), row.given()))
                    .map(problem -> new Finding("answer-row", "", row.name(), problem));
        } catch (ParameterException e) {
            return Optional.of(new Finding("answer-arguments", "", row.name(), e.getMessage()));
        } catch (LimitException e) {
            return Optional.of(new Finding("answer-limit", "", row.name(), e.getMessage()));
        }
    }
}
