package org.peptidekg.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** A table of tab-separated cells under a header line, as the lexicon files are. */
public record TsvTable(String file, List<Row> rows) {

    /**
     * Reads a table; blank lines in it are nothing.
     *
     * @throws BadInputException if the header or the number of cells of a row is not as expected
     */
    public static TsvTable read(BundledFolder.File file, List<String> columns) {
        var lines = file.content().lines().toList();
        var header = lines.isEmpty() ? List.<String>of() : Arrays.asList(lines.get(0).split("\t", -1));
        if (!header.equals(columns)) {
            throw new BadInputException(file.name(), 1, "the header must be: " + String.join(" ", columns)
                    + "; it is: " + String.join(" ", header));
        }
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var cells = Arrays.asList(lines.get(i).split("\t", -1));
            if (cells.size() != columns.size()) {
                throw new BadInputException(file.name(), i + 1,
                        cells.size() + " cells instead of " + columns.size());
            }
            rows.add(new Row(file.name(), i + 1, columns, cells));
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file.name(), "the file has no rows");
        }
        return new TsvTable(file.name(), rows);
    }

    public record Row(String file, int line, List<String> columns, List<String> cells) {

        public String place() {
            return file + ":" + line;
        }

        public BadInputException bad(String reason) {
            return new BadInputException(file, line, reason);
        }

        /** A cell without blanks around it; may be empty. */
        public String cell(String column) {
            return cells.get(columns.indexOf(column)).strip();
        }

        public String required(String column) {
            var cell = cell(column);
            if (cell.isEmpty()) {
                throw bad("the cell '" + column + "' is empty");
            }
            return cell;
        }

        /** The parts of a cell between {@code |}; none if the cell is empty. */
        public List<String> list(String column) {
            var cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            var parts = new LinkedHashSet<String>();
            for (var part : cell.split("\\|", -1)) {
                if (part.isBlank()) {
                    throw bad("an empty name in '" + column + "'");
                }
                if (!parts.add(part.strip())) {
                    throw bad("'" + part.strip() + "' stands twice in '" + column + "'");
                }
            }
            return List.copyOf(parts);
        }
    }
}
