package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.text.BadInputException;

/** Rows of a table of claims, written by people or by {@link ClaimTable}: tab-separated values below a header. */
public final class GoldTable {

    private static final List<String> NEEDED = List.of("start", "end", "subject", "relation", "object", "polarity",
            "certainty");

    /**
     * One claim at one place.
     *
     * @param start first code point of the words that state it
     * @param end first code point behind them
     * @param subject label; alternatives are separated by {@code |}
     * @param object as {@code subject}
     * @param need {@code core} if an extractor owes it, empty in tables that have no such column
     * @param rule rule that found it, empty in tables that have no such column
     * @param sign {@code +} if more of the subject brings more of the object, {@code -} if less, empty if that is open
     */
    public record Row(int start, int end, String subject, String relation, String object, String polarity,
            String certainty, String need, String rule, String sign) {

        String shown() {
            return start + " " + end + " " + subject + " | " + relation + " | " + object + " " + polarity;
        }
    }

    private GoldTable() {
    }

    /**
     * The rows of a table.
     *
     * @param name its file, for messages
     * @throws BadInputException if a column is missing or a place is no number
     */
    public static List<Row> read(String name, List<String> lines) {
        if (lines.isEmpty()) {
            throw new BadInputException(name, "is empty");
        }
        var header = List.of(lines.get(0).replace("\uFEFF", "").split("\t", -1));
        NEEDED.stream().filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw new BadInputException(name, 1, "has no column '" + column + "'");
        });
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(name, i + 1, header, lines.get(i).split("\t", -1)));
            }
        }
        return rows;
    }

    private static Row row(String name, int line, List<String> header, String[] cells) {
        Map<String, String> values = new HashMap<>();
        for (var k = 0; k < Math.min(header.size(), cells.length); k++) {
            values.put(header.get(k), cells[k]);
        }
        NEEDED.stream().filter(column -> !values.containsKey(column)).findFirst().ifPresent(column -> {
            throw new BadInputException(name, line, "the cell '" + column + "' is missing");
        });
        try {
            return new Row(Integer.parseInt(values.get("start")), Integer.parseInt(values.get("end")),
                    values.get("subject"), values.get("relation"), values.get("object"), values.get("polarity"),
                    values.get("certainty"), values.getOrDefault("need", ""), values.getOrDefault("rule", ""),
                    values.getOrDefault("sign", ""));
        } catch (NumberFormatException e) {
            throw new BadInputException(name, line, "start and end must be whole numbers");
        }
    }
}
