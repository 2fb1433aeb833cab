package org.peptidekg.endpoint.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.read.StoredClaim;

/** Names that the explorer reads, and the few kinds that it tells apart by colour. */
public final class ExploreNames {

    static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
    static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");

    /** Term classes by the colour that they have. */
    private static final Map<String, List<TermClass>> GROUPS = Map.of(
            "peptide", List.of(TermClass.Peptide),
            "substance", List.of(TermClass.Drug, TermClass.DrugClass, TermClass.Substance, TermClass.SubstanceClass),
            "messenger", List.of(TermClass.Neurotransmitter, TermClass.Hormone),
            "protein", List.of(TermClass.Protein, TermClass.Gene, TermClass.NeurotrophicFactor, TermClass.GrowthFactor,
                    TermClass.Cytokine, TermClass.Enzyme, TermClass.Receptor),
            "process", List.of(TermClass.SignalingSystem, TermClass.Process, TermClass.Parameter, TermClass.Anatomy,
                    TermClass.CellType),
            "function", List.of(TermClass.Function),
            "condition", List.of(TermClass.Condition, TermClass.Symptom),
            "harm", List.of(TermClass.AdverseEffect),
            "role", List.of(TermClass.Role));

    /** Relations by the colour that they have. */
    private static final Map<String, List<Relation>> FAMILIES = Map.of(
            "identity", List.of(Relation.analogOf, Relation.derivedFrom, Relation.mimics, Relation.similarTo,
                    Relation.hasRole, Relation.isA),
            "regulation", List.of(Relation.modulates, Relation.increases, Relation.decreases, Relation.interactsWith,
                    Relation.bindsTo),
            "benefit", List.of(Relation.improves, Relation.alleviates, Relation.protectsAgainst, Relation.treats),
            "harm", List.of(Relation.causes, Relation.worsens, Relation.hasSideEffect,
                    Relation.contraindicatedFor),
            "association", List.of(Relation.involvedIn, Relation.associatedWith, Relation.contributesTo,
                    Relation.combinedWith, Relation.producedBy, Relation.foundIn, Relation.metabolizedTo));

    private static final Set<String> USE = Set.of("approvedIn", "approvedBy", "administeredVia", "hasDosage",
            "hasHalfLife", "combinedWith", "studiedFor");
    private static final Set<String> SAFETY = Set.of("hasSideEffect", "worsens", "contraindicatedFor");

    private static final Map<String, String> GROUP_OF = invert(GROUPS);
    private static final Map<String, String> FAMILY_OF = invert(FAMILIES);

    private ExploreNames() {
    }

    /** The colour of a class, given by its local name. */
    public static String group(String kind) {
        return kind.equals("Dosage") || kind.equals("HalfLife") || kind.equals("Route") || kind.equals("DosageForm")
                ? "practice" : GROUP_OF.getOrDefault(kind, "other");
    }

    /** Whether things of this colour say how a substance works: what carries or receives a signal. */
    static boolean isMechanism(String group) {
        return group.equals("messenger") || group.equals("protein");
    }

    /** The colour of a relation, given by its local name. */
    public static String family(String relation) {
        return FAMILY_OF.getOrDefault(relation, "practice");
    }

    /** The relation of a claim in words, with the sign: a relief would be read as its contrary without it. */
    public static String words(StoredClaim claim) {
        return Wording.words(claim.relation().name()) + claim.sign().map(way -> switch (way) {
            case Up -> " (+)";
            case Down -> " (−)";
        }).orElse("");
    }

    /**
     * The layer of a picture that a thing belongs to: {@code origin}, {@code targets}, {@code effects}, {@code
     * safety} or {@code use}.
     *
     * @param group of the thing
     * @param relation local name of what links it with the thing in the middle, or nothing
     */
    static String layer(String group, String relation) {
        if (group.equals("practice") || USE.contains(relation)) {
            return "use";
        }
        if (relation.equals("developedBy") || family(relation).equals("identity") && !relation.isEmpty()) {
            return "origin";
        }
        return SAFETY.contains(relation) ? "safety" : switch (group) {
            case "messenger", "protein", "process" -> "targets";
            case "function", "condition" -> "effects";
            case "harm" -> "safety";
            default -> "origin";
        };
    }

    private static Map<String, String> invert(Map<String, ? extends List<? extends Enum<?>>> lists) {
        return lists.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(value.name(), entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
