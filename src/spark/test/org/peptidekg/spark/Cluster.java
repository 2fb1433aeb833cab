package org.peptidekg.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.apache.spark.launcher.JavaModuleOptions;

/** A cluster of Spark on this machine: a master and workers, each a process of its own, on free ports of loopback. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");

    private final Path home;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String address;

    /**
     * Starts the master.
     *
     * @param home folder with Spark's jars in {@code jars}
     * @param folder for what the processes write
     */
    Cluster(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port",
                "0");
        await("a master", () -> ADDRESS.matcher(log("master")).find());
        var found = ADDRESS.matcher(log("master"));
        assertTrue(found.find());
        this.address = found.group(1);
    }

    String address() {
        return address;
    }

    /** Starts a worker with one processor, and waits until the master knows it. */
    Process worker(String name) throws IOException {
        var worker = start(name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--port", "0",
                "--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", folder.resolve(name).toString(),
                address);
        await(name, () -> log(name).contains("Successfully registered with master"));
        return worker;
    }

    /** Starts what {@code spark-submit} starts; the work begins when two executors are there. */
    Process submit(String name, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("--master", address, "--conf", "spark.ui.enabled=false", "--conf",
                "spark.executor.memory=1g", "--conf", "spark.driver.host=127.0.0.1", "--conf",
                "spark.driver.bindAddress=127.0.0.1", "--conf", "spark.scheduler.minRegisteredResourcesRatio=1",
                "--conf", "spark.cores.max=2"));
        all.addAll(List.of(arguments));
        return start(name, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    /** Kills a worker and the executors that it has started, as a machine that is gone would. */
    static void kill(Process worker) {
        var executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** What a process has written so far. */
    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits for something that takes some seconds on a machine that has nothing else to do. */
    static void await(String what, BooleanSupplier there) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not in time: " + what);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g"));
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", type));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    /** Ends all processes. */
    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }
}
