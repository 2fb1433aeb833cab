package org.peptidekg.export.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.export.write.MeasuredStream;

/** CSV: claims, evidence, terms, dosages, articles. Lists have a bar between their parts. */
public final class TablesExport extends FolderExport {

    private final boolean forSpreadsheets;

    private TablesExport(String name, boolean forSpreadsheets) {
        super(name);
        this.forSpreadsheets = forSpreadsheets;
    }

    /** With the mark that tells spreadsheets of UTF-8, and formulas made harmless. */
    public static TablesExport forSpreadsheets() {
        return new TablesExport("tables", true);
    }

    /**
     * For programs: each cell as it is, and beside the tables what tells of their columns: a data package
     * (Frictionless), CSV on the Web, Croissant.
     */
    public static TablesExport described() {
        return new TablesExport("datapackage", false);
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var graph = new ClaimGraph(dataset, selection);
        var written = new ArrayList<TableFile>();
        for (var table : Tables.ALL) {
            written.add(write(table, graph, files));
        }
        if (forSpreadsheets) {
            return;
        }
        for (var description : List.of(new DataPackage(), new CsvOnTheWeb(), new Croissant())) {
            try (var out = files.file(description.file())) {
                var json = new Json(out);
                description.write(written, json);
                json.line().flush();
            }
        }
    }

    private <T> TableFile write(Table<T> table, ClaimGraph graph, FileSink files) throws IOException {
        var name = table.name() + ".csv";
        var measured = new MeasuredStream(files.file(name));
        try (var csv = forSpreadsheets ? Csv.forSpreadsheets(measured) : Csv.commas(measured)) {
            csv.row(table.columns().stream().map(Column::name).toList());
            Iterator<T> rows = table.rows().apply(graph).iterator();
            while (rows.hasNext()) {
                var row = rows.next();
                csv.row(table.columns().stream().map(column -> column.cell(row)).toList());
            }
        }
        return new TableFile(table, name, measured.size(), measured.sha256());
    }
}
