package org.peptidekg.article.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.Dates;
import org.peptidekg.article.format.InputFile;

/** Structured product labels as DailyMed gives them: sections with paragraphs, lists and tables. */
public final class SplFormat implements ArticleFormat {

    /** What the root element of such a file says. */
    public static final String NAMESPACE = "urn:hl7-org:v3";
    private static final String DAILYMED = "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=";

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var drafts = XmlPart.read(file, Set.of("document"), SplFormat::read);
        drafts.forEach(draft -> draft.key = drafts.size() > 1 ? draft.key : Optional.empty());
        return drafts;
    }

    private static void read(XmlPart part, ArticleDraft draft) {
        var document = part.root();
        var set = document.selectFirst("> setId[root]");
        draft.key = Optional.ofNullable(set).map(id -> id.attr("root"));
        draft.source = draft.key.filter(id -> id.matches("[0-9A-Fa-f-]{36}")).map(id -> DAILYMED + id);
        Optional.ofNullable(document.selectFirst("> effectiveTime[value]")).map(time -> time.attr("value"))
                .filter(value -> value.matches("\\d{8}.*")).flatMap(value -> Dates.parse(value.substring(0, 4) + "-"
                        + value.substring(4, 6) + "-" + value.substring(6, 8))).ifPresent(date ->
                        draft.date = Optional.of(date));
        var blocks = new JatsBlocks(part, draft);
        var title = document.selectFirst("> title");
        if (title != null) {
            blocks.heading(title, 1);
            draft.title = XmlPart.words(document, "> title");
        }
        document.select("> component").forEach(blocks::addAll);
    }
}
