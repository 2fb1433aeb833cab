package org.peptidekg.endpoint.saved;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.pages.PageThings;
import org.peptidekg.endpoint.statement.DayDose;
import org.peptidekg.query.answer.Answer;

/**
 * An answer as a table for people.
 *
 * @param columns their heads
 * @param rows each as long as the columns
 * @param from number of the first of them in the whole table, from 1
 * @param place where in the whole table they stand
 */
record AnswerTable(List<String> columns, List<List<Cell>> rows, int from, AnswerPlace place) {

    /** So that a page of long quotations stays below 200 kB. */
    static final int ROWS = 200;
    /** Names of relations within the label of a claim that are more than one word. */
    private static final Pattern RELATION = Pattern.compile(Arrays.stream(Relation.values()).map(Relation::name)
            .filter(name -> !Wording.words(name).equals(name)).collect(Collectors.joining("|", "(?<= )(", ")(?= )")));
    private static final Set<String> NAMES = Arrays.stream(Relation.values()).map(Relation::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /**
     * What stands in a cell.
     *
     * @param style {@code quote} or {@code number}, if it is one
     * @param lead what carries subject and relation of a quotation, if that does not itself
     * @param value without an address if it is text alone
     */
    record Cell(Optional<String> style, List<String> lead, Link value) {
    }

    static AnswerTable of(Answer.Table table, AnswerPlace place, ExploreReader reader) {
        var columns = TableColumn.of(table, ROWS);
        var rows = table.rows().stream().limit(ROWS).map(row -> columns.stream()
                .map(column -> cell(column, row, reader)).toList()).toList();
        return new AnswerTable(columns.stream().map(TableColumn::head).toList(), rows, place.page().from() + 1, place);
    }

    /** Whether the table has other rows. */
    boolean cut() {
        return place.before().isPresent() || place.further().isPresent();
    }

    /** Number of the last row that is shown. */
    int to() {
        return from + rows.size() - 1;
    }

    /** The column of figures: the first that holds nothing else. */
    static Optional<Var> number(Answer.Table table) {
        return table.rows().isEmpty() ? Optional.empty() : table.columns().stream()
                .filter(column -> !column.getName().matches("start|end")
                        && table.rows().stream().limit(ROWS).allMatch(row -> isNumber(row.get(column))))
                .findFirst();
    }

    private static Cell cell(TableColumn place, Binding row, ExploreReader reader) {
        var column = place.name();
        var value = row.get(column);
        if (value == null) {
            return text(Optional.empty(), "");
        }
        if (place.quote()) {
            return new Cell(Optional.of("quote"), place.context().flatMap(context -> Optional.ofNullable(
                    row.get(context))).map(ExploreReader::text).filter(text -> !text.isBlank())
                    .map(text -> List.of(text.split(" \\| "))).orElse(List.of()), Link.none(ExploreReader.text(value)));
        }
        if (isNumber(value)) {
            return text(Optional.of("number"), ExploreReader.text(value).replaceFirst("\\.0+$", ""));
        }
        if (!value.isURI()) {
            return text(Optional.empty(), words(column.getName(), ExploreReader.text(value)));
        }
        var path = reader.path(value.getURI());
        return new Cell(Optional.empty(), List.of(), new Link(path, column.getName().startsWith("claim") ? "claim"
                : path.startsWith("/") ? reader.label(value) : PageThings.shorten(value.getURI())));
    }

    private static Cell text(Optional<String> style, String text) {
        return new Cell(style, List.of(), Link.none(text));
    }

    /** What a cell says to people: names of the ontology as words. */
    static String words(String column, String text) {
        return switch (column) {
            case "relation", "basis", "aspect" -> Wording.words(text);
            case "label" -> RELATION.matcher(text).replaceAll(name -> Wording.words(name.group()));
            case "unit", "per" -> DayDose.unit(text);
            default -> NAMES.contains(text) ? Wording.words(text) : text;
        };
    }

    private static boolean isNumber(Node value) {
        return value != null && value.isLiteral() && NUMBER.matcher(value.getLiteralLexicalForm()).matches()
                && value.getLiteralDatatypeURI().contains("XMLSchema#")
                && !value.getLiteralDatatypeURI().endsWith("#string");
    }
}
