package org.peptidekg.rdf.article;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.peptidekg.article.Article;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Quantity;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;

/**
 * Writes the claims of one article with their evidence and their dosage and half-life nodes. Words that several places
 * quote or name, as a list's lead-in, are described once: what selects them is named by where it stands in the article.
 */
final class ClaimQuads {

    /** SPAR's name, not ours: {@code cito:citesAsEvidence}. */
    private static final IRI CITES_AS_EVIDENCE =
            SimpleValueFactory.getInstance().createIRI("http://purl.org/spar/cito/citesAsEvidence");

    private final Iris iris;
    private final FormRoutes routes;
    private final Article article;
    private final IRI run;
    private final Quads quads;
    private final IRI source;
    private final Set<IRI> described = new HashSet<>();

    ClaimQuads(Iris iris, FormRoutes routes, Article article, IRI run, Quads quads) {
        this.iris = iris;
        this.routes = routes;
        this.article = article;
        this.source = iris.article(article.key());
        this.run = run;
        this.quads = quads;
    }

    void add(Claim claim) {
        var iri = iris.claim(claim);
        var subject = iris.term(claim.subject().key());
        var relation = Vocabulary.of(claim.relation());
        var object = iris.object(claim.object());
        quads.type(iri, Vocabulary.CLAIM)
                .add(iri, RDFS.LABEL, label(claim))
                .add(iri, RDF.SUBJECT, subject)
                .add(iri, RDF.PREDICATE, relation)
                .add(iri, RDF.OBJECT, object)
                // Once more by names that OWL tools do not reserve.
                .add(iri, Vocabulary.SUBJECT, subject)
                .add(iri, Vocabulary.RELATION, relation)
                .add(iri, Vocabulary.OBJECT, object)
                .add(iri, PROV.WAS_GENERATED_BY, run)
                .add(iri, Vocabulary.POLARITY, Vocabulary.of(claim.polarity()))
                .add(iri, Vocabulary.CERTAINTY, Vocabulary.of(claim.certainty()))
                .decimal(iri, Vocabulary.BELIEF, BigDecimal.valueOf(claim.belief()).setScale(4, RoundingMode.HALF_UP));
        claim.aspect().ifPresent(aspect -> quads.add(iri, Vocabulary.ASPECT, Vocabulary.of(aspect)));
        claim.subjectDirection().ifPresent(way -> quads.add(iri, Vocabulary.SUBJECT_DIRECTION, Vocabulary.of(way)));
        claim.objectDirection().ifPresent(way -> quads.add(iri, Vocabulary.OBJECT_DIRECTION, Vocabulary.of(way)));
        if (claim.isFact()) {
            quads.add(subject, relation, object);
        }
        if (claim.object() instanceof Dosage dosage) {
            describe(dosage, object);
        } else if (claim.object() instanceof HalfLife halfLife) {
            quads.type(object, Vocabulary.HALF_LIFE).add(object, RDFS.LABEL, halfLife.text());
            describe(halfLife.duration(), object, Vocabulary.DURATION);
        }
        for (var evidence : claim.evidence()) {
            var place = iris.evidence(iri, evidence);
            quads.add(iri, Vocabulary.HAS_EVIDENCE, place);
            describe(evidence, place);
            if (!(claim.object() instanceof ClaimObject.Concept)) {
                quads.add(object, PROV.WAS_DERIVED_FROM, place);
            }
        }
    }

    private static String label(Claim claim) {
        return claim.subject().label() + way(claim.subjectDirection()) + " " + claim.relation().name() + " "
                + claim.object().label() + way(claim.objectDirection())
                + claim.aspect().map(aspect -> " (" + aspect.name().toLowerCase(Locale.ROOT) + ")").orElse("")
                + switch (claim.polarity()) {
                    case Affirmed -> "";
                    case Negated -> " (negated)";
                };
    }

    private static String way(Optional<Direction> direction) {
        return direction.map(way -> " (" + way.name().toLowerCase(Locale.ROOT) + ")").orElse("");
    }

    private void describe(Evidence evidence, IRI iri) {
        var position = at("position", evidence.start(), evidence.end());
        var quote = at("quote", evidence.start(), evidence.end());
        // A text before the first heading stands under the title.
        var section = evidence.section().isEmpty() ? article.metadata().title()
                : evidence.section().get(evidence.section().size() - 1);
        var path = evidence.section().isEmpty() ? section : String.join(" > ", evidence.section());
        quads.type(iri, Vocabulary.EVIDENCE, Vocabulary.SPECIFIC_RESOURCE)
                .add(iri, Vocabulary.HAS_SOURCE, source)
                .add(iri, PROV.WAS_DERIVED_FROM, source)
                .add(iri, Vocabulary.HAS_SELECTOR, position)
                .add(iri, Vocabulary.HAS_SELECTOR, quote)
                .add(iri, Vocabulary.CERTAINTY, Vocabulary.of(evidence.certainty()))
                .add(iri, Vocabulary.BASIS, Vocabulary.of(evidence.basis()))
                .add(iri, Vocabulary.SECTION, section)
                .add(iri, Vocabulary.POPULATION_TEXT, evidence.population())
                .add(iri, Vocabulary.EFFECT_SIZE, evidence.effectSize())
                .add(iri, Vocabulary.QUALIFIER, evidence.qualifier())
                .add(iri, Vocabulary.CITATION_MARKER, evidence.citationMarker())
                .add(iri, Vocabulary.SUBJECT_TEXT, evidence.subjectText())
                .add(iri, Vocabulary.OBJECT_TEXT, evidence.objectText())
                .add(iri, Vocabulary.FOUND_BY, iris.rule(evidence.rule()))
                .add(iri, PROV.WAS_GENERATED_BY, run);
        if (!path.equals(section)) {
            quads.add(iri, Vocabulary.SECTION_PATH, path);
        }
        if (described.add(position)) {
            quads.type(position, Vocabulary.TEXT_POSITION_SELECTOR)
                    .nonNegative(position, Vocabulary.START, evidence.start())
                    .nonNegative(position, Vocabulary.END, evidence.end())
                    .type(quote, Vocabulary.TEXT_QUOTE_SELECTOR)
                    .add(quote, Vocabulary.EXACT, evidence.quote())
                    .add(quote, Vocabulary.PREFIX, evidence.prefix())
                    .add(quote, Vocabulary.SUFFIX, evidence.suffix());
        }
        evidence.citationMarker().map(article.cited()::cited).orElse(List.of()).stream().map(Vocabulary::iri)
                .forEach(work -> quads.add(iri, CITES_AS_EVIDENCE, work)
                        .add(iri, PROV.HAD_PRIMARY_SOURCE, work));
        article.page(evidence.start()).ifPresent(page -> quads.nonNegative(iri, Vocabulary.PAGE, page));
        evidence.cues().forEach(cue -> describe(cue, iri));
        evidence.contexts().forEach(context -> describe(context, iri));
    }

    /** Some words of the article, for all places that name them. */
    private IRI at(String kind, int start, int end) {
        return Iris.part(source, kind + "-" + start + "-" + end);
    }

    private void describe(Cue cue, IRI evidence) {
        var iri = at(cue.kind().name().toLowerCase(Locale.ROOT), cue.start(), cue.end());
        quads.add(evidence, Vocabulary.CUE_TEXT, cue.text()).add(evidence, Vocabulary.HAS_CUE, iri);
        if (described.add(iri)) {
            quads.type(iri, Vocabulary.CUE, Vocabulary.of(cue.kind()))
                    .add(iri, RDFS.LABEL, cue.text())
                    .nonNegative(iri, Vocabulary.START, cue.start())
                    .nonNegative(iri, Vocabulary.END, cue.end());
        }
    }

    private void describe(Context context, IRI evidence) {
        var iri = at(context.kind().words().replace(' ', '-'), context.start(), context.end());
        quads.add(evidence, Vocabulary.HAS_CONTEXT, iri);
        if (described.add(iri)) {
            quads.type(iri, Vocabulary.CONTEXT, Vocabulary.of(context.kind()))
                    .add(iri, Vocabulary.EXACT, context.text())
                    .nonNegative(iri, Vocabulary.START, context.start())
                    .nonNegative(iri, Vocabulary.END, context.end());
        }
    }

    private void describe(Dosage dosage, IRI iri) {
        quads.type(iri, Vocabulary.DOSAGE)
                .add(iri, RDFS.LABEL, dosage.text())
                .add(iri, Vocabulary.PER, dosage.per())
                .add(iri, Vocabulary.COURSE, dosage.course().map(Course::text));
        routes.of(dosage).ifPresent(route -> quads.add(iri, Vocabulary.ROUTE, iris.term(route.key())));
        dosage.form().ifPresent(form -> quads.add(iri, Vocabulary.FORM, iris.term(form.key())));
        describe(dosage.amount(), iri, Vocabulary.AMOUNT);
        describe(dosage.administrations(), iri, Vocabulary.ADMINISTRATIONS);
        describe(dosage.course().flatMap(Course::taken), iri, Vocabulary.TAKEN_FOR);
        describe(dosage.course().flatMap(Course::paused), iri, Vocabulary.PAUSED_FOR);
    }

    private void describe(Optional<Quantity> quantity, IRI whole, IRI property) {
        quantity.ifPresent(amount -> {
            var node = Iris.part(whole, property.getLocalName());
            quads.add(whole, property, node)
                    .type(node, Vocabulary.QUANTITY)
                    .add(node, RDFS.LABEL, amount.toString())
                    .decimal(node, Vocabulary.LOWER_BOUND, amount.low())
                    .decimal(node, Vocabulary.UPPER_BOUND, amount.high())
                    .add(node, Vocabulary.UNIT, amount.ucum());
        });
    }
}
