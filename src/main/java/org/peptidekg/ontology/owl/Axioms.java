package org.peptidekg.ontology.owl;

import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.text.BadInputException;

/** The triples of axioms, as far as they say of a class what it is called, where it stands, what it is linked to. */
final class Axioms {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private final String file;
    private final StreamRDF out;

    Axioms(String file, StreamRDF out) {
        this.file = file;
        this.out = out;
    }

    void ontology(String iri, String version) {
        out.triple(Triple.create(iri(iri), RDF.type.asNode(), OWL.Ontology.asNode()));
        if (!version.isEmpty()) {
            out.triple(Triple.create(iri(iri), OWL.versionIRI.asNode(), iri(version)));
        }
    }

    /**
     * An axiom, or an annotation of the ontology.
     *
     * @throws BadInputException if a part is missing
     */
    void axiom(String ontology, Part axiom) {
        var parts = axiom.arguments();
        switch (axiom.text()) {
            case "Declaration" -> {
                if (need(axiom, 1).is("Class")) {
                    type(need(parts.get(0), 1));
                }
            }
            case "Annotation" -> annotation(iri(ontology), axiom);
            case "AnnotationAssertion" -> {
                need(axiom, 3);
                if (parts.get(1).isAddress()) {
                    say(iri(parts.get(1).text()), parts.get(0), parts.get(2));
                }
            }
            case "SubClassOf" -> {
                need(axiom, 2);
                if (parts.get(0).isAddress()) {
                    below(iri(parts.get(0).text()), parts.get(1));
                }
            }
            default -> {
                // Other axioms say nothing that is asked for.
            }
        }
    }

    void type(Part name) {
        if (name.text().equals(OWL.Thing.getURI())) {
            return;
        }
        out.triple(Triple.create(iri(name.text()), RDF.type.asNode(), OWL.Class.asNode()));
    }

    private void annotation(Node ontology, Part annotation) {
        // Annotations of annotations stand before them.
        var parts = annotation.arguments();
        need(annotation, 2);
        say(ontology, parts.get(0), parts.get(1));
    }

    void say(Node subject, Part property, Part value) {
        if (property.isAddress() && value.kind() != Part.Kind.EXPRESSION) {
            out.triple(Triple.create(subject, iri(property.text()), value.isAddress() ? iri(value.text())
                    : literal(value)));
        }
    }

    private Node literal(Part value) {
        if (value.language().isEmpty()) {
            return NodeFactory.createLiteralString(value.text());
        }
        if (!LANGUAGE.matcher(value.language()).matches()) {
            throw new BadInputException(file, value.line(), "\"" + value.language() + "\" is no name of a language");
        }
        return NodeFactory.createLiteralLang(value.text(), value.language());
    }

    /** What a class lies below: another one, or what has some link to another one. */
    void below(Node subject, Part other) {
        if (other.isAddress()) {
            out.triple(Triple.create(subject, RDFS.subClassOf.asNode(), iri(other.text())));
        } else if (other.is("ObjectIntersectionOf")) {
            other.parts().forEach(part -> below(subject, part));
        } else if (other.is("ObjectSomeValuesFrom") && other.parts().size() == 2
                && other.parts().stream().allMatch(Part::isAddress)) {
            var restriction = NodeFactory.createBlankNode();
            out.triple(Triple.create(restriction, OWL.onProperty.asNode(), iri(other.parts().get(0).text())));
            out.triple(Triple.create(restriction, OWL.someValuesFrom.asNode(), iri(other.parts().get(1).text())));
            out.triple(Triple.create(subject, RDFS.subClassOf.asNode(), restriction));
        }
    }

    private Part need(Part axiom, int number) {
        var parts = axiom.arguments();
        if (parts.size() < number) {
            throw new BadInputException(file, axiom.line(), axiom.text() + " must have " + number
                    + (number == 1 ? " part" : " parts"));
        }
        return parts.get(0);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
