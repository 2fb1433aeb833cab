package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BundledFolder;

/**
 * The federated queries, asked of a server that may call a second one, which holds a little made-up data in the shape
 * that UniProt and Wikidata publish. Only the addresses of the endpoints differ from the files.
 */
class FederationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String UNIPROT = "https://sparql.uniprot.org/sparql";
    private static final String WIKIDATA = "https://query.wikidata.org/sparql";
    private static final String OWN = """
            PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX t: <https://w3id.org/peptidekg/term/>
            <https://w3id.org/peptidekg/claim/1> a pmo:Claim ;
              rdf:subject t:veltide ; rdf:predicate pmo:increases ; rdf:object t:veltin .
            t:veltide rdfs:label "Veltide" ; skos:exactMatch <http://www.wikidata.org/entity/Q0> .
            t:veltin rdfs:label "veltin" ; skos:closeMatch <http://purl.uniprot.org/uniprot/X00000> .
            """;
    private static final String OTHERS = """
            PREFIX up: <http://purl.uniprot.org/core/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <http://schema.org/>
            <http://purl.uniprot.org/uniprot/X00000> a up:Protein ; up:recommendedName [ up:fullName "Veltin 1" ] ;
              up:organism [ up:scientificName "Homo fictus" ] ;
              up:annotation [ a up:Function_Annotation ; rdfs:comment "Does nothing known." ] .
            <http://purl.uniprot.org/uniprot/X00001> a up:Protein ; up:recommendedName [ up:fullName "Another" ] .
            <http://www.wikidata.org/entity/Q0> rdfs:label "veltide"@en , "Veltid"@de ;
              schema:description "peptide that is made up"@en .
            <https://en.wikipedia.org/wiki/Veltide> schema:about <http://www.wikidata.org/entity/Q0> ;
              schema:isPartOf <https://en.wikipedia.org/> .
            """;

    private static GraphStore ownStore;
    private static GraphStore otherStore;
    private static Server other;
    private static Server closed;
    private static Server open;

    @BeforeAll
    static void start() {
        ownStore = store(OWN);
        otherStore = store(OTHERS);
        other = Server.start(otherStore, SavedQueries.bundled(), Settings.local(0));
        closed = Server.start(ownStore, SavedQueries.bundled(), Settings.local(0));
        var service = other.address() + "sparql";
        var files = BundledFolder.files("queries", ".rq").stream().map(file -> new BundledFolder.File(file.name(),
                file.content().replace(UNIPROT, service).replace(WIKIDATA, service))).toList();
        open = Server.start(ownStore, SavedQueries.of(files), Settings.local(0).withServices(Set.of(service)));
    }

    @AfterAll
    static void stop() {
        for (var server : List.of(open, closed, other)) {
            server.close();
        }
        ownStore.close();
        otherStore.close();
    }

    @Test
    void theAnswersOfTheOtherEndpointAreJoined() throws IOException, InterruptedException {
        assertEquals("subjectLabel,relation,objectLabel,protein,fullName,organism,function,claim\n"
                + "Veltide,increases,veltin,http://purl.uniprot.org/uniprot/X00000,Veltin 1,Homo fictus,"
                + "Does nothing known.,https://w3id.org/peptidekg/claim/1\n", csv("proteins-in-uniprot"));
        assertEquals("label,entity,entityLabel,description,page,term\n"
                + "Veltide,http://www.wikidata.org/entity/Q0,veltide,peptide that is made up,"
                + "https://en.wikipedia.org/wiki/Veltide,https://w3id.org/peptidekg/term/veltide\n",
                csv("terms-in-wikidata"));
    }

    @Test
    void theSameQueriesRunAtTheSparqlAddressOnlyWhereAllowed() throws IOException, InterruptedException {
        var query = "sparql?query=" + URLEncoder.encode("SELECT ?s { SERVICE <" + other.address()
                + "sparql> { ?s a <http://purl.uniprot.org/core/Protein> } }", StandardCharsets.UTF_8);
        assertTrue(get(open, query).body().contains("X00001"));
        assertEquals(403, get(closed, query).statusCode());
    }

    @Test
    void theyAreOffUnlessTheirEndpointIsAllowed() throws IOException, InterruptedException {
        assertEquals(404, get(closed, "queries/proteins-in-uniprot").statusCode());
        assertTrue(SavedQueries.bundled().get("terms-in-wikidata").isEmpty());
        assertTrue(SavedQueries.bundled(Set.of(UNIPROT)).get("terms-in-wikidata").isEmpty());
        assertTrue(SavedQueries.bundled(Set.of(UNIPROT)).get("proteins-in-uniprot").isPresent());
    }

    /** Each row says whom to ask; who may not be asked ends the query, or is as one that does not answer if SILENT. */
    @Test
    void aVariableMayNameAnAllowedEndpoint() throws IOException, InterruptedException {
        var asks = "SERVICE ?at { ?s <http://purl.uniprot.org/core/organism> ?o } }";
        var allowed = "VALUES ?at { <" + other.address() + "sparql> }";
        var two = "VALUES ?at { <" + other.address() + "sparql> <" + closed.address() + "sparql> }";
        assertEquals("s\nhttp://purl.uniprot.org/uniprot/X00000\n", rows(allowed + asks));
        assertEquals(403, get(open, query(two + asks)).statusCode());
        assertTrue(get(open, query(two + asks)).body().contains(closed.address() + "sparql> is not allowed here but"));
        assertEquals("s\n\nhttp://purl.uniprot.org/uniprot/X00000\n",
                rows(two + asks.replace("SERVICE", "SERVICE SILENT")));
        assertEquals(403, get(open, query("VALUES ?at { 'here' } " + asks)).statusCode());
        var nobody = get(open, query(asks));
        assertEquals(400, nobody.statusCode());
        assertTrue(nobody.body().contains("SERVICE ?at: nothing before it says which endpoint"), nobody.body());
        assertEquals(403, get(closed, query(allowed + asks)).statusCode());
    }

    private static String rows(String pattern) throws IOException, InterruptedException {
        var answer = get(open, query(pattern) + "&format=csv");
        return answer.body().replace("\r", "").lines().sorted(Comparator.comparing(line -> line.equals("s") ? ""
                : "." + line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String query(String pattern) {
        return "sparql?query=" + URLEncoder.encode("SELECT ?s { " + pattern, StandardCharsets.UTF_8);
    }

    @Test
    void theDescriptionSaysWhomTheyAsk() throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(open.address() + "sparql"))
                .header("Accept", "text/turtle").build(), BodyHandlers.ofString());
        var graph = RDFParser.fromString(answer.body(), Lang.TURTLE).base(open.address().toString()).toGraph();
        assertEquals(2, graph.find(Node.ANY, NodeFactory.createURI(
                "https://purl.expasy.org/sparql-examples/ontology#federatesWith"), NodeFactory.createURI(
                        other.address() + "sparql")).toList().size());
    }

    private static String csv(String query) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(open.address() + "queries/" + query))
                .header("Accept", "text/csv").build(), BodyHandlers.ofString()).body().replace("\r", "");
    }

    private static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                BodyHandlers.ofString());
    }

    private static GraphStore store(String turtle) {
        var name = "https://w3id.org/peptidekg/article/small";
        var store = GraphStore.inMemory();
        var graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        store.replace(name, graph.stream().map(triple -> Quad.create(NodeFactory.createURI(name), triple)).toList());
        return store;
    }
}
