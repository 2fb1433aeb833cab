package org.peptidekg.rdf.ontology;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Vocabulary;

/** The relations below {@code pmo:knownLink} and the classes that each leads from and to, as the ontology says. */
final class BackboneRelations {

    private final Model ontology;
    private final TreeMap<String, IRI> byName = new TreeMap<>();

    BackboneRelations(Collection<Statement> ontology) {
        this.ontology = new LinkedHashModel(ontology);
        this.ontology.filter(null, RDFS.SUBPROPERTYOF, Vocabulary.KNOWN_LINK).subjects().stream()
                .filter(OntologyNames::isOurs).map(IRI.class::cast)
                .forEach(relation -> byName.put(relation.getLocalName(), relation));
    }

    /** The relation of this local name. */
    Optional<IRI> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.navigableKeySet();
    }

    /** The class that a relation leads from, unless things of the given one are of it. */
    Optional<String> wrongFrom(IRI relation, TermClass given) {
        return wrong(relation, RDFS.DOMAIN, given);
    }

    /** The class that a relation leads to, unless things of the given one are of it. */
    Optional<String> wrongTo(IRI relation, TermClass given) {
        return wrong(relation, RDFS.RANGE, given);
    }

    private Optional<String> wrong(IRI relation, IRI side, TermClass given) {
        var above = new HashSet<Value>();
        climb(Vocabulary.of(given), above);
        return List.copyOf(ontology.filter(relation, side, null).objects()).stream()
                .filter(wanted -> !above.contains(wanted)).map(wanted -> ((IRI) wanted).getLocalName()).findFirst();
    }

    private void climb(Value at, Set<Value> above) {
        if (at instanceof IRI iri && above.add(iri)) {
            ontology.filter(iri, RDFS.SUBCLASSOF, null).objects().forEach(parent -> climb(parent, above));
        }
    }
}
