package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.peptidekg.Pipeline;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.extract.Extractor;
import org.peptidekg.extract.rules.RuleExample;
import org.peptidekg.extract.rules.RuleNames;
import org.peptidekg.mention.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules check}: whether rules can be read and find what their examples say. */
@Command(name = "check", description = "Reads rules and tries each of their examples. Exit code 1 if one does not hold "
        + "or a row cannot be read; its file, line and reason are told.")
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "YAML files of rule rows, or folders of such files.")
    private List<Path> inputs;

    private final Streams streams;

    RulesCheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var files = RuleFiles.in(inputs);
        var names = RuleNames.in(files);
        var examples = Pipeline.bundled(Lexicon::bundled, files, Extractor.LEAST_CHANCE).examples(names);
        var failed = examples.stream().filter(example -> !example.holds()).toList();
        failed.forEach(example -> streams.out().println(told(example)));
        streams.out().println("rules " + names.size() + "  files " + files.size() + "  examples " + examples.size()
                + "  hold " + (examples.size() - failed.size()));
        return failed.isEmpty() ? 0 : Main.FAILED;
    }

    private static String told(RuleExample example) {
        return example.rule() + ": " + example.text() + "\n  wanted " + (example.wanted().isEmpty() ? "nothing"
                : String.join("; ", example.wanted())) + "\n  found  " + (example.found().isEmpty() ? "nothing"
                : String.join("; ", example.found()));
    }
}
