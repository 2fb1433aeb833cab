package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Block;
import org.peptidekg.endpoint.parts.ArticleMarks;
import org.peptidekg.endpoint.parts.MarkedPiece;
import org.peptidekg.text.MappedText;

/** The layout of an article with its marks: headings, paragraphs, nested lists, tables. */
public final class PageBlocks {

    private static final int HIGHEST = 2;
    private static final int DEEPEST = 6;

    private final ArticleMarks marks;
    private final String title;

    public PageBlocks(ArticleMarks marks, String title) {
        this.marks = marks;
        this.title = title;
    }

    /** A part of an article. */
    public sealed interface Part {
    }

    /**
     * A heading.
     *
     * @param level 2 to 6
     */
    record Heading(int level, List<MarkedPiece> text) implements Part {
    }

    record Paragraph(List<MarkedPiece> text) implements Part {
    }

    record Bullets(List<Item> items) implements Part {
    }

    record Table(List<List<MarkedPiece>> header, List<List<List<MarkedPiece>>> rows) implements Part {
    }

    /** An item of a list with the items below it; without words if an article leaves a level out. */
    record Item(List<MarkedPiece> text, List<Item> items) {
    }

    /** The title, marked where the article itself bears it. */
    List<MarkedPiece> title(List<Block> blocks) {
        return blocks.stream().flatMap(block -> title(block).stream()).findFirst().map(marks::pieces)
                .orElseGet(() -> List.of(MarkedPiece.plain(title)));
    }

    private Optional<MappedText> title(Block block) {
        return block instanceof Block.Heading heading && heading.level() == 1
                && heading.text().text().strip().equals(title.strip()) ? Optional.of(heading.text()) : Optional.empty();
    }

    /** The parts in order, without the title. */
    public List<Part> parts(List<Block> blocks) {
        var parts = new ArrayList<Part>();
        for (var block : blocks) {
            if (block instanceof Block.ListItem item) {
                if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Bullets)) {
                    parts.add(new Bullets(new ArrayList<>()));
                }
                add(item, ((Bullets) parts.get(parts.size() - 1)).items());
            } else {
                part(block).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<Part> part(Block block) {
        if (block instanceof Block.Heading heading && title(block).isEmpty()) {
            return Optional.of(new Heading(Math.max(HIGHEST, Math.min(DEEPEST, heading.level())),
                    marks.pieces(heading.text())));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return Optional.of(new Paragraph(marks.pieces(paragraph.text())));
        }
        return block instanceof Block.Table table ? Optional.of(new Table(row(table.header()),
                table.rows().stream().map(this::row).toList())) : Optional.empty();
    }

    /** Puts an item below the last one of each level above it. */
    private void add(Block.ListItem item, List<Item> top) {
        var items = top;
        for (var depth = 0; depth < item.depth(); depth++) {
            if (items.isEmpty()) {
                items.add(new Item(List.of(), new ArrayList<>()));
            }
            items = items.get(items.size() - 1).items();
        }
        items.add(new Item(marks.pieces(item.text()), new ArrayList<>()));
    }

    private List<List<MarkedPiece>> row(List<MappedText> cells) {
        return cells.stream().map(cell -> cell.length() == 0 ? List.<MarkedPiece>of() : marks.pieces(cell)).toList();
    }
}
