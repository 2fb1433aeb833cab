package org.peptidekg.article.html;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Credits;
import org.peptidekg.article.format.HeadingLook;
import org.peptidekg.text.MappedText;

/** Walks the main part of an HTML page and adds its blocks to a draft. Not thread-safe. */
public final class HtmlBlocks {

    private static final Set<String> QUESTION_TAGS = Set.of("summary", "button");
    private static final int FRONT = 5;

    private final HtmlWords words;
    private final Boilerplate boilerplate;
    private final ArticleDraft draft;
    private int listDepth = -1;
    /** Makes the next block from its words; a paragraph unless an element said otherwise. */
    private Function<MappedText, Block> next = Block.Paragraph::new;

    public HtmlBlocks(HtmlWords words, Boilerplate boilerplate, ArticleDraft draft) {
        this.words = words;
        this.boilerplate = boilerplate;
        this.draft = draft;
    }

    public void addAll(Element main) {
        children(main);
        flush();
    }

    private void children(Element parent) {
        for (var node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                words.add(text);
            } else if (node instanceof Element element && boilerplate.is(element)) {
                words.pass(element, boilerplate.role(element), draft);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        var tag = element.normalName();
        switch (tag) {
            case "br" -> {
                var last = element.previousElementSibling();
                if (last != null && last.normalName().equals("br") && !hasWordsBetween(last, element)) {
                    flush();
                } else {
                    words.space();
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, heading(tag.charAt(1) - '0'));
            case "ul", "ol", "dl" -> list(element);
            case "li", "dt" -> block(element, item(Math.max(listDepth, 0)));
            case "dd" -> block(element, item(listDepth + 1));
            case "table" -> table(element);
            default -> {
                if (HtmlWords.isCitation(element)) {
                    words.bracket('(', element.sourceRange());
                    children(element);
                    words.bracket(')', element.endSourceRange());
                } else if (QUESTION_TAGS.contains(tag) || isBoldQuestion(element)) {
                    block(element, heading(Math.min(headLevel() + 1, 6)));
                } else if (element.isBlock()) {
                    flush();
                    children(element);
                    flush();
                } else {
                    children(element);
                }
            }
        }
    }

    private static boolean hasWordsBetween(Element first, Element second) {
        for (var node = first.nextSibling(); node != null && node != second; node = node.nextSibling()) {
            if (!(node instanceof TextNode text) || !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void block(Element element, Function<MappedText, Block> maker) {
        flush();
        next = maker;
        children(element);
        flush();
        next = Block.Paragraph::new;
    }

    /** A list of nothing but links to places of the page. */
    private static boolean isContents(Element list) {
        var items = list.select("li");
        return items.size() > 1 && items.stream().allMatch(item -> item.children().stream()
                .filter(child -> !Set.of("ul", "ol").contains(child.normalName())).allMatch(child ->
                        child.selectFirst("a[href^=#]") != null && child.text().equals(child.select("a").text()))
                && item.ownText().matches("[\\d.\\s]*") && item.selectFirst("a[href^=#]") != null);
    }

    private static Function<MappedText, Block> heading(int level) {
        return text -> new Block.Heading(level, text);
    }

    private static Function<MappedText, Block> item(int depth) {
        return text -> new Block.ListItem(depth, text);
    }

    /** The level of the heading that questions of this kind stand under; questions are siblings. */
    private int headLevel() {
        for (var i = draft.blocks.size() - 1; i >= 0; i--) {
            if (draft.blocks.get(i) instanceof Block.Heading heading && !heading.text().text().endsWith("?")) {
                return heading.level();
            }
        }
        return 1;
    }

    private static boolean isBoldQuestion(Element element) {
        if (!element.normalName().equals("p") || element.childrenSize() != 1) {
            return false;
        }
        var only = element.child(0);
        var text = element.text();
        return (only.normalName().equals("strong") || only.normalName().equals("b")) && only.text().equals(text)
                && text.endsWith("?") && HeadingLook.isHeading(text);
    }

    private void list(Element list) {
        flush();
        if (isContents(list)) {
            words.pass(list, Aside.Role.CONTENTS, draft);
            return;
        }
        listDepth++;
        children(list);
        flush();
        listDepth--;
    }

    private void table(Element table) {
        flush();
        var rows = table.select("tr");
        var isData = table.select("table").size() == 1 && rows.stream().anyMatch(row -> cells(row).size() > 1)
                && table.select("h1, h2, h3, h4").isEmpty();
        if (!isData) {
            children(table);
            flush();
            return;
        }
        var caption = table.selectFirst("caption");
        if (caption != null) {
            block(caption, Block.Paragraph::new);
        }
        draft.blocks.add(new HtmlTable(cell -> words.cell(cell, boilerplate)).read(rows));
    }

    static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> Set.of("td", "th").contains(cell.normalName())).toList();
    }

    private void flush() {
        var text = words.take();
        if (text.isBlank()) {
            return;
        }
        var block = next.apply(text);
        if (block instanceof Block.Paragraph && draft.blocks.size() < FRONT) {
            Credits.read(text.text(), draft);
        }
        draft.blocks.add(block);
        next = Block.Paragraph::new;
    }
}
