package org.peptidekg.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.cli.CommandLineRun;

/** What people judged, as nanopublications: read back by another program, with a hash that fits. */
class ReviewNanopubsTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String CLAIM = "https://w3id.org/peptidekg/claim/00aa";
    private static final String PLACE = "https://w3id.org/peptidekg/evidence/00bb";
    private static final String PREFIXES = """
            PREFIX np: <http://www.nanopub.org/nschema#>
            PREFIX npx: <http://purl.org/nanopub/x/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX cito: <http://purl.org/spar/cito/>
            """;

    @TempDir
    private Path folder;

    private Model exported() throws IOException {
        var file = Files.writeString(folder.resolve("reviews.tsv"), String.join("\n",
                "time\twho\tclaim\tevidence\tverdict\tbecause\tstatement\tquote",
                "2026-03-01T10:00:00Z\tÅsa\t" + CLAIM + "\t" + PLACE
                        + "\twrong\tIt is \"about\" rats\tX improves Y\tRats given X learnt Y",
                "2026-03-02T10:00:00Z\tBo\t" + CLAIM + "\t\tright\t\tX improves Y\t",
                "2026-03-03T10:00:00Z\tÅsa\t" + CLAIM + "\t" + PLACE + "\tright\t\tX improves Y\tRats given X learnt Y",
                "2026-03-04T10:00:00Z\tÅsa\t" + CLAIM + "\t" + PLACE
                        + "\twithdrawn\t\tX improves Y\tRats given X learnt Y", ""));
        var run = CommandLineRun.of("export", "nanopub", "--reviews", file);
        assertEquals(0, run.code(), run.err());
        assertEquals(run.out(), CommandLineRun.of("export", "nanopub", "--reviews", file).out());
        return Rio.parse(new StringReader(run.out()), RDFFormat.TRIG);
    }

    @Test
    void eachWordSaysWhoWhenOfWhatAndWhatItTakesThePlaceOf() throws IOException {
        assertEquals(List.of(
                "2026-03-01 Åsa wrong disagreesWith evidence/00bb shown=Rats given X learnt Y why=It is \"about\" rats",
                "2026-03-02 Bo right agreesWith claim/00aa",
                "2026-03-03 Åsa right agreesWith evidence/00bb shown=Rats given X learnt Y supersedes 2026-03-01",
                "2026-03-04 Åsa withdrawn - evidence/00bb shown=Rats given X learnt Y retracts 2026-03-03"),
                ask(exported(), """
                SELECT ?line {
                  GRAPH ?head { ?np a np:Nanopublication ; np:hasAssertion ?a ; np:hasProvenance ?p ;
                    np:hasPublicationInfo ?i }
                  GRAPH ?a { ?review a oa:Annotation ; oa:motivatedBy oa:assessing ; oa:hasTarget ?target ;
                      oa:hasBody ?body . ?body rdf:value ?verdict FILTER NOT EXISTS { ?body oa:hasPurpose ?any }
                    OPTIONAL { ?review ?opinion ?target FILTER(STRSTARTS(STR(?opinion), STR(cito:))) }
                    OPTIONAL { ?review oa:hasBody ?reason . ?reason oa:hasPurpose oa:commenting ; rdf:value ?why } }
                  GRAPH ?p { ?a prov:wasAttributedTo/foaf:name ?who ; prov:generatedAtTime ?time
                    OPTIONAL { ?target oa:hasSelector/oa:exact ?quote } }
                  OPTIONAL { GRAPH ?i { ?np ?takes ?before } VALUES ?takes { npx:supersedes npx:retracts }
                    GRAPH ?other { ?before <http://purl.org/dc/terms/created> ?then } }
                  BIND(CONCAT(SUBSTR(STR(?time), 1, 10), " ", ?who, " ", ?verdict, " ",
                    COALESCE(STRAFTER(STR(?opinion), "cito/"), "-"), " ", STRAFTER(STR(?target), "peptidekg/"),
                    COALESCE(CONCAT(" shown=", ?quote), ""), COALESCE(CONCAT(" why=", ?why), ""),
                    COALESCE(CONCAT(" ", STRAFTER(STR(?takes), "/x/"), " ", SUBSTR(STR(?then), 1, 10)), "")) AS ?line)
                } ORDER BY ?time
                """));
    }

    @Test
    void theAddressIsTheHashOfWhatIsSaid() throws IOException {
        var model = exported();
        var heads = model.stream().filter(s -> s.getObject().stringValue().endsWith("#Nanopublication"))
                .map(s -> s.getSubject().stringValue()).toList();
        assertEquals(4, heads.stream().distinct().count());
        for (var address : heads) {
            var own = model.stream().filter(s -> s.getContext().stringValue().startsWith(address + "/")).toList();
            var code = address.substring(address.lastIndexOf('/') + 1);
            assertEquals(code, TrustyHash.of(own.stream().map(s -> blank(s, code)).toList()));
            assertNotEquals(code, TrustyHash.of(own.subList(1, own.size()).stream().map(s -> blank(s, code)).toList()));
        }
    }

    @Test
    void otherFormatsAndOtherFilesAreRefused() throws IOException {
        var file = Files.writeString(folder.resolve("none.tsv"), "what\never\n");
        var other = CommandLineRun.of("export", "nanopub", "--reviews", file);
        assertEquals(1, other.code());
        assertTrue(other.err().contains("none.tsv"), other.err());
        Files.writeString(file, "time\twho\tclaim\tevidence\tverdict\tbecause\tstatement\tquote\n");
        assertEquals(2, CommandLineRun.of("export", "graphml", "--reviews", file).code());
    }

    private static List<String> ask(Model model, String query) {
        var repository = new SailRepository(new MemoryStore());
        try (var connection = repository.getConnection()) {
            connection.add(model);
            return connection.prepareTupleQuery(QueryLanguage.SPARQL, PREFIXES + query).evaluate().stream()
                    .map(row -> row.getValue("line").stringValue()).collect(Collectors.toList());
        } finally {
            repository.shutDown();
        }
    }

    private static Statement blank(Statement s, String code) {
        return VALUES.createStatement((IRI) blank(s.getSubject(), code), s.getPredicate(), blank(s.getObject(), code),
                (IRI) blank(s.getContext(), code));
    }

    private static Value blank(Value value, String code) {
        return value instanceof IRI iri ? VALUES.createIRI(iri.stringValue().replace(code, TrustyHash.PLACE)) : value;
    }
}
