package org.peptidekg.article.xml;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.html.HtmlTable;
import org.peptidekg.article.html.HtmlWords;
import org.peptidekg.text.MappedText;

/** Walks the sections of a JATS article and adds their blocks to a draft. Not thread-safe. */
final class JatsBlocks {

    private static final Map<String, Aside.Role> PASSED = Map.ofEntries(
            Map.entry("ref-list", Aside.Role.REFERENCES), Map.entry("fn-group", Aside.Role.FOOTNOTE),
            Map.entry("fn", Aside.Role.FOOTNOTE), Map.entry("table-wrap-foot", Aside.Role.FOOTNOTE),
            Map.entry("ack", Aside.Role.PUBLISHER), Map.entry("glossary", Aside.Role.PUBLISHER),
            Map.entry("bio", Aside.Role.PUBLISHER), Map.entry("notes", Aside.Role.PUBLISHER),
            Map.entry("attrib", Aside.Role.PUBLISHER), Map.entry("permissions", Aside.Role.PUBLISHER),
            Map.entry("supplementary-material", Aside.Role.PUBLISHER), Map.entry("code", Aside.Role.CODE),
            Map.entry("preformat", Aside.Role.CODE));
    /** Elements without words for a reader: numbers of figures, formulas, pictures. */
    private static final Set<String> WORDLESS = Set.of("label", "object-id", "graphic", "inline-graphic", "media",
            "disp-formula", "disp-formula-group", "inline-formula", "tex-math", "math", "alternatives", "sec-meta",
            "alt-text", "long-desc", "email", "ext-link-group", "contrib-group", "processing-meta");
    private static final Set<String> PARTS = Set.of("p", "disp-quote", "boxed-text", "verse-group", "verse-line",
            "statement", "speech", "fig", "fig-group", "table-wrap", "table-wrap-group", "caption", "app",
            "app-group", "body", "back", "floats-group", "break", "chem-struct-wrap", "question");
    /** Names of product labels for the same things. */
    private static final Map<String, String> ALIASES = Map.of("paragraph", "p", "item", "list-item", "section", "sec",
            "observationmedia", "media", "rendermultimedia", "media", "excerpt", "media", "subject", "media",
            "footnote", "fn");
    private static final Set<String> LISTS = Set.of("list", "def-list");
    /** References to notes, which only disturb the words that they are set behind. */
    private static final Set<String> SIGNS = Set.of("fn", "table-fn", "aff", "corresp", "author-notes");
    private static final Set<String> NOTES = Set.of("fn", "footnote");
    private static final Pattern METHODS = Pattern.compile("(?:^|\\|)(?:materials?|methods?|subjects)(?:$|\\|)");
    private static final int DEEPEST = 6;

    private final XmlPart part;
    private final HtmlWords words;
    private final ArticleDraft draft;
    private int level = 1;
    private int listDepth = -1;
    /** Makes the next block from its words; a paragraph unless an element said otherwise. */
    private Function<MappedText, Block> next = Block.Paragraph::new;

    JatsBlocks(XmlPart part, ArticleDraft draft) {
        this.part = part;
        this.words = part.words();
        this.draft = draft;
    }

    void addAll(Element element) {
        children(element);
        flush();
    }

    void heading(Element title, int depth) {
        block(title, text -> new Block.Heading(Math.min(depth, DEEPEST), text));
    }

    /** A section, whose title is a heading of a depth. */
    void section(Element section, int depth) {
        flush();
        if (METHODS.matcher(section.attr("sec-type")).find()) {
            part.pass(section, Aside.Role.METHODS, draft);
            return;
        }
        var outer = level;
        level = depth;
        children(section);
        flush();
        level = outer;
    }

    private void children(Element parent) {
        for (var node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                part.add(text);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        var tag = ALIASES.getOrDefault(element.normalName(), element.normalName());
        if (tag.equals("caption") && element.parent() != null && element.parent().normalName().equals("item")) {
            // The number of an item.
            words.space();
        } else if (PASSED.containsKey(tag)) {
            flush(element);
            part.pass(element, PASSED.get(tag), draft);
        } else if (tag.equals("sec")) {
            section(element, level + 1);
        } else if (tag.equals("title")) {
            title(element);
        } else if (LISTS.contains(tag)) {
            flush();
            listDepth++;
            children(element);
            flush();
            listDepth--;
        } else if (tag.equals("table")) {
            flush();
            element.select("> caption").forEach(caption -> block(caption, Block.Paragraph::new));
            draft.blocks.add(new HtmlTable(cell -> part.text(cell, JatsBlocks::isSign)).read(element.select("tr")));
        } else if (tag.equals("xref") || tag.equals("sup")) {
            reference(element);
        } else if (tag.equals("list-item") || tag.equals("def-item")) {
            item(element, Math.max(listDepth, 0));
        } else if (PARTS.contains(tag)) {
            part(element, tag);
        } else if (WORDLESS.contains(tag)) {
            words.space();
        } else {
            children(element);
        }
    }

    /** Words of a footnote within a paragraph do not part it; what stands between paragraphs does. */
    private void flush(Element passed) {
        if (!passed.normalName().equals("fn")) {
            flush();
        }
    }

    private void title(Element title) {
        var parent = title.parent();
        // The title of a caption says what is to be seen, in a sentence.
        if (parent != null && Set.of("caption", "list", "def-list", "table-wrap").contains(parent.normalName())) {
            block(title, Block.Paragraph::new);
        } else {
            heading(title, level);
        }
    }

    private void part(Element element, String tag) {
        // The first paragraph of an item is the item.
        var first = next;
        flush();
        next = tag.equals("p") ? first : next;
        children(element);
        flush();
    }

    private void item(Element element, int depth) {
        block(element, text -> new Block.ListItem(depth, text));
    }

    private void block(Element element, Function<MappedText, Block> maker) {
        flush();
        next = maker;
        children(element);
        flush();
        next = Block.Paragraph::new;
    }

    /** Raised numbers that cite read as numbers in brackets do. */
    private void reference(Element element) {
        if (isSign(element)) {
            return;
        }
        var cites = HtmlWords.CITATION.matcher(element.text()).matches() && (element.normalName().equals("sup")
                ? element.selectFirst("xref[ref-type=bibr]") != null
                : element.attr("ref-type").equals("bibr") && element.selectFirst("sup") != null);
        if (cites) {
            words.bracket('(', element.sourceRange());
            words.add(part.citation(element));
            words.bracket(')', element.endSourceRange());
        } else {
            children(element);
        }
    }

    private static boolean isSign(Element element) {
        return SIGNS.contains(element.attr("ref-type")) || NOTES.contains(element.normalName())
                || WORDLESS.contains(element.normalName());
    }

    private void flush() {
        var text = words.take();
        if (!text.isBlank()) {
            draft.blocks.add(next.apply(text));
            next = Block.Paragraph::new;
        }
    }
}
