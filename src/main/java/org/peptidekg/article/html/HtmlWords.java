package org.peptidekg.article.html;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.peptidekg.article.Aside;
import org.peptidekg.article.format.Aligner;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/**
 * Collects the words of HTML text nodes in order. Runs of white space become one blank that stands for the
 * whole run; entities stand for their range. Not thread-safe.
 */
public final class HtmlWords {

    /** Numbers of references: "3", "3, 5-7". */
    public static final Pattern CITATION = Pattern.compile("\\d{1,3}(\\s*[,\\u2013-]\\s*\\d{1,3})*");

    private final SourceText source;
    private final int offset;
    private final Aligner aligner;
    private MappedText.Builder builder;
    /** Behind the last word added. */
    private int position;
    private boolean spacePending;
    /** White space since the last word; null if only a tag parts the words. */
    private Span space;

    /** @param offset where the parsed page begins in the source */
    public HtmlWords(SourceText source, int offset) {
        this.source = source;
        this.offset = offset;
        this.aligner = new Aligner(source);
        this.builder = new MappedText.Builder(source);
    }

    public void add(TextNode node) {
        var range = node.sourceRange();
        if (range.isTracked()) {
            add(text(node.getWholeText(), offset + range.startPos(), offset + range.endPos()));
        }
    }

    public SourceText source() {
        return source;
    }

    /** Decoded words that stand in a range of the source, with their places. */
    public MappedText text(String words, int from, int to) {
        var raw = new MappedText.Builder(source);
        if (aligner.append(raw, words, from, to) < 0) {
            raw = new MappedText.Builder(source).appendSource(from, to);
        }
        return raw.build();
    }

    /** Adds words that know their place. */
    public void add(MappedText text) {
        for (var i = 0; i < text.length(); i++) {
            if (" \t\n\r\f\uFEFF".indexOf(text.text().charAt(i)) >= 0) {
                addSpace(text.source(i, i + 1));
            } else {
                addChar(text, i);
            }
        }
    }

    private void addSpace(Span place) {
        spacePending = true;
        space = space == null || space.end() != place.start() ? place : space.cover(place);
    }

    private void addChar(MappedText text, int i) {
        var place = text.source(i, i + 1);
        // Misplaced table content can come out of order; a text must not run backwards.
        if (place.start() < position && i > 0 && place.start() != text.source(i - 1, i).start()) {
            return;
        }
        if (spacePending && !builder.isEmpty() && place.start() > position) {
            var written = space != null && space.start() >= position && space.end() <= place.start();
            builder.append(' ', written ? space.start() : position, written ? space.end() : place.start());
        }
        spacePending = false;
        space = null;
        builder.append(text.text().charAt(i), place.start(), place.end());
        position = place.end();
    }

    /** Parts the words before from those behind, as a line break does. */
    public void space() {
        spacePending = true;
    }

    /** The words so far; the next text begins afresh. */
    public MappedText take() {
        var text = builder.build().strip();
        builder = new MappedText.Builder(source);
        spacePending = false;
        space = null;
        return text;
    }

    /** All words below an element, those of inner blocks parted by blanks. */
    MappedText of(Element element, Boilerplate boilerplate) {
        collect(element, boilerplate, false);
        return take();
    }

    /** The words of a cell; what stands on lines of its own is parted by the sign of a line's end. */
    MappedText cell(Element element, Boilerplate boilerplate) {
        collect(element, boilerplate, true);
        return take();
    }

    /** Notes what is passed over. */
    public void pass(Element element, Aside.Role role, ArticleDraft draft) {
        var start = element.sourceRange();
        var end = element.endSourceRange();
        if (start.isTracked() && element.hasText()) {
            var last = end.isTracked() && end.endPos() > start.startPos() ? end.endPos() : start.endPos();
            if (last > start.startPos()) {
                draft.asides.add(new Aside(role, new Span(offset + start.startPos(), offset + last)));
            }
        }
    }

    private void line(Range tag) {
        var text = builder.build().text();
        if (tag.isTracked() && tag.endPos() > tag.startPos() && offset + tag.startPos() >= position
                && !text.isBlank() && !text.endsWith("\n")) {
            builder.append('\n', offset + tag.startPos(), offset + tag.endPos());
            position = offset + tag.endPos();
        } else {
            space();
        }
    }

    /**
     * Opens or closes a citation that is marked by raising its number: "rats<sup>3</sup>" reads "rats(3)". The
     * bracket stands for the tag.
     */
    public void bracket(char bracket, Range tag) {
        if (tag.isTracked() && tag.endPos() > tag.startPos()) {
            if (bracket == '(' && space != null && space.start() >= position && !builder.isEmpty()) {
                builder.append(' ', space.start(), space.end());
            }
            spacePending = false;
            space = null;
            builder.append(bracket, offset + tag.startPos(), offset + tag.endPos());
            position = offset + tag.endPos();
        }
    }

    static boolean isCitation(Element element) {
        return element.normalName().equals("sup") && element.selectFirst("a") != null
                && CITATION.matcher(element.text()).matches();
    }

    private void collect(Node node, Boilerplate boilerplate, boolean lines) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                add(text);
            } else if (child instanceof Element inner && !boilerplate.is(inner)) {
                var parts = inner.isBlock() || inner.normalName().equals("br");
                if (parts && lines) {
                    line(inner.sourceRange());
                } else if (parts) {
                    space();
                }
                if (isCitation(inner)) {
                    bracket('(', inner.sourceRange());
                    collect(inner, boilerplate, lines);
                    bracket(')', inner.endSourceRange());
                    continue;
                }
                collect(inner, boilerplate, lines);
                if (parts) {
                    space();
                }
            }
        }
    }
}
