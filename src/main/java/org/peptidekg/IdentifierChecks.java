package org.peptidekg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.OntologyTerm;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;

/**
 * Checks the identifiers of a store: prefix and pattern always; whether the entry exists, is current and is called
 * what the mapping says, against the files of ontologies where there are any. The ids of findings:
 * {@code identifier-pattern}, {@code identifier-missing}, {@code identifier-obsolete}, {@code identifier-merged},
 * {@code identifier-label}.
 */
public final class IdentifierChecks {

    private final Lexicon lexicon;
    private final List<OntologyFile> files;
    private final Map<String, String> merged = new HashMap<>();

    /** Checks against these files; an entry is missing only if the file is the whole ontology of its prefix. */
    public IdentifierChecks(Lexicon lexicon, List<OntologyFile> files) {
        this.lexicon = lexicon;
        this.files = List.copyOf(files);
        files.forEach(file -> file.terms().values().forEach(term ->
                term.alternatives().forEach(old -> merged.put(old, term.id()))));
    }

    /** What is wrong, by graph and mapping. */
    public List<Finding> check(GraphStore store) {
        return store.read(data -> {
            var findings = new ArrayList<Finding>();
            data.find(Node.ANY, Node.ANY, node(Vocabulary.CURIE.stringValue()), Node.ANY).forEachRemaining(quad ->
                    check(quad.getObject().getLiteralLexicalForm(), label(data, quad.getSubject())).forEach((id, why) ->
                            findings.add(new Finding(id, quad.getGraph().getURI(), quad.getSubject().getURI(), why))));
            findings.sort(Comparator.comparing(Finding::graph).thenComparing(Finding::focus)
                    .thenComparing(Finding::id));
            return findings;
        });
    }

    private Map<String, String> check(String curie, Optional<String> label) {
        var found = new TreeMap<String, String>();
        lexicon.problem(curie).ifPresent(why -> found.put("identifier-pattern", why + "."));
        var prefix = curie.substring(0, Math.max(0, curie.indexOf(':')));
        for (var file : files) {
            var term = file.term(curie);
            if (term.isEmpty() && file.isAllOf(prefix)) {
                found.put(merged.containsKey(curie) ? "identifier-merged" : "identifier-missing",
                        curie + (merged.containsKey(curie) ? " is now " + merged.get(curie) : " is not") + " in "
                                + describe(file) + ".");
            }
            term.ifPresent(entry -> compare(entry, label, file, found));
        }
        return found;
    }

    private static void compare(OntologyTerm entry, Optional<String> label, OntologyFile file,
            Map<String, String> found) {
        if (entry.obsolete()) {
            found.put("identifier-obsolete", entry.id() + " is obsolete in " + describe(file) + ".");
        }
        label.filter(text -> !isCalled(entry, text)).ifPresent(text -> found.put("identifier-label", entry.id()
                + " is called '" + entry.label() + "' in " + describe(file) + ", not '" + text + "'."));
    }

    private static boolean isCalled(OntologyTerm entry, String label) {
        return entry.label().isEmpty() || fold(entry.label()).equals(fold(label))
                || entry.synonyms().stream().anyMatch(synonym -> fold(synonym.text()).equals(fold(label)));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String describe(OntologyFile file) {
        return file.file() + (file.version().isEmpty() ? "" : " (" + file.version() + ")");
    }

    /** The label that the mapping says the entry has; labels in brackets were not seen. */
    private static Optional<String> label(DatasetGraph data, Node mapping) {
        var found = data.find(Node.ANY, mapping, node(Vocabulary.TARGET_LABEL.stringValue()), Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm())
                .filter(text -> !text.isBlank() && !text.startsWith("(")) : Optional.empty();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
