package org.peptidekg.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.cli.evaluate.ClaimTable;
import org.peptidekg.cli.evaluate.Fitting;
import org.peptidekg.cli.evaluate.GoldTable;
import org.peptidekg.cli.evaluate.Reliability;
import org.peptidekg.cli.evaluate.ReviewScores;
import org.peptidekg.cli.evaluate.ScoreTables;
import org.peptidekg.cli.evaluate.TextKinds;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.review.Reviews;
import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how good the claims are that are found in articles which people have read too. */
@Command(name = "evaluate",
        description = "Prints precision, recall and F1 of the claims found in an article against a gold table: "
                + "strict, and relaxed with relations of one family taken as equal.")
final class EvaluateCommand implements Callable<Integer> {

    /** What figures may be broken down by. */
    enum By {
        relation, rule
    }

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article; or a folder that holds "
            + "NAME.article.* and NAME.gold.tsv for each article, and then no GOLD.")
    private Path article;

    @Parameters(index = "1", arity = "0..1", paramLabel = "GOLD", description = "Tab-separated, with a header: start "
            + "end subject relation object polarity certainty need.")
    private Path gold;

    @Option(names = "--by", paramLabel = "WHAT", description = "Add a table by ${COMPLETION-CANDIDATES}.")
    private By by;

    @Option(names = "--misses", description = "List the core rows that were not found.")
    private boolean misses;

    @Option(names = "--wrong", description = "List the claims that no row vouches for.")
    private boolean wrong;

    @Option(names = "--fit", paramLabel = "DIR", description = "Instead of tables, fit the model of pairs and the "
            + "weights of belief to the articles, write them to a folder (data/rules: pairs.tsv, belief.tsv), and "
            + "print how well beliefs fitted on the other articles tell what is right in each.")
    private Path fit;

    @Option(names = "--keep", paramLabel = "SHARE", defaultValue = "0", description = "With --fit, the share that the "
            + "weights keep which come with the program, from 0 (all are fitted anew) to 1.")
    private double kept;

    @Option(names = "--reviews", paramLabel = "FILE", description = "Instead of a gold table, what people judged in "
            + "the browser (serve --reviews FILE): which of the places that they judged are found, which of those are "
            + "right. ARTICLE is a file or a folder; with --fit, the weights of belief are fitted to the verdicts.")
    private Path reviews;

    @Option(names = "--kinds", paramLabel = "FILE", description = "Add figures by kind of text; rows of the file: "
            + "kind, tab, regular expression that the names of its articles hold.")
    private Path kinds;

    @Option(names = "--belief", description = "Add how well beliefs tell what is right: claims found, believed or not, "
            + "by tenths of belief.")
    private boolean belief;

    @Option(names = "--markdown", description = "Write all tables as Markdown.")
    private boolean markdown;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        if (!(kept >= 0 && kept <= 1)) {
            throw new BadInputException("--keep " + kept, "a share is a number from 0 to 1");
        }
        var pipeline = Pipeline.bundled();
        if (reviews != null) {
            return reviewed(pipeline);
        }
        if (fit != null) {
            return write(new Fitting(pipeline, annotated()).write(fit, kept));
        }
        var tables = new ArrayList<ScoreTables>();
        for (var pair : pairs()) {
            tables.add(tables(pipeline, pair));
        }
        output.write(out -> {
            var print = new PrintStream(out, false, StandardCharsets.UTF_8);
            if (markdown) {
                print.print(ScoreTables.markdown(tables));
            } else {
                tables.forEach(table -> print.print((tables.size() > 1 ? table.name() + "\n" : "") + text(table)));
                print.print(tables.size() > 1 ? "all\n" + text(ScoreTables.sum("all", tables)) : "");
                print.print(kinds == null ? "" : kinds().text(tables));
                print.print(belief ? reliability(pipeline).text() : "");
            }
            print.flush();
        });
        return 0;
    }

    private int reviewed(Pipeline pipeline) throws IOException {
        var judged = Reviews.parse(reviews.toString(), UserFiles.read(reviews));
        var found = ArticleFiles.in(article).stream().flatMap(file -> ArticleReader.readAll(file).stream())
                .flatMap(one -> found(pipeline, one).stream()).toList();
        var scores = ReviewScores.of(found, judged);
        if (fit != null) {
            return write(Fitting.write(fit, scores.examples(reviews.toString()), kept));
        }
        output.write(out -> out.write(scores.text().getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    private int write(Reliability reliability) throws IOException {
        output.write(out -> out.write(reliability.text().getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    /** The places of an article that are believed, by the addresses that people judged. */
    private static List<ReviewScores.Found> found(Pipeline pipeline, Article article) {
        var places = pipeline.places(article);
        return pipeline.read(article).claims().stream().flatMap(claim -> claim.evidence().stream()
                .flatMap(evidence -> Pipeline.place(places, claim, evidence).map(place -> new ReviewScores.Found(
                        article.key(), pipeline.iris().claim(claim).stringValue(),
                        pipeline.iris().evidence(claim, evidence).stringValue(), pipeline.belief(place).chance(),
                        place.traits())).stream())).toList();
    }

    private TextKinds kinds() {
        return TextKinds.read(kinds.toString(), UserFiles.read(kinds));
    }

    private List<Fitting.Annotated> annotated() throws IOException {
        return pairs().stream().map(pair -> new Fitting.Annotated(pair.article(),
                GoldTable.read(pair.gold().toString(), UserFiles.read(pair.gold())))).toList();
    }

    private Reliability reliability(Pipeline pipeline) throws IOException {
        return new Reliability(new Fitting(pipeline, annotated()).points());
    }

    private String text(ScoreTables table) {
        return table.text(misses, wrong) + (by == null ? "" : by == By.relation ? table.byRelation() : table.byRule());
    }

    private record Pair(Path article, Path gold) {
    }

    private List<Pair> pairs() throws IOException {
        if (!Files.isDirectory(article)) {
            if (gold == null) {
                throw new BadInputException(article.toString(), "a gold table must be named to compare it with");
            }
            return List.of(new Pair(article, gold));
        }
        try (var files = Files.list(article)) {
            var pairs = files.filter(file -> file.getFileName().toString().matches(".+\\.article\\.[^.]+"))
                    .map(file -> new Pair(file, file.resolveSibling(
                            file.getFileName().toString().replaceAll("\\.article\\.[^.]+$", ".gold.tsv"))))
                    .filter(pair -> Files.exists(pair.gold())).sorted(java.util.Comparator.comparing(Pair::article))
                    .toList();
            if (pairs.isEmpty()) {
                throw new BadInputException(article.toString(), "holds no NAME.article.* with NAME.gold.tsv");
            }
            return pairs;
        }
    }

    private static ScoreTables tables(Pipeline pipeline, Pair pair) {
        var rows = GoldTable.read(pair.gold().toString(), UserFiles.read(pair.gold()));
        var lines = new ArrayList<>(List.of(ClaimTable.header()));
        pipeline.read(pair.article()).forEach(read -> lines.addAll(ClaimTable.lines(read)));
        return ScoreTables.of(pair.article().getFileName().toString().replaceAll("\\.(article\\.)?[^.]+$", ""), rows,
                GoldTable.read(pair.article().toString(), String.join("\n", lines)));
    }
}
