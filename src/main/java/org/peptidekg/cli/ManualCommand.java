package org.peptidekg.cli;

import java.util.stream.Collectors;

import org.peptidekg.cli.io.Streams;
import org.peptidekg.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manual}: all commands as a page for {@code man}, from what {@code --help} tells of each. */
@Command(name = "manual", description = {"Prints the manual page of all commands, in the form that man reads.",
    "Read it by: peptidekg manual > peptidekg.1; man ./peptidekg.1"})
final class ManualCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    ManualCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        var root = spec.root().commandLine();
        var out = streams.out();
        out.println(".TH PEPTIDEKG 1 \"\" \"peptidekg " + escape(Version.text()) + "\"");
        out.println(".SH NAME\npeptidekg \\- " + description(root));
        out.println(".SH SYNOPSIS\n.B peptidekg\nCOMMAND [OPTION...]");
        out.println(".SH COMMANDS");
        root.getSubcommands().values().forEach(command -> command(command, out));
        out.println(".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\nthe check or the input failed\n.TP\n2\nwrong usage");
    }

    private static void command(CommandLine command, java.io.PrintStream out) {
        out.println(".SS " + escape(command.getCommandSpec().qualifiedName()));
        out.println(description(command));
        var help = new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF));
        out.println(".PP\n.nf\n" + escape(help.synopsis(0).stripTrailing()) + "\n.fi");
        command.getCommandSpec().positionalParameters().forEach(parameter -> entry(parameter.paramLabel(),
                parameter.description(), out));
        command.getCommandSpec().options().stream().filter(option -> !option.hidden() && !option.inherited())
                .forEach(option -> entry(option.longestName() + (option.arity().max() > 0 ? " "
                        + option.paramLabel() : ""), option.description(), out));
        command.getSubcommands().values().forEach(below -> command(below, out));
    }

    private static void entry(String name, String[] description, java.io.PrintStream out) {
        out.println(".TP\n.B " + escape(name) + "\n" + escape(String.join(" ", description)));
    }

    private static String description(CommandLine command) {
        return java.util.Arrays.stream(command.getCommandSpec().usageMessage().description()).map(ManualCommand::escape)
                .collect(Collectors.joining("\n.br\n"));
    }

    /** Signs that the reader of manual pages would take for its own. */
    private static String escape(String text) {
        return text.replace("%%", "%").replace("\\", "\\\\").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
