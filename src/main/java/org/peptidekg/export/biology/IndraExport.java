package org.peptidekg.export.biology;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * Statements as INDRA reads them. Denied claims have evidence that is marked negated, possible ones such that is marked
 * a hypothesis, as INDRA's own filters want it. What INDRA has no statement for (doses, routes, approvals, roles, mere
 * association) is left out.
 */
public final class IndraExport extends GraphExport {

    /** Whose identifiers INDRA has with their prefix. */
    private static final Set<String> WITH_PREFIX = Set.of("CHEBI", "GO", "DOID", "HP", "UBERON", "CL", "EFO", "MONDO");
    private static final Map<String, String> NAMES = Map.of("UniProtKB", "UP", "NCBIGene", "EGID", "PUBCHEM.COMPOUND",
            "PUBCHEM", "CHEMBL.COMPOUND", "CHEMBL", "NCBITaxon", "TAXONOMY");
    private static final Set<Relation> CAUSAL = Set.of(Relation.modulates, Relation.increases, Relation.decreases,
            Relation.improves, Relation.alleviates, Relation.worsens, Relation.protectsAgainst, Relation.causes,
            Relation.treats, Relation.hasSideEffect, Relation.contributesTo);

    public IndraExport() {
        super("indra", "application/json", "json");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var json = new Json(out);
        json.array();
        for (var claim : graph.edges()) {
            var statement = statement(claim);
            if (statement.isPresent()) {
                json.line().value(statement.get());
            }
        }
        json.line().endArray().line().flush();
    }

    private static Optional<Map<String, Object>> statement(StoredClaim claim) {
        return core(claim).map(core -> {
            var statement = new LinkedHashMap<String, Object>(core);
            statement.put("belief", claim.belief());
            statement.put("id", UUID.nameUUIDFromBytes(claim.iri().getBytes(StandardCharsets.UTF_8)).toString());
            statement.put("evidence", claim.evidence().stream().map(place -> evidence(claim, place)).toList());
            return statement;
        });
    }

    /** Type and ends of a statement; empty where INDRA has none. */
    private static Optional<Map<String, Object>> core(StoredClaim claim) {
        if (claim.relation() == Relation.bindsTo) {
            return Optional.of(claim.aspect().map(aspect -> regulation(aspect == Aspect.Agonist ? "Activation"
                    : "Inhibition", claim)).orElseGet(() -> of("Complex", "members", List.of(subject(claim),
                            object(claim)))));
        }
        if (claim.relation() == Relation.metabolizedTo) {
            var conversion = of("Conversion", "obj_from", List.of(subject(claim)));
            conversion.put("obj_to", List.of(object(claim)));
            return Optional.of(conversion);
        }
        if (!CAUSAL.contains(claim.relation())) {
            return Optional.empty();
        }
        var way = claim.way();
        return Optional.of(way.isPresent() && claim.subjectDirection().isEmpty()
                ? regulation(type(way.get(), claim.aspect()), claim) : influence(claim));
    }

    private static String type(Direction way, Optional<Aspect> aspect) {
        var amount = aspect.filter(side -> side == Aspect.Level || side == Aspect.Expression).isPresent();
        return switch (way) {
            case Up -> amount ? "IncreaseAmount" : "Activation";
            case Down -> amount ? "DecreaseAmount" : "Inhibition";
        };
    }

    private static Map<String, Object> regulation(String type, StoredClaim claim) {
        var statement = of(type, "subj", subject(claim));
        statement.put("obj", object(claim));
        if (!type.endsWith("Amount")) {
            statement.put("obj_activity", "activity");
        }
        return statement;
    }

    /** Where the words move the subject, or do not say which way the object goes. */
    private static Map<String, Object> influence(StoredClaim claim) {
        var statement = of("Influence", "subj", event(claim, subject(claim), claim.subjectDirection(), "subject"));
        var object = claim.way().map(way -> claim.subjectDirection().filter(Direction.Down::equals).isPresent()
                ? way.turned() : way);
        statement.put("obj", event(claim, object(claim), object, "object"));
        return statement;
    }

    private static Map<String, Object> event(StoredClaim claim, Map<String, Object> concept, Optional<Direction> way,
            String end) {
        var event = of("Event", "concept", concept);
        var delta = new LinkedHashMap<String, Object>();
        delta.put("type", "qualitative");
        way.ifPresent(direction -> delta.put("polarity", direction == Direction.Up ? 1 : -1));
        event.put("delta", delta);
        event.put("id", UUID.nameUUIDFromBytes((claim.iri() + "#" + end).getBytes(StandardCharsets.UTF_8)).toString());
        return event;
    }

    private static Map<String, Object> subject(StoredClaim claim) {
        return agent(claim.subject(), claim.leading().subjectText());
    }

    private static Map<String, Object> object(StoredClaim claim) {
        return agent(claim.object(), claim.leading().objectText());
    }

    private static Map<String, Object> agent(StoredTerm term, Optional<String> words) {
        var ids = new TreeMap<String, Object>();
        ids.put("TEXT", words.orElse(term.label()));
        ids.put("PEPTIDEKG", Fields.id(term.iri()));
        for (var curie : term.exactIdentifiers()) {
            var colon = curie.indexOf(':');
            var prefix = curie.substring(0, colon);
            ids.putIfAbsent(NAMES.getOrDefault(prefix, prefix), WITH_PREFIX.contains(prefix) ? curie
                    : curie.substring(colon + 1));
        }
        var agent = new LinkedHashMap<String, Object>();
        agent.put("name", term.label());
        agent.put("db_refs", ids);
        return agent;
    }

    private static Map<String, Object> evidence(StoredClaim claim, StoredEvidence place) {
        var notes = new LinkedHashMap<String, Object>();
        notes.put("claim", claim.iri());
        notes.put("article", place.article());
        notes.put("start", place.start());
        notes.put("end", place.end());
        notes.put("quotation", place.quote());
        notes.put("section", place.sectionPath());
        notes.put("found_by", place.rule());
        notes.put("basis", place.basis().name());
        notes.put("context", Fields.contexts(place));
        claim.aspect().ifPresent(aspect -> notes.put("aspect", aspect.name()));
        notes.put("relation", claim.relation().name());
        var epistemics = new LinkedHashMap<String, Object>();
        epistemics.put("negated", claim.polarity() == Polarity.Negated);
        epistemics.put("hypothesis", place.certainty() == Certainty.Possible);
        if (place.certainty() != Certainty.Asserted) {
            epistemics.put("hedgings", new ArrayList<>(place.cues()));
        }
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("source_api", "peptidekg");
        evidence.put("source_id", place.iri());
        evidence.put("text", place.quote());
        evidence.put("text_refs", Map.of("URL", place.article()));
        evidence.put("annotations", notes);
        evidence.put("epistemics", epistemics);
        return evidence;
    }

    private static Map<String, Object> of(String type, String name, Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", type);
        map.put(name, value);
        return map;
    }
}
