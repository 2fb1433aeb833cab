package org.peptidekg.export.table;

import java.io.IOException;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;

/** The tables as Apache Parquet: typed columns, lists as lists, nothing where nothing is known. */
public final class ParquetExport extends FolderExport {

    public ParquetExport() {
        super("parquet");
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var graph = new ClaimGraph(dataset, selection);
        for (var table : Tables.ALL) {
            write(table, graph, files);
        }
    }

    private static <T> void write(Table<T> table, ClaimGraph graph, FileSink files) throws IOException {
        try (var out = files.file(table.name() + ".parquet");
                var rows = new ParquetRows<>(table, out)) {
            var all = table.rows().apply(graph).iterator();
            while (all.hasNext()) {
                rows.write(all.next());
            }
        }
    }
}
