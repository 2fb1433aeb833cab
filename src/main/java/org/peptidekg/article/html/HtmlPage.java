package org.peptidekg.article.html;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML, with the place of each node in it. */
public final class HtmlPage {

    /** More levels than any page has; the time of the parser grows with the levels that are open. */
    private static final int LEVELS = 1000;

    /** Markup with more levels than any page has. */
    public static final class DeepMarkupException extends RuntimeException {

        private static final long serialVersionUID = 1;

        DeepMarkupException() {
            super("nested more than " + LEVELS + " levels deep");
        }
    }

    private HtmlPage() {
    }

    /** @throws DeepMarkupException if elements are nested more than a thousand levels deep */
    public static Document parse(String content) {
        var page = Parser.htmlParser().setTrackPosition(true).setMaxDepth(LEVELS).parseInput(content, "");
        var deepest = new int[1];
        page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        if (deepest[0] >= LEVELS - 1) {
            // The parser takes what lies deeper out of its place.
            throw new DeepMarkupException();
        }
        return page;
    }
}
