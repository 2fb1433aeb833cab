package org.peptidekg.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.sparql.core.Quad;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.peptidekg.cli.load.Failure;
import org.peptidekg.store.GraphStore;

/** The whole flow on a cluster, from tasks to tables. Not thread-safe. */
final class Corpus {

    private static final int MOST_TOLD = 20;

    private final SparkSession spark;
    private final ReadingSettings settings;
    private final Output output;

    Corpus(SparkSession spark, ReadingSettings settings, Output output) {
        this.spark = spark;
        this.settings = settings;
        this.output = output;
    }

    /**
     * What came of it, in lines for people.
     *
     * @throws IOException if the output cannot be written
     */
    List<String> read(List<ArrayList<Piece>> tasks) throws IOException {
        var loads = spark.sparkContext().longAccumulator("models loaded");
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var shared = context.broadcast(new PieceReader(settings));
        var rows = context.parallelize(tasks, tasks.size()).flatMap(pieces -> {
            var reader = shared.value();
            if (reader.load()) {
                loads.add(1);
            }
            return reader.read(pieces, SparkHadoopUtil.get().conf());
        });
        var read = output.keep(spark.createDataFrame(rows, Layout.reading()), "readings");
        var losers = output.keep(losers(read), "losers");
        var readings = marked(read, losers);
        var articles = readings.where(col("key").isNotNull().and(not(col("lost"))));

        var terms = output.keep(MergedTerms.of(readings.where(col("key").isNotNull())), "terms");
        output.table(terms.where(col(MergedTerms.NODE)), Layout.TERMS, col("term"));
        output.quads(terms.select(MergedTerms.LINES).where(col(MergedTerms.LINES).notEqual("")), "terms");
        var claims = output.table(MergedClaims.of(MergedClaims.rows(articles, Layout.CLAIMS), terms), Layout.CLAIMS,
                col("claim"));
        output.quads(MergedClaims.lines(claims), "claims");
        output.table(MergedClaims.dosages(MergedClaims.rows(articles, Layout.DOSAGES), claims), Layout.DOSAGES,
                col("claim"));
        output.table(MergedClaims.rows(articles, Layout.EVIDENCE), Layout.EVIDENCE, MergedClaims.firmestFirst());
        output.table(MergedClaims.rows(articles, Layout.ARTICLES), Layout.ARTICLES, col("article"));
        output.quads(articles.select("quads").where(col("quads").notEqual("")), "articles");
        output.quads(tools(readings.where(col("key").isNotNull())), "tools");
        output.quads(QuadText.of(ontology()), "ontology");

        var failures = output.keep(failures(read, losers), "failures");
        output.json(failures.orderBy("file", "part", "article").select("place", "kind", "message"), "failures");
        var report = report(articles, claims, failures);
        report.add("models loaded " + loads.value() + " times");
        output.finish();
        return report;
    }

    /** Articles with the key of one that comes before them, and which that is. */
    private static Dataset<Row> losers(Dataset<Row> read) {
        var order = struct(order());
        var known = read.where(col("key").isNotNull()).select(col("key"), order.as("order"), col("path"));
        var first = known.groupBy("key").agg(min(struct(col("order"), col("path"))).as("first"),
                count(lit(1)).as("number")).where(col("number").gt(1)).select("key", "first");
        return known.join(first, "key").where(col("order").notEqual(col("first.order")))
                .select(col("order.*"), col("first.path").as("winner"));
    }

    private static Dataset<Row> marked(Dataset<Row> read, Dataset<Row> losers) {
        return read.join(losers, scala.jdk.javaapi.CollectionConverters.asScala(Layout.ORDER).toSeq(), "left")
                .withColumn("lost", col("winner").isNotNull()).drop("winner");
    }

    private static Dataset<Row> tools(Dataset<Row> readings) {
        return readings.select(col("lost"), explode(col("tools")).as("t"))
                .groupBy("t.tool").agg(max(not(col("lost"))).as("counts"), min("t.described").as("lines"))
                .where(col("counts")).select("lines");
    }

    /** What a store holds before there is any article in it. */
    private List<Quad> ontology() {
        try (var store = GraphStore.inMemory()) {
            settings.pipeline().storeOntology(store);
            return store.read(data -> data.stream().toList());
        }
    }

    private static Dataset<Row> failures(Dataset<Row> read, Dataset<Row> losers) {
        var taken = read.join(losers, scala.jdk.javaapi.CollectionConverters.asScala(Layout.ORDER).toSeq())
                .withColumn("kind", lit(Failure.Kind.KEY_TAKEN.words()))
                .withColumn("message", concat(col("path"), lit(": its key '"), col("key"), lit("' is that of "),
                        col("winner"), lit("; give it another in its .meta.yaml")));
        var columns = MergedClaims.columns("file", "part", "article", "place", "kind", "message");
        return read.where(col("key").isNull()).select(columns).union(taken.select(columns));
    }

    private static List<String> report(Dataset<Row> articles, Dataset<Row> claims, Dataset<Row> failures) {
        var lines = new ArrayList<String>();
        failures.orderBy("file", "part", "article").select("message").limit(MOST_TOLD).collectAsList()
                .forEach(row -> lines.add(row.getString(0)));
        var failed = failures.count();
        if (failed > MOST_TOLD) {
            lines.add("... and " + (failed - MOST_TOLD) + " more in failures.json");
        }
        lines.add(articles.count() + " articles, " + claims.count() + " claims, " + failed + " failed");
        return lines;
    }

    private static Column[] order() {
        return MergedClaims.columns(Layout.ORDER.toArray(String[]::new));
    }
}
