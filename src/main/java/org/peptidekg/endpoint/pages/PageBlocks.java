package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.stream.Collectors;

import org.peptidekg.article.Block;
import org.peptidekg.endpoint.explore.ArticleMarks;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.text.MappedText;

/** The layout of an article as markup: headings, paragraphs, nested lists, tables. */
public final class PageBlocks {

    private static final int DEEPEST = 6;

    private final ArticleMarks marks;
    private final String title;
    private final StringBuilder markup = new StringBuilder();
    /** Lists that are open. */
    private int open;

    public PageBlocks(ArticleMarks marks, String title) {
        this.marks = marks;
        this.title = title;
    }

    /** The title, marked where the article itself bears it. */
    String title(List<Block> blocks) {
        return "<h1>" + blocks.stream().filter(this::isTitle).findFirst()
                .map(block -> marks.markup(((Block.Heading) block).text())).orElse(Html.escape(title)) + "</h1>\n";
    }

    private boolean isTitle(Block block) {
        return block instanceof Block.Heading heading && heading.level() == 1
                && heading.text().text().strip().equals(title.strip());
    }

    public String markup(List<Block> blocks) {
        blocks.forEach(this::add);
        close(0);
        return markup.toString();
    }

    private void add(Block block) {
        if (block instanceof Block.ListItem item) {
            item(item);
            return;
        }
        close(0);
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            markup.append("<p>").append(marks.markup(paragraph.text())).append("</p>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void heading(Block.Heading heading) {
        if (isTitle(heading)) {
            return;
        }
        var level = Math.max(2, Math.min(DEEPEST, heading.level()));
        markup.append("<h").append(level).append('>').append(marks.markup(heading.text())).append("</h").append(level)
                .append(">\n");
    }

    private void item(Block.ListItem item) {
        close(item.depth() + 1);
        if (open == item.depth() + 1) {
            markup.append("</li>\n");
        }
        while (open <= item.depth()) {
            markup.append("<ul>\n");
            open++;
            if (open <= item.depth()) {
                markup.append("<li>");
            }
        }
        markup.append("<li>").append(marks.markup(item.text()));
    }

    private void close(int depth) {
        while (open > depth) {
            markup.append("</li>\n</ul>\n");
            open--;
        }
    }

    private void table(Block.Table table) {
        markup.append("<div class=\"scroll\"><table>\n");
        if (!table.header().isEmpty()) {
            markup.append("<thead>").append(row(table.header(), "th")).append("</thead>\n");
        }
        table.rows().forEach(row -> markup.append(row(row, "td")));
        markup.append("</table></div>\n");
    }

    private String row(List<MappedText> cells, String tag) {
        return cells.stream().map(cell -> "<" + tag + ">" + (cell.length() == 0 ? "" : marks.markup(cell)) + "</" + tag
                + ">").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
