package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * Types of packages with rooms are public so that the rooms see each other; the rest of the program may use these
 * alone.
 */
class PublicFaceTest {

    private static final Map<String, Set<String>> FACE = Map.of(
            "article", Set.of("article.Article", "article.Aside", "article.Block", "article.CitedWorks",
                    "article.Metadata",
                    "article.read.ArticleFiles", "article.read.ArticleReader"),
            "cli", Set.of(),
            "endpoint", Set.of("endpoint.Server", "endpoint.Settings", "endpoint.Extras", "endpoint.http.PublicUrl",
                    "endpoint.saved.AnswerMarkup", "endpoint.saved.ManyValues", "endpoint.statement.Conflict",
                    "endpoint.watch.Logs",
                    "endpoint.write.ArticleTaker"),
            "export", Set.of("export.Exports", "export.Tools", "export.kgx.KgxCheck", "export.select.Choice",
                    "export.select.Export", "export.select.Selection", "export.write.FolderExport"),
            "extract", Set.of("extract.Explanation", "extract.Extractor", "extract.SeenPair", "extract.merge.Belief",
                    "extract.merge.BeliefParts", "extract.merge.Place", "extract.pairs.PairModel",
                    "extract.rules.RuleExample",
                    "extract.rules.RuleNames"),
            "query", Set.of("query.ParameterException", "query.QueryRunner", "query.answer.Answer",
                    "query.answer.AnswerWriter", "query.answer.Format", "query.answer.Slice",
                    "query.bounds.Limit", "query.bounds.LimitException", "query.bounds.Limits",
                    "query.bounds.QueryText", "query.running.BoundedQueries", "query.running.Running",
                    "query.saved.Features", "query.saved.Parameter",
                    "query.saved.ParameterType", "query.saved.SavedQueries", "query.saved.SavedQuery",
                    "query.saved.Services"),
            "ontology", Set.of("ontology.LexiconRows", "ontology.LinkCandidates", "ontology.OntologyFile",
                    "ontology.OntologyTerm", "ontology.SssomLinks"),
            "rdf", Set.of("rdf.Digest", "rdf.Iris", "rdf.JenaBridge", "rdf.Namespaces", "rdf.Prefixes",
                    "rdf.Vocabulary",
                    "rdf.article.ArticleQuads", "rdf.article.PreparedArticle", "rdf.ontology.Backbone",
                    "rdf.ontology.BundledSlices",
                    "rdf.ontology.Ontology", "rdf.ontology.OntologyReference", "rdf.ontology.OntologySlice",
                    "rdf.read.ClaimReader", "rdf.read.KnownLink", "rdf.read.StoredArticle",
                    "rdf.read.StoredClaim",
                    "rdf.read.StoredDosage", "rdf.read.StoredEvidence", "rdf.read.StoredRun", "rdf.read.StoredTerm",
                    "rdf.shapes.Finding", "rdf.shapes.Shapes", "rdf.shared.ArticleBatch",
                    "rdf.shared.SharedGraphs", "rdf.write.GraphWriter", "rdf.write.RdfFormat"));

    @Test
    void theRestOfTheProgramUsesTheFaceOnly() {
        var used = new TreeMap<String, Set<String>>();
        FACE.keySet().forEach(hall -> used.put(hall, new TreeSet<>()));
        for (var use : Imports.betweenPackages()) {
            var hall = Imports.hallOf(use.toPackage());
            if (FACE.containsKey(hall) && !Imports.hallOf(use.fromPackage()).equals(hall)) {
                used.get(hall).add(use.to());
            }
        }
        assertEquals(new TreeMap<>(FACE), used);
    }

    @Test
    void everyPackageWithRoomsHasAFace() {
        var halls = new TreeSet<String>();
        for (var use : Imports.betweenPackages()) {
            if (use.toPackage().contains(".")) {
                halls.add(Imports.hallOf(use.toPackage()));
            }
        }
        assertEquals(new TreeSet<>(FACE.keySet()), halls);
    }
}
