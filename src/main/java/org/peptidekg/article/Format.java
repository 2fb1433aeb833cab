package org.peptidekg.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.text.BadInputException;

/** A kind of input file: knows the layout, gives metadata and blocks. */
interface Format {

    /** The extensions that {@link #of} knows, in lower case. */
    Set<String> EXTENSIONS = Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "pubtator");

    Pattern LOOKS_LIKE_MARKDOWN = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\R\\w+:|(?m)^#{2,4} \\S(?s:.*)^#{2,4} \\S"
                    + "|^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|");
    Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "\\A\\uFEFF?\\s*(<\\?xml[^>]*>\\s*)?(<!--(?s:.*?)-->\\s*)?<(!doctype html|html)\\b",
            Pattern.CASE_INSENSITIVE);
    Pattern LOOKS_LIKE_PUBTATOR = Pattern.compile("\\A\\uFEFF?\\s*\\w+\\|t\\|");

    /** The articles of a file, at least one. */
    List<Draft> read(InputFile file);

    /** The format of a file, by its extension, and by its content where the extension leaves it open. */
    static Format of(InputFile file) {
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

    private static Format byContent(String content) {
        if (LOOKS_LIKE_PUBTATOR.matcher(content).find()) {
            return new PubTatorFormat();
        }
        if (LOOKS_LIKE_HTML.matcher(content).find()) {
            return new HtmlFormat();
        }
        return LOOKS_LIKE_MARKDOWN.matcher(content).find() ? new MarkdownFormat() : new PlainTextFormat();
    }
}
