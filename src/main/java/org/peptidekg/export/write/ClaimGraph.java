package org.peptidekg.export.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.KnownLink;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;

/** The selected claims as a graph, read anew with each pass so that memory does not grow with the claims. */
public final class ClaimGraph {

    private final DatasetGraph dataset;
    private final ClaimReader reader;
    private final Selection selection;

    public ClaimGraph(DatasetGraph dataset, Selection selection) {
        this.dataset = dataset;
        this.reader = new ClaimReader(dataset);
        this.selection = selection;
    }

    public ClaimReader reader() {
        return reader;
    }

    /** The subjects and objects of the claims, and the ends of links that are wanted, by address. */
    public Iterable<StoredTerm> nodes() {
        if (selection == Selection.ALL) {
            return () -> reader.terms().iterator();
        }
        return needed().values();
    }

    /** What biology ties the subjects and objects of the claims to, by address. */
    public List<KnownLink> knownLinks(Iris iris) {
        var used = new HashSet<String>();
        nodes().forEach(node -> used.add(node.iri()));
        return KnownLink.all(dataset, iris).stream()
                .filter(link -> used.contains(link.from()) || used.contains(link.to())).toList();
    }

    /** The curated links of the subjects and objects of the claims, if they are wanted. */
    public List<KnownEdge> links() {
        return selection.backbone() ? KnownEdges.of(dataset, named()) : List.of();
    }

    /** The claims, by address. */
    public Iterable<StoredClaim> edges() {
        return () -> claims().iterator();
    }

    /** The claims; where pairs are wanted, one for each pair, with all that is said of it as its evidence. */
    public Stream<StoredClaim> claims() {
        if (selection.pairs()) {
            var pairs = new TreeMap<String, List<StoredClaim>>();
            selected().forEach(claim -> pairs.computeIfAbsent(claim.subject().iri() + ' ' + claim.object().iri(),
                    pair -> new ArrayList<>()).add(claim));
            return pairs.values().stream().map(ClaimGraph::one);
        }
        return selected();
    }

    private static StoredClaim one(List<StoredClaim> pair) {
        var strongest = pair.stream().max(Comparator.comparing(StoredClaim::belief)
                .thenComparing(claim -> claim.evidence().size())
                .thenComparing(StoredClaim::iri, Comparator.reverseOrder())).orElseThrow();
        return new StoredClaim(strongest.iri(), strongest.subject(), strongest.relation(), strongest.object(),
                strongest.polarity(), strongest.aspect(), strongest.subjectDirection(), strongest.objectDirection(),
                strongest.certainty(), strongest.belief(), pair.stream().anyMatch(StoredClaim::disputed),
                pair.stream().flatMap(claim -> claim.evidence().stream()).toList());
    }

    private Stream<StoredClaim> selected() {
        return reader.claims().filter(selection::includes);
    }

    /** The selected claims that an article states. */
    public List<StoredClaim> claimsOf(String article) {
        return reader.claimsOf(article).filter(selection::includes).toList();
    }

    public long nodeCount() {
        return selection == Selection.ALL ? reader.terms().map(StoredTerm::iri).filter(iri -> true).count()
                : needed().size();
    }

    public long edgeCount() {
        return selection == Selection.ALL ? reader.count() : claims().filter(claim -> true).count() + links().size();
    }

    private Map<String, StoredTerm> needed() {
        var nodes = named();
        links().forEach(link -> {
            nodes.putIfAbsent(link.from().iri(), link.from());
            nodes.putIfAbsent(link.to().iri(), link.to());
        });
        return nodes;
    }

    private Map<String, StoredTerm> named() {
        var nodes = new TreeMap<String, StoredTerm>();
        claims().forEach(claim -> {
            nodes.put(claim.subject().iri(), claim.subject());
            nodes.put(claim.object().iri(), claim.object());
        });
        return nodes;
    }
}
