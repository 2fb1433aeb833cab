package org.peptidekg.article.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;

/** JATS and the tag sets of NLM before it, as journals and PMC give them; one article or a set of them. */
public final class JatsFormat implements ArticleFormat {

    /** Root elements of such files. */
    public static final Set<String> ROOTS = Set.of("article", "pmc-articleset", "articles", "OAI-PMH");
    private static final Set<String> RECORDS = Set.of("article");
    /** Elements of the front matter that are read elsewhere or hold no words of the article. */
    private static final String OUTSIDE = "article > sub-article, article > response, trans-abstract, kwd-group, "
            + "permissions, author-notes, abstract[abstract-type=graphical], abstract[abstract-type=toc]";

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var drafts = XmlPart.read(file, RECORDS, JatsFormat::read);
        if (drafts.size() > 1) {
            drafts.forEach(draft -> draft.key = draft.key.or(() -> draft.source));
        } else {
            // The name of a file of one article is as good as any, and stays when an identifier is added.
            drafts.forEach(draft -> draft.key = Optional.empty());
        }
        return drafts;
    }

    private static void read(XmlPart part, ArticleDraft draft) {
        var article = part.root();
        JatsMetadata.read(article, draft);
        JatsReferences.read(article, draft.references);
        var outside = article.select(OUTSIDE);
        outside.forEach(element -> part.pass(element, role(element), draft));
        outside.forEach(Element::remove);
        var blocks = new JatsBlocks(part, draft);
        var title = article.selectFirst("front article-title, front-stub article-title");
        if (title != null) {
            blocks.heading(title, 1);
            draft.title = XmlPart.words(article, "front article-title, front-stub article-title");
        }
        article.select("front abstract, front-stub abstract").forEach(found -> blocks.section(found, 2));
        article.children().stream().filter(child -> Set.of("body", "back", "floats-group", "floats-wrap")
                .contains(child.normalName())).forEach(blocks::addAll);
        draft.blocks.removeIf(block -> block instanceof Block.Table table && table.rows().isEmpty());
    }

    private static Aside.Role role(Element element) {
        return element.normalName().equals("sub-article") || element.normalName().equals("response")
                ? Aside.Role.COMMENTS : Aside.Role.PUBLISHER;
    }
}
