package org.peptidekg.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.cli.load.Attempt;
import org.peptidekg.cli.load.Failure;
import org.peptidekg.text.BadInputException;

/**
 * Reads pieces of the corpus. It travels as a broadcast variable, of which Spark keeps one for all tasks of an
 * executor; what takes long to load (lexicon, rules, models) does not travel: it is loaded by the first task that needs
 * it and serves the others, and goes when the broadcast goes. Safe for many threads.
 */
final class PieceReader implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long MOST_BYTES = 256L << 20;

    private final ReadingSettings settings;
    /** Null until the first task. */
    private transient ReadArticle loaded;

    PieceReader(ReadingSettings settings) {
        this.settings = settings;
    }

    /** Loads what is needed, unless it is there; true if it was not. */
    synchronized boolean load() {
        if (loaded != null) {
            return false;
        }
        loaded = new ReadArticle(settings.pipeline());
        return true;
    }

    private synchronized ReadArticle reader() {
        load();
        return loaded;
    }

    /** What some pieces say, a row an article, one after the other as they are asked for. */
    Iterator<Row> read(List<Piece> pieces, Configuration configuration) {
        var told = new HashSet<String>();
        return pieces.stream().flatMap(piece -> read(piece, configuration, told)).iterator();
    }

    private Stream<Row> read(Piece piece, Configuration configuration, Set<String> told) {
        var place = place(piece);
        var parts = Attempt.of(place, () -> parts(piece, configuration));
        if (parts.result().isEmpty()) {
            return failed(piece, 0, place, parts.failure());
        }
        var all = parts.result().get();
        return IntStream.range(0, all.size()).filter(part -> all.size() == 1 || piece.has(part)).boxed()
                .flatMap(part -> read(piece, part, all.get(part), all.size() == 1, told));
    }

    private Stream<Row> read(Piece piece, int number, ArticleReader.Part part, boolean alone, Set<String> told) {
        var articles = Attempt.of(part.place(), part.articles());
        if (articles.result().isEmpty()) {
            return failed(piece, number, part.place(), articles.failure());
        }
        var all = articles.result().get();
        return IntStream.range(0, all.size()).filter(article -> !alone || piece.has(article)).boxed().map(article -> {
            var place = all.size() == 1 ? part.place() : part.place() + " (" + all.get(article).key() + ")";
            var at = new Layout.Place(piece.number(), number, article, place(piece), place);
            var read = Attempt.of(place, row(at, all.get(article), told));
            return read.result().orElseGet(() -> Layout.failed(at, read.failure().orElseThrow()));
        });
    }

    private Supplier<Row> row(Layout.Place at, Article article, Set<String> told) {
        return () -> reader().row(at, article, told);
    }

    /** Of what all pieces of a file find, the first tells. */
    private static Stream<Row> failed(Piece piece, int part, String place, Optional<Failure> failure) {
        return piece.slice() > 0 && part == 0 ? Stream.of() : Stream.of(Layout.failed(
                new Layout.Place(piece.number(), part, 0, place(piece), place), failure.orElseThrow()));
    }

    private static List<ArticleReader.Part> parts(Piece piece, Configuration configuration) {
        var path = new Path(piece.path());
        var name = java.nio.file.Path.of(place(piece));
        try {
            var beside = new Path(path.getParent(), ArticleReader.metadataName(name));
            var metadata = path.getFileSystem(configuration).exists(beside)
                    ? Optional.of(bytes(beside, configuration)) : Optional.<byte[]>empty();
            return ArticleReader.parts(name, bytes(path, configuration), metadata);
        } catch (IOException e) {
            throw new BadInputException(name.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path path, Configuration configuration) throws IOException {
        var system = path.getFileSystem(configuration);
        if (system.getFileStatus(path).getLen() > MOST_BYTES) {
            throw new BadInputException(path.toString(), "larger than 256 MB; split it");
        }
        try (var in = system.open(path)) {
            return in.readAllBytes();
        }
    }

    /** A file of this machine by its path alone, as on the command line. */
    private static String place(Piece piece) {
        var address = new Path(piece.path()).toUri();
        return "file".equals(address.getScheme()) ? address.getPath() : piece.path();
    }

    /** The flow, for those who want what is the same for all articles. */
    Pipeline pipeline() {
        return reader().pipeline();
    }
}
