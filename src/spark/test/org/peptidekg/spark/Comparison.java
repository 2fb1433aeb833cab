package org.peptidekg.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import org.apache.spark.sql.SparkSession;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** Compares what the cluster made with what one machine made: every row and every line. */
final class Comparison {

    static final List<String> TABLES = List.of("articles", "claims", "evidence", "terms", "dosages");

    private final SparkSession spark;
    private final Path local;
    private final Path cluster;

    /**
     * Two results.
     *
     * @param local folder of {@code export parquet}, with {@code export nquads} beside it as {@code local.nq}
     * @param cluster what {@link ReadCorpus} wrote
     */
    Comparison(SparkSession spark, Path local, Path cluster) {
        this.spark = spark;
        this.local = local;
        this.cluster = cluster;
    }

    /** The rows of a table are the same, in the same order, and there are some. */
    void sameRows(String table) {
        var here = rows(local.resolve(table + ".parquet"));
        assertFalse(here.isEmpty(), table + " is empty");
        var there = rows(cluster.resolve(table + ".parquet"));
        for (var i = 0; i < Math.min(here.size(), there.size()); i++) {
            assertEquals(here.get(i), there.get(i), table + ", row " + i);
        }
        assertEquals(here.size(), there.size(), table);
    }

    private List<String> rows(Path path) {
        var data = spark.read().parquet(path.toString());
        var names = Arrays.asList(data.schema().fieldNames());
        return data.toJSON().collectAsList().stream().map(row -> names + " " + row).toList();
    }

    /** The statements are the same, whatever their nodes without names are called. */
    void sameStatements() throws IOException {
        var here = lines(local.resolveSibling("local.nq"));
        assertFalse(here.isEmpty());
        var there = new TreeSet<String>();
        files(cluster.resolve("nquads")).forEach(file -> there.addAll(lines(file)));
        assertTrue(Models.isomorphic(unnamed(here), unnamed(there)));
        var missing = new TreeSet<>(here);
        missing.removeAll(there);
        there.removeAll(here);
        assertEquals(List.of(), missing.stream().limit(5).toList(), missing.size() + " statements are missing");
        assertEquals(List.of(), there.stream().limit(5).toList(), there.size() + " statements are too many");
    }

    /** Takes the lines with nodes without names out. */
    private static Model unnamed(TreeSet<String> lines) throws IOException {
        var taken = lines.stream().filter(line -> line.startsWith("_:") || line.contains("> _:")).toList();
        lines.removeAll(taken);
        return Rio.parse(new StringReader(String.join("\n", taken)), RDFFormat.NQUADS);
    }

    private static TreeSet<String> lines(Path file) {
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz")
                        ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            var lines = new TreeSet<String>();
            reader.lines().forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
