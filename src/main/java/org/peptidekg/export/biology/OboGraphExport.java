package org.peptidekg.export.biology;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * OBO Graphs: concepts and claims are individuals; a claim leads to its two ends, and one that is a fact is also an
 * edge between them, which names the claim and the words.
 */
public final class OboGraphExport extends GraphExport {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Iris iris;

    public OboGraphExport(Iris iris) {
        super("obograph", "application/json", "obograph.json");
        this.iris = iris;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var json = new Json(out);
        json.object().name("graphs").array().object().put("id", iris.graph("claims").stringValue()).name("nodes")
                .array();
        for (var node : graph.nodes()) {
            json.line().value(node(node));
        }
        for (var claim : graph.edges()) {
            json.line().value(node(claim));
        }
        json.endArray().line().name("edges").array();
        for (var node : graph.nodes()) {
            json.line().value(edge(node.iri(), TYPE, Vocabulary.NAMESPACE + node.kind()));
        }
        for (var claim : graph.edges()) {
            edges(claim, json);
        }
        json.endArray().endObject().endArray().endObject().line().flush();
    }

    private static Map<String, Object> node(StoredTerm term) {
        var meta = new LinkedHashMap<String, Object>();
        term.definition().ifPresent(words -> meta.put("definition", Map.of("val", words)));
        putAny(meta, "synonyms", term.otherLabels(), name -> of("pred", "hasExactSynonym", "val", name));
        putAny(meta, "xrefs", term.exactIdentifiers(), id -> Map.of("val", id));
        return node(term.iri(), term.label(), meta);
    }

    private static Map<String, Object> node(StoredClaim claim) {
        var values = new ArrayList<Map<String, Object>>(List.of(
                value("relation", Vocabulary.NAMESPACE + claim.relation()), value("polarity", claim.polarity()),
                value("certainty", claim.certainty()), value("belief", claim.belief()),
                value("disputed", claim.disputed())));
        claim.aspect().ifPresent(aspect -> values.add(value("aspect", aspect)));
        claim.subjectDirection().ifPresent(way -> values.add(value("subjectDirection", way)));
        claim.objectDirection().ifPresent(way -> values.add(value("objectDirection", way)));
        for (var place : claim.evidence()) {
            values.add(value("place", Fields.place(place)));
            values.add(value("quotation", place.quote()));
        }
        values.addAll(values(claim.leading()));
        return node(claim.iri(), claim.subject().label() + " " + Fields.kind(claim) + " " + claim.object().label(),
                Map.of("basicPropertyValues", values));
    }

    private static void edges(StoredClaim claim, Json json) throws IOException {
        json.line().value(edge(claim.iri(), TYPE, Vocabulary.CLAIM.stringValue()));
        json.line().value(edge(claim.iri(), Vocabulary.NAMESPACE + "subject", claim.subject().iri()));
        json.line().value(edge(claim.iri(), Vocabulary.NAMESPACE + "object", claim.object().iri()));
        if (claim.isFact()) {
            var fact = edge(claim.subject().iri(), Vocabulary.NAMESPACE + claim.relation(), claim.object().iri());
            var values = new ArrayList<>(List.of(value("claim", claim.iri()), value("quotation",
                    claim.leading().quote())));
            values.addAll(values(claim.leading()));
            fact.put("meta", Map.of("basicPropertyValues", values));
            json.line().value(fact);
        }
    }

    private static List<Map<String, Object>> values(StoredEvidence place) {
        return List.of(value("article", place.article()), value("start", place.start()), value("end", place.end()));
    }

    private static Map<String, Object> node(String id, String label, Map<String, Object> meta) {
        var node = of("id", id, "lbl", label);
        node.put("type", "INDIVIDUAL");
        if (!meta.isEmpty()) {
            node.put("meta", meta);
        }
        return node;
    }

    private static Map<String, Object> edge(String subject, String property, String object) {
        var edge = of("sub", subject, "pred", property);
        edge.put("obj", object);
        return edge;
    }

    private static Map<String, Object> value(String property, Object value) {
        return of("pred", Vocabulary.NAMESPACE + property, "val", value.toString());
    }

    private static <T> void putAny(Map<String, Object> meta, String name, List<T> all,
            Function<T, Map<String, ?>> part) {
        if (!all.isEmpty()) {
            meta.put(name, all.stream().map(part).toList());
        }
    }

    private static Map<String, Object> of(String first, Object value, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
