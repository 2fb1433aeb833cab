package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/** The start page: the peptides, the articles, what is disputed, and where to ask. */
final class PageCollection {

    private static final int PEPTIDES = 12;
    private static final int ARTICLES = 15;
    private static final int DISPUTED = 8;
    private static final int ASKED = 6;

    private final GraphOverview overview;
    private final SavedQueries queries;

    PageCollection(GraphOverview overview, SavedQueries queries) {
        this.overview = overview;
        this.queries = queries;
    }

    /**
     * The page.
     *
     * @param head markup for its head
     * @param peptides page of the peptides, from 1
     * @param articles page of the articles, from 1
     */
    PageFrame page(String head, int peptides, int articles) {
        return PageFrame.of("PeptideKG").withStyle("wide").withHead(head).withBody("""
                <h1>What articles on peptides state, and in which words</h1>
                <form class="ask big" action="/search"><label for="words">Look for a peptide, an effect, a substance or
                words <input id="words" type="search" name="q" required autocomplete="off" data-complete></label>
                <button>Search</button></form>
                %s<div class="collection"><div>
                %s</div><div>
                %s%s</div></div>
                """.formatted(empty(), peptides(peptides, articles), disputed(), asks())
                + articles(articles, peptides));
    }

    private String empty() {
        return overview.articles().isEmpty() ? "<p class=\"empty\">The graph is empty. Load articles with <code>"
                + "peptidekg load</code>, or name them when you start <code>peptidekg serve</code>.</p>\n"
                : "<p class=\"faint\">" + Html.count(overview.articles().size(), "article", "articles") + ", "
                + Html.count(overview.claims(), "claim", "claims") + " on "
                + Html.count(overview.peptides().size(), "peptide", "peptides") + " and much else. "
                + Html.link("/graph", "See it as a graph") + ".</p>\n";
    }

    private String peptides(int page, int articles) {
        var all = overview.peptides();
        var shown = slice(all, page, PEPTIDES);
        return "<h2 id=\"peptides\">Peptides</h2>\n" + shown.stream().map(PageCollection::card)
                .collect(Collectors.joining("\n", "<ul class=\"peptides\">\n", "\n</ul>\n"))
                + turn("peptides", page, PEPTIDES, all.size(), "articles=" + articles);
    }

    private static String card(GraphOverview.Peptide peptide) {
        var path = Html.escape("/" + peptide.key());
        return "<li><a class=\"picture\" href=\"" + path + "\" tabindex=\"-1\" aria-hidden=\"true\">"
                + picture(peptide) + "</a><div><a class=\"term group-peptide\" href=\"" + path + "\">"
                + Html.escape(peptide.label()) + "</a> <span class=\"faint\">" + Html.count(peptide.claims(), "claim",
                        "claims") + "</span><br><span class=\"spokes\">" + peptide.spokes().stream().limit(5)
                        .map(spoke -> Html.escape(spoke.label())).collect(Collectors.joining(", "))
                + "</span></div></li>";
    }

    /** A star: what a peptide is tied to, by the colours of the graph. */
    private static String picture(GraphOverview.Peptide peptide) {
        var markup = new StringBuilder("<svg viewBox=\"0 0 72 72\" width=\"72\" height=\"72\">");
        var number = peptide.spokes().size();
        for (var i = 0; i < number; i++) {
            var spoke = peptide.spokes().get(i);
            var angle = 2 * Math.PI * i / Math.max(3, number) - Math.PI / 2;
            var x = 36 + 27 * Math.cos(angle);
            var y = 36 + 27 * Math.sin(angle);
            markup.append(String.format(Locale.ROOT, "<path class=\"family-%s\" d=\"M36 36L%.0f %.0f\"/>"
                    + "<circle class=\"group-%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"5\"/>",
                    ExploreNames.family(spoke.relation()), x, y, ExploreNames.group(spoke.kind()), x, y));
        }
        return markup.append("<circle class=\"group-peptide\" cx=\"36\" cy=\"36\" r=\"8\"/></svg>").toString();
    }

    private String disputed() {
        var all = overview.disputed();
        if (all.isEmpty()) {
            return "<h2>Disputed</h2>\n<p class=\"faint\">No article contradicts another, or itself.</p>\n";
        }
        return "<h2>Disputed <span class=\"faint\">" + all.size() + "</span></h2>\n" + all.stream().limit(DISPUTED)
                .map(pair -> "<li>" + Html.link("/" + pair.subject(), pair.subjectLabel()) + " and "
                        + Html.link("/" + pair.object(), pair.objectLabel()) + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"plain\">\n", "\n</ul>\n"))
                + "<p class=\"go\">" + Html.link("/disputed", "All that is disputed, with the words of both sides")
                + "</p>\n";
    }

    private String asks() {
        // What peptides do is what most people ask first.
        var first = queries.list().stream().filter(query -> query.theme().equals("effects")).limit(ASKED).toList();
        return "<h2>Ask</h2>\n<ul class=\"plain\">" + links(first) + "</ul>\n<details><summary>"
                + "All saved queries</summary><ul class=\"plain\">"
                + links(queries.list()) + "</ul></details>\n";
    }

    private static String links(List<SavedQuery> queries) {
        return queries.stream().map(query -> "<li>" + Html.link("/queries/" + query.name(), query.summary()) + "</li>")
                .collect(Collectors.joining());
    }

    private String articles(int page, int peptides) {
        var all = overview.articles();
        if (all.isEmpty()) {
            return "";
        }
        return "<h2 id=\"articles\">Articles, the newest first</h2>\n<p class=\"go\">" + Html.link("/add",
                "Add articles") + "</p>\n" + list(slice(all, page, ARTICLES))
                + turn("articles", page, ARTICLES, all.size(), "peptides=" + peptides);
    }

    /** Articles with date and topic. */
    static String list(List<GraphOverview.Article> articles) {
        return articles.stream().map(article -> "<li><span class=\"date faint\">" + Html.escape(article.date())
                        + "</span> " + Html.link("/" + article.key(), article.title()) + (article.topic().isEmpty() ? ""
                                : " <a class=\"term group-peptide\" href=\"/" + Html.escape(article.topic()) + "\">"
                                + Html.escape(article.topicLabel()) + "</a>") + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"plain articles\">\n", "\n</ul>\n"));
    }

    private static <T> List<T> slice(List<T> all, int page, int size) {
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    /** Links to the pages before and behind one. */
    static String turn(String name, int page, int size, int all, String others) {
        if (all <= size) {
            return "";
        }
        var last = (all + size - 1) / size;
        return "<p class=\"turn\">" + (page > 1 ? link(name, page - 1, others, "Before") : "")
                + " <span class=\"faint\">" + page + " of " + last + "</span> "
                + (page < last ? link(name, page + 1, others, "Further") : "")
                + "</p>\n";
    }

    private static String link(String name, int page, String others, String text) {
        return "<a href=\"?" + Html.escape((others.isEmpty() || others.endsWith("=1") ? "" : others + "&") + name + "="
                + page + "#" + name) + "\">" + text + " <span class=\"unseen\">" + PageLinks.encode(name)
                + "</span></a>";
    }
}
