package org.peptidekg.rdf.read;

import java.util.Comparator;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Context;
import org.peptidekg.rdf.Description;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;

/** Reads the places where articles state something. */
final class EvidenceReader {

    private final DatasetGraph dataset;
    private final NameReader names;

    EvidenceReader(DatasetGraph dataset, NameReader names) {
        this.dataset = dataset;
        this.names = names;
    }

    /** @throws BadInputException if it lacks a part that every place must have */
    StoredEvidence evidence(Node node) {
        var evidence = new Description(dataset, node);
        var position = selector(evidence, Vocabulary.TEXT_POSITION_SELECTOR);
        var quote = selector(evidence, Vocabulary.TEXT_QUOTE_SELECTOR);
        var article = evidence.node(Vocabulary.HAS_SOURCE);
        return new StoredEvidence(evidence.name(), article.getURI(), names.name(article, DCTERMS.TITLE),
                position.number(Vocabulary.START), position.number(Vocabulary.END), quote.text(Vocabulary.EXACT),
                quote.textIfAny(Vocabulary.PREFIX).orElse(""), quote.textIfAny(Vocabulary.SUFFIX).orElse(""),
                evidence.text(Vocabulary.SECTION),
                evidence.textIfAny(Vocabulary.SECTION_PATH).orElseGet(() -> evidence.text(Vocabulary.SECTION)),
                evidence.constant(Vocabulary.CERTAINTY, Certainty.values(), Vocabulary::of),
                evidence.constant(Vocabulary.BASIS, Basis.values(), Vocabulary::of),
                names.name(evidence.node(Vocabulary.FOUND_BY), RDFS.LABEL),
                evidence.node(PROV.WAS_GENERATED_BY).getURI(), evidence.texts(Vocabulary.CUE_TEXT),
                evidence.textIfAny(Vocabulary.POPULATION_TEXT), evidence.textIfAny(Vocabulary.EFFECT_SIZE),
                evidence.textIfAny(Vocabulary.QUALIFIER), evidence.textIfAny(Vocabulary.CITATION_MARKER),
                evidence.textIfAny(Vocabulary.SUBJECT_TEXT), evidence.textIfAny(Vocabulary.OBJECT_TEXT),
                evidence.all(Vocabulary.HAS_CONTEXT).map(this::context)
                        .sorted(Comparator.comparingInt(Context::start).thenComparing(Context::kind)).toList());
    }

    private Context context(Node node) {
        var context = new Description(dataset, node);
        return new Context(context.constant(RDF.TYPE, Context.Kind.values(), Vocabulary::of),
                context.text(Vocabulary.EXACT), context.number(Vocabulary.START), context.number(Vocabulary.END));
    }

    private Description selector(Description evidence, IRI kind) {
        return evidence.all(Vocabulary.HAS_SELECTOR).map(node -> new Description(dataset, node))
                .filter(selector -> selector.has(RDF.TYPE, kind)).findFirst()
                .orElseThrow(() -> new BadInputException(evidence.name(), "no " + kind.getLocalName()));
    }
}
