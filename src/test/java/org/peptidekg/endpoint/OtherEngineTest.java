package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.query.Answer;
import org.peptidekg.query.Limits;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.SavedQuery;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Every saved query as it stands, by RDF4J: in its own engine on the same data, and as a client of the endpoint. */
class OtherEngineTest extends ServerCase {

    private static SailRepository engine;
    private static SPARQLRepository client;
    private static GraphStore plain;

    static List<SavedQuery> queries() {
        return QUERIES.list();
    }

    @BeforeAll
    static void load() throws IOException {
        plain = Fixture.store();
        engine = new SailRepository(new MemoryStore());
        engine.init();
        try (var connection = engine.getConnection();
                InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/graph.trig"))) {
            connection.add(in, RDFFormat.TRIG);
        }
        client = new SPARQLRepository(server.address() + "sparql");
        client.init();
    }

    @AfterAll
    static void close() {
        client.shutDown();
        engine.shutDown();
        plain.close();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesTheSameInRdf4j(SavedQuery query) {
        var answer = new QueryRunner(plain, Limits.GENEROUS).run(query.query());
        var expected = answer instanceof Answer.Table table ? table.rows().size()
                : ((Answer.Triples) answer).graph().size();
        assertTrue(expected > 0);
        assertEquals(expected, size(engine, query.text()));
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
