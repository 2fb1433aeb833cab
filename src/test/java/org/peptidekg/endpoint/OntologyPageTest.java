package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class OntologyPageTest extends ServerCase {

    @Test
    void thePageShowsEachNameAndItsLinksLeadSomewhere() throws IOException, InterruptedException {
        var answer = send(request("ontology").header("Accept", "text/html"));
        assertEquals(200, answer.statusCode());
        assertSafe(answer);
        var anchors = Pattern.compile("<h3 id=\"([\\w-]+)\">").matcher(answer.body()).results()
                .map(m -> m.group(1)).collect(Collectors.toSet());
        assertTrue(anchors.size() > 100 && anchors.contains("increases-relation"), anchors.toString());
        var aims = Pattern.compile("href=\"#([\\w-]+)\"").matcher(answer.body()).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
        // The frame of every page has a link that skips to its text.
        aims.remove("main");
        assertTrue(!aims.isEmpty() && anchors.containsAll(aims), aims.toString());
    }

    @Test
    void itsDiagramsAreThere() throws IOException, InterruptedException {
        var page = send(request("ontology").header("Accept", "text/html")).body();
        var images = Pattern.compile("src=\"/(ontology/[\\w.-]+)\"").matcher(page).results().map(m -> m.group(1))
                .toList();
        assertEquals(3, images.size());
        for (var image : images) {
            var answer = get(image);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("image/svg+xml"));
            assertTrue(answer.body().startsWith("<svg "));
        }
        assertEquals(404, get("ontology/nothing.svg").statusCode());
    }

    @Test
    void whatReadsRdfGetsTheGraph() throws IOException, InterruptedException {
        var answer = send(request("ontology").header("Accept", "text/turtle"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
    }
}
