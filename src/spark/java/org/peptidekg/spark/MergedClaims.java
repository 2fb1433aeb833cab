package org.peptidekg.spark;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Facts;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Overview;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;

/**
 * What all articles together say of each claim: rows with the same address are one claim, with the firmest certainty,
 * the highest belief, the number of all places and the firmest of them as its leading one; it is disputed if its
 * opposite is there.
 */
final class MergedClaims {

    /** Where a claim leads to, of the first article among those whose evidence is firmest. */
    private static final List<String> LEADING = List.of("quotation", "context", "article_title", "start", "end");
    private static final List<String> SAME = List.of("relation", "polarity", "aspect", "subject_direction",
            "object_direction", "sign", "subject_iri", "object_iri", "opposite");

    private MergedClaims() {
    }

    /**
     * The table of claims.
     *
     * @param claims the claims of each article that counts, as {@link Layout#reading} has them
     * @param terms as {@link MergedTerms} gives them
     */
    static Dataset<Row> of(Dataset<Row> claims, Dataset<Row> terms) {
        var merged = merged(claims);
        var disputing = merged.select(col("opposite").as("denied"));
        var subjects = terms.select(col("term").as("s"), col("label").as("s_label"), col("class").as("s_class"));
        var objects = terms.select(col("term").as("o"), col("label").as("o_label"), col("class").as("o_class"),
                col(MergedTerms.UNWANTED).as("o_unwanted"));
        var whole = merged.join(disputing, col("claim").equalTo(col("denied")), "left")
                .join(subjects, col("subject_iri").equalTo(col("s")))
                .join(objects, col("object_iri").equalTo(col("o")), "left")
                .withColumn("disputed", col("denied").isNotNull())
                .withColumn("subject", col("s_label")).withColumn("subject_class", col("s_class"))
                // A dosage is described by the claim itself.
                .withColumn("object", coalesce(col("o_label"), col("own_object")))
                .withColumn("object_class", coalesce(col("o_class"), col("own_object_class")))
                .withColumn("fact", isFact().apply(col("relation"), col("polarity"), col("certainty"),
                        col("subject_direction"), col("object_direction"), coalesce(col("o_unwanted"), lit(false))));
        return whole.select(columns(Layout.table(Layout.CLAIMS).fieldNames()));
    }

    private static Dataset<Row> merged(Dataset<Row> claims) {
        var leading = Stream.concat(Stream.of("leading_firmness", "article"), LEADING.stream())
                .map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
        var parts = Stream.concat(SAME.stream().map(name -> min(name).as(name)), Stream.of(
                min("object").as("own_object"), min("object_class").as("own_object_class"),
                min(struct(col("firmness"), col("certainty"))).as("firmest"), max("belief").as("belief"),
                sum("evidence_count").cast(DataTypes.IntegerType).as("evidence_count"),
                min(struct(leading)).as("leading"))).toArray(Column[]::new);
        var merged = claims.groupBy("claim").agg(parts[0], Arrays.copyOfRange(parts, 1, parts.length))
                .withColumn("certainty", col("firmest.certainty")).withColumn("article", col("leading.article"));
        for (var name : LEADING) {
            merged = merged.withColumn(name, col("leading." + name));
        }
        return merged;
    }

    /**
     * The table of dosages and half-lives.
     *
     * @param dosages those of each article that counts
     * @param claims the table of claims
     */
    static Dataset<Row> dosages(Dataset<Row> dosages, Dataset<Row> claims) {
        var names = Layout.table(Layout.DOSAGES).fieldNames();
        var merging = List.of("claim", "subject", "relation", "words", "polarity", "certainty", "quotation", "article",
                "start", "end");
        var figures = Arrays.stream(names).filter(name -> !merging.contains(name)).map(name -> min(name).as(name))
                .toArray(Column[]::new);
        return dosages.groupBy("claim").agg(figures[0], Arrays.copyOfRange(figures, 1, figures.length))
                .join(claims.withColumn("words", col("object")).select(columns(merging.toArray(String[]::new))),
                        "claim")
                .select(columns(names));
    }

    /** The statements of the graph of claims, those of one claim in a row. */
    static Dataset<Row> lines(Dataset<Row> claims) {
        return claims.select(overview().apply(col("claim"), col("certainty"), col("belief"), col("disputed"))
                .as("lines"));
    }

    /** The order of evidence: by claim, then as a claim has its evidence. */
    static Column[] firmestFirst() {
        var firmness = array_position(lit(Arrays.stream(Certainty.values()).map(Enum::name).toArray(String[]::new)),
                col("certainty"));
        return new Column[] {col("claim"), firmness, col("article"), col("start"), col("end"), col("evidence")};
    }

    /** The columns of these names. */
    static Column[] columns(String... names) {
        return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    /** The rows that articles keep of a table. */
    static Dataset<Row> rows(Dataset<Row> readings, String table) {
        return readings.select(explode(col(table)).as("row")).select("row.*");
    }

    private static UserDefinedFunction isFact() {
        return udf((UDF6<String, String, String, String, String, Boolean, Boolean>) (relation, polarity, certainty,
                subject, object, unwanted) -> Facts.isFact(Relation.valueOf(relation), Polarity.valueOf(polarity),
                        Certainty.valueOf(certainty), Optional.ofNullable(subject).map(Direction::valueOf),
                        Optional.ofNullable(object).map(Direction::valueOf), unwanted), DataTypes.BooleanType);
    }

    private static UserDefinedFunction overview() {
        return udf((UDF4<String, String, Double, Boolean, String>) (claim, certainty, belief, disputed) -> {
            var quads = new Quads(Iris.standard().graph(Iris.CLAIMS));
            new Overview(Certainty.valueOf(certainty), belief, "").describe(Vocabulary.iri(claim), disputed, quads);
            return QuadText.ofStatements(quads.statements());
        }, DataTypes.StringType);
    }
}
