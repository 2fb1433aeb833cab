package org.peptidekg.article.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.peptidekg.article.Aside;
import org.peptidekg.article.format.Aligner;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/** The words of one Markdown block: emphasis and links resolved to their text, images left out. */
final class MarkdownWords extends AbstractVisitor {

    private static final Pattern TAG = Pattern.compile("^<(/?)(\\w+)");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> BREAKS = Set.of("br", "p", "div", "li", "ul", "ol", "tr", "td", "th");
    private static final Pattern HIDDEN = Pattern.compile("(?i)\\shidden[\\s>=]|display\\s*:\\s*none"
            + "|visibility\\s*:\\s*hidden|\\b(?:sr-only|visually-hidden)\\b");

    private final String content;
    private final int offset;
    private final Aligner aligner;
    private final MappedText.Builder builder;
    /** Words come in source order; nothing is looked for before this place. */
    private int position;
    private int limit;
    private boolean breakPending;
    private boolean inCell;

    /** Elements of HTML that take out what stands in them, while one is open. */
    private String passing = "";
    private int passedFrom;
    private final ArticleDraft draft;

    MarkdownWords(SourceText source, int offset, ArticleDraft draft) {
        this.draft = draft;
        this.content = source.content();
        this.offset = offset;
        this.aligner = new Aligner(source);
        this.builder = new MappedText.Builder(source);
    }

    MappedText of(Node block) {
        inCell = block instanceof TableCell;
        var spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return builder.build();
        }
        var last = spans.get(spans.size() - 1);
        position = offset + spans.get(0).getInputIndex();
        limit = offset + last.getInputIndex() + last.getLength();
        visitChildren(block);
        return builder.build().strip();
    }

    @Override
    public void visit(Text text) {
        append(text, text.getLiteral(), 0);
    }

    @Override
    public void visit(Code code) {
        var ticks = code.getSourceSpans().isEmpty() ? 0 : 1;
        append(code, code.getLiteral(), ticks);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        breakPending = true;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        breakPending = true;
    }

    @Override
    public void visit(HtmlInline html) {
        var tag = TAG.matcher(html.getLiteral());
        if (!tag.find() || html.getSourceSpans().isEmpty()) {
            return;
        }
        var name = tag.group(2).toLowerCase(Locale.ROOT);
        var place = html.getSourceSpans().get(0);
        var from = offset + place.getInputIndex();
        if (!passing.isEmpty()) {
            if (name.equals(passing) && !tag.group(1).isEmpty()) {
                var role = STRUCK.contains(name) ? Aside.Role.STRUCK_OUT : Aside.Role.HIDDEN;
                draft.asides.add(new Aside(role, new Span(passedFrom, from + place.getLength())));
                passing = "";
                position = Math.max(position, from + place.getLength());
            }
        } else if (tag.group(1).isEmpty() && (STRUCK.contains(name) || HIDDEN.matcher(html.getLiteral()).find())) {
            passing = name;
            passedFrom = from;
        } else if (name.equals("br") && inCell) {
            builder.append('\n', from, from + place.getLength());
            position = Math.max(position, from + place.getLength());
        } else if (BREAKS.contains(name)) {
            breakPending = true;
        }
    }

    @Override
    public void visit(Image image) {
        // Its words describe the picture; they are not part of the text.
    }

    /** A blank for the line break, or for the tag, between the last words and the next. */
    private void appendBreak(int next) {
        var start = content.indexOf('\n', position);
        if (start < 0 || start >= next) {
            builder.append(' ', position, next);
            return;
        }
        var end = start + 1;
        while (start > position && Character.isWhitespace(content.charAt(start - 1))) {
            start--;
        }
        builder.append(' ', start, end);
    }

    private void append(Node node, String literal, int skip) {
        if (literal.isEmpty() || !passing.isEmpty()) {
            return;
        }
        var spans = node.getSourceSpans();
        var from = spans.isEmpty() ? position : Math.max(position, offset + spans.get(0).getInputIndex() + skip);
        if (breakPending && !builder.isEmpty() && from > position) {
            appendBreak(from);
        }
        breakPending = false;
        var end = aligner.append(builder, literal, from, limit);
        if (end < 0 && !spans.isEmpty()) {
            // An escape that this class does not know: the words as they stand in the file.
            end = Math.max(from, offset + spans.get(0).getInputIndex() + spans.get(0).getLength());
            builder.appendSource(from, end);
        }
        position = Math.max(position, end);
    }
}
