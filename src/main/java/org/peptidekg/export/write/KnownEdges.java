package org.peptidekg.export.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.KnownLink;
import org.peptidekg.rdf.read.StoredTerm;

/** The links of a store that begin or end at some terms, and those that lead one further. */
final class KnownEdges {

    /** So that a messenger meets the genes of its receptors. */
    private static final int STEPS = 2;
    /** Classes of ends that no article names, by the relation: of what it leads from and of what it leads to. */
    private static final Map<String, List<String>> ENDS = Map.of("hasLigand", List.of("Receptor", "Substance"),
            "memberOfFamily", List.of("Protein", "Protein"), "partOfSystem", List.of("Substance", "SignalingSystem"),
            "encodedBy", List.of("Protein", "Gene"));

    private final Map<String, StoredTerm> terms = new TreeMap<>();
    private final Map<String, String> prefixes = Prefixes.bundled().expansions();

    private KnownEdges() {
    }

    /** The links, in order; ends that no claim has are described by their names. */
    static List<KnownEdge> of(DatasetGraph data, Map<String, StoredTerm> named) {
        var edges = new KnownEdges();
        edges.terms.putAll(named);
        var links = near(KnownLink.all(data), named.keySet());
        var missing = links.stream().flatMap(link -> java.util.stream.Stream.of(link.from(), link.to()))
                .filter(end -> !named.containsKey(end)).collect(Collectors.toSet());
        new ClaimReader(data).terms().filter(term -> missing.contains(term.iri()))
                .forEach(term -> edges.terms.put(term.iri(), term));
        // A receptor is one also where another link alone would call it a protein.
        links.stream().sorted(java.util.Comparator.comparing((KnownLink link) -> local(link).equals("hasLigand") ? 0
                : 1)).forEach(link -> {
                    edges.describe(link.from(), link.fromLabel(), ENDS.get(local(link)), 0);
                    edges.describe(link.to(), link.toLabel(), ENDS.get(local(link)), 1);
                });
        return links.stream().map(link -> new KnownEdge(link.iri(), edges.terms.get(link.from()), local(link),
                edges.terms.get(link.to()), link.entry(), link.version().isEmpty() ? link.source() : link.source()
                        + ", " + link.version())).toList();
    }

    private static List<KnownLink> near(Collection<KnownLink> all, Set<String> named) {
        var inside = new HashSet<>(named);
        var near = new ArrayList<KnownLink>();
        for (var step = 0; step < STEPS; step++) {
            near.clear();
            all.stream().filter(link -> inside.contains(link.from()) || inside.contains(link.to())).forEach(near::add);
            near.forEach(link -> {
                inside.add(link.from());
                inside.add(link.to());
            });
        }
        return near;
    }

    private static String local(KnownLink link) {
        return link.relation().substring(link.relation().lastIndexOf('#') + 1);
    }

    private void describe(String iri, String label, List<String> classes, int end) {
        var kind = classes == null ? "Term" : classes.get(end);
        terms.computeIfAbsent(iri, key -> {
            var entry = curie(iri).map(List::of).orElse(List.of());
            return new StoredTerm(iri, label, kind, List.of(), entry, entry, Optional.empty(), false,
                    Optional.empty());
        });
    }

    private Optional<String> curie(String iri) {
        return prefixes.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(java.util.Comparator.comparing(prefix -> prefix.getValue().length()))
                .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()));
    }
}
