package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.ontology.Ontology;

class OntologyTest {

    private static final Set<Statement> ONTOLOGY = Ontology.statements(Iris.standard());

    @Test
    void everyNameOfOursHasLabelDefinitionExampleAndSource() {
        var names = ONTOLOGY.stream().map(Statement::getSubject).filter(Value::isIRI).map(Value::stringValue)
                .filter(iri -> iri.startsWith(Vocabulary.NAMESPACE)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.size() > 100, "found " + names.size());
        var poor = names.stream().filter(name -> Stream.of(RDF.TYPE, RDFS.LABEL, SKOS.DEFINITION, SKOS.EXAMPLE,
                        DCTERMS.SOURCE, RDFS.ISDEFINEDBY)
                .anyMatch(property -> objects(name, property).isEmpty())).toList();
        assertTrue(poor.isEmpty(), poor.toString());
        assertEquals(Set.of(), names.stream().filter(name -> objects(name, RDFS.LABEL).size() > 1)
                .collect(Collectors.toSet()));
    }

    @Test
    void everyConstantHasItsEntryAndEveryEntryItsConstant() {
        assertEquals(names(Relation.values(), Vocabulary::of), below(RDFS.SUBPROPERTYOF, "relatedTo", "affectsHealth"));
        assertEquals(names(TermClass.values(), Vocabulary::of), below(RDFS.SUBCLASSOF, "Term", "ChemicalEntity",
                "SubstanceGroup", "BiologicalPhenomenon", "HealthProblem", "Administration", "LivingPart"));
        assertEquals(names(Polarity.values(), Vocabulary::of), individuals("Polarity"));
        assertEquals(names(Certainty.values(), Vocabulary::of), individuals("Certainty"));
        assertEquals(names(Basis.values(), Vocabulary::of), individuals("Basis"));
        assertEquals(names(Aspect.values(), Vocabulary::of), individuals("Aspect"));
        assertEquals(names(TermClass.Valence.values(), Vocabulary::of), individuals("Valence"));
        assertEquals(names(Cue.Kind.values(), Vocabulary::of), below(RDFS.SUBCLASSOF, "Cue"));
    }

    @Test
    void everyNameThatIsWrittenIsInTheOntology() throws IllegalAccessException {
        var defined = ONTOLOGY.stream().map(s -> s.getSubject().stringValue()).collect(Collectors.toSet());
        var constants = new TreeSet<String>();
        for (var field : Vocabulary.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.get(null) instanceof IRI iri) {
                constants.add(iri.stringValue());
            }
        }
        assertTrue(constants.size() > 50, "found " + constants.size());
        Fixture.statements(Fixture.first()).stream().map(s -> s.getPredicate().stringValue())
                .filter(iri -> iri.startsWith(Vocabulary.NAMESPACE) || iri.startsWith(Vocabulary.OA))
                .forEach(constants::add);
        constants.removeAll(defined);
        assertEquals(Set.of(), constants);
    }

    @Test
    void relationsThatRaiseOrLowerAreKindsOfModulating() {
        for (var name : Set.of("increases", "decreases")) {
            assertTrue(objects(Vocabulary.NAMESPACE + name, RDFS.SUBPROPERTYOF)
                    .contains(Vocabulary.NAMESPACE + "modulates"));
        }
    }

    @Test
    void everyRelationIsListedInTheShapes() {
        var shapes = Ontology.shapes();
        for (var relation : Relation.values()) {
            // As a predicate of claims, as a target, and in the query for edges.
            assertTrue(shapes.split("pmo:" + relation.name() + "\\b", -1).length > 3, relation.name());
        }
        for (var termClass : TermClass.values()) {
            assertTrue(shapes.matches("(?s).*pmo:" + termClass.name() + "\\b.*"), termClass.name());
        }
    }

    @Test
    void itSaysItsVersionAndLicence() {
        var ontology = "https://w3id.org/peptidekg/ontology";
        assertFalse(objects(ontology, OWL.VERSIONIRI).isEmpty());
        assertEquals(Set.of("https://www.apache.org/licenses/LICENSE-2.0"),
                objects(ontology, DCTERMS.LICENSE));
    }

    private static Set<String> objects(String subject, IRI property) {
        return ONTOLOGY.stream().filter(s -> s.getSubject().stringValue().equals(subject)
                && s.getPredicate().equals(property)).map(s -> s.getObject().stringValue()).collect(Collectors.toSet());
    }

    private static <E> Set<String> names(E[] constants, java.util.function.Function<E, IRI> name) {
        return Arrays.stream(constants).map(constant -> name.apply(constant).getLocalName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> individuals(String type) {
        return ONTOLOGY.stream().filter(s -> s.getPredicate().equals(RDF.TYPE)
                && s.getObject().stringValue().equals(Vocabulary.NAMESPACE + type))
                .map(s -> ((IRI) s.getSubject()).getLocalName()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All names below the first, at any depth, the grouping ones left out. */
    private static Set<String> below(IRI property, String top, String... groups) {
        var found = new TreeSet<String>();
        var open = new java.util.ArrayDeque<>(Set.of(Vocabulary.NAMESPACE + top));
        while (!open.isEmpty()) {
            var parent = open.remove();
            ONTOLOGY.stream().filter(s -> s.getPredicate().equals(property)
                    && s.getObject().stringValue().equals(parent) && s.getSubject().isIRI())
                    .map(s -> (IRI) s.getSubject()).filter(child -> found.add(child.getLocalName()))
                    .forEach(child -> open.add(child.stringValue()));
        }
        found.removeAll(Set.of(groups));
        return found;
    }
}
