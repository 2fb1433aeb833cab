package org.peptidekg.export.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Quantity;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredDosage;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * The fields of nodes and edges in all graph formats. Names that tools look for are theirs: label, name,
 * interaction. The fields of an edge are those of its leading evidence; the lists name all evidence.
 */
public final class Fields {

    /** A node is a term, a dosage or a half-life. */
    public static final List<Field<StoredTerm>> NODE = List.of(
            Field.text("label", StoredTerm::label),
            Field.text("name", StoredTerm::label),
            Field.text("iri", StoredTerm::iri),
            Field.text("class", StoredTerm::kind),
            Field.list("synonyms", StoredTerm::otherLabels),
            Field.list("identifiers", StoredTerm::identifiers),
            Field.text("definition", term -> term.definition().orElse("")),
            figure("amount", StoredDosage::amount),
            words("per", StoredDosage::per),
            figure("administrations", StoredDosage::administrations),
            words("route", StoredDosage::route),
            words("form", StoredDosage::form),
            words("course", StoredDosage::course),
            figure("takenFor", StoredDosage::takenFor),
            figure("pausedFor", StoredDosage::pausedFor),
            figure("duration", StoredDosage::duration));

    /** An edge is a claim, also a negated or a merely possible one. */
    public static final List<Field<StoredClaim>> EDGE = List.of(
            Field.text("label", Fields::label),
            Field.text("interaction", claim -> claim.relation().name()),
            Field.text("relation", claim -> claim.relation().name()),
            Field.text("claim", StoredClaim::iri),
            Field.text("polarity", claim -> claim.polarity().name()),
            Field.text("certainty", claim -> claim.certainty().name()),
            Field.text("aspect", claim -> claim.aspect().map(Enum::name).orElse("")),
            Field.text("subjectDirection", claim -> claim.subjectDirection().map(Enum::name).orElse("")),
            Field.text("objectDirection", claim -> claim.objectDirection().map(Enum::name).orElse("")),
            new Field<>("fact", FieldType.BOOLEAN, StoredClaim::isFact),
            new Field<>("disputed", FieldType.BOOLEAN, StoredClaim::disputed),
            new Field<>("belief", FieldType.DECIMAL, StoredClaim::belief),
            Field.text("evidence", claim -> claim.leading().iri()),
            Field.text("quotation", claim -> claim.leading().quote()),
            Field.list("context", claim -> contexts(claim.leading())),
            Field.text("article", claim -> claim.leading().article()),
            Field.text("articleTitle", claim -> claim.leading().articleTitle()),
            Field.integer("start", claim -> claim.leading().start()),
            Field.integer("end", claim -> claim.leading().end()),
            Field.text("section", claim -> claim.leading().sectionPath()),
            Field.text("rule", claim -> claim.leading().rule()),
            Field.text("basis", claim -> claim.leading().basis().name()),
            Field.list("cues", claim -> claim.leading().cues()),
            Field.text("population", claim -> claim.leading().population().orElse("")),
            Field.text("effectSize", claim -> claim.leading().effectSize().orElse("")),
            Field.text("qualifier", claim -> claim.leading().qualifier().orElse("")),
            Field.text("citation", claim -> claim.leading().citationMarker().orElse("")),
            Field.integer("weight", Fields::weight),
            Field.integer("evidenceCount", claim -> claim.evidence().size()),
            Field.list("places", claim -> claim.evidence().stream().map(Fields::place).toList()),
            Field.list("quotations", claim -> claim.evidence().stream().map(StoredEvidence::quote).toList()),
            Field.text("knowledge", claim -> "stated"),
            Field.text("knowledgeSource", claim -> ""));

    /** The fields of {@link #EDGE} that a curated link has: no article states it, so it has no quotation. */
    public static final List<Field<KnownEdge>> KNOWN = List.of(
            Field.text("label", KnownEdge::relation),
            Field.text("interaction", KnownEdge::relation),
            Field.text("relation", KnownEdge::relation),
            Field.text("knowledge", link -> "curated"),
            Field.text("knowledgeSource", KnownEdge::ground));
    /** The colour of curated links, which are dotted. */
    public static final String KNOWN_COLOR = "#8c6d1f";

    private Fields() {
    }

    /** How many articles state it. */
    public static int weight(StoredClaim claim) {
        return (int) claim.evidence().stream().map(StoredEvidence::article).distinct().count();
    }

    /** In the way of RFC 5147: a range of characters of an article. */
    public static String place(StoredEvidence evidence) {
        return evidence.article() + "#char=" + evidence.start() + "," + evidence.end();
    }

    /** Kind, place and words of what stands outside a quotation: {@code lead-in 12-40: Common side effects:}. */
    public static List<String> contexts(StoredEvidence evidence) {
        return evidence.contexts().stream().map(context -> context.kind().words() + " " + context.start() + "-"
                + context.end() + ": " + context.text()).toList();
    }

    /** Kind and name from the end of an address, as ids may not hold slashes: {@code claim:0fac933ad3e25a573f05}. */
    public static String id(String iri) {
        var name = iri.lastIndexOf('/');
        var kind = iri.lastIndexOf('/', name - 1);
        return iri.substring(kind + 1).replace('/', ':').replace('%', '_');
    }

    /** What a picture shows on an edge: the sign too, as a relief would be read as its contrary without it. */
    public static String label(StoredClaim claim) {
        return claim.relation().name() + claim.sign().map(sign -> " (" + sign.sign() + ")").orElse("");
    }

    /** The same of a curated link, whose own address names it by what stands behind its hash. */
    public static String id(KnownEdge link) {
        return "known:" + link.iri().substring(link.iri().lastIndexOf('#') + 1);
    }

    /** The relation with what else tells a claim from others between the same nodes. */
    public static String kind(StoredClaim claim) {
        return claim.relation().name() + claim.aspect().map(aspect -> " " + aspect.name()).orElse("")
                + way("subject", claim.subjectDirection()) + way("object", claim.objectDirection())
                + switch (claim.polarity()) {
                    case Affirmed -> "";
                    case Negated -> " (negated)";
                };
    }

    private static String way(String end, Optional<Direction> direction) {
        return direction.map(way -> " (" + end + " " + way.name().toLowerCase(Locale.ROOT) + ")").orElse("");
    }

    private static Field<StoredTerm> figure(String name,
            Function<StoredDosage, Optional<Quantity>> part) {
        return Field.text(name, term -> term.dosage().flatMap(part).map(Quantity::toString).orElse(""));
    }

    private static Field<StoredTerm> words(String name,
            Function<StoredDosage, Optional<String>> part) {
        return Field.text(name, term -> term.dosage().flatMap(part).orElse(""));
    }
}
