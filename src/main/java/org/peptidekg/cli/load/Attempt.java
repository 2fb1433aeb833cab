package org.peptidekg.cli.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.text.BadInputException;

/**
 * A piece of work on one file or article: its result, or why there is none. What fails on one article, whatever it is,
 * must not stop the reading of others.
 */
public record Attempt<T>(Optional<T> result, Optional<Failure> failure) {

    /** Does a piece of work, and keeps why it failed if it did. */
    public static <T> Attempt<T> of(String place, Supplier<T> work) {
        try {
            return new Attempt<>(Optional.of(work.get()), Optional.empty());
        } catch (BadInputException e) {
            return failed(Failure.Kind.UNREADABLE, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            var at = Arrays.stream(e.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.peptidekg"))
                    .findFirst().map(frame -> " at " + frame).orElse("");
            return failed(Failure.Kind.UNEXPECTED, place
                    + ": could not be read; this should not have happened, please report it: " + e + at);
        }
    }

    static <T> Attempt<T> failed(Failure.Kind kind, String message) {
        return new Attempt<>(Optional.empty(), Optional.of(new Failure(kind, message)));
    }

    /** What each article of a file says. */
    public static List<Attempt<ArticleClaims>> readings(Pipeline pipeline, Path file) {
        return each(file, pipeline::read);
    }

    /** What is made of each article of a file. */
    static <T> List<Attempt<T>> each(Path file, Function<Article, T> work) {
        var parts = of(file.toString(), () -> ArticleReader.parts(file));
        if (parts.result().isEmpty()) {
            return List.of(new Attempt<>(Optional.empty(), parts.failure()));
        }
        return parts.result().get().stream().flatMap(part -> each(part, work).stream()).toList();
    }

    private static <T> List<Attempt<T>> each(ArticleReader.Part part, Function<Article, T> work) {
        var articles = of(part.place(), part.articles());
        if (articles.result().isEmpty()) {
            return List.of(new Attempt<>(Optional.empty(), articles.failure()));
        }
        var all = articles.result().get();
        return all.stream().map(article -> of(all.size() == 1 ? part.place() : part.place() + " (" + article.key()
                + ")", () -> work.apply(article))).toList();
    }

    /** The files that inputs name. */
    public static List<Attempt<Path>> files(List<Path> inputs) {
        var files = new ArrayList<Attempt<Path>>();
        for (var input : inputs) {
            var found = of(input.toString(), () -> ArticleFiles.in(input));
            found.result().ifPresent(all -> all.forEach(file ->
                    files.add(new Attempt<>(Optional.of(file), Optional.empty()))));
            found.failure().ifPresent(why -> files.add(new Attempt<>(Optional.empty(), Optional.of(why))));
        }
        return files;
    }
}
