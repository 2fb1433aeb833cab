package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.article.Article;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.article.ArticleQuads;
import org.peptidekg.rdf.article.Naming;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.shared.ArticleBatch;
import org.peptidekg.rdf.shared.SharedGraphs;

/**
 * Whatever articles come, go and change, and however: the graphs that they share are those that are written of the
 * articles that are left.
 */
class SharedByArticlesTest {

    private static final Iris IRIS = Iris.standard();
    private static final ArticleQuads QUADS = new ArticleQuads(IRIS, Prefixes.bundled());
    private static final SharedGraphs SHARED = SharedGraphs.standard();
    private static final Map<Character, ArticleClaims> ARTICLES = Map.of('1', Fixture.first(), '2', Fixture.second(),
            '3', third());

    /**
     * Denies what the others say, writes a phrase of the first in another way, gives identifiers of its own, and calls
     * a term of the lexicon by none.
     */
    private static ArticleClaims third() {
        var second = Fixture.second();
        var raises = second.claims().get(0);
        var endorphin = ((ClaimObject.Concept) raises.object()).term();
        var given = new ArrayList<>(List.of(Naming.given("MESH:D001615", "beta-endorphin"),
                Naming.given("MESH:D000001", "endorphin")));
        given.addAll(endorphin.mappings());
        var marked = with(endorphin, given);
        var mood = with(Term.unlisted("Mood", TermClass.Unknown), List.of(Naming.given("MESH:D019964", "Mood")));
        var own = second.article();
        var article = new Article("third", "third.txt", own.sha256(), own.metadata(), own.source(), own.part(),
                List.of(), List.of(), List.of(), own.cited(), List.of(), List.of());
        return new ArticleClaims(article, second.run(), Optional.of(mood), List.of(
                claim(raises, raises.relation(), marked, Polarity.Negated),
                claim(raises, Relation.improves, mood, Polarity.Affirmed)));
    }

    private static Term with(Term term, List<Term.Mapping> mappings) {
        return new Term(term.key(), term.label(), term.termClass(), term.valence(), term.synonyms(), mappings,
                term.definition(), term.listed());
    }

    private static Claim claim(Claim like, Relation relation, Term object, Polarity polarity) {
        var e = like.evidence().get(0);
        return new Claim(like.subject(), relation, new ClaimObject.Concept(object), polarity,
                relation == like.relation() ? like.aspect() : Optional.empty(), Optional.empty(), Optional.empty(), .75,
                List.of(new Evidence("third", e.start(), e.end(), e.quote(), e.prefix(), e.suffix(), e.section(),
                        Certainty.Asserted, e.basis(), e.cues(), e.population(), e.effectSize(), e.qualifier(),
                        e.citationMarker(), "third rule", e.subjectText(), e.objectText(), e.contexts())));
    }

    private static List<ArticleClaims> articles(String named) {
        return named.chars().mapToObj(c -> ARTICLES.get((char) c)).toList();
    }

    /** What is written of some articles. */
    private static Set<String> written(String named) {
        return JenaBridge.quads(Fixture.statements(articles(named))).map(Quad::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> held(DatasetGraph data) {
        return data.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node graph(ArticleClaims read) {
        return JenaBridge.node(IRIS.article(read.article().key()));
    }

    private static void remove(ArticleBatch batch, ArticleClaims read) {
        batch.replace(new PreparedArticle(graph(read), Set.of(), Map.of()));
    }

    /** Digits are articles that come, those behind a sign go again. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "123", "321", "213", "12-1", "13-3", "31-1", "123-2", "123-1-2", "321-3-2",
        "13-1-3", "11", "1-12"})
    void theGraphsFollow(String steps) {
        for (var atOnce : new boolean[] {false, true}) {
            var data = DatasetGraphFactory.create();
            var batch = SHARED.batch(data);
            var left = new TreeSet<Character>();
            for (var i = 0; i < steps.length(); i++) {
                if (steps.charAt(i) == '-') {
                    i++;
                    left.remove(steps.charAt(i));
                    remove(batch, ARTICLES.get(steps.charAt(i)));
                } else {
                    left.add(steps.charAt(i));
                    batch.replace(QUADS.prepare(ARTICLES.get(steps.charAt(i))));
                }
                if (!atOnce) {
                    batch.finish();
                    batch = SHARED.batch(data);
                }
            }
            batch.finish();
            assertEquals(written(left.stream().map(String::valueOf).collect(Collectors.joining())), held(data));
        }
    }

    @Test
    void whatWasWrittenIsCounted() {
        var data = DatasetGraphFactory.create();
        var batch = SHARED.batch(data);
        var first = QUADS.prepare(Fixture.first());
        assertEquals(new ArticleBatch.Written(first.quads().size(), 0), batch.replace(first));
        assertEquals(new ArticleBatch.Written(0, 0), batch.replace(first));
        assertTrue(batch.replace(first).isEmpty());
        var one = first.quads().iterator().next();
        var more = Quad.create(first.graph(), one.getSubject(), one.getPredicate(),
                NodeFactory.createLiteralString("more"));
        var quads = new HashSet<>(first.quads());
        quads.remove(one);
        quads.add(more);
        var changed = batch.replace(new PreparedArticle(first.graph(), quads, first.described()));
        assertEquals(new ArticleBatch.Written(1, 1), changed);
        assertFalse(changed.isEmpty());
        assertFalse(new ArticleBatch.Written(1, 0).isEmpty());
        assertFalse(new ArticleBatch.Written(0, 1).isEmpty());
        assertEquals(first.quads().size() + 2, batch.written());
    }

    /** As whoever writes graphs by another program has it: all in one graph. */
    private static List<Quad> whole(ArticleClaims read) {
        return JenaBridge.quads(Stream.of(QUADS.of(read), QUADS.terms(List.of(read)), QUADS.tools(List.of(read)))
                .flatMap(List::stream).toList()).map(quad -> Quad.create(graph(read), quad.asTriple())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "12", "21", "31", "123", "321"})
    void anArticleThatDescribesItsTermsItselfIsAsGood(String named) {
        var data = DatasetGraphFactory.create();
        for (var read : articles(named)) {
            whole(read).forEach(data::add);
            SHARED.follow(data, List.of(graph(read).getURI(), IRIS.graph(Iris.TERMS).stringValue()), Set.of());
        }
        // A description does not tell which identifier an input gave for a phrase: names of phrases are left out then.
        var phrases = !named.contains("3");
        assertEquals(described(written(named), phrases), described(held(data), phrases));
        for (var read : articles(named)) {
            var before = SharedGraphs.all(data, graph(read));
            before.forEach(data::delete);
            SHARED.follow(data, List.of(graph(read).getURI()), before);
        }
        assertEquals(Set.of(), held(data));
    }

    private static Set<String> described(Set<String> quads, boolean phrases) {
        return quads.stream().filter(quad -> phrases || !quad.contains("#name-") && !quad.contains("term/mood"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anArticleIsCompleteWithItsTermsAndTools() {
        var data = DatasetGraphFactory.create();
        var batch = SHARED.batch(data);
        articles("12").forEach(read -> batch.replace(QUADS.prepare(read)));
        batch.finish();
        var graph = SHARED.complete(data, graph(Fixture.second()));
        var expected = whole(Fixture.second()).stream().map(quad -> quad.asTriple().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, graph.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatInputsGiveIsBesideWhatTheLexiconHas() {
        var all = Fixture.statements(articles("13"));
        var endorphin = IRIS.term("beta-endorphin");
        var exact = all.stream().filter(s -> s.getSubject().equals(endorphin)
                && s.getPredicate().equals(SKOS.EXACT_MATCH)).map(s -> s.getObject().stringValue()).sorted().toList();
        assertEquals(List.of("http://id.nlm.nih.gov/mesh/D000001", "http://id.nlm.nih.gov/mesh/D001615",
                "http://purl.obolibrary.org/obo/CHEBI_0000000"), exact);
        var mood = all.stream().filter(s -> s.getSubject().equals(IRIS.term("mood")))
                .map(s -> s.getPredicate().getLocalName() + " " + s.getObject().stringValue()
                        .replaceFirst("^.*[#/]", "")).collect(Collectors.toSet());
        assertTrue(mood.containsAll(Set.of("label Mood", "altLabel mood", "type Function", "linked true",
                "listed false", "exactMatch D019964")), mood.toString());
    }

    @Test
    void aFormHasTheRouteThatItIsTakenBy() {
        var lexicon = Lexicon.bundled();
        var quads = new ArticleQuads(IRIS, Prefixes.bundled(), lexicon);
        var spray = lexicon.byLabel("nasal spray").orElseThrow();
        var route = IRIS.term(lexicon.byLabel("intranasal").orElseThrow().key());
        for (var form : List.of(spray, Term.unlisted("spoon", TermClass.DosageForm))) {
            var first = Fixture.first();
            var claim = first.claims().get(3);
            var dosage = new Dosage("one puff", Optional.of(new Quantity(BigDecimal.ONE, BigDecimal.ONE, "mg")),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(form), Optional.empty());
            var read = new ArticleClaims(first.article(), first.run(), first.topic(), List.of(new Claim(
                    claim.subject(), claim.relation(), dosage, claim.polarity(), claim.aspect(), Optional.empty(),
                    Optional.empty(), claim.belief(), claim.evidence())));
            var routes = quads.of(read).stream().filter(s -> s.getPredicate().equals(Vocabulary.ROUTE))
                    .map(s -> s.getObject()).toList();
            assertEquals(form == spray ? List.of(route) : List.of(), routes);
            assertEquals(form == spray, quads.terms(List.of(read)).stream().anyMatch(s ->
                    s.getSubject().equals(route)), "the route is described where it follows");
        }
    }
}
