package org.peptidekg.cli.evaluate;

import java.util.List;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

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
    public static List<Row> read(String name, String content) {
        return TsvTable.open(name, content, NEEDED).rows().stream().map(GoldTable::row).toList();
    }

    private static Row row(TsvTable.Row row) {
        try {
            return new Row(Integer.parseInt(row.cell("start")), Integer.parseInt(row.cell("end")),
                    row.cell("subject"), row.cell("relation"), row.cell("object"), row.cell("polarity"),
                    row.cell("certainty"), row.optional("need"), row.optional("rule"), row.optional("sign"));
        } catch (NumberFormatException e) {
            throw row.bad("start and end must be whole numbers");
        }
    }
}
