package org.peptidekg.export.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aSpreadsheetGetsNoFormula() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var table = Csv.forSpreadsheets(bytes);
        table.row("=1+1", "+cmd", "-2", "-x", "@SUM(A1)", "\tx", "-1.5", "+3", "a=b", "=HYPERLINK(\"x\")", -4);
        table.flush();
        assertEquals("\uFEFF'=1+1,'+cmd,-2,'-x,'@SUM(A1),'\tx,-1.5,+3,a=b,\"'=HYPERLINK(\"\"x\"\")\",-4\r\n",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void otherTablesKeepTheirWords() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var table = Csv.commas(bytes);
        table.row("=1+1", "-x");
        table.flush();
        assertEquals("=1+1,-x\r\n", bytes.toString(StandardCharsets.UTF_8));
    }
}
