package org.peptidekg.ontology;

import java.util.List;
import java.util.Optional;

/**
 * A class of an ontology.
 *
 * @param id compact identifier such as {@code GO:0006915}, or the whole address where it has no such form
 * @param iri its address
 * @param label empty if the file gives none
 * @param parents ids of the classes that it is directly below of, in the order of the file
 * @param links what else the file says of it and other classes
 * @param obsolete whether the ontology no longer wants it used
 * @param alternatives ids that have been merged into this one
 * @param replacedBy what an obsolete one is to be replaced by
 */
public record OntologyTerm(String id, String iri, String label, Optional<String> definition, List<Synonym> synonyms,
        List<String> parents, List<Link> links, boolean obsolete, List<String> alternatives,
        Optional<String> replacedBy) {

    /** How a synonym's meaning relates to that of the label. */
    public enum Scope {
        EXACT, NARROW, BROAD, RELATED
    }

    /** Another name. */
    public record Synonym(String text, Scope scope) {
    }

    /**
     * A relation to another class.
     *
     * @param relation address of the relation
     * @param target id of the other class
     */
    public record Link(String relation, String target) {
    }

    /** The part of the id before the colon; empty if the id is an address. */
    public String prefix() {
        var colon = id.indexOf(':');
        return id.startsWith("http") || colon < 0 ? "" : id.substring(0, colon);
    }

    /** The address that an id stands for. */
    public static String address(String id) {
        return Ids.expand(id);
    }
}
