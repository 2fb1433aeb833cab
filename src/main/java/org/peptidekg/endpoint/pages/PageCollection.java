package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;

import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.JsonData;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.parts.PageTurn;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/**
 * The start page: the peptides, the articles, what is disputed, and where to ask.
 *
 * @param size of the graph, in words
 * @param isWhole whether that is the whole graph; else it is still being counted
 * @param disputed the pairs that are shown, of {@code allDisputed}
 * @param first the queries that most people ask first
 */
record PageCollection(String size, boolean isWhole, Listed<PeptideCard> peptides, List<GraphOverview.Pair> disputed,
        int allDisputed, List<SavedQuery> first, List<SavedQuery> queries, Listed<GraphOverview.Article> articles) {

    private static final int PEPTIDES = 12;
    private static final int ARTICLES = 15;
    private static final int DISPUTED = 8;
    private static final int ASKED = 6;

    /**
     * A page of a list.
     *
     * @param unlisted how many more there are than the list has
     */
    record Listed<T>(List<T> entries, Optional<PageTurn> turn, boolean isEmpty, int unlisted) {
    }

    /**
     * The page.
     *
     * @param data what search engines are told of the graph
     * @param peptides page of the peptides, from 1
     * @param articles page of the articles, from 1
     */
    static PageFrame page(GraphOverview overview, SavedQueries queries, JsonData data, int peptides, int articles) {
        var size = Wording.count(overview.allArticles(), "article", "articles") + ", "
                + Wording.count(overview.claims(), "claim", "claims") + " on "
                + Wording.count(overview.allPeptides(), "peptide", "peptides");
        return PageFrame.of("PeptideKG").withStyle("wide").withHead("pages/data.jte", data)
                .withBody("pages/collection.jte", new PageCollection(size, overview.isWhole(),
                        new Listed<>(PageTurn.slice(overview.peptides(), peptides, PEPTIDES).stream()
                                .map(PeptideCard::of).toList(), PageTurn.of("peptides", peptides, PEPTIDES,
                                        overview.peptides().size(), "articles=" + articles),
                                overview.peptides().isEmpty(), unlisted(overview.peptides(), overview.allPeptides())),
                        overview.disputed().stream().limit(DISPUTED).toList(), overview.disputed().size(),
                        // What peptides do is what most people ask first.
                        queries.list().stream().filter(query -> query.theme().equals("effects")).limit(ASKED).toList(),
                        queries.list(),
                        new Listed<>(PageTurn.slice(overview.articles(), articles, ARTICLES), PageTurn.of("articles",
                                articles, ARTICLES, overview.articles().size(), "peptides=" + peptides),
                                overview.articles().isEmpty(), unlisted(overview.articles(),
                                        overview.allArticles()))));
    }

    private static int unlisted(List<?> listed, int all) {
        return all - listed.size();
    }
}
