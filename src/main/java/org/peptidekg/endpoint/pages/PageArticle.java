package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ArticleMarks;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.store.Names;
import org.peptidekg.text.BadInputException;

/** The page of an article: its text with the claims marked in place, and the claims beside it, linked both ways. */
public final class PageArticle {

    private record Entry(StoredClaim claim, StoredEvidence evidence) {
    }

    private final ExploreReader reader;
    private final PageParts parts;

    public PageArticle(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    public PageFrame page(Node article) {
        var title = reader.label(article);
        var entries = entries(article);
        return PageFrame.of(title).withStyle("reading").withModules("article")
                .withCrumbs(new PageFrame.Crumb("/#articles", "Articles"))
                .withBody("<div class=\"two\">\n<article class=\"prose\">\n"
                        + text(article, title, entries) + "</article>\n<aside class=\"beside\""
                        + " aria-label=\"Claims\">\n" + list(entries) + "</aside>\n</div>\n"
                        + PageCite.formats(reader.path(article.getURI())));
    }

    private List<Entry> entries(Node article) {
        return reader.claimsOfArticle(article).stream().flatMap(claim -> claim.evidence().stream()
                        .filter(place -> place.article().equals(article.getURI()))
                        .map(place -> new Entry(claim, place)))
                .sorted(Comparator.comparing((Entry e) -> e.evidence().start()).thenComparing(e -> e.evidence().end())
                        .thenComparing(e -> e.claim().iri())).toList();
    }

    private String byline(Node article) {
        var facts = new ArrayList<String>();
        reader.text(article, DCTerms.date.asNode()).ifPresent(facts::add);
        for (var role : List.of(DCTerms.creator, DCTerms.contributor)) {
            reader.objects(article, role.asNode()).forEach(person -> facts.add(reader.label(person)
                    + reader.text(person, Names.pmo("role")).map(name -> " (" + name + ")").orElse("")));
        }
        var topic = reader.object(article, Names.pmo("topic")).map(term -> "<a class=\"button quiet\" "
                + "href=\"/graph?focus=" + Html.escape(PageLinks.encode(reader.key(term.getURI())))
                + "\">Show " + Html.escape(reader.label(term)) + " in the graph</a>").orElse("");
        return "<p class=\"byline\">" + facts.stream().map(Html::escape).collect(Collectors.joining(" · "))
                + reader.text(article, DCTerms.source.asNode()).map(source -> "<br>Source: " + Html.outside(source,
                        source)).orElse("") + "</p>\n<p class=\"actions\">" + topic + "</p>\n";
    }

    private String text(Node article, String title, List<Entry> entries) {
        var read = read(article);
        if (read.isEmpty()) {
            return "<h1>" + Html.escape(title) + "</h1>\n" + byline(article) + "<p class=\"empty\">The text of "
                    + "this article is not kept in this graph; these are the words that "
                    + "claims rest on. Load the article again to read it whole.</p>\n" + quotations(entries);
        }
        var places = new ArrayList<ArticleMarks.Mark>();
        var before = reader.text(article, Names.pmo("textStart")).map(Integer::parseInt).orElse(0);
        for (var i = 0; i < entries.size(); i++) {
            var evidence = entries.get(i).evidence();
            places.add(new ArticleMarks.Mark(PageParts.anchor(evidence), evidence.start() - before,
                    evidence.end() - before, i + 1));
            reader.cues(evidence.iri()).forEach(cue -> places.add(new ArticleMarks.Mark("", cue.start() - before,
                    cue.end() - before, 0)));
        }
        var marks = new ArticleMarks(read.get().source(), places);
        var blocks = new PageBlocks(marks, title);
        var markup = blocks.title(read.get().blocks()) + byline(article) + blocks.markup(read.get().blocks());
        var missing = marks.missing().stream().map(mark -> entries.get(mark.number() - 1)).toList();
        return markup + (missing.isEmpty() ? "" : "<h2>Outside the running text</h2>\n" + quotations(missing));
    }

    /** The article as it was when it was loaded, if its text was kept. */
    private Optional<Article> read(Node article) {
        var name = reader.text(article, Names.pmo("fileName"));
        var text = reader.text(article, Names.pmo("text"));
        if (name.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var articles = ArticleReader.readAll(name.get(), text.get());
            var key = article.getURI().replaceFirst("^.*/", "");
            return Optional.of(articles.stream().filter(one -> one.key().equals(key)).findFirst()
                    .orElse(articles.get(0)));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    private String quotations(List<Entry> entries) {
        return entries.stream().map(entry -> "<blockquote id=\"" + PageParts.anchor(entry.evidence()) + "\">"
                + parts.quote(entry.evidence()) + "</blockquote>\n").distinct().collect(Collectors.joining());
    }

    private String list(List<Entry> entries) {
        var list = new StringBuilder("<h2>" + Html.count(entries.size(), "place", "places") + " with claims</h2>\n");
        if (entries.isEmpty()) {
            return list.append("<p class=\"empty\">No claim was found in this article.</p>").toString();
        }
        list.append("<label class=\"filter\" hidden>Filter <input type=\"search\" id=\"claim-filter\"></label>\n");
        var section = "";
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.evidence().section().equals(section)) {
                list.append(section.isEmpty() ? "" : "</ul>\n");
                section = entry.evidence().section();
                list.append("<h3>").append(Html.escape(section)).append("</h3>\n<ul class=\"claims\">\n");
            } else if (i == 0) {
                list.append("<ul class=\"claims\">\n");
            }
            list.append("<li class=\"claim\" id=\"n-").append(i + 1).append("\"><a class=\"number\" href=\"#")
                    .append(PageParts.anchor(entry.evidence())).append("\" aria-label=\"Words of claim ")
                    .append(i + 1).append("\">").append(i + 1).append("</a><div>")
                    .append(parts.lean(entry.claim())).append(certainty(entry.evidence().certainty()))
                    .append("</div></li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    /** Most is said outright: only what is less than that is marked. */
    private static String certainty(Certainty certainty) {
        return certainty == Certainty.Asserted ? "" : " " + PageParts.certainty(certainty);
    }
}
