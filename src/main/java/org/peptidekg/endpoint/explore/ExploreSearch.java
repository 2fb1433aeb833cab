package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Finds terms by how their names begin or what they contain; its list is made anew when the data changes. */
public final class ExploreSearch {

    private static final int MANY_CLAIMS = 1_000;

    /**
     * A term.
     *
     * @param key path below the base
     * @param names all names in small letters, its label first
     * @param claims how many claims name it, counted up to a thousand
     */
    public record Found(String key, String label, String kind, List<String> names, int claims) {
    }

    private record State(String version, List<Found> terms) {
    }

    private final GraphStore store;
    private final String base;
    private volatile State state = new State("", List.of());

    public ExploreSearch(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    /** Terms that fit, the best first. Nothing asked for gives the terms with most claims. */
    public List<Found> find(String words, String kind, int limit) {
        var wanted = fold(words);
        return terms().stream().filter(term -> kind.isEmpty() || term.kind().equals(kind))
                .filter(term -> rank(term, wanted) < 9)
                .sorted(Comparator.comparing((Found term) -> rank(term, wanted)).thenComparing(term -> -term.claims())
                        .thenComparing(Found::label).thenComparing(Found::key))
                .limit(limit).toList();
    }

    /** The one term that someone means who gives a name or a key. */
    public Optional<Found> named(String words) {
        return terms().stream().filter(term -> term.key().equals(words)).findFirst()
                .or(() -> find(words, "", 1).stream().findFirst());
    }

    private static int rank(Found term, String words) {
        if (words.isEmpty()) {
            return 5;
        }
        var best = 9;
        for (var i = 0; i < term.names().size(); i++) {
            var name = term.names().get(i);
            var fit = name.equals(words) ? 0 : name.startsWith(words) ? 2 : name.contains(" " + words) ? 4
                    : name.contains("-" + words) ? 4 : name.contains(words) ? 6 : 9;
            best = Math.min(best, fit == 9 ? 9 : fit + (i == 0 ? 0 : 1));
        }
        return best;
    }

    /** Reads the terms, so that nobody who searches waits for it. */
    public void ready() {
        terms();
    }

    private List<Found> terms() {
        var known = state;
        var version = store.version();
        if (!known.version().equals(version)) {
            var same = store.changedSince(known.version()).filter(changed -> changed.stream().noneMatch(this::tells));
            known = new State(version, same.isPresent() ? known.terms() : store.read(this::read));
            state = known;
        }
        return known.terms();
    }

    /** Whether what is said of something may change how a term is called or how many claims name it. */
    private boolean tells(Node subject) {
        var iri = subject.toString();
        return iri.startsWith(base + "claim/") || iri.startsWith(base + "term/");
    }

    private List<Found> read(DatasetGraph data) {
        var names = new HashMap<Node, List<String>>();
        data.find(Quad.unionGraph, Node.ANY, Names.pmo("linked"), Node.ANY)
                .forEachRemaining(quad -> names.put(quad.getSubject(), new ArrayList<>()));
        var reader = new ExploreReader(data, base);
        var found = new ArrayList<Found>();
        names.keySet().forEach(term -> {
            var label = reader.label(term);
            var all = new ArrayList<String>(List.of(fold(label)));
            for (var property : List.of(RDFS.Nodes.label, SKOS.altLabel.asNode())) {
                reader.objects(term, property).forEach(name -> all.add(fold(ExploreReader.text(name))));
            }
            var kind = reader.object(term, RDF.Nodes.type).map(Node::toString).orElse("").replaceFirst("^.*#", "");
            found.add(new Found(reader.key(term.getURI()), label, kind, all.stream().distinct().toList(),
                    count(data, RDF.Nodes.subject, term) + count(data, RDF.Nodes.object, term)));
        });
        return List.copyOf(found);
    }

    private static int count(DatasetGraph data, Node role, Node term) {
        var count = 0;
        var claims = data.find(Quad.unionGraph, Node.ANY, role, term);
        while (claims.hasNext() && count < MANY_CLAIMS) {
            claims.next();
            count++;
        }
        return count;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
