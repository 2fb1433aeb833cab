package org.peptidekg.rdf.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;

/** The reference page of the ontology, made from the ontology: every name, and diagrams of how they hang together. */
public final class OntologyReference {

    private static final IRI ONTOLOGY = Vocabulary.iri(Iris.DEFAULT_BASE + "ontology");
    private static final List<IRI> CHARACTERISTICS = List.of(OWL.FUNCTIONALPROPERTY, OWL.INVERSEFUNCTIONALPROPERTY,
            OWL.SYMMETRICPROPERTY, OWL.TRANSITIVEPROPERTY, OWL.ASYMMETRICPROPERTY, OWL.IRREFLEXIVEPROPERTY);

    private static final Map<IRI, String> KINDS = Map.of(OWL.CLASS, "class", OWL.OBJECTPROPERTY, "relation",
            OWL.DATATYPEPROPERTY, "value", OWL.ANNOTATIONPROPERTY, "annotation", OWL.NAMEDINDIVIDUAL, "individual");

    private final OntologyNames names = new OntologyNames(Ontology.statements(Iris.standard()));

    /** The page in Markdown; it shows the {@link #diagrams()}, which lie beside it. */
    public String markdown() {
        var page = new StringBuilder();
        page.append("# ").append(names.text(ONTOLOGY, DCTERMS.TITLE)).append("\n\n")
                .append(names.text(ONTOLOGY, DCTERMS.DESCRIPTION)).append("\n\n")
                .append("Version ").append(names.text(ONTOLOGY, OWL.VERSIONINFO)).append(", prefix `pmo:` = `")
                .append(Vocabulary.NAMESPACE).append("`, licence <").append(names.text(ONTOLOGY, DCTERMS.LICENSE))
                .append(">. This page is made from the files in `ontology/`; do not edit it.\n\n");
        section(page, "Classes", "ontology-classes.svg", tree(OWL.CLASS, RDFS.SUBCLASSOF));
        section(page, "Relations and other links between things", "ontology-relations.svg",
                tree(OWL.OBJECTPROPERTY, RDFS.SUBPROPERTYOF));
        section(page, "Properties with values", "ontology-links.svg",
                tree(OWL.DATATYPEPROPERTY, RDFS.SUBPROPERTYOF));
        section(page, "Annotations", "", names.ofType(OWL.ANNOTATIONPROPERTY));
        section(page, "Individuals", "", names.ofType(OWL.NAMEDINDIVIDUAL));
        return page.toString();
    }

    /** The diagrams as SVG, by file name. */
    public Map<String, String> diagrams() {
        var all = new LinkedHashMap<String, String>();
        all.put("ontology-classes.svg", OntologyDiagram.tree("Classes", labels(OWL.CLASS, RDFS.SUBCLASSOF)));
        all.put("ontology-relations.svg", OntologyDiagram.tree("Relations",
                labels(OWL.OBJECTPROPERTY, RDFS.SUBPROPERTYOF).stream()
                        .filter(row -> row.getKey() > 0 || row.getValue().equals("relatedTo")).toList()));
        all.put("ontology-links.svg", OntologyDiagram.links("Links between classes", links()));
        return all;
    }

    private List<IRI> tree(IRI type, IRI parent) {
        return names.tree(type, parent).stream().map(Map.Entry::getValue).distinct().toList();
    }

    private List<Map.Entry<Integer, String>> labels(IRI type, IRI parent) {
        return names.tree(type, parent).stream()
                .map(row -> Map.entry(row.getKey(), row.getValue().getLocalName())).toList();
    }

    /** The links of the model of claims: the relations have a diagram of their own. */
    private List<List<String>> links() {
        var found = new ArrayList<List<String>>();
        for (var property : names.ofType(OWL.OBJECTPROPERTY)) {
            for (var domain : names.values(property, RDFS.DOMAIN)) {
                for (var from : names.classes(domain)) {
                    names.values(property, RDFS.RANGE).stream().flatMap(range -> names.classes(range).stream())
                            .forEach(to -> found.add(List.of(from.getLocalName(), property.getLocalName(),
                                    to.getLocalName())));
                }
            }
        }
        found.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return found;
    }

    private void section(StringBuilder page, String title, String diagram, List<IRI> members) {
        page.append("## ").append(title).append("\n\n");
        if (!diagram.isEmpty()) {
            page.append("![").append(title).append("](").append(diagram).append(")\n\n");
        }
        members.forEach(name -> entry(page, name));
    }

    private void entry(StringBuilder page, IRI name) {
        page.append("### ").append(name.getLocalName()).append(" (").append(kind(name)).append(")\n\n**")
                .append(names.text(name, RDFS.LABEL))
                .append("**: ").append(names.text(name, SKOS.DEFINITION)).append("\n\n");
        line(page, "Note", names.text(name, SKOS.SCOPE_NOTE));
        line(page, "Example", names.text(name, SKOS.EXAMPLE));
        line(page, "Kind of", list(name, RDFS.SUBCLASSOF, RDFS.SUBPROPERTYOF));
        line(page, "Belongs to", list(name, RDF.TYPE));
        line(page, "From", list(name, RDFS.DOMAIN));
        line(page, "To", list(name, RDFS.RANGE));
        line(page, "Inverse of", list(name, OWL.INVERSEOF));
        line(page, "Characteristics", CHARACTERISTICS.stream().filter(type -> names.is(name, type))
                .map(type -> type.getLocalName().replace("Property", "")).collect(Collectors.joining(", ")));
        line(page, "In other vocabularies", names.matches(name).stream()
                .map(match -> match.getKey() + " `" + names.shorten(match.getValue()) + "`")
                .collect(Collectors.joining(", ")));
        line(page, "Source", names.text(name, DCTERMS.SOURCE));
        page.append('\n');
    }

    private static void line(StringBuilder page, String what, String text) {
        if (!text.isEmpty()) {
            page.append("- ").append(what).append(": ").append(text).append('\n');
        }
    }

    private String list(IRI name, IRI... predicates) {
        return List.of(predicates).stream().flatMap(predicate -> names.values(name, predicate).stream())
                .flatMap(value -> names.classes(value).stream())
                .filter(iri -> OntologyNames.isOurs(iri) || iri.stringValue().startsWith(
                        "http://www.w3.org/2001/XMLSchema#"))
                .map(this::link).distinct().collect(Collectors.joining(", "));
    }

    private String link(Value value) {
        var iri = (IRI) value;
        return OntologyNames.isOurs(iri) ? "[" + iri.getLocalName() + "](#"
                + iri.getLocalName().toLowerCase(Locale.ROOT) + "-" + kind(iri) + ")"
                : "`" + names.shorten(iri) + "`";
    }

    /** Part of the heading: a class and a property may differ by their first letter's case only. */
    private String kind(IRI name) {
        return KINDS.entrySet().stream().filter(kind -> names.is(name, kind.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("name");
    }
}
