package org.peptidekg.query.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;

/** Tables for people: plain values, no marks of type or language. */
final class TextTables {

    private TextTables() {
    }

    static String columns(Answer.Table table) {
        var lines = lines(table);
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < table.columns().size(); column++) {
            var at = column;
            widths.add(lines.stream().mapToInt(line -> width(line.get(at))).max().orElse(0));
        }
        var text = new StringBuilder();
        for (var line : lines) {
            var row = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                var cell = line.get(column);
                row.append(cell).append(" ".repeat(widths.get(column) - width(cell) + 2));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static String markdown(Answer.Table table) {
        var lines = lines(table).stream()
                .map(line -> line.stream().map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "|" + " --- |".repeat(table.columns().size()) + "\n");
        return String.join("", lines);
    }

    private static List<List<String>> lines(Answer.Table table) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(column -> column.getName()).toList());
        table.rows().forEach(row -> lines.add(table.columns().stream()
                .map(column -> value(row.get(column)).replaceAll("\\s+", " ")).toList()));
        return lines;
    }

    /** A node without marks of type or language; nothing where there is none. */
    static String value(Node node) {
        if (node == null) {
            return "";
        }
        return node.isURI() ? node.getURI()
                : node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
