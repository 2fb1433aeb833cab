package org.peptidekg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.cli.io.Output;
import org.peptidekg.extract.Explanation;
import org.peptidekg.extract.merge.BeliefParts;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a claim was made. */
@Command(name = "explain",
        description = "Shows for each place that states a claim: the sentence, its tokens and clauses, the rule, the "
                + "cues with their scope, and what each name may stand for.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim's address, or its last part.")
    private String claim;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INPUT", description = "Files or folders that state it; "
            + "default: the articles that come with the program.")
    private List<Path> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "Take the claim from the store in this folder. Its "
            + "quotations are read anew, apart from their articles.")
    private Path store;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        var pipeline = Pipeline.bundled();
        var text = store == null ? fromArticles(pipeline) : fromStore(pipeline);
        if (text.isEmpty()) {
            throw new BadInputException(claim, "no such claim is " + (store != null ? "in the store"
                    : inputs.isEmpty() ? "in the articles that come with the program" : "in the input"));
        }
        output.write(out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    private String id() {
        return claim.substring(claim.lastIndexOf('/') + 1);
    }

    private Optional<String> fromArticles(Pipeline pipeline) {
        Stream<ArticleClaims> articles = inputs.isEmpty() ? ShippedArticles.read().stream().map(pipeline::read)
                : inputs.stream().flatMap(input -> ArticleFiles.in(input).stream())
                        .flatMap(file -> pipeline.read(file).stream());
        var parts = articles.flatMap(read -> read.claims().stream()
                .filter(c -> pipeline.iris().claim(c).stringValue().endsWith("/" + id()))
                .map(c -> explained(pipeline, read, c))).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private static String explained(Pipeline pipeline, ArticleClaims read, Claim found) {
        var places = pipeline.places(read.article());
        return head(found.subject().label(), found.relation(), found.object().label(), found.polarity(),
                found.certainty(), found.belief()) + sign(found.sign()) + found.evidence().stream()
                        .map(e -> place(e.article(), e.start(), e.end(), e.certainty(), e.basis())
                        + observed(e.population(), e.effectSize())
                        + pipeline.belief(places, found, e).map(ExplainCommand::belief).orElse("")
                        + contexts(e.contexts())
                        + text(pipeline.explain(Optional.of(read), e.quote(), e.start(), e.end(), e.rule())))
                        .collect(Collectors.joining());
    }

    private Optional<String> fromStore(Pipeline pipeline) {
        if (!java.nio.file.Files.isDirectory(store)) {
            throw new BadInputException(store.toString(), "no store is there; load makes one");
        }
        try (var graph = GraphStore.onDisk(store)) {
            var iri = claim.contains("/") ? claim : pipeline.iris().base() + "claim/" + claim;
            return graph.read(dataset -> new ClaimReader(dataset).claim(iri)).map(c -> explained(pipeline, c));
        }
    }

    private static String explained(Pipeline pipeline, StoredClaim found) {
        return head(found.subject().label(), found.relation(), found.object().label(), found.polarity(),
                found.certainty(), found.belief()) + sign(found.sign()) + found.evidence().stream()
                        .map(e -> place(e.article(), e.start(), e.end(), e.certainty(), e.basis())
                        + observed(e.population(), e.effectSize())
                        + contexts(e.contexts())
                        + text(pipeline.explain(Optional.empty(), e.quote(), e.start(), e.end(), e.rule())))
                        .collect(Collectors.joining());
    }

    private static String head(String subject, Relation relation, String object, Polarity polarity,
            Certainty certainty, Object belief) {
        return "claim     " + subject + " | " + relation + " | " + object + " " + polarity.sign() + " "
                + lower(certainty) + ", belief " + belief + "\n";
    }

    private static String sign(Optional<Direction> sign) {
        return sign.map(way -> "sign      " + way.sign() + ", more of the subject brings "
                + (way == Direction.Up ? "more" : "less") + " of the object\n").orElse("");
    }

    /** What speaks for and against the words stating it, the weightiest first. */
    private static String belief(BeliefParts belief) {
        return String.format(Locale.ROOT, "belief    %.3f here, from%n", belief.chance())
                + belief.parts().stream().map(part -> String.format(Locale.ROOT, "  %+.2f  %s%n", part.weight(),
                        part.trait())).collect(Collectors.joining());
    }

    private static String contexts(List<Context> contexts) {
        return contexts.stream().map(context -> "context   " + context.kind().words() + ' ' + context.start() + '-'
                + context.end() + ": " + context.text().replaceAll("\\s+", " ") + '\n').collect(Collectors.joining());
    }

    /** In whom it was seen, and how large it was. */
    private static String observed(Optional<String> population, Optional<String> effectSize) {
        return population.map(words -> "seen in   " + words + '\n').orElse("")
                + effectSize.map(words -> "size      " + words + '\n').orElse("");
    }

    private static String place(String article, int start, int end, Certainty certainty, Basis basis) {
        return "\nevidence  " + article + ' ' + start + '-' + end + ", " + lower(certainty) + ", basis " + basis.code()
                + '\n';
    }

    private static String text(List<Explanation> parts) {
        return parts.stream().map(Explanation::text).collect(Collectors.joining());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
