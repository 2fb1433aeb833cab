package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.apache.jena.graph.Node;
import org.peptidekg.endpoint.explore.CountedClaims.Ends;
import org.peptidekg.endpoint.explore.CountedClaims.Row;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.GraphStore;

/** Counts the graph once for each state of it; after a write only what the write was about is read. */
public final class Overviews {

    private static final int MOST_PAIRS = 2_000;
    private static final int SPOKES = 7;
    private static final Set<String> DRAWN = Set.of("messenger", "protein", "process", "function", "condition", "harm",
            "peptide", "role");

    /** What most articles state. */
    private static final Comparator<Row> FOREMOST = Comparator.comparing((Row row) -> -row.articles())
            .thenComparing(Row::relation);

    private record State(String version, GraphOverview overview) {
    }

    private final GraphStore store;
    private final String base;
    /** Guarded by this. */
    private final CountedClaims counted = new CountedClaims();
    private volatile State state = new State("", null);

    public Overviews(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    /** The overview of the graph as it is. Not to be called within {@link GraphStore#read}. */
    public GraphOverview get() {
        var known = state;
        return known.version().equals(store.version()) ? known.overview() : anew();
    }

    private synchronized GraphOverview anew() {
        var known = state;
        var version = store.version();
        if (!known.version().equals(version)) {
            var changed = store.changedSince(known.version());
            known = new State(version, store.read(data -> {
                var reader = new ExploreReader(data, base);
                // Before this is done, what is counted is of no version.
                state = new State("", null);
                if (changed.isPresent()) {
                    counted.recount(data, reader, changed.get());
                } else {
                    counted.count(data, reader);
                }
                return overview(reader);
            }));
            state = known;
        }
        return known.overview();
    }

    private GraphOverview overview(ExploreReader reader) {
        var bySubject = new HashMap<Node, List<Row>>();
        counted.rows().values().forEach(row -> bySubject.computeIfAbsent(row.subject(), k -> new ArrayList<>())
                .add(row));
        var peptides = bySubject.entrySet().stream().filter(entry -> counted.kind(reader, entry.getKey())
                .equals("Peptide")).map(entry -> peptide(reader, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((GraphOverview.Peptide one) -> -one.articles())
                        .thenComparing(GraphOverview.Peptide::label)).toList();
        return new GraphOverview(peptides, articles(reader), disputed(reader), counted.rows().size());
    }

    private GraphOverview.Peptide peptide(ExploreReader reader, Node peptide, Collection<Row> rows) {
        var stated = new HashMap<Node, Integer>();
        var foremost = new HashMap<Node, Row>();
        rows.stream().filter(row -> !row.isDenied()).forEach(row -> {
            stated.merge(row.object(), row.articles(), Integer::sum);
            foremost.merge(row.object(), row, BinaryOperator.minBy(FOREMOST));
        });
        // One of each colour before a second of any: a peptide is known by all that is said of it.
        var drawn = stated.entrySet().stream().sorted(Map.Entry.<Node, Integer>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().toString())).map(Map.Entry::getKey).filter(object ->
                        DRAWN.contains(ExploreNames.group(counted.kind(reader, object)))).limit(60).toList();
        var byGroup = new LinkedHashMap<String, List<Node>>();
        drawn.forEach(object -> byGroup.computeIfAbsent(ExploreNames.group(counted.kind(reader, object)),
                k -> new ArrayList<>()).add(object));
        var chosen = new ArrayList<GraphOverview.Spoke>();
        for (var round = 0; chosen.size() < SPOKES && round < 3; round++) {
            for (var group : byGroup.values()) {
                if (round < group.size() && chosen.size() < SPOKES) {
                    var object = group.get(round);
                    chosen.add(new GraphOverview.Spoke(reader.key(object.getURI()), counted.label(reader, object),
                            counted.kind(reader, object), foremost.get(object).relation()));
                }
            }
        }
        return new GraphOverview.Peptide(reader.key(peptide.getURI()), counted.label(reader, peptide), rows.size(),
                rows.stream().mapToInt(Row::articles).sum(), chosen);
    }

    private List<GraphOverview.Article> articles(ExploreReader reader) {
        return counted.papers().entrySet().stream().map(entry -> {
            var topic = entry.getValue().topic();
            return new GraphOverview.Article(reader.key(entry.getKey().getURI()), entry.getValue().title(),
                    entry.getValue().date(), topic.map(term -> reader.key(term.getURI())).orElse(""),
                    topic.map(term -> counted.label(reader, term)).orElse(""));
        }).sorted(Comparator.comparing(GraphOverview.Article::date).reversed()
                .thenComparing(GraphOverview.Article::title)
                .thenComparing(GraphOverview.Article::key)).toList();
    }

    private List<GraphOverview.Pair> disputed(ExploreReader reader) {
        var pairs = new HashMap<Ends, Map<Node, Row>>();
        counted.rows().forEach((claim, row) -> pairs.computeIfAbsent(new Ends(row.subject(), row.object()),
                k -> new HashMap<>()).put(claim, row));
        return pairs.entrySet().stream().filter(pair -> maybe(pair.getValue().values())).limit(MOST_PAIRS)
                .filter(pair -> counted.disputed().computeIfAbsent(pair.getKey(), ends ->
                        Conflict.among(light(reader, pair.getValue().keySet())).isPresent()))
                .map(pair -> new GraphOverview.Pair(reader.key(pair.getKey().subject().getURI()),
                        counted.label(reader, pair.getKey().subject()),
                        reader.key(pair.getKey().object().getURI()), counted.label(reader, pair.getKey().object()),
                        pair.getValue().keySet().stream().map(claim -> reader.key(claim.getURI())).sorted().toList(),
                        pair.getValue().values().stream().mapToInt(Row::articles).sum()))
                .sorted(Comparator.comparing((GraphOverview.Pair pair) -> -pair.articles())
                        .thenComparing(GraphOverview.Pair::subjectLabel).thenComparing(GraphOverview.Pair::objectLabel)
                        .thenComparing(GraphOverview.Pair::object)).toList();
    }

    /** Whether a pair may be in dispute, by what has been counted. */
    private static boolean maybe(Collection<Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        var denied = rows.stream().filter(Row::isDenied).count();
        return denied > 0 && denied < rows.size()
                || rows.stream().anyMatch(Row::mayRaise) && rows.stream().anyMatch(Row::mayLower);
    }

    private static List<StoredClaim> light(ExploreReader reader, Collection<Node> claims) {
        return claims.stream().flatMap(claim -> reader.bare(claim).stream()).toList();
    }
}
