package org.peptidekg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.peptidekg.Pipeline;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: what one version of an article, or one store, states that another does not. */
@Command(name = "diff", description = {"Tells which claims are new, gone, firmer, weaker, or stated in more or fewer "
        + "places.", "A line for each: change, claim in words, certainty and number of places before and after, "
        + "address. Each side is an article, a folder of articles, or a store."})
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "An article, a folder of articles, or a store.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same, later.")
    private Path after;

    @Mixin
    private ReadingOptions reading;

    private final Streams streams;
    private Pipeline pipeline;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    /** What one side says of a claim. */
    private record Said(String statement, Certainty certainty, int places) {

        String words() {
            return certainty + " " + places;
        }
    }

    @Override
    public Integer call() {
        var old = side(before);
        var now = side(after);
        var all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        var counts = new TreeMap<String, Integer>();
        streams.out().println("change\tstatement\tbefore\tafter\tclaim");
        for (var claim : all) {
            var was = old.get(claim);
            var is = now.get(claim);
            var change = change(was, is);
            if (!change.isEmpty()) {
                counts.merge(change, 1, Integer::sum);
                streams.out().println(change + "\t" + (is == null ? was : is).statement() + "\t"
                        + (was == null ? "" : was.words()) + "\t" + (is == null ? "" : is.words()) + "\t" + claim);
            }
        }
        streams.err().println(old.size() + " claims before, " + now.size() + " after; "
                + (counts.isEmpty() ? "no difference" : counts.toString().replaceAll("[{}]", "").replace('=', ' ')));
        return 0;
    }

    private static String change(Said was, Said is) {
        if (was == null || is == null) {
            return was == null ? "new" : "gone";
        }
        if (was.certainty() != is.certainty()) {
            return is.certainty().compareTo(was.certainty()) < 0 ? "firmer" : "weaker";
        }
        return is.places() == was.places() ? "" : is.places() > was.places() ? "more places" : "fewer places";
    }

    private TreeMap<String, Said> side(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException(path.toString(), "no such file or folder");
        }
        var claims = new TreeMap<String, Said>();
        if (Files.isDirectory(path) && Files.exists(path.resolve("Data-0001"))) {
            try (var store = GraphStore.onDisk(path)) {
                store.read(data -> {
                    new ClaimReader(data).claims().forEach(claim -> claims.put(claim.iri(), new Said(statement(
                            claim.subject().label(), claim.polarity(), claim.relation().name(),
                            claim.object().label()), claim.certainty(), claim.evidence().size())));
                    return claims.size();
                });
            }
            return claims;
        }
        if (pipeline == null) {
            pipeline = reading.pipeline();
        }
        ArticleFiles.in(path).forEach(file -> pipeline.read(file).forEach(read -> read.claims().forEach(claim ->
                claims.merge(pipeline.iris().claim(claim).stringValue(), new Said(statement(claim.subject().label(),
                        claim.polarity(), claim.relation().name(), claim.object().label()), claim.certainty(),
                        claim.evidence().size()), DiffCommand::together))));
        return claims;
    }

    /** One claim of two articles. */
    private static Said together(Said a, Said b) {
        return new Said(a.statement(), a.certainty().stronger(b.certainty()), a.places() + b.places());
    }

    private static String statement(String subject, Polarity polarity, String relation, String object) {
        return (subject + (polarity == Polarity.Negated ? " not " : " ") + relation + " " + object)
                .replaceAll("[\\t\\r\\n]+", " ");
    }
}
