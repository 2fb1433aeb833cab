package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.store.GraphStore;

/** Terms are described once, claims are summed up once, and both follow the articles that come and go. */
class SharedGraphsTest {

    private static final Pipeline PIPELINE = Pipeline.bundled();
    private static final String BASE = "https://w3id.org/peptidekg/";
    private static final Map<String, String> TEXTS = Map.of(
            "one", "# Selank\n\nSelank increases serotonin. Selank reduces anxiety. Selank improves Quick Recall.\n",
            "two", "# Selank and Semax\n\nSemax increases serotonin. Selank does not increase serotonin. "
                    + "Semax increases BDNF.\n",
            "three", "# Selank again\n\nSelank may increase serotonin. Selank increases BDNF. "
                    + "Selank improves quick recall.\n");

    @TempDir
    private Path folder;

    private void load(GraphStore store, String... names) throws IOException {
        for (var name : names) {
            var file = folder.resolve(name + ".md");
            Files.writeString(file, TEXTS.get(name));
            PIPELINE.read(file).forEach(read -> PIPELINE.store(read, store));
        }
    }

    private static Set<String> quads(GraphStore store) {
        return store.read(data -> data.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private GraphStore loaded(String... names) throws IOException {
        var store = GraphStore.inMemory();
        load(store, names);
        return store;
    }

    private static List<String> ask(GraphStore store, String where) {
        var query = "PREFIX pmo: <" + BASE + "ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT ?x " + where + " ORDER BY ?x";
        return store.read(data -> {
            try (var run = QueryExec.dataset(data).query(query).build()) {
                var found = new ArrayList<String>();
                run.select().forEachRemaining(row -> found.add(row.get("x").isURI() ? row.get("x").getURI()
                        .replace(BASE, "") : row.get("x").getLiteralLexicalForm()));
                return List.copyOf(found);
            }
        });
    }

    @Test
    void aTermIsDescribedInTheGraphOfTermsAlone() throws IOException {
        try (var store = loaded("one", "two", "three")) {
            assertEquals(List.of("graph/terms"), ask(store, "{ SELECT DISTINCT (?g AS ?x) { GRAPH ?g { "
                    + "?term pmo:linked ?linked } } }"));
            assertEquals(List.of("graph/terms"), ask(store, "{ SELECT DISTINCT (?g AS ?x) { GRAPH ?g { "
                    + "?term pmo:hasMapping ?mapping } } }"));
            assertEquals(3, ask(store, "{ SELECT DISTINCT (?g AS ?x) { GRAPH ?g { "
                    + "?claim rdf:object <" + BASE + "term/serotonin> } } }").size());
            assertEquals(List.of(), GraphChecks.bundled().check(store));
        }
    }

    @Test
    void whatIsSharedFollowsTheArticles() throws IOException {
        try (var all = loaded("one", "two", "three"); var other = loaded("three", "two", "one");
                var two = loaded("three", "one"); var none = GraphStore.inMemory()) {
            assertEquals(quads(all), quads(other));
            assertTrue(all.remove(BASE + "article/two"));
            assertEquals(quads(two), quads(all));
            var before = all.version();
            load(all, "one");
            assertEquals(before, all.version());
            assertTrue(all.remove(BASE + "article/one"));
            assertTrue(all.remove(BASE + "article/three"));
            assertFalse(all.remove(BASE + "article/three"));
            assertEquals(quads(none), quads(all));
        }
    }

    @Test
    void anIdentifierThatAnInputGivesTakesNoneOfTheLexiconAway() throws IOException {
        var given = folder.resolve("given.pubtator");
        // The entry that the lexicon has for it, too.
        Files.writeString(given, "5|t|Selank increases serotonin.\n5|a|Nothing else.\n"
                + "5\t17\t26\tserotonin\tChemical\tMESH:D012701\n\n");
        var article = PIPELINE.read(given).get(0);
        try (var last = loaded("one"); var first = GraphStore.inMemory()) {
            var mappings = ask(last, "{ <" + BASE + "term/serotonin> pmo:hasMapping ?x }");
            PIPELINE.store(article, last);
            PIPELINE.store(article, first);
            load(first, "one");
            assertEquals(quads(first), quads(last));
            assertEquals(mappings.size() + 1, ask(last, "{ <" + BASE + "term/serotonin> pmo:hasMapping ?x }").size());
        }
    }

    @Test
    void anArticleThatIsReadAnewLeavesNothingBehind() throws IOException {
        try (var store = loaded("one", "two"); var fresh = loaded("two")) {
            var file = folder.resolve("one.md");
            Files.writeString(file, TEXTS.get("three"));
            PIPELINE.read(file).forEach(read -> PIPELINE.store(read, store));
            PIPELINE.read(file).forEach(read -> PIPELINE.store(read, fresh));
            assertEquals(quads(fresh), quads(store));
        }
    }

    @Test
    void aPhraseThatArticlesWriteDifferentlyIsOneTerm() throws IOException {
        try (var store = loaded("one", "three")) {
            assertEquals(List.of("Quick Recall"), ask(store, "{ <" + BASE + "term/quick-recall> rdfs:label ?x }"));
            store.remove(BASE + "article/one");
            assertEquals(List.of("quick recall"), ask(store, "{ <" + BASE + "term/quick-recall> rdfs:label ?x }"));
        }
    }

    @Test
    void aClaimThatAnyArticleDeniesIsDisputed() throws IOException {
        try (var store = loaded("one", "two", "three")) {
            var disputed = "{ ?claim pmo:disputed true ; rdfs:label ?x }";
            assertEquals(List.of("Selank increases serotonin", "Selank increases serotonin (negated)"),
                    ask(store, disputed));
            assertEquals(List.of("ontology#Asserted"), ask(store, "{ GRAPH ?g { ?claim pmo:overallCertainty ?x } "
                    + "?claim rdfs:label 'Selank increases serotonin' } GROUP BY ?x"));
            assertEquals(List.of("ontology#Possible"), ask(store, "{ GRAPH <" + BASE + "article/three> { "
                    + "?claim rdfs:label 'Selank increases serotonin' ; pmo:certainty ?x } }"));
            store.remove(BASE + "article/two");
            assertEquals(List.of(), ask(store, disputed));
        }
    }

    @Test
    void theGraphThatExtractWritesIsTheGraphOfAStore() throws IOException {
        try (var store = loaded("one", "two", "three"); var written = GraphStore.inMemory()) {
            var reads = List.of("three", "one", "two").stream().flatMap(name ->
                    PIPELINE.read(folder.resolve(name + ".md")).stream()).toList();
            var statements = PIPELINE.graph(reads);
            var graphs = statements.stream().map(s -> s.getContext().stringValue()).distinct().toList();
            written.replace(graphs, JenaBridge.quads(statements).toList());
            assertEquals(quads(store), quads(written));
        }
    }

    @Test
    void savedQueriesGiveTheSameRowsWhereAStatementCountsOnceForEachGraph() throws IOException {
        var rdf4j = new SailRepository(new MemoryStore());
        rdf4j.init();
        try (var store = loaded("one", "two", "three"); var connection = rdf4j.getConnection()) {
            PIPELINE.read(Path.of("data/articles/selank/selank.article.txt")).forEach(read ->
                    PIPELINE.store(read, store));
            var lines = new ByteArrayOutputStream();
            store.read(data -> {
                RDFWriter.source(data).lang(Lang.NQUADS).output(lines);
                return lines;
            });
            connection.add(new ByteArrayInputStream(lines.toByteArray()), RDFFormat.NQUADS);
            var answered = 0;
            for (var query : SavedQueries.bundled().list()) {
                if (query.tags().contains("jena-text") || query.tags().contains("federation")
                        || !(connection.prepareQuery(query.text()) instanceof TupleQuery table)) {
                    continue;
                }
                var rows = count(store, query.text());
                try (var found = table.evaluate()) {
                    assertEquals(rows, found.stream().count(), query.name());
                }
                answered += rows > 0 ? 1 : 0;
            }
            assertTrue(answered > 20, answered + " queries had rows");
        } finally {
            rdf4j.shutDown();
        }
    }

    private static long count(GraphStore store, String query) {
        return store.read(data -> {
            try (var run = QueryExec.dataset(data).query(query).build()) {
                var rows = run.select();
                var count = 0L;
                while (rows.hasNext()) {
                    rows.next();
                    count++;
                }
                return count;
            }
        });
    }
}
