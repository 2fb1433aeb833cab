package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

import org.apache.jena.vocabulary.RDF;
import org.peptidekg.endpoint.explore.CountedClaims.Ends;
import org.peptidekg.endpoint.explore.CountedClaims.Row;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * Counts the graph once for each state of it; after a write only what the write was about is read. Nobody waits for the
 * counting of a large graph: until it is done, there is what its first claims say, or what was counted before a write.
 */
public final class Overviews {

    /** A graph with more claims takes longer to count than a page may. */
    private static final int LARGE = 40_000;
    private static final int SAMPLED = 1_000;
    /** Peptides and articles that are listed; more are found by searching. */
    private static final int LISTED = 5_000;
    private static final int MOST_PAIRS = 2_000;
    private static final int SPOKES = 7;
    private static final Set<String> DRAWN = Set.of("messenger", "protein", "process", "function", "condition", "harm",
            "peptide", "role");

    /** What most articles state. */
    private static final Comparator<Row> FOREMOST = Comparator.comparing((Row row) -> -row.articles())
            .thenComparing(Row::relation);
    private static final Comparator<Row> BY_ENDS = Comparator.comparingLong(Row::subject)
            .thenComparingLong(Row::object);

    private record State(String version, GraphOverview overview) {

        boolean isOf(String wanted) {
            return version.equals(wanted);
        }
    }

    private record Spoken(List<Row> rows, int articles) {
    }

    private final GraphStore store;
    private final String base;
    private final int large;
    /** Guarded by this, as is what version it was counted of; none while it is counted. */
    private final CountedClaims counted = new CountedClaims();
    private String countedOf = "";
    private volatile State state = new State("", null);
    private volatile State sample = new State("", null);

    public Overviews(GraphStore store, String base) {
        this(store, base, LARGE);
    }

    /** @param large of a graph with so many claims nobody waits for the counting */
    Overviews(GraphStore store, String base, int large) {
        this.store = store;
        this.base = base;
        this.large = large;
    }

    /**
     * The overview of the graph as it is, or of a large one what is known of it so far. Not to be called within
     * {@link GraphStore#read}.
     */
    public GraphOverview get() {
        var known = state;
        var version = store.version();
        if (known.isOf(version)) {
            return known.overview();
        }
        if (known.overview() != null && known.overview().claims() >= large) {
            return known.overview();
        }
        return known.overview() == null && isLarge() ? sampled(version) : counted();
    }

    /** The same, counted as a whole. */
    public synchronized GraphOverview counted() {
        var version = store.version();
        if (!state.isOf(version)) {
            var changed = store.changedSince(countedOf);
            state = new State(version, store.read(data -> {
                // Before this is done, what is counted is of no version.
                countedOf = "";
                if (changed.isPresent()) {
                    counted.recount(new Columns(data), changed.get());
                } else {
                    counted.count(new Columns(data));
                }
                countedOf = version;
                return overview(counted, new ExploreReader(data, base), true);
            }));
        }
        return state.overview();
    }

    private boolean isLarge() {
        return store.read(data -> {
            var claims = new int[1];
            new Columns(data).with(RDF.Nodes.type, Names.CLAIM, large, claim -> claims[0]++);
            return claims[0] == large;
        });
    }

    private GraphOverview sampled(String version) {
        var known = sample;
        if (!known.isOf(version)) {
            known = new State(version, store.read(data -> {
                var first = new CountedClaims();
                first.sample(new Columns(data), Math.min(SAMPLED, large));
                return overview(first, new ExploreReader(data, base), false);
            }));
            sample = known;
        }
        return known.overview();
    }

    private static GraphOverview overview(CountedClaims counted, ExploreReader reader, boolean whole) {
        var rows = counted.rows().values().toArray(Row[]::new);
        Arrays.sort(rows, BY_ENDS);
        var spoken = peptides(counted, reader, rows);
        var peptides = spoken.stream().limit(LISTED).map(said -> peptide(counted, reader, said.rows()))
                .sorted(Comparator.comparing((GraphOverview.Peptide one) -> -one.articles())
                        .thenComparing(GraphOverview.Peptide::label)).toList();
        return new GraphOverview(peptides, spoken.size(), articles(counted, reader), counted.dates().size(),
                disputed(counted, reader, rows), rows.length, whole);
    }

    /** What is said of each peptide, those first of which most articles say something. */
    private static List<Spoken> peptides(CountedClaims counted, ExploreReader reader, Row[] rows) {
        var called = new HashSet<Long>();
        counted.data().with(RDF.Nodes.type, Names.pmo("Peptide"), Integer.MAX_VALUE, called::add);
        var spoken = new ArrayList<Spoken>();
        groups(rows, Comparator.comparingLong(Row::subject), said -> {
            var subject = said.get(0).subject();
            if (called.contains(subject) && counted.kind(reader, subject).equals("Peptide")) {
                spoken.add(new Spoken(said, articles(said)));
            }
        });
        spoken.sort(Comparator.comparing(said -> -said.articles()));
        return spoken;
    }

    /** Rows that are equal to each other and stand behind each other. */
    private static void groups(Row[] rows, Comparator<Row> same, Consumer<List<Row>> taker) {
        var begin = 0;
        for (var i = 1; i <= rows.length; i++) {
            if (i == rows.length || same.compare(rows[i], rows[begin]) != 0) {
                taker.accept(Arrays.asList(rows).subList(begin, i));
                begin = i;
            }
        }
    }

    private static int articles(Collection<Row> rows) {
        return rows.stream().mapToInt(Row::articles).sum();
    }

    private static GraphOverview.Peptide peptide(CountedClaims counted, ExploreReader reader, List<Row> rows) {
        var stated = new HashMap<Long, Integer>();
        var foremost = new HashMap<Long, Row>();
        rows.stream().filter(row -> !row.isDenied()).forEach(row -> {
            stated.merge(row.object(), row.articles(), Integer::sum);
            foremost.merge(row.object(), row, BinaryOperator.minBy(FOREMOST));
        });
        // One of each colour before a second of any: a peptide is known by all that is said of it.
        var drawn = stated.entrySet().stream().sorted(Map.Entry.<Long, Integer>comparingByValue().reversed()
                .thenComparing(entry -> counted.data().node(entry.getKey()).toString())).map(Map.Entry::getKey)
                .filter(object -> DRAWN.contains(ExploreNames.group(counted.kind(reader, object)))).limit(60).toList();
        var byGroup = new LinkedHashMap<String, List<Long>>();
        drawn.forEach(object -> byGroup.computeIfAbsent(ExploreNames.group(counted.kind(reader, object)),
                k -> new ArrayList<>()).add(object));
        var chosen = new ArrayList<GraphOverview.Spoke>();
        for (var round = 0; chosen.size() < SPOKES && round < 3; round++) {
            for (var group : byGroup.values()) {
                if (round < group.size() && chosen.size() < SPOKES) {
                    var object = group.get(round);
                    chosen.add(new GraphOverview.Spoke(key(counted, reader, object), counted.label(reader, object),
                            counted.kind(reader, object), foremost.get(object).relation()));
                }
            }
        }
        var peptide = rows.get(0).subject();
        return new GraphOverview.Peptide(key(counted, reader, peptide), counted.label(reader, peptide), rows.size(),
                articles(rows), chosen);
    }

    private static String key(CountedClaims counted, ExploreReader reader, long term) {
        return reader.key(counted.data().node(term).getURI());
    }

    private static List<GraphOverview.Article> articles(CountedClaims counted, ExploreReader reader) {
        return counted.dates().entrySet().stream().sorted(Map.Entry.<Long, String>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(LISTED).map(entry -> {
                    var paper = counted.paper(reader, entry.getKey());
                    return new GraphOverview.Article(reader.key(paper.article().getURI()), paper.title(), paper.date(),
                            paper.topic().map(term -> reader.key(term.getURI())).orElse(""),
                            paper.topic().map(reader::label).orElse(""));
                }).sorted(Comparator.comparing(GraphOverview.Article::date).reversed()
                        .thenComparing(GraphOverview.Article::title)
                        .thenComparing(GraphOverview.Article::key)).toList();
    }

    private static List<GraphOverview.Pair> disputed(CountedClaims counted, ExploreReader reader, Row[] rows) {
        var maybe = new ArrayList<List<Row>>();
        groups(rows, BY_ENDS, pair -> {
            if (maybe.size() < MOST_PAIRS && maybe(pair)) {
                maybe.add(pair);
            }
        });
        return maybe.stream().filter(pair -> counted.disputed().computeIfAbsent(new Ends(pair.get(0).subject(),
                        pair.get(0).object()), ends -> Conflict.among(light(counted, reader, pair)).isPresent()))
                .map(pair -> new GraphOverview.Pair(key(counted, reader, pair.get(0).subject()),
                        counted.label(reader, pair.get(0).subject()), key(counted, reader, pair.get(0).object()),
                        counted.label(reader, pair.get(0).object()), pair.stream().map(row ->
                                key(counted, reader, row.claim())).sorted().toList(), articles(pair)))
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

    private static List<StoredClaim> light(CountedClaims counted, ExploreReader reader, Collection<Row> claims) {
        return claims.stream().flatMap(row -> reader.bare(counted.data().node(row.claim())).stream()).toList();
    }
}
