package org.peptidekg.export.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a table with commas (RFC 4180) or with tabs. */
public final class Csv implements Closeable {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r](?![\\d.,]*$)");

    private final Writer out;
    private final boolean commas;
    private final boolean forSpreadsheets;

    private Csv(OutputStream out, boolean commas, boolean forSpreadsheets) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.commas = commas;
        this.forSpreadsheets = forSpreadsheets;
    }

    public static Csv commas(OutputStream out) {
        return new Csv(out, true, false);
    }

    /**
     * With the mark at the start by which spreadsheets know UTF-8. What one of them would calculate or run stands
     * behind an apostrophe; numbers stay numbers.
     */
    public static Csv forSpreadsheets(OutputStream out) throws IOException {
        var csv = new Csv(out, true, true);
        csv.out.write('\uFEFF');
        return csv;
    }

    /** Cells of a table with tabs cannot hold tabs or line breaks: blanks stand for them. */
    public static Csv tabs(OutputStream out) {
        return new Csv(out, false, false);
    }

    public void row(Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    public void row(Collection<?> cells) throws IOException {
        out.write(cells.stream().map(cell -> commas ? quoted(harmless(cell.toString()))
                : flat(cell.toString()))
                .collect(Collectors.joining(commas ? "," : "\t")));
        out.write(commas ? "\r\n" : "\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    public static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private String harmless(String cell) {
        return forSpreadsheets && FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
