package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;

/** One claim as a tree. */
class FramedClaimTest extends ServerCase {

    @Test
    void aClaimComesAsATreeWithItsEndsAndItsEvidence() throws IOException, InterruptedException {
        var iri = csv(PREFIX + "SELECT ?c { ?c a pmo:Claim ; pmo:hasEvidence ?e } ORDER BY ?c LIMIT 1").lines().skip(1)
                .findFirst().orElseThrow();
        var path = iri.substring("https://w3id.org/peptidekg/".length());
        var answer = send(request(path).header("Accept",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#framed\""));
        assertEquals("application/ld+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        var claim = JSON.parse(answer.body());
        assertEquals(iri, claim.getString("id"), answer.body());
        for (var end : new String[] {"subject", "object"}) {
            assertTrue(claim.getObj(end).getString("label").length() > 1, answer.body());
        }
        var place = claim.get("evidence").getAsArray().get(0).getAsObject();
        var selectors = place.get("selector").getAsArray();
        assertEquals(2, selectors.size(), answer.body());
        var quotation = selectors.stream().filter(one -> one.getAsObject().hasKey("quotation")).findFirst()
                .orElseThrow().getAsObject().getString("quotation");
        assertTrue(place.getString("source").startsWith("https://w3id.org/peptidekg/article/"), answer.body());
        // It is RDF still: the words are those of the plain description.
        var plain = parse(send(request(path).header("Accept", "text/turtle")).body(), Lang.TURTLE);
        var framed = parse(answer.body(), Lang.JSONLD);
        assertTrue(plain.stream().anyMatch(t -> t.getObject().isLiteral()
                && t.getObject().getLiteralLexicalForm().equals(quotation)), quotation);
        assertEquals(plain.find(iri(iri), org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY).toList()
                .size(), framed.find(iri(iri), org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY).toList()
                .size(), answer.body());
    }
}
