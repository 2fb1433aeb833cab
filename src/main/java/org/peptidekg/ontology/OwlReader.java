package org.peptidekg.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Reason;

/** Reads OWL in an RDF format, triple by triple; keeps only what a term needs. */
final class OwlReader extends StreamRDFBase {

    private static final String OBO = "http://purl.obolibrary.org/obo/";
    private static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";
    private static final Map<String, OntologyTerm.Scope> SCOPES = Map.of(
            OBO_IN_OWL + "hasExactSynonym", OntologyTerm.Scope.EXACT,
            OBO_IN_OWL + "hasNarrowSynonym", OntologyTerm.Scope.NARROW,
            OBO_IN_OWL + "hasBroadSynonym", OntologyTerm.Scope.BROAD,
            OBO_IN_OWL + "hasRelatedSynonym", OntologyTerm.Scope.RELATED,
            OBO + "IAO_0000118", OntologyTerm.Scope.RELATED);
    private static final String REPLACED_BY = OBO + "IAO_0100001";
    /** How Jena begins its messages. */
    private static final Pattern PLACE = Pattern.compile("\\[line: (\\d+), col: \\d+ *\\] *(.*)", Pattern.DOTALL);
    private static final Set<String> DEFINITIONS = Set.of(OBO + "IAO_0000115",
            "http://www.w3.org/2004/02/skos/core#definition");

    private final String file;
    private final String shortName;
    /** What the file speaks of, class or not: a class may be declared after what is said of it. */
    private final Map<String, TermDraft> drafts = new LinkedHashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<Node, Node> properties = new HashMap<>();
    private final Map<Node, Node> fillers = new HashMap<>();
    private final Map<Node, String> restrictions = new LinkedHashMap<>();
    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, String> licences = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private String ontology = "";

    OwlReader(String file, String shortName) {
        this.file = file;
        this.shortName = shortName;
    }

    /** How the file is read: its triples are told to this reader. */
    interface Syntax {

        void read(String file, InputStream in, StreamRDF out) throws IOException;
    }

    /** In a syntax that is no RDF. */
    OntologyFile read(InputStream in, Syntax syntax) throws IOException {
        syntax.read(file, in, this);
        return whole();
    }

    /** @param isTurtle by its content; else what the ending of its name says */
    OntologyFile read(InputStream in, boolean isTurtle) {
        var lang = !shortName.endsWith(".owl") ? RDFLanguages.filenameToLang(shortName)
                : isTurtle ? Lang.TURTLE : Lang.RDFXML;
        if (lang == null) {
            throw new BadInputException(file, "not a known ontology format: it must be OBO, OBO Graphs (.json), or OWL "
                    + "with a name that ends in .owl, .rdf, .ttl, .ofn, .omn or .owx");
        }
        try {
            RDFParser.source(in).lang(lang).base("file:///ontology").errorHandler(
                    ErrorHandlerFactory.errorHandlerStrictNoLogging).checking(false).parse(this);
        } catch (RiotException e) {
            var place = PLACE.matcher(Reason.of(e));
            throw place.matches() ? new BadInputException(file + ":" + place.group(1), place.group(2), e)
                    : new BadInputException(file, Reason.of(e), e);
        }
        return whole();
    }

    private OntologyFile whole() {
        restrictions.forEach((node, subject) -> {
            var property = properties.get(node);
            var filler = fillers.get(node);
            if (property != null && filler != null) {
                draft(subject).link(property.getURI(), Ids.shorten(filler.getURI()));
            }
        });
        drafts.keySet().retainAll(classes);
        var name = ontology.replaceFirst(".*/", "").replaceFirst("\\.owl$", "");
        return OntologyFile.of(shortName, name, versions.getOrDefault(ontology, ""),
                Optional.ofNullable(licences.get(ontology)), drafts.values(), prefixes);
    }

    @Override
    public void prefix(String prefix, String iri) {
        prefixes.put(prefix, iri);
    }

    @Override
    public void triple(Triple triple) {
        var subject = triple.getSubject();
        var object = triple.getObject();
        var predicate = triple.getPredicate().getURI();
        if (subject.isBlank()) {
            restriction(subject, predicate, object);
        } else if (object.isLiteral()) {
            text(subject.getURI(), predicate, object);
        } else if (object.isURI()) {
            link(subject.getURI(), predicate, object.getURI());
        } else if (predicate.equals(RDFS.subClassOf.getURI())) {
            restrictions.put(object, Ids.shorten(subject.getURI()));
        }
    }

    private void restriction(Node node, String predicate, Node object) {
        if (object.isURI() && predicate.equals(OWL.onProperty.getURI())) {
            properties.put(node, object);
        } else if (object.isURI() && predicate.equals(OWL.someValuesFrom.getURI())) {
            fillers.put(node, object);
        }
    }

    private void link(String subject, String predicate, String object) {
        if (predicate.equals(RDF.type.getURI())) {
            if (object.equals(OWL.Class.getURI())) {
                classes.add(draft(Ids.shorten(subject)).id());
            } else if (object.equals(OWL.Ontology.getURI())) {
                ontology = subject;
            }
        } else if (predicate.equals(RDFS.subClassOf.getURI()) && !object.equals(OWL.Thing.getURI())) {
            draft(Ids.shorten(subject)).parent(Ids.shorten(object));
        } else if (predicate.equals(REPLACED_BY)) {
            draft(Ids.shorten(subject)).replacedBy(Ids.shorten(object));
        } else if (predicate.endsWith("/license")) {
            licences.put(subject, object);
        } else if (predicate.equals(OWL.versionIRI.getURI())) {
            versions.putIfAbsent(subject, object);
        }
    }

    private void text(String subject, String predicate, Node object) {
        var text = object.getLiteralLexicalForm().replaceAll("\\s+", " ").strip();
        var scope = SCOPES.get(predicate);
        if (predicate.equals(RDFS.label.getURI())) {
            if (Set.of("", "en", "en-us", "en-gb").contains(object.getLiteralLanguage()
                    .toLowerCase(java.util.Locale.ROOT))) {
                draft(Ids.shorten(subject)).label(text);
            }
        } else if (scope != null) {
            draft(Ids.shorten(subject)).synonym(text, scope);
        } else if (DEFINITIONS.contains(predicate)) {
            draft(Ids.shorten(subject)).definition(text);
        } else if (predicate.equals(OWL.deprecated.getURI()) && Set.of("true", "1").contains(text)) {
            draft(Ids.shorten(subject)).obsolete();
        } else if (predicate.equals(OBO_IN_OWL + "hasAlternativeId")) {
            draft(Ids.shorten(subject)).alternative(text);
        } else if (predicate.equals(REPLACED_BY)) {
            draft(Ids.shorten(subject)).replacedBy(Ids.shorten(text));
        } else if (predicate.equals(OWL.versionInfo.getURI())) {
            versions.put(subject, text);
        } else if (predicate.endsWith("/license")) {
            licences.put(subject, text);
        }
    }

    private TermDraft draft(String id) {
        return drafts.computeIfAbsent(id, TermDraft::new);
    }
}
