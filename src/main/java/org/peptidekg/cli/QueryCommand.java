package org.peptidekg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.peptidekg.cli.io.Nearest;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.endpoint.saved.AnswerMarkup;
import org.peptidekg.endpoint.saved.ManyValues;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: a saved query, or one of the user's own. */
@Command(name = "query",
        description = "Runs a saved query, or one from a file.")
final class QueryCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of a saved query.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "KEY=VALUE", description = "Its parameters. One "
            + "that is given several times has several values: the answers are put together.")
    private List<String> arguments = List.of();

    @Option(names = "--list", description = "List the saved queries and their parameters; as data with "
            + "--format json.")
    private boolean list;

    @Option(names = "--file", paramLabel = "FILE", description = "Run the SPARQL query in this file.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "table, csv, tsv, json, xml, md, html; for graphs ttl, nt, jsonld, rdf, html.")
    private String format;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private Output output;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    QueryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if ((name != null ? 1 : 0) + (list ? 1 : 0) + (file != null ? 1 : 0) != 1) {
            throw usage("give one of NAME, --list and --file");
        }
        var queries = SavedQueries.bundled();
        if (list) {
            list(queries);
            return 0;
        }
        var given = given();
        var query = name == null ? null : queries.get(name).orElseThrow(() -> usage("query " + name
                + ": there is no saved query of this name" + Nearest.hint(name, queries.list().stream()
                        .map(SavedQuery::name).toList()) + " (query --list shows all)"));
        if (query != null) {
            known(query, given);
            chosen(query.isConstruct());
        }
        output.check();
        var text = file == null ? null : UserFiles.read(file);
        try (var store = storeOption.open()) {
            var runner = new QueryRunner(store, Limits.GENEROUS);
            var all = ManyValues.combinations(given);
            var answer = query != null ? ManyValues.run(all, values -> runner.run(query, values))
                    : runner.run(text, file.toString());
            if (query != null) {
                ManyValues.notes(runner, query, all).forEach(note -> streams.err().println("note: " + note));
            }
            var chosen = chosen(answer instanceof Answer.Triples);
            output.write(out -> AnswerMarkup.write(answer, chosen, out));
        }
        return 0;
    }

    private void list(SavedQueries queries) {
        if (format != null && !format.equals("json")) {
            throw usage("--list takes no --format but json");
        }
        if (format == null) {
            queries.list().forEach(query -> streams.out().println(describe(query)));
        } else {
            streams.out().println(QueryList.json(queries.list()));
        }
    }

    private Map<String, List<String>> given() {
        var given = new LinkedHashMap<String, List<String>>();
        for (var argument : arguments) {
            var sign = argument.indexOf('=');
            if (sign < 1) {
                throw usage("a parameter is written KEY=VALUE, not '" + argument + "'");
            }
            given.computeIfAbsent(argument.substring(0, sign), k -> new ArrayList<>())
                    .add(argument.substring(sign + 1));
        }
        return given;
    }

    /** What can be told before anything is read: it may take a while. */
    private void known(SavedQuery query, Map<String, List<String>> given) {
        var names = query.parameters().stream().map(Parameter::name).toList();
        given.keySet().stream().filter(key -> !names.contains(key)).findFirst().ifPresent(key -> {
            throw usage("query " + query.name() + (names.isEmpty() ? " takes no parameters" : " takes "
                    + String.join(", ", names) + " and not '" + key + "'" + Nearest.hint(key, names)));
        });
        query.parameters().stream().filter(parameter -> parameter.required() && !given.containsKey(parameter.name()))
                .findFirst().ifPresent(parameter -> {
                    throw usage("parameter " + parameter.name() + ": is missing; expected " + parameter.expectation()
                            + parameter.example().map(example -> ", for example " + example).orElse(""));
                });
        query.parameters().forEach(parameter -> given.getOrDefault(parameter.name(), List.of())
                .forEach(value -> QueryRunner.refuse(parameter, value)));
    }

    private Format chosen(boolean isGraph) {
        var possible = Format.forAnswer(isGraph);
        if (format == null) {
            return isGraph ? Format.TURTLE : Format.TABLE;
        }
        return Format.ofCode(format).filter(possible::contains).orElseThrow(() -> usage("--format must be one of "
                + possible.stream().map(Format::code).collect(Collectors.joining(", ")) + " for this query"));
    }

    private static String describe(SavedQuery query) {
        return query.name() + query.parameters().stream().map(QueryCommand::describe).collect(Collectors.joining())
                + "\n    " + query.summary();
    }

    private static String describe(Parameter parameter) {
        return parameter.required() ? " " + parameter.name() + "=..." : " [" + parameter.name() + "=...]";
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
