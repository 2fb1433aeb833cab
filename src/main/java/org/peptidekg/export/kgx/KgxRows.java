package org.peptidekg.export.kgx;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.KnownEdge;
import org.peptidekg.export.write.Places;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.StoredArticle;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** What nodes and edges of one graph have in KGX, by the slots of Biolink and columns of our own. */
final class KgxRows {

    private final Iris iris;
    private final Biolink model;
    private final BiolinkMapping mapping;
    private final Map<String, String> ids;

    /** @param nodes all terms of the graph: no two have one identifier */
    KgxRows(Iris iris, Biolink model, BiolinkMapping mapping, Iterable<StoredTerm> nodes) {
        this.iris = iris;
        this.model = model;
        this.mapping = mapping;
        this.ids = ids(nodes);
    }

    /** An exact identifier that Biolink prefers for the category, if no other term has it; else one of our own. */
    private Map<String, String> ids(Iterable<StoredTerm> nodes) {
        var owners = new HashMap<String, String>();
        var ids = new HashMap<String, String>();
        for (var term : nodes) {
            var known = model.type(mapping.category(term)).prefixes();
            var id = term.exactIdentifiers().stream().filter(curie -> known.contains(prefix(curie)))
                    .min(Comparator.comparing((String curie) -> known.indexOf(prefix(curie)))
                            .thenComparing(curie -> curie))
                    .filter(curie -> owners.putIfAbsent(curie, term.iri()) == null).orElse(curie(term.iri()));
            ids.put(term.iri(), id);
        }
        return ids;
    }

    Map<String, Object> node(StoredTerm term) {
        var node = new LinkedHashMap<String, Object>();
        var id = ids.get(term.iri());
        node.put("id", id);
        node.put("category", List.of(Biolink.PREFIX + mapping.category(term)));
        node.put("name", term.label());
        put(node, "description", term.definition().orElse(""));
        put(node, "xref", term.identifiers().stream().filter(curie -> model.knowsPrefix(prefix(curie))
                && !curie.equals(id)).toList());
        put(node, "synonym", term.otherLabels());
        node.put("iri", term.iri());
        node.put("provided_by", List.of("infores:" + KgxExport.PREFIX));
        node.put("peptidekg_class", term.kind());
        return node;
    }

    Map<String, Object> node(StoredArticle article) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", curie(article.iri()));
        node.put("category", List.of(Biolink.PREFIX + "Publication"));
        node.put("name", article.title());
        node.put("iri", article.iri());
        node.put("provided_by", List.of("infores:" + KgxExport.PREFIX));
        node.put("publication_type", List.of("Article"));
        node.put("peptidekg_class", "Article");
        return node;
    }

    Map<String, Object> edge(StoredClaim claim) {
        var said = mapping.of(claim);
        var place = claim.leading();
        var edge = new LinkedHashMap<String, Object>();
        edge.put("id", curie(claim.iri()));
        edge.put("subject", ids.get(claim.subject().iri()));
        edge.put("predicate", Biolink.PREFIX + said.predicate());
        edge.put("object", ids.get(claim.object().iri()));
        edge.put("category", List.of(Biolink.PREFIX + said.association()));
        edge.put("negated", claim.polarity() == Polarity.Negated);
        // A hedged statement is no assertion, and no prediction of ours either.
        edge.put("knowledge_level", claim.certainty() == Certainty.Possible ? "not_provided" : "knowledge_assertion");
        edge.put("agent_type", "text_mining_agent");
        edge.put("primary_knowledge_source", "infores:" + KgxExport.PREFIX);
        edge.put("publications", claim.evidence().stream().map(e -> curie(e.article())).distinct().toList());
        put(edge, "qualified_predicate", said.qualifiedPredicate().isEmpty() ? ""
                : Biolink.PREFIX + said.qualifiedPredicate());
        put(edge, "subject_direction_qualifier", said.subjectDirection());
        put(edge, "object_direction_qualifier", said.direction());
        put(edge, "object_aspect_qualifier", said.aspect());
        put(edge, "causal_mechanism_qualifier", said.mechanism());
        put(edge, "original_subject", place.subjectText().orElse(""));
        edge.put("original_predicate", Vocabulary.NAMESPACE + claim.relation());
        put(edge, "original_object", place.objectText().orElse(""));
        edge.put("supporting_text", claim.evidence().stream().map(StoredEvidence::quote).toList());
        edge.put("has_confidence_score", claim.belief());
        edge.put("evidence_count", claim.evidence().size());
        edge.put("peptidekg_claim", claim.iri());
        edge.put("peptidekg_relation", claim.relation().name());
        edge.put("peptidekg_polarity", claim.polarity().name());
        edge.put("peptidekg_disputed", claim.disputed());
        edge.put("peptidekg_certainty", claim.certainty().name());
        put(edge, "peptidekg_aspect", claim.aspect().map(Enum::name).orElse(""));
        put(edge, "peptidekg_sign", claim.sign().map(Direction::sign).orElse(""));
        edge.put("peptidekg_fact", claim.isFact());
        edge.put("peptidekg_quotation", place.quote());
        put(edge, "peptidekg_context", Fields.contexts(place));
        edge.put("peptidekg_article", place.article());
        edge.put("peptidekg_start", place.start());
        edge.put("peptidekg_end", place.end());
        edge.put("peptidekg_places", claim.evidence().stream().map(Fields::place).toList());
        edge.put("peptidekg_basis", place.basis().name());
        put(edge, "peptidekg_population", place.population().orElse(""));
        put(edge, "peptidekg_effect_size", place.effectSize().orElse(""));
        put(edge, "peptidekg_qualifier", place.qualifier().orElse(""));
        return edge;
    }

    /** A link that people keep in a table, each with what they read it in. */
    Map<String, Object> edge(KnownEdge link) {
        var said = mapping.of(link);
        var edge = new LinkedHashMap<String, Object>();
        edge.put("id", KgxExport.PREFIX + ":" + Fields.id(link));
        edge.put("subject", ids.get(link.from().iri()));
        edge.put("predicate", Biolink.PREFIX + said.predicate());
        edge.put("object", ids.get(link.to().iri()));
        edge.put("category", List.of(Biolink.PREFIX + said.association()));
        edge.put("knowledge_level", "knowledge_assertion");
        edge.put("agent_type", "manual_agent");
        edge.put("primary_knowledge_source", "infores:" + KgxExport.PREFIX);
        put(edge, "supporting_data_source", mapping.sources(link));
        edge.put("original_predicate", Vocabulary.NAMESPACE + link.relation());
        edge.put("peptidekg_relation", link.relation());
        edge.put("peptidekg_source", link.ground());
        return edge;
    }

    /** A study for each piece of evidence; JSON alone can hold them. */
    List<Object> studies(StoredClaim claim) {
        return claim.evidence().stream().map(place -> {
            var result = new LinkedHashMap<String, Object>();
            result.put("id", curie(place.iri()) + "-text");
            result.put("category", List.of(Biolink.PREFIX + "TextMiningStudyResult"));
            result.put("supporting_text", List.of(place.quote()));
            place.subjectText().flatMap(words -> Places.within(place, words))
                    .ifPresent(range -> result.put("subject_location_in_text", range));
            place.objectText().flatMap(words -> Places.within(place, words))
                    .ifPresent(range -> result.put("object_location_in_text", range));
            result.put("extraction_confidence_score", claim.belief());
            result.put("supporting_text_section_type", place.section());
            put(result, "peptidekg_context", Fields.contexts(place));
            result.put("peptidekg_start", place.start());
            result.put("peptidekg_end", place.end());
            result.put("peptidekg_certainty", place.certainty().name());
            var study = new LinkedHashMap<String, Object>();
            study.put("id", curie(place.iri()));
            study.put("category", List.of(Biolink.PREFIX + "Study"));
            study.put("has_study_results", List.of(result));
            return (Object) study;
        }).toList();
    }

    private String curie(String iri) {
        return iri.startsWith(iris.base()) ? KgxExport.PREFIX + ":" + iri.substring(iris.base().length()) : iri;
    }

    private static String prefix(String curie) {
        return curie.substring(0, Math.max(0, curie.indexOf(':')));
    }

    private static void put(Map<String, Object> thing, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            thing.put(name, value);
        }
    }
}
