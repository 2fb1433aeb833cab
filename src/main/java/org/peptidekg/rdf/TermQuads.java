package org.peptidekg.rdf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.mention.Term;
import org.peptidekg.text.BadInputException;

/** Describes terms: names, class, identifiers in other vocabularies. */
final class TermQuads {

    /** Where two values share a key the lexicon's comes first, then the one whose label sorts first. */
    private static final Comparator<Term> PREFERENCE =
            Comparator.comparing(Term::listed).reversed().thenComparing(Term::label).thenComparing(Term::toString);

    private final Iris iris;
    private final Prefixes prefixes;
    /** Descriptions of terms of the lexicon, by key: no more than it has rows. */
    private final Map<String, Described> known = new ConcurrentHashMap<>();

    private record Described(Term term, List<Statement> statements) {
    }

    TermQuads(Iris iris, Prefixes prefixes) {
        this.iris = iris;
        this.prefixes = prefixes;
    }

    /** Adds the description of each term; a term that comes with several labels keeps one as its own. */
    void describe(Collection<Term> terms, Quads quads) {
        Map<String, Term> chosen = new TreeMap<>();
        terms.forEach(term -> chosen.merge(term.key(), term,
                (a, b) -> a == b || PREFERENCE.compare(a, b) <= 0 ? a : b));
        chosen.values().forEach(term -> quads.addAll(described(term)));
        for (var term : terms) {
            if (!chosen.get(term.key()).label().equals(term.label())) {
                quads.add(iris.term(term.key()), SKOS.ALT_LABEL, term.label());
            }
        }
    }

    private List<Statement> described(Term term) {
        var described = known.get(term.key());
        if (described != null && described.term == term) {
            return described.statements;
        }
        var quads = new Quads(iris.graph("terms"));
        describe(term, quads);
        var statements = quads.statements().stream().distinct().toList();
        if (term.listed()) {
            known.putIfAbsent(term.key(), new Described(term, statements));
        }
        return statements;
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
        term.mappings().forEach(mapping -> map(iri, term, mapping, quads));
    }

    private void map(IRI iri, Term term, Term.Mapping mapping, Quads quads) {
        if (!prefixes.knows(mapping.curie())) {
            throw new BadInputException("term " + term.key(),
                    "the prefix of " + mapping.curie() + " is not in ontology/prefixes.tsv");
        }
        var match = match(mapping.match());
        var node = iris.mapping(term, mapping);
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
