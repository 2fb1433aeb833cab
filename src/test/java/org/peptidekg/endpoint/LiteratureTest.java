package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.Statement;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.GraphChecks;
import org.peptidekg.Pipeline;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.endpoint.pages.PageThings;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Files of the literature, from the file to the page: what they state, where, and what they do not state. */
class LiteratureTest {

    private static final Path FOLDER = Path.of("src/test/resources/articles");
    /** What is believed less is kept too: these tests look at places. */
    private static final Pipeline PIPELINE = Pipeline.bundled(Lexicon::bundled, List.of(), 0.5);

    private static String claims(ArticleClaims read) {
        return read.claims().stream().map(claim -> claim.subject().label() + " " + claim.relation() + " "
                + claim.object().label()).sorted().distinct().collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            study.nxml | 0 | kpv | semax
            study.nxml | 0 | kpv | selank
            study.nxml | 0 | kpv | oxytocin
            label.xml  | 0 | oxytocin | semax
            page.wiki  | 0 | oxytocin increases dopamine | selank
            set.xml    | 0 | noopept increases bdnf | selank
            records.nbib  | 0 | semax increases bdnf | selank
            passages.xml  | 0 | kpv | semax
            passages.xml  | 0 | colitis | selank
            """)
    void methodsReferencesAndReportsStateNothing(String file, int at, String stated, String passed) {
        var claims = claims(PIPELINE.read(FOLDER.resolve(file)).get(at)).toLowerCase(Locale.ROOT);
        assertTrue(claims.contains(stated), claims);
        assertTrue(!claims.contains(passed), claims);
    }

    @ParameterizedTest
    @CsvSource({"study.nxml,study", "set.xml,202", "set.xml,203", "records.nbib,205", "passages.xml,pmc301",
            "passages.json,303",
            "label.xml,label", "page.wiki,page"})
    void quotationsStandInTheFileAndOnThePage(String file, String key) {
        var reads = PIPELINE.read(FOLDER.resolve(file));
        try (var store = GraphStore.inMemory()) {
            for (var read : reads) {
                assertEquals(List.of(), GraphChecks.bundled().check(read));
                PIPELINE.store(read, store);
            }
            var iri = NodeFactory.createURI(Names.BASE + "article/" + key);
            String markup = store.read(data -> new PageThings(data, Names.BASE).page(iri).markup());
            var page = Jsoup.parse(markup);
            assertTrue(!page.text().contains("not kept"), page.text());
            var read = reads.stream().filter(one -> one.article().key().equals(key)).findFirst().orElseThrow();
            assertTrue(!read.claims().isEmpty());
            var marks = squeezed(String.join(" ", page.select("article mark[data-n]").eachText()));
            read.claims().stream().flatMap(claim -> claim.evidence().stream()).forEach(evidence -> assertTrue(
                    marks.contains(squeezed(Jsoup.parse(evidence.quote()).text().replace("|", "")).substring(0, 5)),
                    evidence.quote() + " is not marked: " + marks));
            assertTrue(page.select("h2").stream().noneMatch(h -> h.text().equals("Outside the running text")));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void markersLeadToTheWorksThatTheListNames(@TempDir Path folder) throws IOException {
        assertCited(folder.resolve("a.md"), "# KPV\n\nKPV reduces colitis (2). KPV reduces fever [1].\n\n"
                + "## References\n\n1. Old book.\n2. Vale A. [KPV](https://doi.org/10.0000/made-up.5). 2001.\n",
                "https://doi.org/10.0000/made-up.5");
        assertCited(folder.resolve("a.txt"), "KPV\n\nKPV reduces colitis [2-3].\n\nReferences\n\n"
                + "2. Vale A. A. J Test. 2001;4:11. PMID: 401.\n"
                + "3. Vale A. B. J Test. 2001;4:12. doi: 10.0000/made-up.6.\n",
                "https://doi.org/10.0000/made-up.6 https://pubmed.ncbi.nlm.nih.gov/401/");
        assertCited(folder.resolve("a.html"), "<h1>KPV</h1><p>KPV reduces colitis [1].</p><h2>References</h2><ol>"
                + "<li><a href='https://doi.org/10.0000/made-up.7'>Vale 2001</a></li></ol>",
                "https://doi.org/10.0000/made-up.7");
        assertCited(folder.resolve("b.md"), "# KPV\n\nKPV reduces colitis (1).\n\n## References\n\n"
                + "- Vale A. doi:10.0000/made-up.8. 2001.\n", "");
    }

    private static void assertCited(Path file, String text, String works) throws IOException {
        assertEquals(works, cited(PIPELINE.read(Files.writeString(file, text))), text);
    }

    @Test
    void markersOfJournalsLeadToTheirWorks() {
        assertEquals("https://doi.org/10.0000/made-up.2 https://pubmed.ncbi.nlm.nih.gov/301/",
                cited(PIPELINE.read(FOLDER.resolve("study.nxml"))));
    }

    @Test
    void notesOfWikitextLeadToTheirWorks() {
        assertEquals("https://pubmed.ncbi.nlm.nih.gov/501/", cited(PIPELINE.read(FOLDER.resolve("page.wiki"))));
    }

    private static String cited(java.util.List<ArticleClaims> reads) {
        var statements = PIPELINE.graph(reads);
        var cites = objects(statements, "http://purl.org/spar/cito/citesAsEvidence");
        assertEquals(cites, objects(statements, "http://www.w3.org/ns/prov#hadPrimarySource"));
        return cites;
    }

    private static String objects(java.util.List<Statement> statements, String predicate) {
        return statements.stream().filter(one -> one.getPredicate().stringValue().equals(predicate))
                .map(one -> one.getObject().stringValue()).distinct().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void theKeptTextOfAnArticleAmongOthersIsItsPart() {
        var read = PIPELINE.read(FOLDER.resolve("set.xml")).get(1).article();
        var part = read.source().slice(read.part());
        assertTrue(part.startsWith("<PubmedArticle><MedlineCitation><PMID Version=\"1\">203"), part);
        assertTrue(part.endsWith("</PubmedArticle>"), part);
    }
}
