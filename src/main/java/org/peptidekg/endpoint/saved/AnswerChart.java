package org.peptidekg.endpoint.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.query.answer.Answer;

/**
 * An answer as bars below one another.
 *
 * @param column whose figures the bars show
 * @param height in pixels
 * @param all how many rows the answer has
 */
record AnswerChart(String column, int height, List<Bar> bars, int all) {

    private static final int BARS = 60;
    private static final int BAR = 42;
    private static final int LONGEST_NAME = 60;
    /** Of the width, so that the figure has room behind the longest bar. */
    private static final int MOST = 80;

    /**
     * A bar. Shares of the width, so that the bars fit a phone: the name stands above its bar.
     *
     * @param share of the width, in percent
     */
    record Bar(String name, int nameY, int y, String share, String value, int valueY) {
    }

    /** A chart of a column of figures. */
    static AnswerChart of(Answer.Table table, Var column) {
        var rows = table.rows().stream().limit(BARS).toList();
        var most = rows.stream().mapToDouble(row -> value(row, column)).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            var top = bars.size() * BAR;
            var share = most <= 0 ? 0 : MOST * value(row, column) / most;
            bars.add(new Bar(name(table, row, column), top + 14, top + 20, String.format(Locale.ROOT, "%.1f", share),
                    ExploreReader.text(row.get(column)), top + 31));
        }
        return new AnswerChart(column.getName(), rows.size() * BAR, bars, table.rows().size());
    }

    private static String name(Answer.Table table, Binding row, Var column) {
        return table.columns().stream().filter(other -> !other.equals(column) && row.get(other) != null
                && row.get(other).isLiteral()).limit(3)
                .map(other -> AnswerTable.words(other.getName(), ExploreReader.text(row.get(other))))
                .filter(text -> text.length() < LONGEST_NAME).collect(Collectors.joining(" · "));
    }

    private static double value(Binding row, Var column) {
        return Double.parseDouble(row.get(column).getLiteralLexicalForm());
    }
}
