package org.peptidekg.article.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.article.Article;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.clean.Asides;
import org.peptidekg.article.clean.Bullets;
import org.peptidekg.article.clean.Cleaner;
import org.peptidekg.article.clean.HyphenBeginnings;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Controls;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.format.MetadataFile;
import org.peptidekg.article.html.HtmlPage;
import org.peptidekg.article.office.OfficeText;
import org.peptidekg.article.pack.Packed;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Span;

/**
 * Reads plain text, Markdown, HTML and PubTator files. The format follows from the file's extension, and from
 * its content where the extension leaves it open. A file {@code NAME.meta.yaml} beside {@code NAME.txt} adds
 * metadata that the text does not hold.
 */
public final class ArticleReader {

    private static final Pattern PACKED = Pattern.compile("(?i)\\.(?:gz|tgz|zip|tar)$");

    /** Read when the first article is. */
    private static final class Lazy {

        private static final Asides ASIDES = Asides.bundled();
        private static final HyphenBeginnings BEGINNINGS = HyphenBeginnings.bundled();
    }

    private ArticleReader() {
    }

    /**
     * The one article of a file.
     *
     * @throws BadInputException if the file is missing, empty, no text, of an unknown type, or holds
     *         no article or more than one
     */
    public static Article read(Path file) {
        var articles = readAll(file);
        if (articles.size() > 1) {
            throw new BadInputException(file.toString(), "holds " + articles.size() + " articles, not one");
        }
        return articles.get(0);
    }

    /**
     * All articles of a file, in its order, at least one; archives, XML, BioC, MEDLINE and PubTator files can hold
     * more.
     *
     * @throws BadInputException as {@link #read(Path)}
     */
    public static List<Article> readAll(Path file) {
        return parts(file).stream().flatMap(part -> part.articles().get().stream()).toList();
    }

    /**
     * A file by itself or packed in another.
     *
     * @param place the file, and the name within it if it is an archive
     * @param articles reads its articles; throws what {@link #read(Path)} does
     */
    public record Part(String place, Supplier<List<Article>> articles) {
    }

    /**
     * The files in a file: itself, or those packed in it that may be articles, to be read one by one.
     *
     * @throws BadInputException if it is missing, cannot be unpacked, or holds too much or nothing to read
     */
    public static List<Part> parts(Path file) {
        return parts(file, InputFile.bytes(file), () -> MetadataFile.beside(file));
    }

    /**
     * The same for a file that is not on this machine.
     *
     * @param file its name, with folders
     * @param metadata the file of {@link #metadataName} beside it; empty if there is none
     */
    public static List<Part> parts(Path file, byte[] bytes, Optional<byte[]> metadata) {
        return parts(file, bytes, () -> metadata.map(found ->
                MetadataFile.of(file.resolveSibling(metadataName(file)), found)));
    }

    /** The name of the file that tells more of a file beside it. */
    public static String metadataName(Path file) {
        return MetadataFile.nameBeside(file);
    }

    private static List<Part> parts(Path file, byte[] bytes, Supplier<Optional<MetadataFile>> metadata) {
        var contents = Packed.open(file.toString(), bytes, name -> isArticle(file, name));
        if (contents.isEmpty()) {
            return List.of(new Part(file.toString(), () ->
                    articles(input(file, bytes, List.of()), metadata.get())));
        }
        if (contents.get().isEmpty()) {
            throw new BadInputException(file.toString(), "this archive holds no articles");
        }
        var told = PACKED.matcher(file.toString()).find() ? List.<String>of()
                : List.of("its name does not tell that it is packed; it was unpacked");
        return contents.get().stream().map(content -> {
            var path = content.inner().isEmpty() ? file
                    : ArticleFiles.like(file, file + "!/", content.inner());
            return new Part(path.toString(), () -> articles(input(path, content.bytes(), told),
                    Optional.empty()));
        }).toList();
    }

    private static InputFile input(Path path, byte[] bytes, List<String> told) {
        return OfficeText.read(path, bytes, told).orElseGet(() -> InputFile.of(path, bytes, told));
    }

    private static boolean isArticle(Path archive, String name) {
        return name.indexOf('\0') < 0 && !name.isBlank()
                && ArticleFiles.isArticle(ArticleFiles.like(archive, "", name));
    }

    /**
     * All articles of a text that was read from a file before, without the metadata of a file beside it.
     *
     * @param fileName name of the file, whose extension tells the format
     * @throws BadInputException as {@link #read(Path)}
     */
    public static List<Article> readAll(String fileName, String content) {
        return articles(InputFile.of(fileName, content), Optional.empty());
    }

    private static List<Article> articles(InputFile input, Optional<MetadataFile> extra) {
        var all = drafts(input);
        // Names that the file itself marks stand on its words as they are.
        all.stream().filter(draft -> draft.entities.isEmpty()).forEach(draft -> {
            Cleaner.clean(input.source(), draft, Lazy.BEGINNINGS);
            Bullets.find(draft);
            Lazy.ASIDES.part(input.source(), draft);
        });
        var drafts = all.stream().filter(draft -> !draft.blocks.isEmpty()).toList();
        if (drafts.isEmpty()) {
            throw new BadInputException(input.path().toString(), "no text was found in it");
        }
        return drafts.stream().map(draft -> {
            extra.ifPresent(meta -> meta.addTo(draft));
            return article(input, draft, drafts.size() > 1);
        }).toList();
    }

    private static List<ArticleDraft> drafts(InputFile input) {
        try {
            var format = Formats.of(input);
            var drafts = format.format().read(input);
            format.warning().ifPresent(warning -> drafts.forEach(draft -> draft.warnings.add(warning)));
            return drafts;
        } catch (StackOverflowError | HtmlPage.DeepMarkupException e) {
            // Trees of markup are walked by recursion; thousands of levels are no article but an attack or a fault.
            throw new BadInputException(input.path().toString(), "its markup is nested too deeply", e);
        }
    }

    private static Article article(InputFile input, ArticleDraft draft, boolean among) {
        var warnings = Stream.concat(input.warnings().stream(), draft.warnings.stream()).toList();
        var people = draft.people.stream().map(person -> new Metadata.Person(Controls.blank(person.role()),
                Controls.blank(person.name()))).toList();
        var metadata = new Metadata(Controls.blank(draft.titleOr(input.stem())), draft.date, people,
                draft.source.map(Controls::blank));
        var part = draft.part.orElse(new Span(0, input.source().length()));
        var digest = among ? InputFile.sha256(input.source().slice(part).getBytes(StandardCharsets.UTF_8))
                : input.sha256();
        return new Article(slug(draft.key.orElse(input.stem())), input.name(), digest, metadata,
                input.source(), part, List.copyOf(draft.blocks),
                List.copyOf(draft.asides), List.copyOf(draft.pages),
                draft.references.works(), warnings, List.copyOf(draft.entities));
    }

    /** Lower case letters, digits and single hyphens. */
    private static String slug(String name) {
        var slug = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "article" : slug;
    }
}
