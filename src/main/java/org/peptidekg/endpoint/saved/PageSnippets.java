package org.peptidekg.endpoint.saved;

import java.util.LinkedHashMap;

import org.peptidekg.endpoint.html.Html;

/** How to ask the same from a program. */
final class PageSnippets {

    private PageSnippets() {
    }

    /**
     * Snippets, each complete.
     *
     * @param csv address of the answer as CSV
     * @param data address of the answer as JSON or Turtle
     * @param graph whether it is a graph, which has no CSV
     */
    static String of(String csv, String data, boolean graph) {
        var snippets = new LinkedHashMap<String, String>();
        snippets.put("curl", "curl '" + data.replace("'", "%27") + "'");
        snippets.put("Python", graph ? """
                import rdflib
                graph = rdflib.Graph().parse("%s", format="turtle")
                print(len(graph))""".formatted(data) : """
                import csv, io, urllib.request
                with urllib.request.urlopen("%s") as answer:
                    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
                print(len(rows))""".formatted(csv));
        snippets.put("R", graph ? "graph <- readLines(\"" + data + "\", encoding = \"UTF-8\")"
                : "rows <- read.csv(\"" + csv + "\", fileEncoding = \"UTF-8\")");
        snippets.put("Java", """
                var request = HttpRequest.newBuilder(URI.create("%s")).build();
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                System.out.println(answer.body());""".formatted(data));
        var markup = new StringBuilder("<details class=\"snippets\"><summary>Ask this from a program</summary>\n");
        snippets.forEach((name, code) -> markup.append("<h3>").append(name).append("</h3><pre>")
                .append(Html.escape(code)).append("</pre>\n"));
        return markup.append("</details>\n").toString();
    }
}
