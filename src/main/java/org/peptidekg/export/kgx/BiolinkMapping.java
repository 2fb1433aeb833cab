package org.peptidekg.export.kgx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.write.KnownEdge;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/** How our classes and relations are said in Biolink: {@code data/export/biolink-*.tsv}. */
final class BiolinkMapping {

    private static final String ANY = "Association";

    /** What {@link Way#where} may ask of a link that leaves open which way it moves an unwanted object. */
    private static final String OPEN = "Open";

    /**
     * One way to say a relation.
     *
     * @param where the aspect or the sign that a claim must have, or {@link #OPEN}; empty for any claim
     */
    private record Way(String where, String predicate, String qualifiedPredicate, String direction, String aspect,
            String mechanism, List<String> associations) {
    }

    /**
     * A statement in Biolink; names without prefix, an empty text where a qualifier does not apply.
     *
     * @param association class of the association
     * @param subjectDirection which way the amount of the subject moves
     * @param direction which way the object moves
     */
    record Statement(String association, String predicate, String qualifiedPredicate, String subjectDirection,
            String direction, String aspect, String mechanism) {
    }

    private final Biolink model;
    private final Map<String, String> categories = new HashMap<>();
    private final Map<Relation, List<Way>> ways = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    private BiolinkMapping(Biolink model, TsvTable classes, TsvTable relations, TsvTable links,
            TsvTable files) {
        this.model = model;
        for (var row : classes.rows()) {
            categories.put(row.cell("class"), row.cell("category", name -> model.type(name) != null
                    && model.type(name).flags().isEmpty(), "a concrete class of Biolink"));
        }
        for (var row : relations.rows()) {
            ways.computeIfAbsent(relation(row), key -> new ArrayList<>()).add(new Way(
                    row.cell("where", BiolinkMapping::isCondition, "an aspect, Up, Down or Open"),
                    row.cell("predicate", this::isPredicate, "a predicate of Biolink"),
                    row.cell("qualified_predicate", name -> name.isEmpty() || isPredicate(name), "a predicate"),
                    row.cell("direction", name -> name.isEmpty()
                            || model.valuesOf("DirectionQualifierEnum").contains(name), "a direction"),
                    row.cell("aspect", name -> name.isEmpty() || aspects().contains(name), "an aspect"),
                    row.cell("mechanism", name -> name.isEmpty()
                            || model.valuesOf("CausalMechanismQualifierEnum").contains(name), "a mechanism"),
                    row.list("associations")));
            for (var association : row.list("associations")) {
                if (model.type(association) == null || !model.isA(association, ANY)) {
                    throw row.bad("no association of Biolink: " + association);
                }
            }
        }
        links.rows().forEach(row -> known.put(row.cell("relation"), row.cell("predicate", this::isPredicate,
                "a predicate of Biolink")));
        files.rows().forEach(row -> sources.put(row.cell("source"), row.cell("infores",
                name -> name.matches("infores:[a-z0-9-]+"), "an information resource")));
        for (var relation : Relation.values()) {
            if (!ways.containsKey(relation)) {
                throw new BadInputException(relations.file(), "no row for the relation " + relation);
            }
        }
    }

    static BiolinkMapping bundled(Biolink model) {
        return new BiolinkMapping(model, TsvTable.bundled("data/export/biolink-classes.tsv", "class", "category"),
                TsvTable.bundled("data/export/biolink-relations.tsv", "relation", "where", "predicate",
                        "qualified_predicate", "direction", "aspect", "mechanism", "associations"),
                TsvTable.bundled("data/export/biolink-known.tsv", "relation", "predicate"),
                TsvTable.bundled("data/export/biolink-sources.tsv", "source", "infores", "read_in"));
    }

    /** The category of a node, without prefix. */
    String category(StoredTerm term) {
        return categories.getOrDefault(term.kind(), "NamedThing");
    }

    private static boolean isCondition(String name) {
        return name.isEmpty() || name.equals(OPEN) || named(Aspect.values(), name) || named(Direction.values(), name);
    }

    private static boolean named(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    private static boolean holds(String where, StoredClaim claim) {
        return where.isEmpty() || claim.aspect().filter(aspect -> aspect.name().equals(where)).isPresent()
                || claim.sign().map(Enum::name).orElse(claim.object().unwanted() ? OPEN : "").equals(where);
    }

    private static String qualifier(Direction direction) {
        return switch (direction) {
            case Up -> "increased";
            case Down -> "decreased";
        };
    }

    /** The first way of the relation that fits the claim and whose domain and range allow the claim's terms. */
    Statement of(StoredClaim claim) {
        var subject = category(claim.subject());
        var object = category(claim.object());
        var all = ways.get(claim.relation());
        var way = all.stream().filter(w -> holds(w.where(), claim) && model.allows(w.predicate(), subject, object))
                .findFirst().orElse(new Way("", "related_to", "", "", "", "", List.of()));
        var association = way.associations().stream()
                .filter(name -> model.allows(name, subject, way.predicate(), object)).findFirst().orElse(ANY);
        var molecular = model.isA(object, "ChemicalEntity") || model.isA(object, "Polypeptide")
                || model.isA(object, "Gene");
        return new Statement(association, way.predicate(), way.qualifiedPredicate(),
                claim.subjectDirection().map(BiolinkMapping::qualifier).orElse(""),
                claim.objectDirection().map(BiolinkMapping::qualifier).orElse(way.direction()),
                molecular ? aspect(claim.aspect(), way) : "", way.mechanism());
    }

    /** A curated link: no association of Biolink is for these. */
    Statement of(KnownEdge link) {
        var predicate = known.getOrDefault(link.relation(), "related_to");
        return new Statement(ANY, model.allows(predicate, category(link.from()), category(link.to())) ? predicate
                : "related_to", "", "", "", "", "");
    }

    /** The information resources that the files of a link are of. */
    List<String> sources(KnownEdge link) {
        return sources.entrySet().stream().filter(source -> link.source().startsWith(source.getKey()))
                .map(Map.Entry::getValue).toList();
    }

    private static String aspect(Optional<Aspect> stated, Way way) {
        if (way.aspect().isEmpty() || stated.isEmpty()) {
            return way.aspect();
        }
        return switch (stated.get()) {
            case Level -> "abundance";
            case Expression -> "expression";
            case Activity -> "activity";
            // Biolink has no aspect for these; our own field keeps them.
            case Signaling, Function, Agonist, Antagonist, Inhibitor -> way.aspect();
        };
    }

    private boolean isPredicate(String name) {
        var slot = model.slot(name);
        return slot != null && model.isUnder(name, "related_to") && !slot.flags().contains("mixin")
                && !slot.flags().contains("deprecated");
    }

    private java.util.Set<String> aspects() {
        return model.valuesOf("GeneOrGeneProductOrChemicalEntityAspectEnum");
    }

    private static Relation relation(TsvTable.Row row) {
        try {
            return Relation.valueOf(row.cell("relation"));
        } catch (IllegalArgumentException e) {
            throw row.bad("no relation: " + row.cell("relation"));
        }
    }
}
