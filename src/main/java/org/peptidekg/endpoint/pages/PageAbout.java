package org.peptidekg.endpoint.pages;

import java.util.List;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.JsonData;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * What this is, for people and for search engines.
 *
 * @param text what the graph is
 * @param articles how many, in words
 * @param claims how many, in words
 * @param columns of the table that says how well each kind of text is read
 * @param figures its rows, each as long as the columns
 */
public record PageAbout(String text, String articles, String claims, List<String> columns,
        List<List<String>> figures) {

    private static final String TEXT = "What articles on peptides state, as a graph. Every edge can be traced to the "
            + "words that state it; what is denied or merely possible is kept as such.";

    private static final String FIGURES = "data/about/reading.tsv";
    private static final int LISTED = 20;

    public static PageFrame page(GraphOverview overview, String base) {
        // Measured with each release.
        var table = TsvTable.open(FIGURES, BundledFolder.file(FIGURES).content(), List.of());
        return PageFrame.of("About this graph").withHead("pages/data.jte", data(overview, base))
                .withBody("pages/about.jte", new PageAbout(TEXT, Wording.count(overview.allArticles(), "article",
                        "articles"), Wording.count(overview.claims(), "claim", "claims"),
                        table.columns().stream().map(Wording::title).toList(),
                        table.rows().stream().map(TsvTable.Row::cells).toList()));
    }

    /** schema.org's Dataset in the terms that Bioschemas asks for, as data that no browser runs. */
    static JsonData data(GraphOverview overview, String base) {
        var set = new JsonObject();
        set.put("@context", "https://schema.org");
        set.put("@type", "Dataset");
        set.put("@id", base);
        set.put("http://purl.org/dc/terms/conformsTo", id("https://bioschemas.org/profiles/Dataset/1.0-RELEASE"));
        set.put("name", "PeptideKG");
        set.put("description", TEXT);
        set.put("identifier", base);
        set.put("url", base);
        set.put("license", Namespaces.LICENCE);
        var words = new JsonArray();
        List.of("peptides", "knowledge graph", "provenance", "text mining", "RDF").forEach(words::add);
        overview.articles().stream().limit(LISTED).map(GraphOverview.Article::topicLabel)
                .filter(topic -> !topic.isEmpty())
                .distinct().forEach(words::add);
        set.put("keywords", words);
        var works = new JsonArray();
        overview.articles().stream().limit(LISTED).forEach(article -> {
            var work = new JsonObject();
            work.put("@type", "Article");
            work.put("@id", base + article.key());
            work.put("headline", article.title());
            if (!article.date().isEmpty()) {
                work.put("datePublished", article.date());
            }
            works.add(work);
        });
        set.put("isBasedOn", works);
        var download = new JsonObject();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", "application/sparql-results+json");
        // Beside the page, wherever it stands.
        download.put("contentUrl", "sparql");
        set.put("distribution", download);
        return new JsonData(set.toString());
    }

    private static JsonObject id(String iri) {
        var thing = new JsonObject();
        thing.put("@id", iri);
        return thing;
    }
}
