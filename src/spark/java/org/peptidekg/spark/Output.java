package org.peptidekg.spark;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.peptidekg.text.BadInputException;

/** The folder that the result goes to. */
final class Output {

    private static final String WORK = "_work";

    private final SparkSession spark;
    private final Path folder;
    private final FileSystem system;

    /** @throws BadInputException if it is there already, or cannot be made */
    Output(SparkSession spark, String folder, Configuration configuration) throws IOException {
        this.spark = spark;
        this.system = new Path(folder).getFileSystem(configuration);
        this.folder = system.makeQualified(new Path(folder));
        if (system.exists(this.folder)) {
            throw new BadInputException(folder, "is there already; name a folder that is not");
        }
        system.mkdirs(new Path(this.folder, "nquads"));
    }

    /** Writes rows that are needed several times, and gives them back from there: they are not worked out again. */
    Dataset<Row> keep(Dataset<Row> rows, String name) {
        var path = new Path(new Path(folder, WORK), name + ".parquet").toString();
        rows.write().parquet(path);
        return spark.read().parquet(path);
    }

    /** Writes a table, sorted by some columns, and gives it back from there. */
    Dataset<Row> table(Dataset<Row> rows, String name, Column... order) {
        var path = new Path(folder, name + ".parquet").toString();
        rows.select(MergedClaims.columns(Layout.table(name).fieldNames())).orderBy(order).write()
                .parquet(path);
        return spark.read().parquet(path);
    }

    /** Writes one column of texts, each of several lines of N-Quads, as files that other tools know by their names. */
    void quads(Dataset<Row> lines, String name) throws IOException {
        var draft = new Path(new Path(folder, WORK), name);
        lines.write().option("compression", "gzip").text(draft.toString());
        var number = 0;
        for (var file : system.globStatus(new Path(draft, "part-*"))) {
            move(file.getPath(), new Path(folder, String.format("nquads/%s-%05d.nq.gz", name, number)));
            number++;
        }
    }

    /** Writes lines of N-Quads that this program has at hand. */
    void quads(String lines, String name) throws IOException {
        try (var out = new OutputStreamWriter(new GZIPOutputStream(system.create(new Path(folder, "nquads/" + name
                + ".nq.gz"))), StandardCharsets.UTF_8)) {
            out.write(lines + "\n");
        }
    }

    /** Writes rows as JSON, one a line. */
    void json(Dataset<Row> rows, String name) {
        rows.write().json(new Path(folder, name + ".json").toString());
    }

    /** Takes away what is not needed any more. */
    void finish() throws IOException {
        system.delete(new Path(folder, WORK), true);
    }

    private void move(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " could not be renamed to " + to);
        }
    }
}
