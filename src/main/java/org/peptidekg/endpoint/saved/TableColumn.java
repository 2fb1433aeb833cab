package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.Var;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.text.TsvTable;

/**
 * A column of an answer as people see it.
 *
 * @param head in people's words
 * @param quote whether it holds words of articles
 * @param context the column with what carries subject and relation of those words, which is shown before them
 */
record TableColumn(Var name, String head, boolean quote, Optional<Var> context) {

    private static final Pattern NUMBERED = Pattern.compile("context([0-9]*)");
    private static final String SUFFIX = "Context";
    /** Heads of columns whose names say too little, by name. */
    private static final Map<String, String> HEADS = TsvTable.bundled("data/about/columns.tsv", "column", "head")
            .rows().stream().collect(Collectors.toUnmodifiableMap(row -> row.required("column"),
                    row -> row.required("head")));

    /** The columns that any of the rows fills, each context with the words that it belongs to. */
    static List<TableColumn> of(Answer.Table table, int rows) {
        var filled = table.columns().stream().filter(column -> table.rows().isEmpty() || table.rows().stream()
                .limit(rows).anyMatch(row -> row.get(column) != null && !ExploreReader.text(row.get(column)).isEmpty()))
                .toList();
        var contexts = filled.stream().filter(column -> words(column, filled).isPresent())
                .collect(Collectors.toMap(column -> words(column, filled).get(), column -> column));
        return filled.stream().filter(column -> !contexts.containsValue(column)).map(column ->
                new TableColumn(column, head(column.getName()), contexts.containsKey(column)
                        || column.getName().matches("(?i).*quote[0-9]*"),
                        Optional.ofNullable(contexts.get(column)))).toList();
    }

    /** The column whose words a context belongs to. */
    private static Optional<Var> words(Var context, List<Var> columns) {
        var name = context.getName();
        var numbered = NUMBERED.matcher(name);
        var names = numbered.matches() ? List.of("quote" + numbered.group(1)) : name.endsWith(SUFFIX)
                ? List.of(name.replaceFirst(SUFFIX + "$", "Quote"), name.replaceFirst(SUFFIX + "$", ""))
                : List.<String>of();
        return columns.stream().filter(column -> names.contains(column.getName())).findFirst();
    }

    private static String head(String name) {
        return HEADS.getOrDefault(name, Wording.title(name.replaceFirst("Label$", "")));
    }
}
