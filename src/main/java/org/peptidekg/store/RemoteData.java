package org.peptidekg.store;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.peptidekg.text.BadInputException;

/**
 * The data of another store, asked by SPARQL 1.1: look-ups are queries there. Its named graphs are the data; nodes
 * without names cannot be asked for again. Nothing can be written. Safe for many threads.
 */
public final class RemoteData extends DatasetGraphBaseFind {

    private static final Duration LOOK_UP = Duration.ofSeconds(30);
    private static final String CLAIMS = "{ ?claim a " + NodeFmtLib.strNT(Names.CLAIM) + " }";

    private final URI address;
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final RemoteSubjects subjects = new RemoteSubjects(text -> quads(text, Quad.ANY));
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    /** @param address of its query service */
    public RemoteData(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /**
     * Asks whether queries will find there what they look for.
     *
     * @throws BadInputException if it does not answer, holds no claims, or hides them from queries that name no graph
     */
    public void check() {
        try {
            var named = ask("ASK { GRAPH ?g " + CLAIMS + " }");
            var union = ask("ASK " + CLAIMS);
            if (!named || !union) {
                throw new BadInputException(address.toString(), !named && !union ? "this store holds no claims"
                        : named ? "its default graph does not show what its named graphs hold, and queries need the "
                                + "union of all (Fuseki with TDB2: --set tdb2:unionDefaultGraph=true)"
                        : "its named graphs cannot be asked for");
            }
        } catch (QueryExceptionHTTP e) {
            throw new BadInputException(address.toString(), "does not answer queries: " + reason(e), e);
        }
    }

    /** What went wrong with a query, in words. */
    public static String reason(QueryExceptionHTTP e) {
        return e.getStatusCode() > 0 ? "it answered " + e.getStatusCode() : "it cannot be reached";
    }

    /** A query to be run there. */
    public QueryExec query(Query query, Duration time) {
        return QueryExecHTTP.service(address.toString()).query(query).sendMode(QuerySendMode.asPost)
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS).build();
    }

    private boolean ask(String text) {
        try (var run = query(QueryFactory.create(text), LOOK_UP)) {
            return run.ask();
        }
    }

    private static String pattern(Node subject, Node predicate, Node object) {
        return "{ " + part(subject, "?s") + " " + part(predicate, "?p") + " " + part(object, "?o") + " }";
    }

    private static String part(Node node, String variable) {
        return isAny(node) ? variable : NodeFmtLib.strNT(node);
    }

    private static boolean isAny(Node node) {
        return node == null || Node.ANY.equals(node) || node.isVariable();
    }

    private static boolean isNameless(Node... nodes) {
        return Stream.of(nodes).anyMatch(node -> node != null && node.isBlank());
    }

    private Iterator<Quad> look(Node graph, Node subject, Node predicate, Node object) {
        if (isNameless(graph, subject, predicate, object)) {
            return Iter.nullIterator();
        }
        // Of all graphs together each statement counts once.
        var union = Quad.isUnionGraph(graph);
        if (!isAny(subject)) {
            var found = subjects.of(subject).stream()
                    .filter(quad -> (union || isAny(graph) || graph.equals(quad.getGraph()))
                            && (isAny(predicate) || predicate.equals(quad.getPredicate()))
                            && (isAny(object) || object.equals(quad.getObject())));
            return (union ? found.map(quad -> Quad.create(graph, quad.asTriple())).distinct() : found).iterator();
        }
        var found = quads((union ? "SELECT DISTINCT ?s ?p ?o" : "SELECT *") + " { GRAPH "
                + (union ? "?g" : part(graph, "?g")) + " " + pattern(subject, predicate, object) + " }",
                Quad.create(graph, subject, predicate, object));
        if (!isAny(predicate) && !isAny(object)) {
            subjects.fetch(found.stream().map(Quad::getSubject).collect(Collectors.toSet()));
        }
        return found.iterator();
    }

    /** @param asked what stands in the answer where the query has no variable */
    private List<Quad> quads(String text, Quad asked) {
        var found = new ArrayList<Quad>();
        try (var run = query(QueryFactory.create(text), LOOK_UP)) {
            run.select().forEachRemaining(row -> found.add(Quad.create(
                    row.contains("g") ? row.get("g") : asked.getGraph(),
                    row.contains("s") ? row.get("s") : asked.getSubject(),
                    row.contains("p") ? row.get("p") : asked.getPredicate(),
                    row.contains("o") ? row.get("o") : asked.getObject())));
        }
        return found;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        // It shows the named graphs once more.
        return Iter.nullIterator();
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return look(graph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return look(Node.ANY, subject, predicate, object);
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        var everywhere = isAny(graph) || Quad.isUnionGraph(graph);
        return !isNameless(graph, subject, predicate, object) && ask("ASK { GRAPH "
                + (everywhere ? "?g" : NodeFmtLib.strNT(graph)) + " " + pattern(subject, predicate, object) + " }");
    }

    @Override
    public boolean containsGraph(Node graph) {
        return contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        try (var run = query(QueryFactory.create("SELECT DISTINCT ?g { GRAPH ?g { } }"), LOOK_UP)) {
            List<Node> graphs = Iter.asStream(run.select()).map(row -> row.get("g")).collect(Collectors.toList());
            return graphs.iterator();
        }
    }

    /** The number of statements. */
    public long count() {
        try (var run = query(QueryFactory.create("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"), LOOK_UP)) {
            return Long.parseLong(run.select().next().get("n").getLiteralLexicalForm());
        }
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new NotHereException("writing");
    }

    @Override
    public void removeGraph(Node name) {
        throw new NotHereException("writing");
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    /** There are no transactions between queries: each sees the data as it is then. */
    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new NotHereException("writing");
        }
        reading.set(true);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        reading.remove();
    }

    @Override
    public ReadWrite transactionMode() {
        return isInTransaction() ? ReadWrite.READ : null;
    }

    @Override
    public TxnType transactionType() {
        return isInTransaction() ? TxnType.READ : null;
    }

    @Override
    public boolean isInTransaction() {
        return reading.get();
    }
}
