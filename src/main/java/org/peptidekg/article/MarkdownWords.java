package org.peptidekg.article;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** The words of one Markdown block: emphasis and links resolved to their text, images left out. */
final class MarkdownWords extends AbstractVisitor {

    private final String content;
    private final int offset;
    private final Aligner aligner;
    private final MappedText.Builder builder;
    /** Words come in source order; nothing is looked for before this place. */
    private int position;
    private int limit;
    private boolean breakPending;

    MarkdownWords(SourceText source, int offset) {
        this.content = source.content();
        this.offset = offset;
        this.aligner = new Aligner(source);
        this.builder = new MappedText.Builder(source);
    }

    MappedText of(Node block) {
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
        breakPending |= html.getLiteral().toLowerCase(java.util.Locale.ROOT).startsWith("<br");
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
        if (literal.isEmpty()) {
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
