package org.peptidekg.article.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Credits;
import org.peptidekg.article.format.HeadingLook;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/**
 * Walks a Markdown tree and adds its blocks to a draft. Blocks of code, images and rules are left out;
 * pieces of HTML are read as pages are.
 */
final class MarkdownBlocks extends AbstractVisitor {

    private final SourceText source;
    private final int offset;
    private final ArticleDraft draft;
    private int listDepth = -1;
    /** Behind the last piece of HTML that was read. */
    private int htmlEnd;

    /** @param offset where the parsed body begins in the source */
    MarkdownBlocks(SourceText source, int offset, ArticleDraft draft) {
        this.source = source;
        this.offset = offset;
        this.draft = draft;
    }

    @Override
    public void visit(Heading heading) {
        var text = words(heading);
        if (!text.isBlank() && !isRead(heading)) {
            draft.blocks.add(new Block.Heading(heading.getLevel(), text));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = words(paragraph);
        if (text.isBlank() || isRead(paragraph)) {
            return;
        }
        if (paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null) {
            draft.blocks.add(new Block.ListItem(listDepth, text));
        } else if (isBoldHead(paragraph, text.text())) {
            draft.blocks.add(new Block.Heading(Math.min(draft.lastLevel() + 1, 6), text));
        } else {
            Credits.read(draft.blocks.size() < 4 ? text.text() : "", draft);
            draft.blocks.add(new Block.Paragraph(text));
        }
    }

    /** A question set in bold as a paragraph of its own is a heading in all but name. */
    private static boolean isBoldHead(Paragraph paragraph, String text) {
        var only = paragraph.getFirstChild();
        return only instanceof StrongEmphasis && only.getNext() == null && text.endsWith("?")
                && HeadingLook.isHeading(text);
    }

    @Override
    public void visit(BulletList list) {
        visitList(list);
    }

    @Override
    public void visit(OrderedList list) {
        visitList(list);
    }

    private void visitList(Node list) {
        if (list.getFirstChild() != list.getLastChild() && isContents(list)) {
            pass(list, Aside.Role.CONTENTS);
            return;
        }
        listDepth++;
        visitChildren(list);
        listDepth--;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table && !isRead(table)) {
            List<MappedText> header = List.of();
            var rows = new ArrayList<List<MappedText>>();
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow && part instanceof TableHead) {
                        header = cells(row);
                    } else if (row instanceof TableRow) {
                        rows.add(cells(row));
                    }
                }
            }
            draft.blocks.add(new Block.Table(header, List.copyOf(rows)));
        } else {
            visitChildren(block);
        }
    }

    private List<MappedText> cells(Node row) {
        var cells = new ArrayList<MappedText>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell));
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public void visit(HtmlBlock block) {
        var span = span(block);
        if (span.isEmpty() || span.get().start() < htmlEnd) {
            return;
        }
        var start = span.get().start();
        htmlEnd = MarkdownHtml.end(source.content(), start, span.get().end());
        MarkdownHtml.read(source, start, htmlEnd, draft);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (FencedProse.is(block) && !isRead(block)) {
            FencedProse.paragraphs(block, source, offset).forEach(text ->
                    draft.blocks.add(new Block.Paragraph(text)));
        } else {
            pass(block, Aside.Role.CODE);
        }
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        pass(block, Aside.Role.CODE);
    }

    private void pass(Node node, Aside.Role role) {
        span(node).filter(span -> span.start() >= htmlEnd).ifPresent(span -> draft.asides.add(new Aside(role, span)));
    }

    private Optional<Span> span(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var last = spans.get(spans.size() - 1);
        var start = offset + spans.get(0).getInputIndex();
        var end = offset + last.getInputIndex() + last.getLength();
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Whether a piece of HTML that was read before holds a block. */
    private boolean isRead(Node node) {
        return span(node).filter(span -> span.start() < htmlEnd).isPresent();
    }

    /** A list of nothing but links to headings of the same page. */
    private static boolean isContents(Node list) {
        var items = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
                var inner = part instanceof BulletList || part instanceof OrderedList;
                var only = part.getFirstChild();
                if (inner ? !isContents(part) : !(only instanceof Link link && only.getNext() == null
                        && link.getDestination().startsWith("#"))) {
                    return false;
                }
                items++;
            }
        }
        return items > 0;
    }

    @Override
    public void visit(ThematicBreak rule) {
        // Holds no words.
    }

    private MappedText words(Node node) {
        return new MarkdownWords(source, offset, draft).of(node);
    }
}
