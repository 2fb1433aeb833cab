package org.peptidekg.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.peptidekg.cli.check.AuditCommand;
import org.peptidekg.cli.check.ValidateCommand;
import org.peptidekg.cli.io.Nearest;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.upkeep.StoreCommand;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code peptidekg}. Exit codes: 0 done, 1 the check or the input failed, 2 wrong usage. */
@Command(name = "peptidekg", mixinStandardHelpOptions = true, versionProvider = Main.ProgramVersion.class,
        scope = CommandLine.ScopeType.INHERIT,
        description = "Turns articles on peptides into a knowledge graph in which every edge can be traced to its "
                + "words.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final List<Class<?>> COMMANDS = List.of(ServeCommand.class, LoadCommand.class,
            ExtractCommand.class, QueryCommand.class, ExportCommand.class, ValidateCommand.class,
            AuditCommand.class, EvaluateCommand.class, ExplainCommand.class, OntologyCommand.class, RulesCommand.class,
            StoreCommand.class, DiffCommand.class, CompletionCommand.class, ManualCommand.class);
    /** Those that tell of all others. */
    private static final List<Class<?>> OVERVIEWS = List.of(CompletionCommand.class, ManualCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT,
            description = "Tell where in the program an error arose.")
    private boolean debug;

    Main() {
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), args));
    }

    /** Runs a command; data goes to {@code out}, messages to {@code err}. */
    static int run(PrintStream out, PrintStream err, String... args) {
        var main = new Main();
        var line = new CommandLine(main, new Commands(new Streams(out, err)));
        commands(args).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::explainUsage)
                .setExecutionExceptionHandler(main::explainFailure);
        var code = line.execute(args);
        out.flush();
        return code;
    }

    /** The command that is asked for, or all of them: to make one takes a moment at each start. */
    private static List<Class<?>> commands(String... args) {
        var asked = COMMANDS.stream().filter(command -> args.length > 0
                && command.getAnnotation(Command.class).name().equals(args[0])).toList();
        return asked.isEmpty() || OVERVIEWS.containsAll(asked) ? COMMANDS : asked;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int explainUsage(CommandLine.ParameterException e, String[] args) {
        var line = e.getCommandLine();
        var name = line.getCommandSpec().qualifiedName();
        line.getErr().println(Streams.oneLine(e.getMessage()) + meant(e) + " (see " + name + " --help)");
        return WRONG_USAGE;
    }

    /** The command or option that was mistyped. */
    private static String meant(CommandLine.ParameterException e) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        var given = unmatched.getUnmatched().get(0);
        var line = e.getCommandLine();
        return Nearest.hint(given, given.startsWith("-") ? line.getCommandSpec().optionsMap().keySet()
                : line.getSubcommands().keySet());
    }

    private int explainFailure(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(message(e));
        if (debug) {
            e.printStackTrace(line.getErr());
        }
        return e instanceof ParameterException ? WRONG_USAGE : FAILED;
    }

    private static String message(Exception e) {
        if (e instanceof BadInputException || e instanceof ParameterException || e instanceof LimitException) {
            return Streams.oneLine(e.getMessage());
        }
        if (e instanceof IOException || e instanceof java.io.UncheckedIOException) {
            return "reading or writing failed: " + Streams.oneLine(e.getMessage());
        }
        var place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        return "this should not have happened, please report it: " + Streams.oneLine(e.toString()) + place
                + " (--debug tells more)";
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** Prints the version of the build. */
    static final class ProgramVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"peptidekg " + Version.text()};
        }
    }
}
