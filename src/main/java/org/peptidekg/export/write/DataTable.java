package org.peptidekg.export.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** A tab-separated data file of the program under its header line. */
public record DataTable(String file, List<String> columns, List<Row> rows) {

    /**
     * Reads a file of {@code data/export}.
     *
     * @throws BadInputException if the header or the number of cells of a row is not as expected
     */
    public static DataTable bundled(String name, String... columns) {
        var path = "data/export/" + name;
        return parse(path, BundledFolder.file(path).content(), columns);
    }

    static DataTable parse(String file, String content, String... columns) {
        var lines = content.split("\r?\n");
        var names = List.of(columns);
        if (!Arrays.asList(lines[0].split("\t", -1)).equals(names)) {
            throw new BadInputException(file, 1, "the header must be: " + String.join(", ", names));
        }
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.length; i++) {
            var cells = Arrays.asList(lines[i].split("\t", -1));
            if (cells.size() != columns.length) {
                throw new BadInputException(file, i + 1, cells.size() + " cells instead of " + columns.length);
            }
            rows.add(new Row(file, i + 1, names, cells));
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file, "the file has no rows");
        }
        return new DataTable(file, names, List.copyOf(rows));
    }

    public record Row(String file, int line, List<String> columns, List<String> cells) {

        public String cell(String column) {
            return cells.get(columns.indexOf(column)).strip();
        }

        /** A cell that must pass a test. */
        public String cell(String column, Predicate<String> test, String expected) {
            var cell = cell(column);
            if (!test.test(cell)) {
                throw new BadInputException(file, line, "'" + cell + "' in " + column + " is not " + expected);
            }
            return cell;
        }

        /** The parts of a cell between {@code |}; none if the cell is empty. */
        public List<String> list(String column) {
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|"));
        }
    }
}
