package org.peptidekg.endpoint.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import gg.jte.Content;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.store.Names;

/**
 * The answer of a query on its page.
 *
 * @param shown as a table, a drawing or a chart
 */
record PageAnswer(AnswerTabs tabs, Content shown) {

    /** Claims are drawn of no more rows. */
    private static final int DRAWN = 2_000;

    /**
     * An answer that is to be shown.
     *
     * @param place where in its whole table it stands, if it is a table
     */
    record Found(Answer answer, Optional<AnswerPlace> place) {

        Found(Answer answer) {
            this(answer, Optional.empty());
        }

        Found(Slice slice, Page page, QueryAddress address) {
            this(slice.table(), Optional.of(new AnswerPlace(page, slice.total(), slice.inParts(), slice.soFar(),
                    address)));
        }
    }

    /** How many rows a view asks for. */
    static int rows(String view) {
        return view.equals("table") ? AnswerTable.ROWS : DRAWN;
    }

    /** The ways to show an answer, the plainest first. */
    static List<String> views(Answer answer) {
        if (answer instanceof Answer.Table table) {
            var views = new ArrayList<>(List.of("table"));
            if (table.columns().stream().anyMatch(column -> column.getName().startsWith("claim"))) {
                views.add("graph");
            }
            AnswerTable.number(table).ifPresent(column -> views.add("chart"));
            return views;
        }
        return answer instanceof Answer.Triples ? List.of("graph", "turtle") : List.of("table");
    }

    /** Which view is shown: the one that is asked for, if the answer can be shown so. */
    static String view(Answer answer, String wanted) {
        var views = views(answer);
        return views.contains(wanted) ? wanted : wanted.equals("bar") && views.contains("chart") ? "chart"
                : views.get(0);
    }

    /** An answer in one of its views. */
    static Content shown(Found found, String view, ExploreReader reader) {
        var answer = found.answer();
        if (answer instanceof Answer.Truth truth) {
            return Templates.part("saved/truth.jte", truth.value());
        }
        if (view.equals("graph")) {
            return Templates.part("saved/graph.jte", AnswerGraph.of(answer, reader));
        }
        if (answer instanceof Answer.Table table) {
            return AnswerTable.number(table).filter(column -> view.equals("chart"))
                    .map(column -> Templates.part("saved/chart.jte", AnswerChart.of(table, column)))
                    .orElseGet(() -> Templates.part("saved/table.jte",
                            AnswerTable.of(table, found.place().orElseThrow(), reader)));
        }
        var graph = ((Answer.Triples) answer).graph();
        graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return Templates.part("saved/turtle.jte", RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
    }
}
