package org.peptidekg.spark;

import static org.apache.spark.sql.functions.countDistinct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster makes of a corpus is what one machine makes of it, also where a machine of the cluster dies. */
class ReadCorpusIT {

    private static final Path HOME = Path.of(System.getProperty("spark.home"));
    private static final Path PROGRAM = Path.of(System.getProperty("program")).toAbsolutePath().normalize();
    private static final Pattern READ = Pattern.compile("Finished task \\d+\\.\\d+ in stage 0\\.0 ");

    private static Path folder;
    private static SparkSession spark;
    private static String messages;
    private static String log;

    @BeforeAll
    static void readBothWays() throws IOException, InterruptedException {
        // Not to be cleared away: who looks into a failure finds what each process told.
        folder = Files.createTempDirectory(Files.createDirectories(PROGRAM.resolve("spark/tests")), "run-");
        SmallCorpus.write(folder.resolve("corpus"));
        messages = here("load", corpus(), "--store", folder.resolve("store").toString());
        here("export", "parquet", "--store", folder.resolve("store").toString(), "-o", folder.resolve("local.zip")
                .toString());
        unpack(folder.resolve("local.zip"), folder.resolve("local"));
        here("export", "nquads", "--store", folder.resolve("store").toString(), "-o", folder.resolve("local.nq")
                .toString());
        log = onACluster();
        spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    private static String corpus() {
        return folder.resolve("corpus").toString();
    }

    /** Reads with two workers, one of which is killed when the first articles are read. */
    private static String onACluster() throws IOException, InterruptedException {
        try (var cluster = new Cluster(HOME, Files.createDirectories(folder.resolve("cluster")))) {
            cluster.worker("one");
            var second = cluster.worker("two");
            var submitted = cluster.submit("submit", "--class", ReadCorpus.class.getName(), "--jars",
                    PROGRAM.resolve("peptidekg.jar").toString(), PROGRAM.resolve("peptidekg-spark.jar").toString(),
                    "--task-size", "0.0005", "--slice-size", "0.0003", corpus(), "-o",
                    folder.resolve("out").toString());
            Cluster.await("the first articles", () -> READ.matcher(cluster.log("submit")).find()
                    || !submitted.isAlive());
            Cluster.kill(second);
            assertTrue(submitted.waitFor(5, TimeUnit.MINUTES), () -> cluster.log("submit"));
            assertEquals(0, submitted.exitValue(), () -> cluster.log("submit"));
            return cluster.log("submit");
        }
    }

    private static String here(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-jar", PROGRAM.resolve("peptidekg.jar").toString()));
        command.addAll(List.of(arguments));
        var told = folder.resolve("here.log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        return Files.readString(told);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var zip = new java.util.zip.ZipFile(archive.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                Files.copy(zip.getInputStream(entry), target.resolve(entry.getName()));
            }
        }
    }

    private static Comparison comparison() {
        return new Comparison(spark, folder.resolve("local"), folder.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "claims", "evidence", "terms", "dosages"})
    void everyRowIsTheSame(String table) {
        comparison().sameRows(table);
    }

    @Test
    void everyStatementIsTheSame() throws IOException {
        comparison().sameStatements();
    }

    @Test
    void thereWasSomethingToMerge() {
        var claims = spark.read().parquet(folder.resolve("out/claims.parquet").toString());
        var places = spark.read().parquet(folder.resolve("out/evidence.parquet").toString());
        var terms = spark.read().parquet(folder.resolve("out/terms.parquet").toString());
        assertTrue(claims.where("disputed").count() > 0);
        assertTrue(places.groupBy("claim").agg(countDistinct("article").as("articles")).where("articles > 2").count()
                > 0);
        assertTrue(claims.where("evidence_count > 2").count() > 0);
        assertEquals(1, terms.where("array_contains(other_labels, 'quick recall')").count());
        assertEquals(1, terms.where("array_contains(identifiers, 'MESH:C000001')").count());
    }

    @Test
    void aWorkerWasLostOnTheWay() {
        assertTrue(log.contains("Lost executor"), log);
        assertTrue(log.indexOf("Lost executor") < log.indexOf("Finished task 0.0 in stage 1.0"), log);
    }

    @Test
    void theModelsAreLoadedOnceAnExecutor() {
        var loaded = Pattern.compile("models loaded (\\d+) times").matcher(log);
        assertTrue(loaded.find(), log);
        assertTrue(Integer.parseInt(loaded.group(1)) <= 2, loaded.group());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestGoesOn() {
        var failures = spark.read().json(folder.resolve("out/failures.json").toString()).select("message")
                .collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
        var here = messages.lines().filter(line -> failures.contains(line)).sorted().collect(Collectors.toList());
        assertEquals(failures, here, messages);
        // Not text, empty, torn, and three with the key of another.
        assertEquals(6, failures.size(), failures.toString());
        assertTrue(messages.contains("6 failed"), messages);
        failures.forEach(failure -> assertTrue(log.contains(failure), failure));
    }
}
