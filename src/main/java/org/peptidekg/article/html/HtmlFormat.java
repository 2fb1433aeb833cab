package org.peptidekg.article.html;

import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.MappedText;

/** A web page: its main part without what belongs to the site. */
public final class HtmlFormat implements ArticleFormat {

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var draft = new ArticleDraft();
        var offset = file.content().startsWith("\uFEFF") ? 1 : 0;
        var page = HtmlPage.parse(file.content().substring(offset));
        var boilerplate = new Boilerplate(page.body());
        var search = new HtmlMain(boilerplate);
        var main = search.find(page);
        var words = new HtmlWords(file.source(), offset);
        HtmlMetadata.read(page, draft);
        var head = main.selectFirst("h1");
        if (head == null || boilerplate.is(head)) {
            var outside = page.selectFirst("h1");
            var lead = outside == null || outside.text().isBlank() ? Optional.<Element>empty()
                    : search.lead(outside, main);
            lead.ifPresent(part -> new HtmlBlocks(words, boilerplate, draft).addAll(part));
            if (lead.isEmpty()) {
                titleOutside(outside, page.selectFirst("head > title"), words, boilerplate)
                        .ifPresent(title -> draft.blocks.add(new Block.Heading(1, title)));
            }
        } else {
            draft.title = Optional.of(head.text()).filter(text -> !text.isBlank()).or(() -> draft.title);
        }
        var found = draft.blocks.size();
        new HtmlBlocks(words, boilerplate, draft).addAll(main);
        if (draft.blocks.size() == found) {
            draft.blocks.clear();
        }
        return List.of(draft);
    }

    /** The title where the main part has none: the page's heading, else its title without the site's name. */
    private static Optional<MappedText> titleOutside(Element heading, Element title, HtmlWords words,
            Boilerplate boilerplate) {
        if (heading != null && !heading.text().isBlank()) {
            return Optional.of(words.of(heading, boilerplate));
        }
        if (title == null || title.text().isBlank()) {
            return Optional.empty();
        }
        var text = words.of(title, boilerplate);
        var bar = text.text().lastIndexOf(" | ");
        return Optional.of(bar > 0 ? text.slice(0, bar).strip() : text);
    }
}
