package org.peptidekg.endpoint.watch;

import java.util.Locale;
import java.util.Map;

import org.eclipse.jetty.server.Request;

/** What a request is for, by the first part of its path. A fixed few: each is a series of metrics of its own. */
enum RequestKind {

    SPARQL, QUERIES, PAGES, EXPLORE, THINGS, EXPORT, DESCRIPTION, ASSETS, WRITING, WATCHING, OTHER;

    private static final Map<String, RequestKind> BY_PATH = Map.ofEntries(
            Map.entry("sparql", SPARQL), Map.entry("queries", QUERIES), Map.entry("", PAGES),
            Map.entry("mechanism", PAGES), Map.entry("compare", PAGES), Map.entry("disputed", PAGES),
            Map.entry("editor", PAGES), Map.entry("search", PAGES), Map.entry("about", PAGES), Map.entry("add", PAGES),
            Map.entry("graph", PAGES), Map.entry("explore", EXPLORE), Map.entry("export", EXPORT),
            Map.entry("term", THINGS), Map.entry("claim", THINGS), Map.entry("evidence", THINGS),
            Map.entry("article", THINGS), Map.entry("dosage", THINGS), Map.entry("half-life", THINGS),
            Map.entry("run", THINGS), Map.entry("rule", THINGS), Map.entry("mapping", THINGS),
            Map.entry("software", THINGS), Map.entry("lexicon", THINGS), Map.entry("rules", THINGS),
            Map.entry("ontology", DESCRIPTION), Map.entry("openapi.json", DESCRIPTION),
            Map.entry("grlc.yml", DESCRIPTION), Map.entry(".well-known", DESCRIPTION), Map.entry("web", ASSETS),
            Map.entry("update", WRITING), Map.entry("data", WRITING), Map.entry("articles", WRITING),
            Map.entry("reviews", WRITING), Map.entry("admin", WRITING), Map.entry("health", WATCHING),
            Map.entry("metrics", WATCHING));

    static RequestKind of(Request request) {
        var path = request.getHttpURI().getCanonicalPath();
        if (path == null || path.isEmpty()) {
            return OTHER;
        }
        var end = path.indexOf('/', 1);
        return BY_PATH.getOrDefault(path.substring(1, end < 0 ? path.length() : end), OTHER);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
