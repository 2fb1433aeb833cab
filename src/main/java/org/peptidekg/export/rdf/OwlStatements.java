package org.peptidekg.export.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.claim.Quantity;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.Xml;
import org.peptidekg.rdf.Digest;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.KnownLink;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredDosage;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Says terms and claims in OWL. */
final class OwlStatements {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /** Names of the ontology for what the graph says by those of RDF and Web Annotation. */
    private enum Note {
        claim, quotation, article, articleTitle, start, end, rule, run,
        routeName, formName, identifier, context;

        IRI iri() {
            return VALUES.createIRI(Vocabulary.NAMESPACE, name());
        }
    }

    private static final IRI NEGATIVE = VALUES.createIRI(OWL.NAMESPACE, "NegativePropertyAssertion");
    private static final IRI SOURCE = VALUES.createIRI(OWL.NAMESPACE, "sourceIndividual");
    private static final IRI ASSERTION = VALUES.createIRI(OWL.NAMESPACE, "assertionProperty");
    private static final IRI TARGET = VALUES.createIRI(OWL.NAMESPACE, "targetIndividual");

    private final Iris iris;

    OwlStatements(Iris iris) {
        this.iris = iris;
    }

    List<Statement> header() {
        var out = new ArrayList<Statement>();
        var ontology = VALUES.createIRI(iris.base() + "export/owl");
        add(out, ontology, RDF.TYPE, OWL.ONTOLOGY);
        add(out, ontology, DCTERMS.TITLE, text("Claims of articles on peptides"));
        add(out, ontology, DCTERMS.DESCRIPTION, text("Claims as individuals and annotated axioms, each with the "
                + "words that state it."));
        add(out, ontology, DCTERMS.LICENSE, VALUES.createIRI(Namespaces.LICENCE));
        return out;
    }

    List<Statement> of(StoredTerm term) {
        var out = new ArrayList<Statement>();
        var node = individual(out, term.iri(), term.kind(), term.label());
        term.otherLabels().forEach(label -> add(out, node, SKOS.ALT_LABEL, text(label)));
        term.identifiers().forEach(curie -> add(out, node, Note.identifier.iri(), text(curie)));
        term.definition().ifPresent(definition -> add(out, node, SKOS.DEFINITION, text(definition)));
        term.dosage().ifPresent(dosage -> figures(out, node, dosage));
        return out;
    }

    List<Statement> of(StoredClaim claim) {
        var out = new ArrayList<Statement>();
        var node = individual(out, claim.iri(), "Claim", claim.subject().label() + " " + Fields.kind(claim) + " "
                + claim.object().label());
        var subject = VALUES.createIRI(claim.subject().iri());
        var relation = Vocabulary.of(claim.relation());
        var object = VALUES.createIRI(claim.object().iri());
        add(out, node, Vocabulary.SUBJECT, subject);
        add(out, node, Vocabulary.RELATION, relation);
        add(out, node, Vocabulary.OBJECT, object);
        add(out, node, Vocabulary.POLARITY, Vocabulary.of(claim.polarity()));
        add(out, node, Vocabulary.CERTAINTY, Vocabulary.of(claim.certainty()));
        add(out, node, Vocabulary.BELIEF, decimal(BigDecimal.valueOf(claim.belief())));
        if (claim.disputed()) {
            add(out, node, Vocabulary.DISPUTED, VALUES.createLiteral(true));
        }
        claim.aspect().ifPresent(aspect -> add(out, node, Vocabulary.ASPECT, Vocabulary.of(aspect)));
        claim.subjectDirection()
                .ifPresent(way -> add(out, node, Vocabulary.SUBJECT_DIRECTION, Vocabulary.of(way)));
        claim.objectDirection().ifPresent(way -> add(out, node, Vocabulary.OBJECT_DIRECTION, Vocabulary.of(way)));
        claim.evidence().forEach(evidence -> of(evidence, node, out));
        if (claim.isFact()) {
            add(out, subject, relation, object);
            var axiom = VALUES.createBNode("axiom-" + claim.iri().substring(claim.iri().lastIndexOf('/') + 1));
            add(out, axiom, RDF.TYPE, OWL.AXIOM);
            add(out, axiom, OWL.ANNOTATEDSOURCE, subject);
            add(out, axiom, OWL.ANNOTATEDPROPERTY, relation);
            add(out, axiom, OWL.ANNOTATEDTARGET, object);
            add(out, axiom, Note.claim.iri(), node);
            place(out, axiom, claim.leading());
        }
        return out;
    }

    /**
     * What biology ties together, as an axiom with its source.
     *
     * @param described the ends that are described already; the others are described too
     */
    List<Statement> of(KnownLink link, Set<String> described) {
        var out = new ArrayList<Statement>();
        if (!described.contains(link.from())) {
            individual(out, link.from(), "Term", link.fromLabel());
        }
        if (!described.contains(link.to())) {
            // A gene is often called as its protein is, and two things of one name are an error in reports.
            var ours = link.to().startsWith(iris.base());
            individual(out, link.to(), ours ? "Term" : "Gene", ours ? link.toLabel() : link.toLabel() + " (gene)");
        }
        var from = VALUES.createIRI(link.from());
        var relation = VALUES.createIRI(link.relation());
        var to = VALUES.createIRI(link.to());
        add(out, from, relation, to);
        var axiom = VALUES.createBNode("known-" + Digest.of(link.from(), link.relation(), link.to()));
        add(out, axiom, RDF.TYPE, OWL.AXIOM);
        add(out, axiom, OWL.ANNOTATEDSOURCE, from);
        add(out, axiom, OWL.ANNOTATEDPROPERTY, relation);
        add(out, axiom, OWL.ANNOTATEDTARGET, to);
        add(out, axiom, RDFS.COMMENT, text(link.entry()));
        add(out, axiom, DCTERMS.SOURCE, text(link.source()));
        return out;
    }

    /** A claim that something is not so, as an axiom. */
    List<Statement> denial(StoredClaim claim) {
        var out = new ArrayList<Statement>();
        var axiom = VALUES.createBNode("denial-" + claim.iri().substring(claim.iri().lastIndexOf('/') + 1));
        add(out, axiom, RDF.TYPE, NEGATIVE);
        add(out, axiom, SOURCE, VALUES.createIRI(claim.subject().iri()));
        add(out, axiom, ASSERTION, Vocabulary.of(claim.relation()));
        add(out, axiom, TARGET, VALUES.createIRI(claim.object().iri()));
        add(out, axiom, Note.claim.iri(), VALUES.createIRI(claim.iri()));
        place(out, axiom, claim.leading());
        return out;
    }

    private void of(StoredEvidence evidence, IRI claim, List<Statement> out) {
        var node = individual(out, evidence.iri(), "Evidence", Fields.place(evidence) + " "
                + evidence.iri().substring(evidence.iri().lastIndexOf('/') + 1));
        add(out, claim, Vocabulary.HAS_EVIDENCE, node);
        place(out, node, evidence);
        add(out, node, Vocabulary.CERTAINTY, Vocabulary.of(evidence.certainty()));
        add(out, node, Vocabulary.BASIS, Vocabulary.of(evidence.basis()));
        add(out, node, Vocabulary.SECTION_PATH, text(evidence.sectionPath()));
        add(out, node, Note.rule.iri(), text(evidence.rule()));
        add(out, node, Note.run.iri(), VALUES.createIRI(evidence.run()));
        evidence.cues().forEach(cue -> add(out, node, Vocabulary.CUE_TEXT, text(cue)));
        Fields.contexts(evidence).forEach(words -> add(out, node, Note.context.iri(), text(words)));
        optional(out, node, Vocabulary.POPULATION_TEXT, evidence.population());
        optional(out, node, Vocabulary.EFFECT_SIZE, evidence.effectSize());
        optional(out, node, Vocabulary.QUALIFIER, evidence.qualifier());
        optional(out, node, Vocabulary.CITATION_MARKER, evidence.citationMarker());
        optional(out, node, Vocabulary.SUBJECT_TEXT, evidence.subjectText());
        optional(out, node, Vocabulary.OBJECT_TEXT, evidence.objectText());
    }

    private static void place(List<Statement> out, Resource node, StoredEvidence evidence) {
        add(out, node, Note.quotation.iri(), text(evidence.quote()));
        add(out, node, Note.article.iri(), VALUES.createIRI(evidence.article()));
        add(out, node, Note.articleTitle.iri(), text(evidence.articleTitle()));
        add(out, node, Note.start.iri(), VALUES.createLiteral(Integer.toString(evidence.start()), XSD.INTEGER));
        add(out, node, Note.end.iri(), VALUES.createLiteral(Integer.toString(evidence.end()), XSD.INTEGER));
    }

    private static void figures(List<Statement> out, IRI node, StoredDosage dosage) {
        quantity(out, node, Vocabulary.AMOUNT, dosage.amount());
        quantity(out, node, Vocabulary.ADMINISTRATIONS, dosage.administrations());
        quantity(out, node, Vocabulary.TAKEN_FOR, dosage.takenFor());
        quantity(out, node, Vocabulary.PAUSED_FOR, dosage.pausedFor());
        quantity(out, node, Vocabulary.DURATION, dosage.duration());
        optional(out, node, Vocabulary.PER, dosage.per());
        optional(out, node, Vocabulary.COURSE, dosage.course());
        optional(out, node, Note.routeName.iri(), dosage.route());
        optional(out, node, Note.formName.iri(), dosage.form());
    }

    private static void quantity(List<Statement> out, IRI whole, IRI property, Optional<Quantity> quantity) {
        quantity.ifPresent(amount -> {
            var node = individual(out, whole.stringValue() + "#" + property.getLocalName(), "Quantity",
                    amount.toString() + " (" + property.getLocalName() + " of "
                            + whole.stringValue().substring(whole.stringValue().lastIndexOf('/') + 1) + ")");
            add(out, whole, property, node);
            add(out, node, Vocabulary.LOWER_BOUND, decimal(amount.low()));
            add(out, node, Vocabulary.UPPER_BOUND, decimal(amount.high()));
            add(out, node, Vocabulary.UNIT, text(amount.ucum()));
        });
    }

    /** With a point: without one, the Turtle that the OWL API makes of it says that it is an integer. */
    private static Value decimal(BigDecimal number) {
        return VALUES.createLiteral(number.scale() < 1 ? number.setScale(1) : number);
    }

    private static IRI individual(List<Statement> out, String iri, String kind, String label) {
        var node = VALUES.createIRI(iri);
        add(out, node, RDF.TYPE, OWL.NAMEDINDIVIDUAL);
        add(out, node, RDF.TYPE, VALUES.createIRI(Vocabulary.NAMESPACE, kind));
        add(out, node, RDFS.LABEL, text(label));
        return node;
    }

    private static void optional(List<Statement> out, Resource node, IRI property, Optional<String> value) {
        value.ifPresent(words -> add(out, node, property, text(words)));
    }

    private static void add(List<Statement> out, Resource subject, IRI predicate, Value object) {
        out.add(VALUES.createStatement(subject, predicate, object));
    }

    private static Value text(String text) {
        return VALUES.createLiteral(Xml.legal(text));
    }
}
