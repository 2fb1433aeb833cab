package org.peptidekg.endpoint.saved;

import java.util.List;

/**
 * How to ask the same from a program.
 *
 * @param code complete
 */
record Snippet(String language, String code) {

    /**
     * Snippets in several languages.
     *
     * @param csv address of the answer as CSV
     * @param data address of the answer as JSON or Turtle
     * @param graph whether it is a graph, which has no CSV
     */
    static List<Snippet> all(String csv, String data, boolean graph) {
        return List.of(new Snippet("curl", "curl '" + data.replace("'", "%27") + "'"),
                new Snippet("Python", graph ? """
                        import rdflib
                        graph = rdflib.Graph().parse("%s", format="turtle")
                        print(len(graph))""".formatted(data) : """
                        import csv, io, urllib.request
                        with urllib.request.urlopen("%s") as answer:
                            rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
                        print(len(rows))""".formatted(csv)),
                new Snippet("R", graph ? "graph <- readLines(\"" + data + "\", encoding = \"UTF-8\")"
                        : "rows <- read.csv(\"" + csv + "\", fileEncoding = \"UTF-8\")"),
                new Snippet("Java", """
                        var request = HttpRequest.newBuilder(URI.create("%s")).build();
                        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                        System.out.println(answer.body());""".formatted(data)));
    }
}
