package org.peptidekg.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A table of tab-separated cells, a row a line: the form of all small tables that come with the program, that users
 * bring and that it keeps. Blank lines are nothing. What is wrong with a table is told with file, line and reason.
 */
public record TsvTable(String file, List<String> columns, List<Row> rows) {

    private static final String TAB = "\t";
    private static final String REMARK = "#";

    public TsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A table that is part of the program.
     *
     * @param path on the class path, such as {@code data/links/rules.tsv}
     * @throws BadInputException as {@link #read}
     */
    public static TsvTable bundled(String path, String... columns) {
        return read(path, BundledFolder.file(path).content(), List.of(columns));
    }

    /** As {@link #read(String, String, List)}. */
    public static TsvTable read(BundledFolder.File file, List<String> columns) {
        return read(file.name(), file.content(), columns);
    }

    /**
     * Reads a table under a header line.
     *
     * @param file what to call it in messages
     * @throws BadInputException if the header or the number of cells of a row is not as expected, or there is no row
     */
    public static TsvTable read(String file, String content, List<String> columns) {
        var table = kept(file, content, columns);
        if (table.rows().isEmpty()) {
            throw new BadInputException(file, "the file has no rows");
        }
        return table;
    }

    /** As {@link #read(String, String, List)}, but it may have no row. */
    public static TsvTable kept(String file, String content, List<String> columns) {
        var lines = content.lines().toList();
        var header = header(lines);
        if (!header.equals(columns)) {
            throw new BadInputException(file, 1, "the header must be: " + String.join(" ", columns)
                    + "; it is: " + String.join(" ", header));
        }
        return new TsvTable(file, columns, rows(file, lines, 1, columns));
    }

    /**
     * Reads a table that has no header line; lines that begin with {@code #} are remarks.
     *
     * @param columns what to call its columns
     * @throws BadInputException if the number of cells of a row is not as expected
     */
    public static TsvTable bare(String file, String content, List<String> columns) {
        var lines = content.lines().map(line -> line.startsWith(REMARK) ? "" : line).toList();
        return new TsvTable(file, columns, rows(file, lines, 0, columns));
    }

    /**
     * Reads a table with whatever columns its header names; where a row has too few cells, the last are empty.
     *
     * @param needed columns that it must have, and each row a cell for
     * @throws BadInputException if the header or a row lacks one of them
     */
    public static TsvTable open(String file, String content, List<String> needed) {
        var lines = content.lines().toList();
        var header = header(lines);
        needed.stream().filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw new BadInputException(file, 1, "has no column '" + column + "'");
        });
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(filled(new Row(file, i + 1, header, cells(lines.get(i))), needed));
            }
        }
        return new TsvTable(file, header, rows);
    }

    private static List<String> header(List<String> lines) {
        return lines.isEmpty() ? List.of() : cells(lines.get(0).replace("\uFEFF", ""));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(TAB, -1));
    }

    private static List<Row> rows(String file, List<String> lines, int from, List<String> columns) {
        var rows = new ArrayList<Row>();
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var row = new Row(file, i + 1, columns, cells(lines.get(i)));
            if (row.cells().size() != columns.size()) {
                throw row.bad(row.cells().size() + " cells instead of " + columns.size()
                        + (from == 0 ? ": " + String.join(", ", columns) : ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Row filled(Row row, List<String> needed) {
        needed.stream().filter(column -> row.columns().indexOf(column) >= row.cells().size()).findFirst()
                .ifPresent(column -> {
                    throw row.bad("the cell '" + column + "' is missing");
                });
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < row.columns().size()) {
            cells.add("");
        }
        return new Row(row.file(), row.line(), row.columns(), cells);
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

        /** The same of a table with whatever columns; empty if it has none of this name. */
        public String optional(String column) {
            return columns.contains(column) ? cell(column) : "";
        }

        public String required(String column) {
            var cell = cell(column);
            if (cell.isEmpty()) {
                throw bad("the cell '" + column + "' is empty");
            }
            return cell;
        }

        /**
         * A cell that must pass a test; may be empty if that passes.
         *
         * @param expected what passes, in words, for the message
         */
        public String cell(String column, Predicate<String> test, String expected) {
            var cell = cell(column);
            if (!test.test(cell)) {
                throw bad("'" + cell + "' in " + column + " is not " + expected);
            }
            return cell;
        }

        /**
         * A cell that is a regular expression.
         *
         * @param flags as {@link Pattern#compile(String, int)} takes them
         */
        public Pattern pattern(String column, int flags) {
            try {
                return Pattern.compile(required(column), flags);
            } catch (PatternSyntaxException e) {
                throw bad("no regular expression: " + e.getDescription());
            }
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
