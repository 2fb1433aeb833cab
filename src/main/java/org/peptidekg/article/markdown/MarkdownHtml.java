package org.peptidekg.article.markdown;

import java.util.regex.Pattern;

import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.html.Boilerplate;
import org.peptidekg.article.html.HtmlBlocks;
import org.peptidekg.article.html.HtmlPage;
import org.peptidekg.article.html.HtmlWords;
import org.peptidekg.text.SourceText;

/** Reads the pieces of HTML that stand in Markdown as pages are read. */
final class MarkdownHtml {

    /** Elements that belong together although blank lines part their tags. */
    private static final Pattern OPEN = Pattern.compile("<(table|dl|del|s|strike|nav|aside|script|style|pre|template"
            + "|footer|form|figure|iframe|svg|(?:div|section|p|ul|ol|details|span)(?=[^>]*(?:\\bhidden\\b|none"
            + "|line-through"
            + "|\\b(?:ads?|advert\\w*|sponsor\\w*|promo\\w*|newsletter|related|toc|sr-only)\\b)))"
            + "(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private MarkdownHtml() {
    }

    /** Where the piece ends that begins at a place: behind the tag that closes its first element, if one is parted. */
    static int end(String content, int start, int end) {
        var open = OPEN.matcher(content).region(start, end);
        if (!open.find()) {
            return end;
        }
        var name = open.group(1);
        var tags = Pattern.compile("<(/?)" + name + "(?=[\\s>])", Pattern.CASE_INSENSITIVE).matcher(content);
        tags.region(open.start(), content.length());
        for (var depth = 0; tags.find();) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                var close = content.indexOf('>', tags.end());
                return close < 0 ? end : Math.max(end, close + 1);
            }
        }
        return end;
    }

    static void read(SourceText source, int start, int end, ArticleDraft draft) {
        var page = HtmlPage.parse(source.content().substring(start, end));
        var boilerplate = new Boilerplate(page.body(), source.length());
        new HtmlBlocks(new HtmlWords(source, start), boilerplate, draft).addAll(page.body());
    }
}
