package org.peptidekg.rdf.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.mention.Term;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;

/** Describes terms, in the graph of terms: names, class, identifiers in other vocabularies. */
public final class TermQuads {

    private final Iris iris;
    private final Prefixes prefixes;
    private final IRI graph;
    /** Descriptions of terms of the lexicon, by key: no more than it has rows. */
    private final Map<String, Described> known = new ConcurrentHashMap<>();

    private record Described(Term term, List<Statement> statements) {
    }

    public TermQuads(Iris iris, Prefixes prefixes) {
        this.iris = iris;
        this.prefixes = prefixes;
        this.graph = iris.graph(Iris.TERMS);
    }

    /** The description of each term, one after the other. */
    public List<Statement> of(Collection<Term> terms) {
        var statements = new ArrayList<Statement>();
        terms.forEach(term -> statements.addAll(of(term)));
        return statements;
    }

    public List<Statement> of(Term term) {
        var described = known.get(term.key());
        if (described != null && described.term == term) {
            return described.statements;
        }
        var quads = new Quads(graph);
        describe(term, quads);
        var statements = quads.statements().stream().distinct().toList();
        if (term.listed()) {
            known.putIfAbsent(term.key(), new Described(term, statements));
        }
        return statements;
    }

    /** The mappings of a term alone. */
    public List<Statement> mappings(String key, List<Term.Mapping> mappings) {
        var quads = new Quads(graph);
        mappings.forEach(mapping -> map(key, mapping, quads));
        return quads.statements();
    }

    private void describe(Term term, Quads quads) {
        var iri = iris.term(term.key());
        quads.type(iri, Vocabulary.of(term.termClass()))
                .add(iri, RDFS.LABEL, term.label())
                .add(iri, Vocabulary.VALENCE, Vocabulary.of(term.valence()))
                .add(iri, Vocabulary.LISTED, term.listed())
                .add(iri, Vocabulary.LINKED, term.isLinked());
        term.definition().ifPresent(definition -> quads.english(iri, SKOS.DEFINITION, definition));
        term.synonyms().stream().filter(synonym -> !synonym.equals(term.label()))
                .forEach(synonym -> quads.add(iri, SKOS.ALT_LABEL, synonym));
        term.mappings().forEach(mapping -> map(term.key(), mapping, quads));
    }

    private void map(String key, Term.Mapping mapping, Quads quads) {
        if (!prefixes.knows(mapping.curie())) {
            throw new BadInputException("term " + key,
                    "the prefix of " + mapping.curie() + " is not in ontology/prefixes.tsv");
        }
        var iri = iris.term(key);
        var match = match(mapping.match());
        var node = iris.mapping(key, mapping);
        quads.type(node, Vocabulary.MAPPING)
                .add(iri, Vocabulary.HAS_MAPPING, node)
                .add(node, Vocabulary.CURIE, mapping.curie())
                .add(node, Vocabulary.MATCH, match)
                .add(node, Vocabulary.TARGET_LABEL, mapping.label())
                .add(node, Vocabulary.LINKED_BY, mapping.rule())
                .add(node, DCTERMS.SOURCE, mapping.source())
                .add(node, Vocabulary.SOURCE_VERSION, mapping.version())
                .add(node, DCTERMS.LICENSE, mapping.licence())
                .add(node, Vocabulary.CONFIDENCE, mapping.confidence());
        mapping.branches().forEach(branch -> quads.add(node, Vocabulary.BRANCH, branch));
        if (mapping.withdrawn()) {
            quads.add(node, OWL.DEPRECATED, true);
        }
        prefixes.expand(mapping.curie())
                .ifPresent(target -> quads.add(iri, match, target).add(node, Vocabulary.TARGET, target));
    }

    private static IRI match(Term.Match match) {
        return switch (match) {
            case exactMatch -> SKOS.EXACT_MATCH;
            case closeMatch -> SKOS.CLOSE_MATCH;
            case broadMatch -> SKOS.BROAD_MATCH;
            case narrowMatch -> SKOS.NARROW_MATCH;
            case relatedMatch -> SKOS.RELATED_MATCH;
        };
    }
}
