package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.endpoint.describe.QueryExamples;
import org.peptidekg.query.saved.Features;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Names;
import org.yaml.snakeyaml.Yaml;

class DescriptionTest extends ServerCase {

    static List<SavedQuery> queries() {
        return QUERIES.list();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryIsAnExampleThatPassesTheChecksOfSib(SavedQuery query) throws IOException, InterruptedException {
        var shapes = RDFParser.source("src/test/resources/sib-example-shapes.ttl").toGraph();
        var answer = get("queries/" + query.name() + ".ttl");
        assertEquals(200, answer.statusCode());
        var example = parse(answer.body(), Lang.TTL);
        var report = ShaclValidator.get().validate(shapes, example);
        assertTrue(report.conforms(), () -> report.getEntries().toString());
        var text = example.find(Node.ANY, iri("http://www.w3.org/ns/shacl#" + (query.isConstruct() ? "construct"
                : "select")), Node.ANY).next().getObject().getLiteralLexicalForm();
        assertFalse(text.contains("#+"), text);
        assertTrue(query.text().endsWith("\n" + text), text);
        // Their tester puts LIMIT 1 at the end, so nothing may stand there that swallows it.
        var limited = send(request("sparql?query=" + encode(text + " LIMIT 1")).header("Accept",
                query.isConstruct() ? "application/n-triples" : "text/csv"));
        assertEquals(200, limited.statusCode(), limited.body());
        assertTrue(limited.body().lines().count() >= (query.isConstruct() ? 1 : 2), limited.body());
    }

    @Test
    void theChecksOfSibRefuseAnExampleWithoutALanguageOrTarget() {
        var shapes = RDFParser.source("src/test/resources/sib-example-shapes.ttl").toGraph();
        var example = new QueryExamples("http://example.org/", "http://example.org/sparql").one(QUERIES.list().get(0));
        assertTrue(ShaclValidator.get().validate(shapes, example.getGraph()).conforms());
        for (var line : List.of("@en", "schema:target", "sh:select ")) {
            var out = new java.io.StringWriter();
            example.write(out, "TURTLE");
            var broken = RDFParser.fromString(out.toString().replace(line, line.equals("@en") ? "" : "rdfs:seeAlso "),
                    Lang.TURTLE).toGraph();
            assertFalse(ShaclValidator.get().validate(shapes, broken).conforms(), line);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whatAQueryNamesIsInTheDescription(SavedQuery query) throws IOException, InterruptedException {
        var description = parse(get("sparql").body(), Lang.TTL);
        // A calculated property, and the list that it takes, are not in the data.
        var calculated = Set.of(Features.TEXT_QUERY, RDF.first.getURI(), RDF.rest.getURI());
        OpWalker.walk(Algebra.compile(QueryFactory.create(query.text())), new OpVisitorBase() {
            @Override
            public void visit(OpBGP op) {
                op.getPattern().forEach(triple -> {
                    var type = triple.getPredicate().equals(RDF.type.asNode());
                    if (type && triple.getObject().isURI()) {
                        assertTrue(description.contains(Node.ANY, VOID._class.asNode(), triple.getObject()),
                                triple.toString());
                    } else if (triple.getPredicate().isURI()
                            && !calculated.contains(triple.getPredicate().getURI())) {
                        assertTrue(description.contains(Node.ANY, VOID.property.asNode(), triple.getPredicate()),
                                triple.toString());
                    }
                });
            }
        });
    }

    @Test
    void editorsFindPrefixesExamplesAndPartitionsByQuery() throws IOException, InterruptedException {
        var sh = "PREFIX sh: <http://www.w3.org/ns/shacl#> ";
        assertTrue(csv(sh + "SELECT ?p { [] sh:namespace ?ns ; sh:prefix ?p }").contains("pmo"));
        assertEquals("n\n" + QUERIES.list().size() + "\n", csv(sh
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT (COUNT(DISTINCT ?q) AS ?n) { ?q a sh:SPARQLExecutable ; rdfs:comment ?c ;"
                + " sh:select|sh:construct ?t }"));
        var partitions = csv("""
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#>
                SELECT DISTINCT ?c ?p ?o ?d { ?graph sd:graph ?g . ?g void:classPartition ?cp . ?cp void:class ?c ;
                  void:propertyPartition ?pp . ?pp void:property ?p ; void:triples ?n .
                  OPTIONAL { ?pp void:classPartition/void:class ?o }
                  OPTIONAL { ?pp ext:datatypePartition/ext:datatype ?d }
                }""");
        var pmo = "https://w3id.org/peptidekg/ontology#";
        assertTrue(partitions.contains(pmo + "Claim," + pmo + "hasEvidence," + pmo + "Evidence,"), partitions);
        assertTrue(partitions.contains(pmo + "Claim," + pmo + "belief,,http://www.w3.org/2001/XMLSchema#decimal"));
    }

    @Test
    void anArticleAddsItsClassAndItsCountAndNothingElse() throws IOException, InterruptedException {
        var description = parse(get("sparql").body(), Lang.TTL);
        var sd = "http://www.w3.org/ns/sparql-service-description#";
        var graph = description.find(Node.ANY, iri(sd + "name"), iri(Names.BASE + "article/veltide")).next()
                .getSubject();
        assertEquals(3, description.find(graph, Node.ANY, Node.ANY).toList().size());
        var content = description.find(graph, iri(sd + "graph"), Node.ANY).next().getObject();
        assertEquals(1, description.find(content, VOID.triples.asNode(), Node.ANY).toList().size());
        assertTrue(description.contains(content, RDF.type.asNode(), iri(sd + "Graph")));
        assertEquals(2, description.find(content, Node.ANY, Node.ANY).toList().size());
        var root = server.address().toString();
        assertTrue(description.contains(iri(root + "sparql#default-graph"), VOID.classPartition.asNode(), Node.ANY));
    }

    @Test
    void aDescriptionIsSmall() throws IOException, InterruptedException {
        var description = get("sparql").body();
        assertTrue(description.length() < 70_000, description.length() + " characters");
        assertEquals(description, get("sparql").body());
    }

    /** Their texts would be a third of it: it says where they are. */
    @Test
    void theDescriptionLeadsToTheTextOfEachQuery() throws IOException, InterruptedException {
        var description = parse(get("sparql").body(), Lang.TTL);
        for (var query : QUERIES.list()) {
            var text = description.find(iri(Names.BASE + "queries/" + query.name()), iri(
                    "http://www.w3.org/2000/01/rdf-schema#seeAlso"), Node.ANY).next().getObject().getURI();
            assertEquals(server.address() + "queries/" + query.name() + ".rq", text);
            assertTrue(get("queries/" + query.name() + ".rq").body().startsWith("#+"), text);
        }
    }

    @Test
    void linksToEachVocabularyAreALinkset() throws IOException, InterruptedException {
        var description = parse(get("sparql").body(), Lang.TTL);
        var link = iri(server.address().toString() + "sparql#links-EX-exactMatch");
        assertTrue(description.contains(link, RDF.type.asNode(), VOID.Linkset.asNode()));
        assertTrue(description.contains(link, VOID.linkPredicate.asNode(),
                iri("http://www.w3.org/2004/02/skos/core#exactMatch")));
    }

    @Test
    void everyQueryIsAnOperationOfTheOpenApiDocument() throws IOException, InterruptedException {
        var document = JSON.parse(get("openapi.json").body());
        assertEquals("3.1.0", document.get("openapi").getAsString().value());
        for (var query : QUERIES.list()) {
            var operation = document.getObj("paths").getObj("/queries/" + query.name()).getObj("get");
            assertEquals(query.summary(), operation.getString("summary"));
            var parameters = operation.get("parameters").getAsArray();
            assertEquals(query.parameters().stream().map(Parameter::name).toList(),
                    IntStream.range(0, query.parameters().size())
                            .mapToObj(i -> parameters.get(i).getAsObject().getString("name")).toList());
        }
        var certainty = document.getObj("paths").getObj("/queries/effects-by-certainty").getObj("get")
                .get("parameters").getAsArray().stream()
                .map(p -> p.getAsObject()).filter(p -> p.getString("name").equals("certainty")).findFirst()
                .orElseThrow();
        assertEquals(3, certainty.getObj("schema").get("enum").getAsArray().size());
        assertEquals("Probable", certainty.getString("example"));
    }

    /** The rows of every saved query, on the fixture, are what the document says of them. */
    @Test
    void rowsAreAsTheDocumentSays() throws IOException, InterruptedException {
        var document = JSON.parse(get("openapi.json").body());
        var values = 0;
        var wrong = new java.util.TreeSet<String>();
        for (var query : QUERIES.list().stream().filter(query -> query.query().isSelectType()).toList()) {
            var content = document.getObj("paths").getObj("/queries/" + query.name()).getObj("get").getObj("responses")
                    .getObj("200").getObj("content").getObj("application/json").getObj("schema");
            var name = content.getObj("items").getString("$ref").replaceFirst("^.*/", "");
            var schema = document.getObj("components").getObj("schemas").getObj(name).getObj("properties");
            var given = query.parameters().stream().filter(Parameter::required).map(parameter -> parameter.name() + "="
                    + encode(parameter.example().orElseThrow())).collect(Collectors.joining("&"));
            var answer = send(request("queries/" + query.name() + "?" + given).header("Accept", "application/json"));
            if (answer.statusCode() != 200) {
                continue;
            }
            for (var row : JSON.parseAny(answer.body()).getAsArray()) {
                for (var column : row.getAsObject().keys()) {
                    var value = row.getAsObject().get(column);
                    var type = value.isNumber() ? "number" : "string";
                    var said = schema.getObj(column).hasKey("type") ? schema.getObj(column).getString("type")
                            .replace("integer", "number") : type;
                    if (!said.equals(type)) {
                        wrong.add(query.name() + " " + column + " " + value);
                    }
                    values++;
                }
            }
        }
        assertEquals(java.util.Set.of(), wrong);
        assertTrue(values > 300, "only " + values + " values were looked at");
    }

    @Test
    void everyPathOfTheDocumentIsThere() throws IOException, InterruptedException {
        var paths = JSON.parse(get("openapi.json").body()).getObj("paths");
        var keys = Map.of("/term/{key}", "term/veltide", "/claim/{key}", "claim/9ef41f847931ddc8", "/evidence/{key}",
                "evidence/ef2197671b362fa3", "/article/{key}", "article/veltide", "/dosage/{key}", "dosage/dose1",
                "/run/{key}", "run/veltide", "/queries/{name}.rq", "queries/peptide-links.rq", "/export/{format}",
                "export/graphml");
        var needed = Map.of("/explore/search", "?q=ve", "/explore/neighbourhood", "?term=term/veltide",
                "/explore/mechanism", "?from=Veltide", "/data",
                "?default");
        var names = paths.keys().stream().flatMap(path -> paths.getObj(path).keys().stream().map(method ->
                paths.getObj(path).getObj(method).getString("operationId"))).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), "each operation has a name of its own");
        for (var path : paths.keys()) {
            if (!path.matches("/queries/[^{]+")) {
                var address = keys.getOrDefault(path, path.substring(1) + needed.getOrDefault(path, ""));
                assertEquals(200, get(address).statusCode(), path);
            }
        }
    }

    @Test
    void anyGrlcFindsTheQueriesByTheManifest() throws IOException, InterruptedException {
        Map<String, Object> manifest = new Yaml().load(get("grlc.yml").body());
        var entries = ((List<?>) manifest.get("queries")).stream().map(entry -> (Map<?, ?>) entry).toList();
        assertEquals(QUERIES.list().stream().map(SavedQuery::name).collect(Collectors.toSet()),
                entries.stream().map(entry -> entry.get("name")).collect(Collectors.toSet()));
        for (var entry : entries) {
            var address = entry.get("url").toString();
            assertTrue(address.startsWith(server.address().toString()));
            assertEquals(200, get(address.substring(server.address().toString().length())).statusCode());
        }
    }

    @Test
    void everyNameThatIsMintedLeadsSomewhere() throws IOException, InterruptedException {
        for (var path : List.of("ontology", "graph/ontology", "graph/queries", "graph/description", "rule/verb",
                "mapping/cf3c9b5e9e6c1505", "half-life/half1", ".well-known/void")) {
            var answer = send(request(path).header("Accept", "text/turtle"));
            assertEquals(200, answer.statusCode(), path);
            assertFalse(parse(answer.body(), Lang.TTL).isEmpty(), path);
        }
        assertEquals(303, send(request("ontology/1.0.0")).statusCode());
        assertEquals(404, get("graph/nothing").statusCode());
        assertTrue(get("metrics").body().contains("peptidekg_queries_total"));
        assertTrue(get("metrics").body().contains("\npeptidekg_store_bytes 0.0\n"), "it is in memory");
        assertTrue(get("health/live").body().contains("\"ok\""));
        assertEquals(200, get("health/ready").statusCode());
        assertEquals(404, get("health/other").statusCode());
    }
}
