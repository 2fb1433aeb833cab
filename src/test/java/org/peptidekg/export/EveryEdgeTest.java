package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.parquet.example.data.Group;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.hdt.HdtFile;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/** No edge in any export without its claim, quotation, article and offsets, and none that is not ours. */
class EveryEdgeTest {

    private static final String PREFIXES = """
            PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX np: <http://www.nanopub.org/nschema#>
            """;
    private static final String PLACE = """
            ?place oa:hasSource ?article ; oa:hasSelector ?position, ?quote .
            ?position oa:start ?start ; oa:end ?end . ?quote oa:exact ?quotation .
            """;

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return new Exports(Iris.standard()).all().stream().map(Export::name);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyEdgeHasClaimQuotationArticleAndOffsets(String format) throws IOException {
        switch (format) {
            case "turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml" -> rdf(format);
            case "rdfstar" -> rdfStar();
            case "hdt" -> hdt();
            case "nanopub" -> nanopub();
            case "owl" -> owl();
            case "graphml" -> leading(EdgeMarks.xml(Exported.text(format), "edge", "data", "key"));
            case "gexf", "gexf12" -> leading(EdgeMarks.xml(Exported.text(format), "edge", "attvalue", "for"));
            case "cx2" -> leading(EdgeMarks.cx2(Exported.text(format)));
            case "cyjs" -> leading(EdgeMarks.json(JSON.parse(Exported.text(format)).getObj("elements").get("edges")
                    .getAsArray(), "data", ""));
            case "dot" -> leading(EdgeMarks.dot(Exported.text(format)));
            case "neo4j" -> same(flat(leading()),
                    EdgeMarks.rows(Exported.rows(Exported.files(format).get("relationships.csv")), ""));
            case "kgx" -> {
                var files = Exported.files(format);
                leading(EdgeMarks.jsonLines(files.get("peptidekg_edges.jsonl"), "peptidekg_"));
                same(flat(leading()), EdgeMarks.tabs(files.get("peptidekg_edges.tsv"), "peptidekg_"));
            }
            case "tables", "datapackage" -> tables(format);
            case "parquet" -> parquet();
            case "cypher" -> leading(EdgeMarks.cypher(Exported.text(format)));
            case "indra" -> indra();
            case "bel" -> bel();
            case "obograph" -> oboGraph();
            case "webannotation" -> everyPlace(EdgeMarks.annotations(Exported.text(format)));
            case "biocjson" -> everyPlace(EdgeMarks.bioc(Exported.text(format)));
            case "bioc" -> everyPlace(EdgeMarks.xml(Exported.text(format), "relation", "infon", "key"));
            case "pubtator" -> pubTator();
            case "html" -> everyPlace(EdgeMarks.report(Exported.text(format)));
            case "ro-crate" -> crate();
            case "sssom" -> assertFalse(Exported.text(format).contains("/claim/"), "mappings are no edges");
            default -> throw new AssertionError("nobody has said where " + format + " has its edges");
        }
    }

    private static List<EdgeMarks> leading() {
        return Exported.claims().stream().map(claim -> mark(claim, claim.leading())).sorted().toList();
    }

    private static List<EdgeMarks> places() {
        return Exported.claims().stream().flatMap(claim -> claim.evidence().stream()
                .map(evidence -> mark(claim, evidence))).sorted().toList();
    }

    private static EdgeMarks mark(StoredClaim claim, StoredEvidence at) {
        return new EdgeMarks(EdgeMarks.last(claim.iri()), EdgeMarks.last(at.article()), at.start(), at.end(),
                at.quote());
    }

    /** Where a format has no place for tabs and line breaks. */
    private static List<EdgeMarks> flat(List<EdgeMarks> marks) {
        return marks.stream().map(mark -> new EdgeMarks(mark.claim(), mark.article(), mark.start(), mark.end(),
                mark.quotation().replaceAll("[\\t\\r\\n]", " "))).sorted().toList();
    }

    private static void leading(List<EdgeMarks> found) {
        assertEquals(7, found.size());
        same(leading(), found);
    }

    private static void everyPlace(List<EdgeMarks> found) {
        assertEquals(9, found.size());
        same(places(), found);
    }

    private static void same(List<EdgeMarks> expected, List<EdgeMarks> found) {
        assertEquals(expected, found.stream().sorted().toList());
    }

    /** All but doses and half-lives. */
    private static void indra() {
        var marks = EdgeMarks.indra(Exported.text("indra"));
        same(places(claim -> claim.object().dosage().isEmpty(), place -> true), marks);
    }

    /** The triples of another format, whose edges are looked at above; texts have no escapes here. */
    private static void hdt() throws IOException {
        var triples = Rio.parse(new ByteArrayInputStream(Exported.bytes("ntriples")), RDFFormat.NTRIPLES);
        var found = HdtFile.triples(Exported.bytes("hdt"));
        assertEquals(triples.size(), found.size());
        for (var triple : triples) {
            var object = triple.getObject();
            assertTrue(object.isBNode() || triple.getSubject().isBNode() || found.stream().anyMatch(line ->
                    line.startsWith(triple.getSubject() + "\t" + triple.getPredicate() + "\t" + (object.isLiteral()
                            ? '"' + object.stringValue() + '"' : object.stringValue()))), triple.toString());
        }
    }

    /** What is asserted or probable, of what the language has a word for. */
    private static void bel() {
        same(places(claim -> claim.object().dosage().isEmpty(), place -> place.certainty() != Certainty.Possible),
                EdgeMarks.bel(Exported.text("bel")));
    }

    private static void oboGraph() {
        var graph = JSON.parse(Exported.text("obograph")).get("graphs").getAsArray().get(0).getAsObject();
        same(Exported.claims().stream().filter(StoredClaim::isFact).map(claim -> mark(claim, claim.leading())).sorted()
                .toList(), EdgeMarks.oboGraph(graph));
    }

    private static List<EdgeMarks> places(Predicate<StoredClaim> claims, Predicate<StoredEvidence> places) {
        return Exported.claims().stream().filter(claims).flatMap(claim -> claim.evidence().stream().filter(places)
                .map(evidence -> mark(claim, evidence))).sorted().toList();
    }

    private void parquet() throws IOException {
        ((FolderExport) new Exports(Iris.standard()).named("parquet").orElseThrow()).write(Fixture.dataset(),
                Selection.ALL, folder);
        leading(ParquetFiles.rows(folder.resolve("claims.parquet")).stream().map(EveryEdgeTest::mark).toList());
        everyPlace(ParquetFiles.rows(folder.resolve("evidence.parquet")).stream().map(EveryEdgeTest::mark).toList());
    }

    private static EdgeMarks mark(Group row) {
        return new EdgeMarks(EdgeMarks.last(row.getString("claim", 0)), EdgeMarks.last(row.getString("article", 0)),
                row.getInteger("start", 0), row.getInteger("end", 0), row.getString("quotation", 0));
    }

    private static void tables(String format) {
        var files = Exported.files(format);
        leading(EdgeMarks.rows(Exported.rows(files.get("claims.csv")), ""));
        everyPlace(EdgeMarks.rows(Exported.rows(files.get("evidence.csv")), ""));
        var dosages = EdgeMarks.rows(Exported.rows(files.get("dosages.csv")), "");
        assertTrue(!dosages.isEmpty() && leading().containsAll(dosages), dosages.toString());
    }

    /** A relation has no fields in this format: the last of its cells leads to the line of its claim. */
    private static void pubTator() {
        same(flat(places()), EdgeMarks.pubTator(Exported.text("pubtator")));
        var claims = places().stream().map(mark -> mark.article() + " " + mark.claim()).sorted().toList();
        assertEquals(claims, Exported.text("pubtator").lines().map(line -> line.split("\t"))
                .filter(cells -> cells.length == 5).map(cells -> cells[0] + " " + EdgeMarks.last(cells[4])).sorted()
                .toList());
    }

    /** Its files are those of the formats, which are looked at by themselves. */
    private static void crate() {
        var files = Exported.files("ro-crate");
        assertEquals(8, files.size());
        files.forEach((name, file) -> {
            if (!name.equals("ro-crate-metadata.json")) {
                assertEquals(Exported.text(name.substring(0, name.indexOf('.'))), file, name);
            }
        });
    }

    private static void rdf(String format) {
        var lang = format.equals("turtle") ? Lang.TURTLE : org.apache.jena.riot.RDFLanguages.nameToLang(format);
        var data = read(format, lang);
        everyPlace(marks(data, "?claim a pmo:Claim ; pmo:hasEvidence ?place . " + PLACE));
        var edges = edges(data.stream());
        assertEquals(4, edges.size());
        assertEquals(edges, found(data, "?claim a pmo:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . "
                + "?s ?p ?o"));
    }

    private static void nanopub() {
        var data = read("nanopub", Lang.TRIG);
        var claims = "?np np:hasAssertion ?a ; np:hasProvenance ?pr . GRAPH ?a { ?claim a pmo:Claim } ";
        everyPlace(marks(data, claims + "GRAPH ?pr { ?a prov:wasDerivedFrom ?place . " + PLACE + "}"));
        assertEquals(4, edges(data.stream()).size());
        assertEquals(edges(data.stream()), found(data, claims
                + "GRAPH ?a { ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?s ?p ?o }"));
    }

    private static void owl() {
        var data = read("owl", Lang.RDFXML);
        var fields = "pmo:article ?article ; pmo:start ?start ; pmo:end ?end ; pmo:quotation ?quotation";
        everyPlace(marks(data, "?claim a pmo:Claim ; pmo:hasEvidence ?place . ?place " + fields));
        var facts = Exported.claims().stream().filter(StoredClaim::isFact)
                .map(claim -> mark(claim, claim.leading())).sorted().toList();
        same(facts, marks(data, "?axiom a owl:Axiom ; pmo:claim ?claim ; " + fields));
        assertEquals(4, edges(data.stream()).size());
        assertEquals(edges(data.stream()), found(data, "?axiom a owl:Axiom ; owl:annotatedSource ?s ; "
                + "owl:annotatedProperty ?p ; owl:annotatedTarget ?o ; pmo:claim ?claim . ?s ?p ?o"));
    }

    private static void rdfStar() throws IOException {
        var model = Rio.parse(new ByteArrayInputStream(Exported.bytes("rdfstar")), RDFFormat.TURTLESTAR);
        everyPlace(model.filter(null, Vocabulary.HAS_EVIDENCE, null).stream().map(evidence -> {
            var place = (Resource) evidence.getObject();
            return EdgeMarks.of(evidence.getSubject().stringValue(), text(model, place, Vocabulary.HAS_SOURCE),
                    text(model, place, Vocabulary.START), text(model, place, Vocabulary.END),
                    text(model, place, Vocabulary.EXACT));
        }).toList());
        var quoted = model.filter(null, Vocabulary.STATED_BY, null);
        assertEquals(Exported.claims().stream().map(StoredClaim::iri).collect(Collectors.toSet()),
                quoted.objects().stream().map(Object::toString).collect(Collectors.toSet()));
        var triples = quoted.subjects().stream().map(Triple.class::cast).map(triple -> triple.getSubject() + " "
                + triple.getPredicate() + " " + triple.getObject()).collect(Collectors.toSet());
        var edges = model.stream().filter(s -> relations().contains(s.getPredicate().stringValue()))
                .map(s -> s.getSubject() + " " + s.getPredicate() + " " + s.getObject()).toList();
        assertEquals(4, edges.size());
        assertTrue(triples.containsAll(edges), edges.toString());
    }

    private static String text(Model model, Resource place, org.eclipse.rdf4j.model.IRI property) {
        return Models.getProperty(model, place, property).orElseThrow().stringValue();
    }

    private static DatasetGraph read(String format, Lang lang) {
        var data = DatasetGraphFactory.create();
        RDFDataMgr.read(data, new ByteArrayInputStream(Exported.bytes(format)), lang);
        // All that is in a graph is looked for in the default graph too.
        var all = data.stream().toList();
        all.forEach(quad -> data.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
        return data;
    }

    /** The direct edges between terms. */
    private static Set<String> edges(Stream<Quad> quads) {
        return quads.filter(quad -> relations().contains(quad.getPredicate().getURI()) && isTerm(quad.getSubject()))
                .map(quad -> quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject())
                .collect(Collectors.toSet());
    }

    private static boolean isTerm(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE + "term/");
    }

    private static Set<String> relations() {
        return Arrays.stream(Relation.values()).map(relation -> Vocabulary.of(relation).stringValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(DatasetGraph data, String pattern) {
        var found = new HashSet<String>();
        try (var execution = QueryExecutionFactory.create(PREFIXES + "SELECT DISTINCT ?s ?p ?o { " + pattern + " }",
                DatasetFactory.wrap(data))) {
            execution.execSelect().forEachRemaining(row -> found.add(row.get("s") + " " + row.get("p") + " "
                    + row.get("o")));
        }
        return found;
    }

    private static List<EdgeMarks> marks(DatasetGraph data, String pattern) {
        var found = new HashSet<EdgeMarks>();
        try (var execution = QueryExecutionFactory.create(PREFIXES + "SELECT * { " + pattern + " }",
                DatasetFactory.wrap(data))) {
            execution.execSelect().forEachRemaining(row -> found.add(EdgeMarks.of(row.get("claim").toString(),
                    row.get("article").toString(), row.getLiteral("start").getLexicalForm(),
                    row.getLiteral("end").getLexicalForm(), row.getLiteral("quotation").getLexicalForm())));
        }
        return List.copyOf(found);
    }
}
