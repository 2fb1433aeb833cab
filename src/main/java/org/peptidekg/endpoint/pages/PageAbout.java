package org.peptidekg.endpoint.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.text.BundledFolder;

/** What this is, for people and for search engines. */
public final class PageAbout {

    private static final String TEXT = "What articles on peptides state, as a graph. Every edge can be traced to the "
            + "words that state it; what is denied or merely possible is kept as such.";

    private static final int LISTED = 20;

    private PageAbout() {
    }

    public static PageFrame page(GraphOverview overview, String base) {
        return PageFrame.of("About this graph").withHead(data(overview, base)).withBody("""
                <h1>About this graph</h1>
                <p class="lead">%s</p>
                <p>%s, %s. %s.</p>
                <h2>For programs</h2>
                <dl class="facts">
                <div><dt>SPARQL</dt><dd><a href="/sparql">/sparql</a>, SPARQL 1.1; without a query, a description
                </dd></div>
                <div><dt>Saved queries</dt><dd><a href="/queries">/queries</a>, with parameters, as CSV, JSON and more
                </dd></div>
                <div><dt>Description</dt><dd><a href="/.well-known/void">VoID</a>, <a href="/openapi.json">OpenAPI</a>,
                <a href="/grlc.yml">grlc</a></dd></div>
                <div><dt>Ontology</dt><dd><a href="/ontology">all classes and relations</a></dd></div>
                <div><dt>State</dt><dd><a href="/health">/health</a></dd></div>
                </dl>
                <h2>How to read it</h2>
                <dl class="facts">
                <div><dt>Claim</dt><dd>Subject, relation and object, with polarity: affirmed or negated.</dd></div>
                <div><dt>Certainty</dt><dd>How firmly the words say it: asserted, probable, possible.</dd></div>
                <div><dt>Basis</dt><dd>What the sentence says it rests on: a clinical study, animals, users.</dd></div>
                <div><dt>Read right</dt><dd>The chance, from 0 to 1, that the articles say it: that the program did not
                misread them. It says nothing of whether it is true, nor of how many say it.</dd></div>
                <div><dt>Articles</dt><dd>How many say it. One article that repeats itself is one voice.</dd></div>
                <div><dt>Disputed</dt><dd>Some places affirm it, others deny it or say the contrary.</dd></div>
                </dl>
                <h2>How well the articles are read</h2>
                <p>Compared with what people found in the same texts: of claims that the program finds, how many are
                right (precision), and of those that people find, how many it finds (recall).</p>
                %s
                <h2>Libraries in these pages</h2>
                <p>Cytoscape.js (MIT, <a href="/web/vendor/cytoscape/LICENSE">licence</a>) and YASGUI (MIT,
                <a href="/web/vendor/zazuko__yasgui/yasgui.min.js.LICENSE.txt">licences</a>), served from here.
                No page asks another server for anything.</p>
                """.formatted(Html.escape(TEXT), Html.count(overview.articles().size(), "article",
                        "articles"), Html.count(overview.claims(), "claim", "claims"),
                        Html.link("/#articles", "All articles"), figures()));
    }

    /** How well each kind of text is read, from a table that is measured with each release. */
    private static String figures() {
        var rows = BundledFolder.file("data/about/reading.tsv").content().lines().map(line -> line.split("\t"))
                .toList();
        return rows.stream().skip(1).map(cells -> "<tr><th scope=\"row\">" + Html.escape(cells[0]) + "</th>"
                + Arrays.stream(cells).skip(1).map(cell -> "<td class=\"number\">" + Html.escape(cell) + "</td>")
                        .collect(Collectors.joining()) + "</tr>").collect(Collectors.joining("\n",
                "<div class=\"scroll\"><table><thead><tr>" + Arrays.stream(rows.get(0)).map(name ->
                        "<th scope=\"col\">" + Html.escape(Html.title(name)) + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>\n", "\n</tbody></table></div>\n"));
    }

    /** schema.org's Dataset in the terms that Bioschemas asks for, as data that no browser runs. */
    static String data(GraphOverview overview, String base) {
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
        // What closes a script element must not stand in it.
        return "<script type=\"application/ld+json\">" + set.toString().replace("<", "\\u003c") + "</script>\n";
    }

    private static JsonObject id(String iri) {
        var thing = new JsonObject();
        thing.put("@id", iri);
        return thing;
    }
}
