package org.peptidekg.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class while its file is read. */
final class TermDraft {

    private final String id;
    private final Set<OntologyTerm.Synonym> synonyms = new LinkedHashSet<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Set<OntologyTerm.Link> links = new LinkedHashSet<>();
    private final List<String> alternatives = new ArrayList<>();
    private String label = "";
    private String definition = "";
    private String replacedBy = "";
    private boolean obsolete;

    TermDraft(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The first label wins. */
    void label(String text) {
        label = label.isEmpty() ? text : label;
    }

    void definition(String text) {
        definition = definition.isEmpty() ? text : definition;
    }

    void synonym(String text, OntologyTerm.Scope scope) {
        if (!text.isBlank()) {
            synonyms.add(new OntologyTerm.Synonym(text.strip(), scope));
        }
    }

    void parent(String other) {
        parents.add(other);
    }

    void link(String relation, String target) {
        links.add(new OntologyTerm.Link(relation, target));
    }

    void alternative(String other) {
        alternatives.add(other);
    }

    void replacedBy(String other) {
        replacedBy = replacedBy.isEmpty() ? other : replacedBy;
    }

    void obsolete() {
        obsolete = true;
    }

    OntologyTerm term() {
        return new OntologyTerm(id, Ids.expand(id), label.strip(), Optional.of(definition.strip())
                .filter(d -> !d.isEmpty()),
                List.copyOf(synonyms), List.copyOf(parents), List.copyOf(links),
                obsolete || label.startsWith("obsolete "), List.copyOf(alternatives),
                Optional.of(replacedBy).filter(other -> !other.isEmpty()));
    }
}
