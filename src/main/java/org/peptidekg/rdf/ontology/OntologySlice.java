package org.peptidekg.rdf.ontology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.OntologyTerm;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;

/**
 * The part of an ontology that a graph uses: the entries that its terms are mapped to and all above them, with
 * labels, definitions, the hierarchy, and relations between entries of the part as plain triples.
 */
public final class OntologySlice {

    private final Iris iris;

    public OntologySlice(Iris iris) {
        this.iris = iris;
    }

    /** The graph that holds the part of an ontology: {@code graph/slice-go}. */
    public IRI graph(OntologyFile file) {
        return iris.graph("slice-" + (file.name().isEmpty() ? file.file() : file.name()).replaceAll("[^\\w.]+", "-"));
    }

    /**
     * The part for some entries; none if the file holds none of them. Entries that the ontology has merged into
     * others are found below those.
     *
     * @param curies compact identifiers, of any vocabularies
     */
    public Set<Statement> of(OntologyFile file, Collection<String> curies) {
        var merged = new HashMap<String, String>();
        file.terms().values().forEach(term -> term.alternatives().forEach(old -> merged.put(old, term.id())));
        var used = new HashSet<String>();
        var replaced = new HashMap<String, String>();
        for (var curie : curies) {
            if (file.term(curie).isPresent()) {
                used.add(curie);
            } else if (merged.containsKey(curie)) {
                used.add(merged.get(curie));
                replaced.put(curie, merged.get(curie));
            }
        }
        var graph = graph(file);
        var quads = new Quads(graph);
        if (used.isEmpty()) {
            return new LinkedHashSet<>(quads.statements());
        }
        var part = file.withAncestors(used);
        part.forEach(id -> describe(file.term(id).orElseThrow(), part, quads));
        replaced.forEach((old, now) -> replace(old, file.term(now).orElseThrow(), quads));
        quads.add(graph, RDFS.LABEL, "Part of " + file.file()).add(graph, DCTERMS.SOURCE, file.file());
        if (!file.version().isEmpty()) {
            quads.add(graph, OWL.VERSIONINFO, file.version());
        }
        file.licence().ifPresent(licence -> quads.add(graph, DCTERMS.LICENSE, licence));
        return new LinkedHashSet<>(quads.statements());
    }

    private static void describe(OntologyTerm term, Set<String> part, Quads quads) {
        var iri = Vocabulary.iri(term.iri());
        quads.type(iri, OWL.CLASS);
        if (!term.label().isEmpty()) {
            quads.add(iri, RDFS.LABEL, term.label());
        }
        term.definition().ifPresent(definition -> quads.english(iri, SKOS.DEFINITION, definition));
        for (var parent : term.parents()) {
            if (part.contains(parent)) {
                quads.add(iri, RDFS.SUBCLASSOF, Vocabulary.iri(OntologyTerm.address(parent)));
            }
        }
        for (var link : term.links()) {
            if (part.contains(link.target())) {
                quads.add(iri, Vocabulary.iri(link.relation()), Vocabulary.iri(OntologyTerm.address(link.target())));
            }
        }
    }

    private static void replace(String old, OntologyTerm term, Quads quads) {
        var iri = Vocabulary.iri(OntologyTerm.address(old));
        var now = Vocabulary.iri(term.iri());
        quads.type(iri, OWL.CLASS).add(iri, DCTERMS.IS_REPLACED_BY, now).add(iri, RDFS.SUBCLASSOF, now)
                .add(iri, RDFS.LABEL, term.label());
    }
}
