package org.peptidekg.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jsoup.nodes.Element;
import org.peptidekg.article.Block;
import org.peptidekg.text.MappedText;

/** Reads a table of data: a cell that spans rows or columns stands in each of them. Not thread-safe. */
public final class HtmlTable {

    /** A page may claim any number; no table of data is larger. */
    private static final int MOST = 100;

    private final Function<Element, MappedText> words;
    /** Cells that reach down into the rows to come, by column: the text, and how many rows more. */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    private record Reaching(MappedText text, int rows) {
    }

    /** @param words gives the words of a cell */
    public HtmlTable(Function<Element, MappedText> words) {
        this.words = words;
    }

    /** @param rows elements with cells {@code td} and {@code th} as children */
    public Block.Table read(List<Element> rows) {
        List<MappedText> header = List.of();
        var body = new ArrayList<List<MappedText>>();
        for (var row : rows) {
            var cells = HtmlBlocks.cells(row);
            var texts = texts(cells);
            var isHeader = !cells.isEmpty() && cells.stream().allMatch(cell -> cell.normalName().equals("th"))
                    || row.parent() != null && row.parent().normalName().equals("thead");
            if (isHeader && body.isEmpty()) {
                header = header.isEmpty() ? texts : below(header, texts);
            } else if (texts.stream().anyMatch(text -> !text.isBlank())) {
                body.add(texts);
            }
        }
        return new Block.Table(header, List.copyOf(body));
    }

    /** Of two rows of heads, the lower one is the nearer, and the upper one stands where the lower has none. */
    private static List<MappedText> below(List<MappedText> upper, List<MappedText> lower) {
        var heads = new ArrayList<MappedText>();
        for (var i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            heads.add(i < lower.size() && !lower.get(i).isBlank() ? lower.get(i)
                    : i < upper.size() ? upper.get(i) : lower.get(i));
        }
        return List.copyOf(heads);
    }

    private List<MappedText> texts(List<Element> cells) {
        var texts = new ArrayList<MappedText>();
        for (var cell : cells) {
            fill(texts);
            var text = words.apply(cell);
            var down = span(cell, "rowspan");
            for (var i = span(cell, "colspan"); i > 0 && texts.size() < MOST; i--) {
                if (down > 1) {
                    reaching.put(texts.size(), new Reaching(text, down - 1));
                }
                texts.add(text);
            }
        }
        fill(texts);
        return List.copyOf(texts);
    }

    /** Adds the cells of rows above that reach into the next columns of this one. */
    private void fill(List<MappedText> texts) {
        while (reaching.containsKey(texts.size())) {
            var cell = reaching.remove(texts.size());
            if (cell.rows() > 1) {
                reaching.put(texts.size(), new Reaching(cell.text(), cell.rows() - 1));
            }
            texts.add(cell.text());
        }
    }

    private static int span(Element cell, String name) {
        var value = cell.attr(name).strip();
        return value.matches("\\d{1,4}") ? Math.max(1, Math.min(MOST, Integer.parseInt(value))) : 1;
    }
}
