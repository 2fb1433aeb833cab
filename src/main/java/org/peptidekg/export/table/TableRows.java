package org.peptidekg.export.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;

/**
 * The rows of the tables as plain values, for programs that write them in their own way, as that for Apache Spark
 * does.
 */
public final class TableRows {

    /** What a value is: a String, a list of Strings, an Integer, a Double, a Boolean; null where nothing is known. */
    public enum Type {
        TEXT, LIST, INTEGER, DECIMAL, BOOLEAN
    }

    /** A column: its name and what its values are. */
    public record Field(String name, Type type) {
    }

    private TableRows() {
    }

    /** The names of the tables. */
    public static List<String> tables() {
        return Tables.ALL.stream().map(Table::name).toList();
    }

    /**
     * The columns of a table.
     *
     * @throws java.util.NoSuchElementException if there is no such table
     */
    public static List<Field> fields(String table) {
        return Tables.named(table).columns().stream().map(column -> new Field(column.name(), type(column.kind())))
                .toList();
    }

    /** The columns that tell one row of a table from all others. */
    public static List<String> key(String table) {
        return Tables.named(table).key();
    }

    /**
     * The rows of a table, in the order in which exports have them, each with a value for every column. The caller
     * holds a read transaction.
     *
     * @throws java.util.NoSuchElementException if there is no such table
     */
    public static Stream<Object[]> rows(String table, DatasetGraph data) {
        return rows(Tables.named(table), new ClaimGraph(data, Selection.ALL));
    }

    private static <T> Stream<Object[]> rows(Table<T> table, ClaimGraph graph) {
        return table.rows().apply(graph).map(row -> table.columns().stream().map(column -> value(column, row))
                .toArray());
    }

    private static <T> Object value(Column<T> column, T row) {
        var value = column.value().apply(row).orElse(null);
        return switch (column.kind()) {
            case LIST -> value == null ? List.of() : new ArrayList<>((Collection<?>) value);
            case DECIMAL -> value == null ? null : ((Number) value).doubleValue();
            case INTEGER, BOOLEAN -> value;
            case ADDRESS, TEXT -> value == null ? null : value.toString();
        };
    }

    private static Type type(Kind kind) {
        return switch (kind) {
            case ADDRESS, TEXT -> Type.TEXT;
            case LIST -> Type.LIST;
            case INTEGER -> Type.INTEGER;
            case DECIMAL -> Type.DECIMAL;
            case BOOLEAN -> Type.BOOLEAN;
        };
    }
}
