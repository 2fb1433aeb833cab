package org.peptidekg.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.peptidekg.Pipeline;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.store.GraphStore;

/**
 * What loading costs: reading alone on all cores, {@code load} into an empty store, the same again, and the loader of
 * TDB2 with the same quads. {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.peptidekg.cli.LoadBenchmark -Dexec.args="ARTICLES FOLDER"}; FOLDER is made anew.
 */
final class LoadBenchmark {

    private static final double MB = 1e6;

    private final Path articles;
    private final Path folder;

    private LoadBenchmark(Path articles, Path folder) {
        this.articles = articles;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        new LoadBenchmark(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException {
        Files.createDirectories(folder);
        var store = folder.resolve("store");
        var quads = folder.resolve("quads.nq");
        System.out.printf("%d processors%n%-22s %9s %9s %9s%n", processors(), "", "seconds", "heap MB", "disk MB");
        measure("reading alone", folder.resolve("none"), this::read);
        measure("load", store, () -> load(store));
        measure("load again", store, () -> load(store));
        try (var loaded = GraphStore.onDisk(store); var out = Files.newOutputStream(quads)) {
            loaded.read(data -> {
                RDFDataMgr.write(out, data, Lang.NQUADS);
                return data;
            });
            System.out.println(loaded.size() + " quads");
        }
        var theirs = folder.resolve("tdbloader");
        measure("TDB2's loader", theirs, () -> bulk(theirs, quads));
    }

    private String read() {
        var pipeline = Pipeline.bundled();
        var pool = Executors.newFixedThreadPool(processors());
        try {
            List<Callable<Integer>> work = ArticleFiles.in(articles).stream().<Callable<Integer>>map(file ->
                    () -> pipeline.graph(pipeline.read(file)).size()).toList();
            var statements = 0L;
            for (var one : pool.invokeAll(work)) {
                statements += one.get();
            }
            return statements + " statements";
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private String load(Path store) {
        var err = new java.io.ByteArrayOutputStream();
        Main.run(System.out, new PrintStream(err, true), "load", articles.toString(), "--store", store.toString(),
                "--jobs", Integer.toString(processors()));
        var lines = err.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static String bulk(Path store, Path quads) {
        var data = DatabaseMgr.connectDatasetGraph(store.toString());
        var loader = LoaderFactory.phasedLoader(data, LoaderOps.outputToLog());
        loader.startBulk();
        loader.load(quads.toString());
        loader.finishBulk();
        TDBInternal.expel(data, true);
        return "";
    }

    private static void measure(String name, Path store, java.util.function.Supplier<String> work) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        var begin = System.nanoTime();
        var told = work.get();
        var seconds = (System.nanoTime() - begin) / 1e9;
        var heap = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "%-22s %9.1f %9.0f %9.0f  %s%n", name, seconds, heap / MB, disk(store) / MB,
                told);
    }

    private static long disk(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
