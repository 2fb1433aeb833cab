package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Finds terms by how their names begin or what they contain; its list is made anew when the data changes. Safe for many
 * threads.
 */
public final class ExploreSearch {

    private static final int MANY_CLAIMS = 1_000;
    /** To read so many terms takes longer than a search may. */
    private static final int MANY_TERMS = 20_000;

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
        anew();
    }

    /** The terms; of very many those that were there before a write, until they are read anew behind it. */
    private List<Found> terms() {
        var known = state;
        return known.version().equals(store.version()) || known.terms().size() > MANY_TERMS ? known.terms() : anew();
    }

    private synchronized List<Found> anew() {
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

    /** By whole columns: a million names take seconds. */
    private List<Found> read(DatasetGraph data) {
        var columns = new Columns(data);
        var reader = new ExploreReader(data, base);
        var claims = new HashMap<Long, Integer>();
        for (var role : List.of(RDF.Nodes.subject, RDF.Nodes.object)) {
            count(columns, role, claims);
        }
        var kinds = new HashMap<Long, String>();
        var found = new ArrayList<Found>();
        columns.with(Names.pmo("linked"), Node.ANY, Integer.MAX_VALUE, number -> {
            var term = columns.node(number);
            var labels = texts(columns, number, RDFS.Nodes.label);
            var label = labels.stream().findFirst().orElseGet(() -> reader.label(term));
            var all = Stream.of(List.of(label), labels, texts(columns, number, SKOS.altLabel.asNode()))
                    .flatMap(List::stream).map(ExploreSearch::fold).distinct().toList();
            found.add(new Found(reader.key(term.getURI()), label, kind(columns, number, kinds), all,
                    claims.getOrDefault(number, 0)));
        });
        return List.copyOf(found);
    }

    /** What stands in the place of a property, sorted. */
    private static List<String> texts(Columns columns, long term, Node property) {
        var texts = new ArrayList<Node>();
        columns.of(term, property, (one, text) -> texts.add(columns.node(text)));
        return texts.stream().sorted(Comparator.comparing(Node::toString)).map(ExploreReader::text).distinct().toList();
    }

    private static String kind(Columns columns, long term, Map<Long, String> names) {
        var kinds = new ArrayList<String>();
        columns.of(term, RDF.Nodes.type, (one, kind) -> kinds.add(names.computeIfAbsent(kind, number ->
                columns.node(number).toString())));
        return kinds.stream().sorted().findFirst().orElse("").replaceFirst("^.*#", "");
    }

    /** Adds for each term the claims that it has this role in, up to a thousand, each once. */
    private static void count(Columns columns, Node role, Map<Long, Integer> claims) {
        var here = new HashMap<Long, Integer>();
        var last = new long[] {0, 0};
        columns.each(role, (claim, term) -> {
            // The graphs that say the same are behind each other.
            if (claim != last[0] || term != last[1]) {
                here.merge(term, 1, (one, other) -> Math.min(MANY_CLAIMS, one + other));
            }
            last[0] = claim;
            last[1] = term;
        });
        here.forEach((term, number) -> claims.merge(term, number, Integer::sum));
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
