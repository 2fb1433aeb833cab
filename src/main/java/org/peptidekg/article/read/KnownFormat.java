package org.peptidekg.article.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.article.bioc.BioCJsonFormat;
import org.peptidekg.article.bioc.BioCXmlFormat;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.html.HtmlFormat;
import org.peptidekg.article.markdown.MarkdownFormat;
import org.peptidekg.article.office.OfficeText;
import org.peptidekg.article.plain.MedlineFormat;
import org.peptidekg.article.plain.PdfTextFormat;
import org.peptidekg.article.plain.PlainTextFormat;
import org.peptidekg.article.plain.PubTatorFormat;
import org.peptidekg.article.wiki.WikitextFormat;
import org.peptidekg.article.xml.JatsFormat;
import org.peptidekg.article.xml.PubMedFormat;
import org.peptidekg.article.xml.SplFormat;
import org.peptidekg.article.xml.XmlTags;

/** A format: its name for people, its extensions, and how its files show beyond doubt that they are such. */
enum KnownFormat {

    TEXT("plain text", List.of(), content -> false, PlainTextFormat::new),
    MARKDOWN("Markdown", List.of("md", "markdown"), content -> false, MarkdownFormat::new),
    PDF("PDF", List.of("pdf"), PdfTextFormat.BEGINNING.asPredicate(), PdfTextFormat::new),
    WORD("Word", List.of("docx"), content -> content.startsWith(OfficeText.WORD), HtmlFormat::new),
    WIKITEXT("wikitext", List.of("wiki", "wikitext", "mediawiki"), content -> false, WikitextFormat::new),
    HTML("HTML", List.of("html", "htm", "xhtml"), Signs.HTML, HtmlFormat::new),
    JATS("JATS XML", List.of(), root(JatsFormat.ROOTS::contains), JatsFormat::new),
    SPL("a product label", List.of(), root("document"::equals).and(content -> content.contains(
            SplFormat.NAMESPACE)), SplFormat::new),
    PUBMED("PubMed XML", List.of(), root(PubMedFormat.ROOTS::contains), PubMedFormat::new),
    BIOC_XML("BioC XML", List.of(), content -> XmlTags.root(content).filter(root -> root.equals("collection")
            || root.equals("document") && content.contains("<passage")).isPresent(), BioCXmlFormat::new),
    BIOC_JSON("BioC JSON", List.of("json"), Signs.JSON.and(content -> content.contains("\"passages\"")),
            BioCJsonFormat::new),
    MEDLINE("MEDLINE", List.of("nbib", "medline"), Signs.MEDLINE, MedlineFormat::new),
    PUBTATOR("PubTator", List.of("pubtator"), Signs.PUBTATOR, PubTatorFormat::new);

    /** What a file begins with. */
    private static final class Signs {

        static final Predicate<String> HTML = Pattern.compile("\\A\\uFEFF?\\s*(<\\?xml[^>]*>\\s*)?"
                + "(<!--(?s:.*?)-->\\s*)?<(!doctype html|html)\\b", Pattern.CASE_INSENSITIVE).asPredicate();
        static final Predicate<String> JSON = Pattern.compile("\\A\\uFEFF?\\s*[{\\[]\\s*[{\\[\"]").asPredicate();
        static final Predicate<String> MEDLINE = Pattern.compile("\\A\\uFEFF?\\s*PMID- \\d+\\s").asPredicate();
        static final Predicate<String> PUBTATOR = Pattern.compile("\\A\\uFEFF?\\s*\\w+\\|t\\|").asPredicate();
        static final Predicate<String> MARKDOWN = Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R\\w+:"
                + "|(?m)^#{2,4} \\S(?s:.*)^#{2,4} \\S|^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|").asPredicate();

        private Signs() {
        }
    }

    private final String title;
    private final List<String> extensions;
    private final Predicate<String> sign;
    private final Supplier<ArticleFormat> reader;

    KnownFormat(String title, List<String> extensions, Predicate<String> sign, Supplier<ArticleFormat> reader) {
        this.title = title;
        this.extensions = extensions;
        this.sign = sign;
        this.reader = reader;
    }

    private static Predicate<String> root(Predicate<String> names) {
        return content -> XmlTags.root(content).filter(names).isPresent();
    }

    String title() {
        return title;
    }

    List<String> extensions() {
        return extensions;
    }

    ArticleFormat reader() {
        return reader.get();
    }

    /** The format that an extension tells. */
    static Optional<KnownFormat> of(String extension) {
        return Stream.of(values()).filter(format -> format.extensions.contains(extension)).findFirst();
    }

    /** The format that a content shows beyond doubt. */
    static Optional<KnownFormat> shown(String content) {
        return Stream.of(values()).filter(format -> format.sign.test(content)).findFirst();
    }

    /** The format that a text looks like. */
    static KnownFormat guessed(String content) {
        return Signs.MARKDOWN.test(content) ? MARKDOWN : TEXT;
    }
}
