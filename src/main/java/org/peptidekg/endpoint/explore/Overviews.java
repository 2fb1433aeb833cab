package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Counts the graph once for each state of it: by whole properties, which takes a glance for each claim and no more. */
public final class Overviews {

    /** Of larger graphs the first so many claims are counted. */
    private static final int MOST_CLAIMS = 300_000;
    private static final int MOST_PAIRS = 2_000;
    private static final int SPOKES = 7;
    /** Relations that may raise and that may lower: what improves lessens a problem. */
    private static final Set<String> UP = Set.of("increases", "causes", "hasSideEffect", "improves", "worsens");
    private static final Set<String> DOWN = Set.of("decreases", "alleviates", "treats", "protectsAgainst", "improves",
            "worsens");
    private static final Set<String> DRAWN = Set.of("messenger", "protein", "process", "function", "condition", "harm",
            "peptide", "role");

    private record State(String version, GraphOverview overview) {
    }

    /** A claim as far as it is counted; a row is made of columns that come one after the other. */
    private static final class Row {

        private Node subject;
        private Node object;
        private String relation = "";
        private boolean denied;
        private boolean more;
        private boolean less;
        private int articles;

        boolean whole() {
            return subject != null && object != null && !relation.isEmpty();
        }
    }

    private final GraphStore store;
    private final String base;
    private volatile State state = new State("", null);

    public Overviews(GraphStore store, String base) {
        this.store = store;
        this.base = base;
    }

    /** The overview of the graph as it is. */
    public GraphOverview get() {
        var known = state;
        var version = store.version();
        if (!known.version().equals(version)) {
            known = new State(version, store.read(this::count));
            state = known;
        }
        return known.overview();
    }

    private GraphOverview count(DatasetGraph data) {
        var reader = new ExploreReader(data, base);
        var rows = rows(data);
        var bySubject = new HashMap<Node, Map<Node, Row>>();
        rows.forEach((claim, row) -> bySubject.computeIfAbsent(row.subject, k -> new HashMap<>()).put(claim, row));
        var kinds = new HashMap<Node, String>();
        var peptides = bySubject.entrySet().stream().filter(entry -> kind(reader, kinds, entry.getKey())
                .equals("Peptide")).map(entry -> peptide(reader, kinds, entry.getKey(), entry.getValue().values()))
                .sorted(Comparator.comparing((GraphOverview.Peptide one) -> -one.articles())
                        .thenComparing(GraphOverview.Peptide::label)).toList();
        return new GraphOverview(peptides, articles(reader), disputed(reader, rows), rows.size());
    }

    private static Map<Node, Row> rows(DatasetGraph data) {
        var rows = new HashMap<Node, Row>();
        var subjects = data.find(Node.ANY, Node.ANY, RDF.Nodes.subject, Node.ANY);
        while (subjects.hasNext() && rows.size() < MOST_CLAIMS) {
            var quad = subjects.next();
            var row = rows.computeIfAbsent(quad.getSubject(), k -> new Row());
            row.subject = quad.getObject();
            // Each article that states a claim has it in its graph.
            row.articles++;
        }
        each(data, rows, RDF.Nodes.object, (row, value) -> row.object = value);
        each(data, rows, RDF.Nodes.predicate, (row, value) -> {
            row.relation = value.toString().substring(value.toString().lastIndexOf('#') + 1);
            row.more |= UP.contains(row.relation);
            row.less |= DOWN.contains(row.relation);
        });
        each(data, rows, Names.pmo("objectDirection"), (row, value) -> {
            row.more |= value.equals(Names.pmo("Up"));
            row.less |= value.equals(Names.pmo("Down"));
        });
        data.find(Node.ANY, Node.ANY, Names.pmo("polarity"), Names.pmo("Negated")).forEachRemaining(quad -> {
            if (rows.containsKey(quad.getSubject())) {
                rows.get(quad.getSubject()).denied = true;
            }
        });
        rows.values().removeIf(row -> !row.whole());
        return rows;
    }

    private static void each(DatasetGraph data, Map<Node, Row> rows, Node property,
            java.util.function.BiConsumer<Row, Node> put) {
        data.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
            var row = rows.get(quad.getSubject());
            if (row != null) {
                put.accept(row, quad.getObject());
            }
        });
    }

    private static String kind(ExploreReader reader, Map<Node, String> kinds, Node term) {
        return kinds.computeIfAbsent(term, reader::kind);
    }

    private static GraphOverview.Peptide peptide(ExploreReader reader, Map<Node, String> kinds, Node peptide,
            Collection<Row> rows) {
        var stated = new HashMap<Node, Integer>();
        var relations = new HashMap<Node, String>();
        rows.stream().filter(row -> !row.denied).forEach(row -> {
            stated.merge(row.object, row.articles, Integer::sum);
            relations.putIfAbsent(row.object, row.relation);
        });
        // One of each colour before a second of any: a peptide is known by all that is said of it.
        var drawn = stated.entrySet().stream().sorted(Map.Entry.<Node, Integer>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().toString())).map(Map.Entry::getKey).filter(object ->
                        DRAWN.contains(ExploreNames.group(kind(reader, kinds, object)))).limit(60).toList();
        var byGroup = new LinkedHashMap<String, List<Node>>();
        drawn.forEach(object -> byGroup.computeIfAbsent(ExploreNames.group(kind(reader, kinds, object)),
                k -> new ArrayList<>()).add(object));
        var chosen = new ArrayList<GraphOverview.Spoke>();
        for (var round = 0; chosen.size() < SPOKES && round < 3; round++) {
            for (var group : byGroup.values()) {
                if (round < group.size() && chosen.size() < SPOKES) {
                    var object = group.get(round);
                    chosen.add(new GraphOverview.Spoke(reader.key(object.getURI()), reader.label(object),
                            kind(reader, kinds, object), relations.get(object)));
                }
            }
        }
        return new GraphOverview.Peptide(reader.key(peptide.getURI()), reader.label(peptide), rows.size(),
                rows.stream().mapToInt(row -> row.articles).sum(), chosen);
    }

    private static List<GraphOverview.Article> articles(ExploreReader reader) {
        return reader.subjects(RDF.Nodes.type, Names.ARTICLE).stream().map(article -> {
            var topic = reader.object(article, Names.pmo("topic"));
            return new GraphOverview.Article(reader.key(article.getURI()), reader.label(article),
                    reader.text(article, DCTerms.date.asNode()).orElse(""),
                    topic.map(term -> reader.key(term.getURI())).orElse(""), topic.map(reader::label).orElse(""));
        }).sorted(Comparator.comparing(GraphOverview.Article::date).reversed()
                .thenComparing(GraphOverview.Article::title)
                .thenComparing(GraphOverview.Article::key)).toList();
    }

    private List<GraphOverview.Pair> disputed(ExploreReader reader, Map<Node, Row> rows) {
        var pairs = new HashMap<List<Node>, Map<Node, Row>>();
        rows.forEach((claim, row) -> pairs.computeIfAbsent(List.of(row.subject, row.object), k -> new HashMap<>())
                .put(claim, row));
        return pairs.entrySet().stream().filter(pair -> maybe(pair.getValue().values())).limit(MOST_PAIRS)
                .filter(pair -> Conflict.among(light(reader, pair.getValue().keySet())).isPresent())
                .map(pair -> new GraphOverview.Pair(reader.key(pair.getKey().get(0).getURI()),
                        reader.label(pair.getKey().get(0)), reader.key(pair.getKey().get(1).getURI()),
                        reader.label(pair.getKey().get(1)), pair.getValue().keySet().stream().map(claim ->
                                reader.key(claim.getURI())).sorted().toList(),
                        pair.getValue().values().stream().mapToInt(row -> row.articles).sum()))
                .sorted(Comparator.comparing((GraphOverview.Pair pair) -> -pair.articles())
                        .thenComparing(GraphOverview.Pair::subjectLabel).thenComparing(GraphOverview.Pair::objectLabel)
                        .thenComparing(GraphOverview.Pair::object)).toList();
    }

    /** Whether a pair may be in dispute, by what has been counted. */
    private static boolean maybe(Collection<Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        var denied = rows.stream().filter(row -> row.denied).count();
        return denied > 0 && denied < rows.size()
                || rows.stream().anyMatch(row -> row.more) && rows.stream().anyMatch(row -> row.less);
    }

    private static List<StoredClaim> light(ExploreReader reader, Collection<Node> claims) {
        return claims.stream().flatMap(claim -> reader.bare(claim).stream()).toList();
    }
}
