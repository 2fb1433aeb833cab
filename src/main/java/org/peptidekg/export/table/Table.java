package org.peptidekg.export.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.peptidekg.export.write.ClaimGraph;

/**
 * A table of the graph.
 *
 * @param name also the name of its file
 * @param meaning what a row is, a sentence without a full stop
 * @param key the columns that tell one row from all others
 * @param references columns that hold the key of another table, with its name
 * @param rows read anew each time
 */
record Table<T>(String name, String meaning, List<String> key, Map<String, String> references,
        List<Column<T>> columns, Function<ClaimGraph, Stream<T>> rows) {

    Table {
        key = List.copyOf(key);
        references = Map.copyOf(references);
        columns = List.copyOf(columns);
    }

    /** References in the order of the columns. */
    List<String> referring() {
        return columns.stream().map(Column::name).filter(references::containsKey).toList();
    }
}
