package org.peptidekg.article.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.peptidekg.article.Aside;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.html.HtmlWords;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/** One article's element of a file, as a tree whose words know their place in the file. Not thread-safe. */
public final class XmlPart {

    private static final String CDATA = "<![CDATA[";

    private final Element root;
    private final HtmlWords words;
    private final int offset;
    private final Span span;

    private XmlPart(InputFile file, Span span) {
        this.span = span;
        this.offset = span.start();
        this.words = new HtmlWords(file.source(), offset);
        this.root = Parser.xmlParser().setTrackPosition(true)
                .parseInput(file.content().substring(span.start(), span.end()), "").firstElementChild();
    }

    /** The outermost elements of some names, each as it is asked for. */
    public static List<ArticleDraft> read(InputFile file, Set<String> names, PartReader reader) {
        XmlCheck.check(file);
        var drafts = new ArrayList<ArticleDraft>();
        for (var span : XmlTags.outermost(file.content(), names)) {
            var draft = new ArticleDraft();
            draft.part = Optional.of(span);
            reader.read(new XmlPart(file, span), draft);
            drafts.add(draft);
        }
        return drafts;
    }

    /** Makes a draft of a part. */
    public interface PartReader {
        void read(XmlPart part, ArticleDraft draft);
    }

    public Element root() {
        return root;
    }

    public HtmlWords words() {
        return words;
    }

    /** The place of the part in the file. */
    public Span span() {
        return span;
    }

    /** Adds the text of a node to the words. */
    public void add(TextNode node) {
        words.add(text(node));
    }

    /** The words below an element, those of elements that are passed over left out. */
    public MappedText text(Element element, Predicate<Element> passed) {
        collect(element, passed);
        return words.take();
    }

    public MappedText text(Element element) {
        return text(element, inner -> false);
    }

    /** All text below an element exactly as it is written, blanks and all. */
    public MappedText raw(Element element) {
        return MappedText.join(element.nodeStream(TextNode.class).map(this::text).toList());
    }

    private MappedText text(TextNode node) {
        var from = offset + node.sourceRange().startPos();
        if (node instanceof CDataNode) {
            var start = from + CDATA.length();
            return MappedText.of(words.source(), start, start + node.getWholeText().length());
        }
        return words.text(node.getWholeText(), from, offset + node.sourceRange().endPos());
    }

    private void collect(Node node, Predicate<Element> passed) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                add(text);
            } else if (child instanceof Element inner && passed.test(inner)) {
                words.space();
            } else if (child instanceof Element inner) {
                var parts = inner.normalName().equals("p") || inner.normalName().equals("break")
                        || inner.normalName().equals("br");
                if (parts) {
                    words.space();
                }
                collect(inner, passed);
                if (parts) {
                    words.space();
                }
            }
        }
    }

    /** The words below an element that cites, without a blank before them. */
    MappedText citation(Element element) {
        var inner = new HtmlWords(words.source(), offset);
        element.nodeStream(TextNode.class).forEach(inner::add);
        return inner.take();
    }

    /** The value of an attribute, where it is written and not blank. */
    public Optional<MappedText> attribute(Element element, String name) {
        var range = element.attributes().sourceRange(name).valueRange();
        if (!range.isTracked() || element.attr(name).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(words.text(element.attr(name), offset + range.startPos(), offset + range.endPos()).strip());
    }

    /** Notes parts that are not the article's voice. */
    public void pass(Element element, Aside.Role role, ArticleDraft draft) {
        words.pass(element, role, draft);
    }

    /** The words of the first element that fits, blanks made single; empty if there is none. */
    public static Optional<String> words(Element element, String query) {
        return Optional.ofNullable(element.selectFirst(query)).map(found -> found.text().replaceAll("\\s+", " ")
                .strip()).filter(text -> !text.isEmpty());
    }
}
