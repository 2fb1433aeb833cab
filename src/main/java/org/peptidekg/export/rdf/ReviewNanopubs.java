package org.peptidekg.export.rdf;

import static org.peptidekg.export.rdf.NanopubDraft.iri;
import static org.peptidekg.export.rdf.NanopubDraft.text;
import static org.peptidekg.export.rdf.NanopubDraft.uri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.review.Review;
import org.peptidekg.review.Reviews;

/**
 * A nanopublication for each word that people said of a claim or of a place: what they judged as assertion, who and
 * when as provenance. What somebody says anew of a thing supersedes what he said of it before; what he takes back he
 * retracts.
 */
final class ReviewNanopubs {

    private static final IRI AGREES = iri("http://purl.org/spar/cito/agreesWith");
    private static final IRI DISAGREES = iri("http://purl.org/spar/cito/disagreesWith");

    private final String base;

    ReviewNanopubs(Iris iris) {
        this.base = iris.base() + "np/";
    }

    /** The statements of all, in the order in which people judged. */
    List<Statement> of(Reviews reviews) {
        var all = new ArrayList<Statement>();
        Map<List<String>, IRI> last = new HashMap<>();
        for (var review : reviews.all()) {
            var thing = List.of(review.who(), review.claim(), review.evidence());
            var statements = of(review, last.get(thing));
            last.put(thing, (IRI) statements.get(0).getSubject());
            all.addAll(statements);
        }
        return all;
    }

    private List<Statement> of(Review review, IRI before) {
        var draft = new NanopubDraft(base);
        var judged = uri(review.evidence().isEmpty() ? review.claim() : review.evidence());
        var reviewer = draft.part("reviewer");
        assertion(review, judged, draft);
        var provenance = draft.provenance();
        provenance.add(draft.assertion().graph(), PROV.WAS_ATTRIBUTED_TO, reviewer);
        provenance.add(draft.assertion().graph(), PROV.GENERATED_AT_TIME, text(review.time(), XSD.DATETIME));
        provenance.add(draft.assertion().graph(), PROV.WAS_DERIVED_FROM, judged);
        provenance.add(reviewer, RDF.TYPE, PROV.PERSON);
        provenance.add(reviewer, FOAF.NAME, text(review.who()));
        if (!review.quote().isEmpty()) {
            // As it was shown: the graph may be read anew since.
            var shown = draft.part("shown");
            provenance.add(judged, Vocabulary.HAS_SELECTOR, shown);
            provenance.add(shown, RDF.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
            provenance.add(shown, Vocabulary.EXACT, text(review.quote()));
        }
        draft.published(review.time(), reviewer, iri(Vocabulary.OA + "Annotation"));
        var info = draft.info();
        info.add(draft.address(), RDFS.LABEL, text(review.verdict() + ": " + review.statement()));
        if (before != null) {
            info.add(draft.address(), iri(NanopubDraft.NPX + (review.verdict() == Review.Verdict.withdrawn ? "retracts"
                    : "supersedes")), before);
        }
        return draft.sealed();
    }

    private static void assertion(Review review, IRI judged, NanopubDraft draft) {
        var assertion = draft.assertion();
        var node = draft.part("review");
        var verdict = draft.part("verdict");
        assertion.add(node, RDF.TYPE, iri(Vocabulary.OA + "Annotation"));
        assertion.add(node, iri(Vocabulary.OA + "motivatedBy"), iri(Vocabulary.OA + "assessing"));
        assertion.add(node, iri(Vocabulary.OA + "hasTarget"), judged);
        assertion.add(node, iri(Vocabulary.OA + "hasBody"), verdict);
        assertion.add(verdict, RDF.TYPE, iri(Vocabulary.OA + "TextualBody"));
        assertion.add(verdict, RDF.VALUE, text(review.verdict().name()));
        switch (review.verdict()) {
            case right -> assertion.add(node, AGREES, judged);
            case wrong -> assertion.add(node, DISAGREES, judged);
            case withdrawn -> { }
        }
        if (!review.because().isEmpty()) {
            var reason = draft.part("reason");
            assertion.add(node, iri(Vocabulary.OA + "hasBody"), reason);
            assertion.add(reason, RDF.TYPE, iri(Vocabulary.OA + "TextualBody"));
            assertion.add(reason, RDF.VALUE, text(review.because()));
            assertion.add(reason, iri(Vocabulary.OA + "hasPurpose"), iri(Vocabulary.OA + "commenting"));
        }
        assertion.add(uri(review.claim()), RDFS.LABEL, text(review.statement()));
        if (!review.evidence().isEmpty()) {
            assertion.add(uri(review.claim()), Vocabulary.HAS_EVIDENCE, judged);
        }
    }
}
