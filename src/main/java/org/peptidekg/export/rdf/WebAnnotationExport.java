package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * Web Annotation as JSON-LD: an annotation for each piece of evidence, its body the claim, its target the range of
 * the article, by position in code points and by quotation, with the words elsewhere that it takes its subject or
 * relation from.
 */
public final class WebAnnotationExport extends GraphExport {

    private static final String PMO = "pmo:";

    public WebAnnotationExport() {
        super("webannotation", "application/ld+json", "jsonld");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var json = new Json(out);
        var own = new LinkedHashMap<String, Object>();
        own.put("pmo", Vocabulary.NAMESPACE);
        own.put("subject", Map.of("@id", "rdf:subject", "@type", "@id"));
        own.put("predicate", Map.of("@id", "rdf:predicate", "@type", "@id"));
        own.put("object", Map.of("@id", "rdf:object", "@type", "@id"));
        own.put("polarity", Map.of("@id", "pmo:polarity", "@type", "@id"));
        own.put("certainty", Map.of("@id", "pmo:certainty", "@type", "@id"));
        own.put("aspect", Map.of("@id", "pmo:aspect", "@type", "@id"));
        own.put("subjectDirection", Map.of("@id", "pmo:subjectDirection", "@type", "@id"));
        own.put("objectDirection", Map.of("@id", "pmo:objectDirection", "@type", "@id"));
        own.put("belief", "pmo:belief");
        own.put("disputed", "pmo:disputed");
        own.put("context", Map.of("@id", "pmo:hasContext", "@type", "@id"));
        json.object().put("@context", List.of("http://www.w3.org/ns/anno.jsonld", own)).line().name("@graph").array();
        for (var claim : graph.edges()) {
            for (var evidence : claim.evidence()) {
                json.line();
                annotation(claim, evidence, json);
            }
        }
        json.endArray().endObject().line().flush();
    }

    private static void annotation(StoredClaim claim, StoredEvidence evidence, Json json) throws IOException {
        json.object().put("id", evidence.iri() + "#annotation").put("type", "Annotation")
                .put("motivation", claim.isFact() ? "identifying" : "describing").name("body").array();
        json.object().put("id", claim.iri()).put("type", PMO + Vocabulary.CLAIM.getLocalName())
                .put("label", claim.subject().label() + " " + Fields.kind(claim) + " " + claim.object().label())
                .put("subject", claim.subject().iri()).put("predicate", PMO + claim.relation())
                .put("object", claim.object().iri()).put("polarity", PMO + claim.polarity())
                .put("certainty", PMO + evidence.certainty()).put("belief", claim.belief())
                .put("disputed", claim.disputed());
        if (claim.aspect().isPresent()) {
            json.put("aspect", PMO + Vocabulary.of(claim.aspect().get()).getLocalName());
        }
        if (claim.subjectDirection().isPresent()) {
            json.put("subjectDirection", PMO + claim.subjectDirection().get());
        }
        if (claim.objectDirection().isPresent()) {
            json.put("objectDirection", PMO + claim.objectDirection().get());
        }
        json.endObject().endArray();
        json.name("target").object().put("id", evidence.iri()).put("type", "SpecificResource")
                .put("source", evidence.article()).name("selector").array();
        json.object().put("type", "TextPositionSelector").put("start", evidence.start()).put("end", evidence.end())
                .endObject();
        json.object().put("type", "TextQuoteSelector").put("exact", evidence.quote())
                .put("prefix", evidence.prefix()).put("suffix", evidence.suffix()).endObject();
        json.endArray();
        if (!evidence.contexts().isEmpty()) {
            json.name("context").array();
            for (var context : evidence.contexts()) {
                json.object().put("type", PMO + Vocabulary.of(context.kind()).getLocalName())
                        .put("exact", context.text()).put("start", context.start()).put("end", context.end())
                        .endObject();
            }
            json.endArray();
        }
        json.endObject().endObject();
    }
}
