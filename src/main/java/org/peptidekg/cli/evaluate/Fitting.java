package org.peptidekg.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.Pipeline;
import org.peptidekg.extract.merge.Belief;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.text.BundledFolder;

/**
 * Fits what reading has learnt to annotated articles: the model of pairs, then belief. Belief is fitted to what the
 * articles of each part are read as with a model of pairs that was fitted to the other parts, as the articles of others
 * will be read.
 */
public final class Fitting {

    private static final int PARTS = 4;

    private final Pipeline pipeline;
    private final List<Annotated> articles;

    /** @param gold what people found in the article */
    public record Annotated(Path article, List<GoldTable.Row> gold) {

        String name() {
            return article.getFileName().toString();
        }
    }

    public Fitting(Pipeline pipeline, List<Annotated> articles) {
        this.pipeline = pipeline;
        this.articles = List.copyOf(articles);
    }

    /**
     * Writes {@code pairs.tsv} and {@code belief.tsv} to a folder, and {@code pair-senses.tsv} unless weights are kept.
     *
     * @param kept the share that the weights which come with the program keep, from 0 to 1
     * @return how well beliefs fitted on the other articles tell what is right in each
     */
    public Reliability write(Path folder, double kept) throws IOException {
        var pairs = new PairFit(LearntWeights.read(table("pairs.tsv")), kept);
        // Weights that are kept were fitted to the senses that words have in the table.
        var fresh = kept > 0 ? pipeline : pipeline.byRules();
        articles.forEach(a -> pairs.add(a.name(), fresh.pairs(a.article()), a.gold()));
        var examples = IntStream.range(0, PARTS).boxed().parallel().flatMap(part -> {
            var own = part(part);
            var names = own.stream().map(Annotated::name).collect(Collectors.toSet());
            var model = PairModel.read("pairs.tsv", pairs.rows(names));
            return judged(fresh.with(model), own).map(judged -> new BeliefFit.Example(judged.article(),
                    judged.right(), judged.place().traits()));
        }).toList();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pairs.tsv"), pairs.rows(Set.of()));
        if (kept == 0) {
            Files.writeString(folder.resolve("pair-senses.tsv"), fresh.wordSenses());
        }
        return write(folder, examples, kept);
    }

    /** A table that comes with the program. */
    private static BundledFolder.File table(String name) {
        return BundledFolder.file("data/rules/" + name);
    }

    /**
     * Writes {@code belief.tsv} alone, fitted to examples.
     *
     * @param kept the share that the weights which come with the program keep, from 0 to 1
     */
    public static Reliability write(Path folder, List<BeliefFit.Example> examples, double kept) throws IOException {
        Files.createDirectories(folder);
        var fit = new BeliefFit(Belief.weights(table("belief.tsv")), kept);
        Files.writeString(folder.resolve("belief.tsv"), BeliefFit.lines(fit.fit(examples)));
        return new Reliability(fit.heldOut(examples));
    }

    /** What is believed of each place as the program is now, beside whether it is right. */
    public List<Reliability.Point> points() {
        return judged(pipeline, articles).map(judged -> new Reliability.Point(
                pipeline.belief(judged.place()).chance(), judged.right())).toList();
    }

    private List<Annotated> part(int part) {
        return IntStream.range(0, articles.size()).filter(i -> i % PARTS == part).mapToObj(articles::get).toList();
    }

    /** A place of an article, and whether a gold row vouches for it. */
    private record Judged(String article, Place place, boolean right) {
    }

    private static Stream<Judged> judged(Pipeline pipeline, List<Annotated> articles) {
        return articles.stream().flatMap(annotated -> {
            var places = pipeline.places(annotated.article());
            var said = OwnWords.at(places);
            return places.stream().filter(place -> !Scoring.YOUNG.contains(place.relation().name()))
                    .map(place -> new Judged(annotated.name(), place, annotated.gold().stream()
                            .anyMatch(row -> Scoring.agrees(row, ClaimTable.row(place, said), false))));
        });
    }
}
