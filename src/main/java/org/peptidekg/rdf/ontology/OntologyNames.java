package org.peptidekg.rdf.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Vocabulary;

/** Looks up what the ontology says of its names, in the order of its file. */
final class OntologyNames {

    private final Model model;
    private final Map<String, String> prefixes = new TreeMap<>();

    OntologyNames(Collection<Statement> statements) {
        model = new LinkedHashModel(statements);
        prefixes.putAll(Namespaces.of(Iris.standard()));
        prefixes.put("cito", "http://purl.org/spar/cito/");
        prefixes.putAll(Prefixes.bundled().expansions());
    }

    /** Our names of a type. Only the main file says where a name is defined, so its order is kept. */
    List<IRI> ofType(IRI type) {
        return model.filter(null, RDFS.ISDEFINEDBY, null).subjects().stream()
                .filter(name -> isOurs(name) && model.contains(name, RDF.TYPE, type))
                .map(IRI.class::cast).toList();
    }

    /** Our names of a type, each with how deep it lies below the one before it that holds it. */
    List<Map.Entry<Integer, IRI>> tree(IRI type, IRI parent) {
        var all = ofType(type);
        var found = new ArrayList<Map.Entry<Integer, IRI>>();
        all.stream().filter(name -> parents(name, parent).isEmpty()).forEach(top -> grow(top, 0, parent, all, found));
        return found;
    }

    private void grow(IRI name, int depth, IRI parent, List<IRI> all, List<Map.Entry<Integer, IRI>> found) {
        found.add(Map.entry(depth, name));
        all.stream().filter(child -> parents(child, parent).contains(name))
                .forEach(child -> grow(child, depth + 1, parent, all, found));
    }

    /** Our names that a name is directly below of. */
    List<IRI> parents(IRI name, IRI parent) {
        return values(name, parent).stream().filter(OntologyNames::isOurs).map(IRI.class::cast).toList();
    }

    List<Value> values(Resource subject, IRI predicate) {
        return List.copyOf(model.filter(subject, predicate, null).objects());
    }

    String text(Resource subject, IRI predicate) {
        return values(subject, predicate).stream().map(Value::stringValue).findFirst().orElse("");
    }

    boolean is(IRI name, IRI type) {
        return model.contains(name, RDF.TYPE, type);
    }

    /** All that a name is matched with by SKOS or lies below of in other vocabularies, such as {@code closeMatch}. */
    List<Map.Entry<String, IRI>> matches(IRI name) {
        var found = new ArrayList<Map.Entry<String, IRI>>();
        for (var s : model.filter(name, null, null)) {
            var isMatch = s.getPredicate().getNamespace().equals(SKOS.NAMESPACE)
                    && s.getPredicate().getLocalName().endsWith("Match");
            var isParent = Set.of(RDFS.SUBCLASSOF, RDFS.SUBPROPERTYOF).contains(s.getPredicate());
            if (s.getObject() instanceof IRI other && !isOurs(other) && (isMatch || isParent)) {
                found.add(Map.entry(s.getPredicate().getLocalName(), other));
            }
        }
        return found;
    }

    /** The classes of a domain or range: itself, or what a union is made of. */
    List<IRI> classes(Value value) {
        if (value instanceof IRI iri) {
            return List.of(iri);
        }
        var members = new LinkedHashSet<IRI>();
        for (var list : values((Resource) value, OWL.UNIONOF)) {
            for (var rest = list; rest instanceof Resource node && !rest.equals(RDF.NIL);) {
                values(node, RDF.FIRST).forEach(first -> members.add((IRI) first));
                rest = values(node, RDF.REST).stream().findFirst().orElse(RDF.NIL);
            }
        }
        return List.copyOf(members);
    }

    /** A name as prefix and local part. */
    String shorten(IRI iri) {
        var address = iri.stringValue();
        return prefixes.entrySet().stream().filter(entry -> address.startsWith(entry.getValue()))
                .max((a, b) -> Integer.compare(a.getValue().length(), b.getValue().length()))
                .map(entry -> entry.getKey() + ":" + address.substring(entry.getValue().length())).orElse(address);
    }

    static boolean isOurs(Value value) {
        return value.isIRI() && value.stringValue().startsWith(Vocabulary.NAMESPACE);
    }
}
