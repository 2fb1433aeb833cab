package org.peptidekg.endpoint.saved;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.store.Names;

/**
 * The answer of a query on its page.
 *
 * @param shown as a table, a drawing or a chart
 */
record PageAnswer(AnswerTabs tabs, Content shown) {

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
    static Content shown(Answer answer, String view, ExploreReader reader) {
        if (answer instanceof Answer.Truth truth) {
            return Templates.part("saved/truth.jte", truth.value());
        }
        if (view.equals("graph")) {
            return Templates.part("saved/graph.jte", AnswerGraph.of(answer, reader));
        }
        if (answer instanceof Answer.Table table) {
            return AnswerTable.number(table).filter(column -> view.equals("chart"))
                    .map(column -> Templates.part("saved/chart.jte", AnswerChart.of(table, column)))
                    .orElseGet(() -> Templates.part("saved/table.jte", AnswerTable.of(table, reader)));
        }
        var graph = ((Answer.Triples) answer).graph();
        graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return Templates.part("saved/turtle.jte", RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
    }
}
