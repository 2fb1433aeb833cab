package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQuery;

/** Every saved query as it stands, by RDF4J: its parser takes it, and as a client it gets the answer. */
class OtherEngineTest extends ServerCase {

    private static SailRepository engine;
    private static SPARQLRepository client;

    static List<SavedQuery> queries() {
        return QUERIES.list();
    }

    @BeforeAll
    static void load() {
        engine = new SailRepository(new MemoryStore());
        engine.init();
        client = new SPARQLRepository(server.address() + "sparql");
        client.init();
    }

    @AfterAll
    static void close() {
        client.shutDown();
        engine.shutDown();
    }

    /** Its engine finds nothing where a parameter is left free, so that its answers are no guide. */
    @ParameterizedTest
    @MethodSource("queries")
    void rdf4jReadsIt(SavedQuery query) {
        try (var connection = engine.getConnection()) {
            assertEquals(query.isConstruct(),
                    connection.prepareQuery(QueryLanguage.SPARQL, query.text()) instanceof GraphQuery);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void rdf4jIsAClient(SavedQuery query) {
        var answer = new QueryRunner(store, Limits.GENEROUS).run(query.query());
        assertEquals(answer instanceof Answer.Table table ? table.rows().size()
                : ((Answer.Triples) answer).graph().size(), size(client, query.text()));
    }

    private static int size(Repository repository, String text) {
        try (var connection = repository.getConnection()) {
            var query = connection.prepareQuery(QueryLanguage.SPARQL, text);
            if (query instanceof TupleQuery table) {
                try (var rows = table.evaluate()) {
                    return (int) rows.stream().count();
                }
            }
            try (var triples = ((GraphQuery) query).evaluate()) {
                return (int) triples.stream().distinct().count();
            }
        }
    }
}
