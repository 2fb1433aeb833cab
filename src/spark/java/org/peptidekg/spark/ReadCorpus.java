package org.peptidekg.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.spark.SparkUserAppException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.peptidekg.extract.Extractor;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The class for {@code spark-submit}: reads a corpus on a cluster. */
@Command(name = "ReadCorpus", mixinStandardHelpOptions = true, versionProvider = ReadCorpus.ProgramVersion.class,
        description = "Reads a corpus on a cluster of Apache Spark and writes what it says as tables (Parquet) and as "
                + "N-Quads. An article that fails is reported, the rest goes on.")
public final class ReadCorpus implements Callable<Integer> {

    private static final long MIB = 1 << 20;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders that all machines can read: "
            + "paths, or addresses such as hdfs://host/folder.")
    private List<String> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DIR", description = "Folder to make.")
    private String folder;

    @Option(names = "--lexicon", paramLabel = "FILE", description = "Further rows for the lexicon; may be given "
            + "several times.")
    private List<Path> lexicon = List.of();

    @Option(names = "--rules", paramLabel = "FILE", description = "A file of further rules; may be given several "
            + "times.")
    private List<Path> rules = List.of();

    @Option(names = "--least-belief", paramLabel = "N", defaultValue = "" + Extractor.LEAST_CHANCE,
            description = "The belief, from 0 to 1, below which a claim is not kept; default: ${DEFAULT-VALUE}.")
    private double least;

    @Option(names = "--task-size", paramLabel = "MIB", defaultValue = "1",
            description = "Small files that one task reads, together; default: ${DEFAULT-VALUE}.")
    private double taskSize;

    @Option(names = "--slice-size", paramLabel = "MIB", defaultValue = "8",
            description = "A file larger than this is read by several tasks; default: ${DEFAULT-VALUE}.")
    private double sliceSize;

    ReadCorpus() {
    }

    /**
     * Runs on the cluster that {@code spark-submit} names.
     *
     * @throws SparkUserAppException for the exit codes 1 if it fails as a whole, 2 for wrong usage
     */
    public static void main(String[] args) throws SparkUserAppException {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var code = new CommandLine(new ReadCorpus()).setExecutionExceptionHandler((e, line, parsed) -> {
            if (e instanceof BadInputException) {
                err.println(e.getMessage());
            } else {
                e.printStackTrace(err);
            }
            return CommandLine.ExitCode.SOFTWARE;
        }).setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage() + " (--help tells more)");
            return CommandLine.ExitCode.USAGE;
        }).execute(args);
        if (code != CommandLine.ExitCode.OK) {
            // The process is Spark's to end.
            throw new SparkUserAppException(code, null);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!(taskSize > 0 && sliceSize > 0)) {
            throw new BadInputException("--task-size and --slice-size", "must be more than 0");
        }
        var settings = ReadingSettings.of(lexicon, rules, least);
        try (var spark = SparkSession.builder().appName("PeptideKG").getOrCreate()) {
            var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            var configuration = context.hadoopConfiguration();
            var tasks = new CorpusFiles(configuration, (long) (taskSize * MIB), (long) (sliceSize * MIB))
                    .tasks(inputs);
            var output = new Output(spark, folder, configuration);
            var report = new Corpus(spark, settings, output).read(tasks);
            report.forEach(System.out::println);
        }
        return 0;
    }

    /** Prints the version of the build. */
    static final class ProgramVersion implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"peptidekg " + Version.text()};
        }
    }
}
