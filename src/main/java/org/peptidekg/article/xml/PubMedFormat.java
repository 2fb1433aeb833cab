package org.peptidekg.article.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.format.LabelledAbstract;
import org.peptidekg.article.format.Works;

/** PubMed's XML: citations of articles and books with their abstracts, one or a set of them. */
public final class PubMedFormat implements ArticleFormat {

    private static final Set<String> RECORDS = Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation");
    /** Root elements of such files. */
    public static final Set<String> ROOTS = Set.of("PubmedArticleSet", "PubmedArticle", "PubmedBookArticle",
            "MedlineCitationSet", "MedlineCitation", "PubmedBookArticleSet");
    private static final List<String> DATES = List.of("Article > Journal > JournalIssue > PubDate",
            "Article > ArticleDate", "PubMedPubDate[PubStatus=epublish]", "PubMedPubDate[PubStatus=pubmed]",
            "PubMedPubDate[PubStatus=entrez]", "BookDocument > ContributionDate", "Book > PubDate");
    private static final String OUTSIDE = "OtherAbstract, KeywordList, MeshHeadingList, CopyrightInformation";

    @Override
    public List<ArticleDraft> read(InputFile file) {
        return XmlPart.read(file, RECORDS, PubMedFormat::read);
    }

    private static void read(XmlPart part, ArticleDraft draft) {
        var citation = part.root();
        draft.key = XmlPart.words(citation, "PMID");
        var doi = XmlPart.words(citation, "PubmedData > ArticleIdList > ArticleId[IdType=doi]")
                .or(() -> XmlPart.words(citation, "ELocationID[EIdType=doi]"));
        draft.source = Works.address(draft.key, doi);
        draft.date = DATES.stream().flatMap(query -> citation.select(query).stream())
                .flatMap(date -> JatsMetadata.date(date).stream()).findFirst();
        citation.select("AuthorList[Type=editors] > Author").forEach(person -> person(person, "editor", draft));
        citation.select("AuthorList:not([Type=editors]) > Author").forEach(person -> person(person, "author", draft));
        var title = Optional.ofNullable(citation.selectFirst("Article > ArticleTitle, BookDocument > ArticleTitle"))
                .or(() -> Optional.ofNullable(citation.selectFirst("BookTitle")));
        title.map(part::text).filter(text -> !text.isBlank()).ifPresent(text -> {
            draft.blocks.add(new Block.Heading(1, text));
            draft.title = Optional.of(text.text());
        });
        citation.select("Article > Abstract, BookDocument > Abstract").forEach(found -> found.children().stream()
                .filter(child -> child.normalName().equals("abstracttext"))
                .forEach(text -> section(part, text, draft)));
        citation.select(OUTSIDE).forEach(element -> part.pass(element, Aside.Role.PUBLISHER, draft));
        citation.select("ReferenceList").forEach(list -> part.pass(list, Aside.Role.REFERENCES, draft));
    }

    /** A part of the abstract, under its label if it has one. */
    private static void section(XmlPart part, Element text, ArticleDraft draft) {
        if (text.attr("NlmCategory").equals("METHODS")) {
            part.pass(text, Aside.Role.METHODS, draft);
            return;
        }
        var words = part.text(text);
        if (!words.isBlank()) {
            var label = part.attribute(text, "Label").filter(found -> !found.text().equals("UNLABELLED"));
            label.ifPresent(found -> draft.blocks.add(new Block.Heading(2, found)));
            draft.blocks.addAll(label.isPresent() ? List.of(new Block.Paragraph(words))
                    : LabelledAbstract.blocks(words, 2));
        }
    }

    private static void person(Element person, String role, ArticleDraft draft) {
        var name = Stream.of("ForeName", "LastName", "Suffix").flatMap(part -> XmlPart.words(person, part).stream())
                .reduce("", (a, b) -> a + " " + b).strip();
        Optional.of(name).filter(text -> !text.isEmpty()).or(() -> XmlPart.words(person, "CollectiveName"))
                .ifPresent(text -> draft.people.add(new Metadata.Person(role, text)));
    }
}
