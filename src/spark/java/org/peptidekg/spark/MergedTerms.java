package org.peptidekg.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.peptidekg.export.table.TableRows;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.shared.SharedGraphs;

/**
 * What all articles together make of each term. Of the articles that use a term only what they say of it is gathered,
 * each saying once, so that a term that all of them use costs no more than another; it is then described by the code
 * that describes terms in a store.
 */
final class MergedTerms {

    /** Beside the columns of the table: its statements, whether claims are about it, whether less of it is wanted. */
    static final String LINES = "lines";
    static final String NODE = "node";
    static final String UNWANTED = "unwanted";

    private MergedTerms() {
    }

    /**
     * The terms, with the columns of their table and those above.
     *
     * @param readings rows of {@link Layout#reading}, with a column {@code lost} for articles that do not count
     */
    static Dataset<Row> of(Dataset<Row> readings) {
        // The description of a term may have come with an article that does not count.
        var counts = not(col("lost"));
        var gathered = readings.select(col("lost"), explode(col(Layout.TERMS)).as("t"))
                .select(col("lost"), col("t.term"), col("t.node"), col("t.used"), col("t.described"),
                        explode_outer(col("t.namings")).as("naming"))
                .groupBy("term").agg(max(counts).as("counts"), max(when(counts, col("node"))).as(NODE),
                        max(when(counts, col("used"))).as("used"),
                        collect_set(when(counts, col("naming"))).as("namings"), min("described").as("described"))
                .where(col("counts"));
        var layout = Layout.table(Layout.TERMS).add(Layout.field(LINES, DataTypes.StringType))
                .add(Layout.field(NODE, DataTypes.BooleanType)).add(Layout.field(UNWANTED, DataTypes.BooleanType));
        return gathered.mapPartitions(merge(), Encoders.row(layout));
    }

    private static MapPartitionsFunction<Row, Row> merge() {
        return rows -> {
            var merging = new Merging(SharedGraphs.standard(), Iris.standard());
            return StreamSupport.stream(((Iterable<Row>) () -> rows).spliterator(), false).map(merging::merge)
                    .iterator();
        };
    }

    /** A store of what is said of one term. */
    private record Merging(SharedGraphs shared, Iris iris) {

        Row merge(Row row) {
            var term = NodeFactory.createURI(row.getAs("term"));
            var data = data(row, term);
            var lines = QuadText.of(data.stream(JenaBridge.node(iris.graph(Iris.TERMS)), Node.ANY, Node.ANY, Node.ANY)
                    .collect(Collectors.toSet()));
            // Readers look for terms that claims are about.
            data.add(term, term, RDF.Nodes.subject, term);
            var cells = TableRows.rows(Layout.TERMS, data).findFirst().orElseThrow();
            var all = Arrays.copyOf(cells, cells.length + 3);
            all[cells.length] = lines;
            all[cells.length + 1] = row.getAs(NODE);
            all[cells.length + 2] = new ClaimReader(data).terms().findFirst().orElseThrow().unwanted();
            return Layout.row(all);
        }

        private DatasetGraph data(Row row, Node term) {
            var articles = new HashMap<Node, Set<Quad>>();
            row.<String>getList(row.fieldIndex("namings")).forEach(naming -> QuadText.parse(naming).forEach(quad ->
                    articles.computeIfAbsent(quad.getGraph(), graph -> new HashSet<>()).add(quad)));
            if (row.<Boolean>getAs("used")) {
                var user = JenaBridge.node(iris.article("any"));
                articles.put(user, Set.of(Quad.create(user, user, RDF.Nodes.subject, term)));
            }
            var described = row.<String>getAs("described");
            var known = described == null ? Map.<Node, Set<Quad>>of() : Map.of(term, QuadText.parse(described));
            var data = DatasetGraphFactory.create();
            var batch = shared.batch(data);
            articles.forEach((graph, quads) -> batch.replace(new PreparedArticle(graph, quads, known)));
            batch.finish();
            return data;
        }
    }
}
