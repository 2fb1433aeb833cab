package org.peptidekg.article.read;

import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.html.HtmlFormat;
import org.peptidekg.article.markdown.MarkdownFormat;
import org.peptidekg.article.plain.PlainTextFormat;
import org.peptidekg.article.plain.PubTatorFormat;
import org.peptidekg.text.BadInputException;

/** The formats that can be read, and how a file shows which is its own. */
final class Formats {

    /** The extensions that {@link #of} knows, in lower case. */
    static final Set<String> EXTENSIONS = Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "pubtator");

    private static final Pattern LOOKS_LIKE_MARKDOWN = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\R\\w+:|(?m)^#{2,4} \\S(?s:.*)^#{2,4} \\S"
                    + "|^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|");
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "\\A\\uFEFF?\\s*(<\\?xml[^>]*>\\s*)?(<!--(?s:.*?)-->\\s*)?<(!doctype html|html)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKS_LIKE_PUBTATOR = Pattern.compile("\\A\\uFEFF?\\s*\\w+\\|t\\|");

    private Formats() {
    }

    /** The format of a file, by its extension, and by its content where the extension leaves it open. */
    static ArticleFormat of(InputFile file) {
        var extension = InputFile.extension(file.path());
        return switch (extension) {
            case "md", "markdown" -> new MarkdownFormat();
            case "html", "htm", "xhtml" -> new HtmlFormat();
            case "pubtator" -> new PubTatorFormat();
            case "txt", "text", "" -> byContent(file.content());
            default -> throw new BadInputException(file.path().toString(), "files of type ." + extension
                    + " cannot be read; known are plain text, Markdown, HTML and PubTator (.txt .md .html .pubtator)");
        };
    }

    private static ArticleFormat byContent(String content) {
        if (LOOKS_LIKE_PUBTATOR.matcher(content).find()) {
            return new PubTatorFormat();
        }
        if (LOOKS_LIKE_HTML.matcher(content).find()) {
            return new HtmlFormat();
        }
        return LOOKS_LIKE_MARKDOWN.matcher(content).find() ? new MarkdownFormat() : new PlainTextFormat();
    }
}
