package org.peptidekg.export.rdf;

import static org.peptidekg.export.rdf.NanopubDraft.iri;
import static org.peptidekg.export.rdf.NanopubDraft.text;
import static org.peptidekg.export.rdf.NanopubDraft.uri;

import java.util.List;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.export.write.Fields;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Makes nanopublications: head, assertion, provenance, publication info. */
final class Nanopub {

    private final String base;
    private final ClaimReader reader;

    Nanopub(Iris iris, ClaimReader reader) {
        this.base = iris.base() + "np/";
        this.reader = reader;
    }

    /** The statements of a claim's nanopublication, under the address that their hash gives. */
    List<Statement> of(StoredClaim claim) {
        var draft = new NanopubDraft(base);
        assertion(claim, draft.assertion());
        provenance(claim, draft.assertion().graph(), draft.provenance());
        info(claim, draft);
        return draft.sealed();
    }

    /** The claim node always; the bare triple for facts alone. */
    private static void assertion(StoredClaim claim, NanopubDraft.Part assertion) {
        var node = uri(claim.iri());
        var subject = uri(claim.subject().iri());
        var object = uri(claim.object().iri());
        assertion.add(node, RDF.TYPE, Vocabulary.CLAIM);
        assertion.add(node, RDF.SUBJECT, subject);
        assertion.add(node, RDF.PREDICATE, Vocabulary.of(claim.relation()));
        assertion.add(node, RDF.OBJECT, object);
        assertion.add(node, Vocabulary.POLARITY, Vocabulary.of(claim.polarity()));
        assertion.add(node, Vocabulary.CERTAINTY, Vocabulary.of(claim.certainty()));
        claim.aspect().ifPresent(aspect -> assertion.add(node, Vocabulary.ASPECT, Vocabulary.of(aspect)));
        claim.subjectDirection()
                .ifPresent(way -> assertion.add(node, Vocabulary.SUBJECT_DIRECTION, Vocabulary.of(way)));
        claim.objectDirection().ifPresent(way -> assertion.add(node, Vocabulary.OBJECT_DIRECTION, Vocabulary.of(way)));
        for (var term : List.of(claim.subject(), claim.object())) {
            term(term, assertion);
        }
        if (claim.isFact()) {
            assertion.add(subject, Vocabulary.of(claim.relation()), object);
        }
    }

    private static void term(StoredTerm term, NanopubDraft.Part assertion) {
        assertion.add(uri(term.iri()), RDFS.LABEL, text(term.label()));
        assertion.add(uri(term.iri()), RDF.TYPE, iri(Vocabulary.NAMESPACE + term.kind()));
    }

    private void provenance(StoredClaim claim, IRI assertion, NanopubDraft.Part provenance) {
        for (var evidence : claim.evidence()) {
            var place = uri(evidence.iri());
            provenance.add(assertion, PROV.WAS_DERIVED_FROM, place);
            provenance.add(assertion, PROV.WAS_GENERATED_BY, uri(evidence.run()));
            evidence(evidence, place, provenance);
            var article = reader.article(evidence.article());
            provenance.add(uri(article.iri()), DCTERMS.TITLE, text(article.title()));
            provenance.add(uri(article.iri()), Vocabulary.SHA256, text(article.sha256()));
            var run = reader.run(evidence.run());
            provenance.add(uri(run.iri()), PROV.USED, uri(article.iri()));
            provenance.add(uri(run.iri()), PROV.WAS_ASSOCIATED_WITH, uri(run.software()));
        }
    }

    private static void evidence(StoredEvidence evidence, IRI place, NanopubDraft.Part provenance) {
        var position = uri(evidence.iri() + "#position");
        var quote = uri(evidence.iri() + "#quote");
        provenance.add(place, RDF.TYPE, Vocabulary.SPECIFIC_RESOURCE);
        provenance.add(place, Vocabulary.HAS_SOURCE, uri(evidence.article()));
        provenance.add(place, Vocabulary.CERTAINTY, Vocabulary.of(evidence.certainty()));
        provenance.add(place, Vocabulary.BASIS, Vocabulary.of(evidence.basis()));
        evidence.population().ifPresent(words -> provenance.add(place, Vocabulary.POPULATION_TEXT, text(words)));
        evidence.effectSize().ifPresent(words -> provenance.add(place, Vocabulary.EFFECT_SIZE, text(words)));
        provenance.add(place, Vocabulary.HAS_SELECTOR, position);
        provenance.add(place, Vocabulary.HAS_SELECTOR, quote);
        provenance.add(position, RDF.TYPE, Vocabulary.TEXT_POSITION_SELECTOR);
        provenance.add(position, Vocabulary.START, number(evidence.start()));
        provenance.add(position, Vocabulary.END, number(evidence.end()));
        provenance.add(quote, RDF.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
        provenance.add(quote, Vocabulary.EXACT, text(evidence.quote()));
        provenance.add(quote, Vocabulary.PREFIX, text(evidence.prefix()));
        provenance.add(quote, Vocabulary.SUFFIX, text(evidence.suffix()));
        for (var context : evidence.contexts()) {
            var words = uri(evidence.iri() + "#context-" + context.start() + "-" + context.end());
            provenance.add(place, Vocabulary.HAS_CONTEXT, words);
            provenance.add(words, RDF.TYPE, Vocabulary.of(context.kind()));
            provenance.add(words, Vocabulary.EXACT, text(context.text()));
            provenance.add(words, Vocabulary.START, number(context.start()));
            provenance.add(words, Vocabulary.END, number(context.end()));
        }
    }

    private void info(StoredClaim claim, NanopubDraft draft) {
        var run = reader.run(claim.leading().run());
        draft.published(run.time(), uri(run.software()), Vocabulary.CLAIM);
        draft.info().add(draft.address(), iri(NanopubDraft.NPX + "introduces"), uri(claim.iri()));
        draft.info().add(draft.address(), RDFS.LABEL, text(claim.subject().label() + " " + Fields.kind(claim) + " "
                + claim.object().label()));
    }

    private static Value number(int number) {
        return text(Integer.toString(number), XSD.NON_NEGATIVE_INTEGER);
    }
}
