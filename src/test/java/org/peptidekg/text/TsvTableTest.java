package org.peptidekg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TsvTableTest {

    private static final List<String> COLUMNS = List.of("name", "pattern");

    private static String refused(Executable reader) {
        return assertThrows(BadInputException.class, reader).getMessage();
    }

    @Test
    void rowsKeepTheirLinesAndCells() {
        var table = TsvTable.read("t.tsv", "name\tpattern\r\n\r\n a \tx|y\r\nb\t\r\n", COLUMNS);
        assertEquals(List.of("t.tsv:3", "t.tsv:4"), table.rows().stream().map(TsvTable.Row::place).toList());
        var first = table.rows().get(0);
        assertEquals("a", first.cell("name"));
        assertEquals(" a ", first.cells().get(0));
        assertEquals(List.of("x", "y"), first.list("pattern"));
        assertEquals(List.of(), table.rows().get(1).list("pattern"));
        assertTrue(first.pattern("pattern", 0).matcher("y").matches());
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        assertEquals("t.tsv:1: the header must be: name pattern; it is: name",
                refused(() -> TsvTable.read("t.tsv", "name\na\n", COLUMNS)));
        assertEquals("t.tsv:1: the header must be: name pattern; it is: ",
                refused(() -> TsvTable.read("t.tsv", "", COLUMNS)));
        assertEquals("t.tsv:3: 1 cells instead of 2",
                refused(() -> TsvTable.read("t.tsv", "name\tpattern\na\tb\nc\n", COLUMNS)));
        assertEquals("t.tsv: the file has no rows", refused(() -> TsvTable.read("t.tsv", "name\tpattern\n", COLUMNS)));
        var row = TsvTable.read("t.tsv", "name\tpattern\n\t(\n", COLUMNS).rows().get(0);
        assertEquals("t.tsv:2: the cell 'name' is empty", refused(() -> row.required("name")));
        assertTrue(refused(() -> row.pattern("pattern", 0)).startsWith("t.tsv:2: no regular expression: "));
        assertEquals("t.tsv:2: '(' in pattern is not a word",
                refused(() -> row.cell("pattern", cell -> cell.matches("\\w+"), "a word")));
        var twice = TsvTable.read("t.tsv", "name\tpattern\na|a\tb||c\n", COLUMNS).rows().get(0);
        assertEquals("t.tsv:2: 'a' stands twice in 'name'", refused(() -> twice.list("name")));
        assertEquals("t.tsv:2: an empty name in 'pattern'", refused(() -> twice.list("pattern")));
    }

    @Test
    void whatTheProgramKeepsMayHaveNoRow() {
        assertEquals(List.of(), TsvTable.kept("t.tsv", "name\tpattern\n", COLUMNS).rows());
    }

    @Test
    void aTableWithoutAHeaderMayHaveRemarks() {
        var rows = TsvTable.bare("t.tsv", "# a remark\nname\t#x\n", COLUMNS).rows();
        assertEquals(1, rows.size());
        assertEquals(2, rows.get(0).line());
        assertEquals("name", rows.get(0).cell("name"));
        assertEquals("t.tsv:1: 1 cells instead of 2: name, pattern",
                refused(() -> TsvTable.bare("t.tsv", "name\n", COLUMNS)));
    }

    @Test
    void aTableMayHaveOtherColumnsAndShortRows() {
        var table = TsvTable.open("t.tsv", "\uFEFFmore\tname\tlast\nx\ta\ny\tb\tz\tbeyond\n", List.of("name"));
        assertEquals(List.of("more", "name", "last"), table.columns());
        assertEquals(List.of("", "z"), table.rows().stream().map(row -> row.optional("last")).toList());
        assertEquals("", table.rows().get(0).optional("none"));
        assertEquals("t.tsv:2: the cell 'name' is missing",
                refused(() -> TsvTable.open("t.tsv", "more\tname\nx\n", List.of("name"))));
        assertEquals("t.tsv:1: has no column 'name'", refused(() -> TsvTable.open("t.tsv", "", List.of("name"))));
    }
}
