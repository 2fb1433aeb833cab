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
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.Names;

/** Makes an overview of a graph of what was counted of it. */
final class OverviewReader {

    /** Peptides and articles that are listed; more are found by searching. */
    private static final int LISTED = 5_000;
    private static final int MOST_PAIRS = 2_000;
    private static final int SPOKES = 7;
    private static final Set<String> DRAWN = Set.of("messenger", "protein", "process", "function", "condition", "harm",
            "peptide", "role");
    /** What most articles state. */
    private static final Comparator<CountedClaim> FOREMOST = Comparator.comparing((CountedClaim row) -> -row.articles())
            .thenComparing(CountedClaim::relation);
    private static final Comparator<CountedClaim> BY_ENDS = Comparator.comparingLong(CountedClaim::subject)
            .thenComparingLong(CountedClaim::object);

    private record Spoken(List<CountedClaim> rows, int articles) {
    }

    private final CountedClaims counted;
    private final ExploreReader reader;

    OverviewReader(CountedClaims counted, ExploreReader reader) {
        this.counted = counted;
        this.reader = reader;
    }

    /** @param whole whether all of the graph was counted */
    GraphOverview overview(boolean whole) {
        var rows = counted.rows().values().toArray(CountedClaim[]::new);
        Arrays.sort(rows, BY_ENDS);
        var spoken = peptides(rows);
        var peptides = spoken.stream().limit(LISTED).map(said -> peptide(said.rows()))
                .sorted(Comparator.comparing((GraphOverview.Peptide one) -> -one.articles())
                        .thenComparing(GraphOverview.Peptide::label)).toList();
        return new GraphOverview(peptides, spoken.size(), articles(), counted.dates().size(),
                disputed(rows), rows.length, whole);
    }

    /** What is said of each peptide, those first of which most articles say something. */
    private List<Spoken> peptides(CountedClaim[] rows) {
        var called = new HashSet<Long>();
        counted.data().with(RDF.Nodes.type, Names.pmo("Peptide"), Integer.MAX_VALUE, called::add);
        var spoken = new ArrayList<Spoken>();
        groups(rows, Comparator.comparingLong(CountedClaim::subject), said -> {
            var subject = said.get(0).subject();
            if (called.contains(subject) && counted.kind(reader, subject).equals("Peptide")) {
                spoken.add(new Spoken(said, articles(said)));
            }
        });
        spoken.sort(Comparator.comparing(said -> -said.articles()));
        return spoken;
    }

    /** Rows that are equal to each other and stand behind each other. */
    private static void groups(CountedClaim[] rows, Comparator<CountedClaim> same, Consumer<List<CountedClaim>> taker) {
        var begin = 0;
        for (var i = 1; i <= rows.length; i++) {
            if (i == rows.length || same.compare(rows[i], rows[begin]) != 0) {
                taker.accept(Arrays.asList(rows).subList(begin, i));
                begin = i;
            }
        }
    }

    private static int articles(Collection<CountedClaim> rows) {
        return rows.stream().mapToInt(CountedClaim::articles).sum();
    }

    private GraphOverview.Peptide peptide(List<CountedClaim> rows) {
        var stated = new HashMap<Long, Integer>();
        var foremost = new HashMap<Long, CountedClaim>();
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
                    chosen.add(new GraphOverview.Spoke(key(object), counted.label(reader, object),
                            counted.kind(reader, object), foremost.get(object).relation()));
                }
            }
        }
        var peptide = rows.get(0).subject();
        return new GraphOverview.Peptide(key(peptide), counted.label(reader, peptide), rows.size(),
                articles(rows), chosen);
    }

    private String key(long term) {
        return reader.key(counted.data().node(term).getURI());
    }

    private List<GraphOverview.Article> articles() {
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

    private List<GraphOverview.Pair> disputed(CountedClaim[] rows) {
        var maybe = new ArrayList<List<CountedClaim>>();
        groups(rows, BY_ENDS, pair -> {
            if (maybe.size() < MOST_PAIRS && maybe(pair)) {
                maybe.add(pair);
            }
        });
        return maybe.stream().filter(pair -> counted.disputed().computeIfAbsent(new Ends(pair.get(0).subject(),
                        pair.get(0).object()), ends -> Conflict.among(light(pair)).isPresent()))
                .map(pair -> new GraphOverview.Pair(key(pair.get(0).subject()),
                        counted.label(reader, pair.get(0).subject()), key(pair.get(0).object()),
                        counted.label(reader, pair.get(0).object()), pair.stream().map(row ->
                                key(row.claim())).sorted().toList(), articles(pair)))
                .sorted(Comparator.comparing((GraphOverview.Pair pair) -> -pair.articles())
                        .thenComparing(GraphOverview.Pair::subjectLabel).thenComparing(GraphOverview.Pair::objectLabel)
                        .thenComparing(GraphOverview.Pair::object)).toList();
    }

    /** Whether a pair may be in dispute, by what has been counted. */
    private static boolean maybe(Collection<CountedClaim> rows) {
        if (rows.size() < 2) {
            return false;
        }
        var denied = rows.stream().filter(CountedClaim::isDenied).count();
        return denied > 0 && denied < rows.size()
                || rows.stream().anyMatch(CountedClaim::mayRaise) && rows.stream().anyMatch(CountedClaim::mayLower);
    }

    private List<StoredClaim> light(Collection<CountedClaim> claims) {
        return claims.stream().flatMap(row -> reader.bare(counted.data().node(row.claim())).stream()).toList();
    }
}
