package org.peptidekg.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.peptidekg.claim.Quantity;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Fields;
import org.peptidekg.rdf.read.StoredArticle;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredDosage;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** The tables there are. */
final class Tables {

    /** Evidence with the claim that it states. */
    private record Place(StoredClaim claim, StoredEvidence evidence) {
    }

    /** A dosage or a half-life with the claim that it is the object of. */
    private record Figures(StoredClaim claim, StoredDosage dosage) {
    }

    static final List<Table<?>> ALL = List.of(claims(), evidence(), terms(), dosages(), articles());

    private Tables() {
    }

    /**
     * The table of this name.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    static Table<?> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static Table<StoredClaim> claims() {
        return new Table<>("claims", "What articles state: a row a claim, negated and merely possible ones too",
                List.of("claim"), Map.of("subject_iri", "terms", "article", "articles"),
                List.of(Column.address("claim", "Address of the claim", StoredClaim::iri),
                        Column.text("subject", "Name of what the claim is about", claim -> claim.subject().label()),
                        Column.text("subject_class", "Class of the subject", claim -> claim.subject().kind()),
                        Column.constant("relation", "Relation, as the ontology names it", StoredClaim::relation),
                        Column.text("object", "Name of what it is related to", claim -> claim.object().label()),
                        Column.text("object_class", "Class of the object", claim -> claim.object().kind()),
                        Column.constant("polarity", "Affirmed or Negated", StoredClaim::polarity),
                        Column.constant("certainty", "Asserted, Probable or Possible: the strongest of all evidence",
                                StoredClaim::certainty),
                        Column.constantIfAny("aspect", "Which side of the object, where stated", StoredClaim::aspect),
                        Column.constantIfAny("subject_direction", "Which way the subject moves, where stated",
                                StoredClaim::subjectDirection),
                        Column.constantIfAny("object_direction", "Which way the object moves, where stated",
                                StoredClaim::objectDirection),
                        Column.constantIfAny("sign", "Whether more of the subject brings more of the object",
                                StoredClaim::sign),
                        Column.truth("fact", "Whether the graph has it as a plain edge too", StoredClaim::isFact),
                        Column.truth("disputed", "Whether an article says the contrary of it", StoredClaim::disputed),
                        Column.decimal("belief", "Chance of having been read right, from 0 to 1",
                                claim -> Optional.of(claim.belief())),
                        Column.integer("evidence_count", "Number of places that state it",
                                claim -> claim.evidence().size()),
                        Column.text("quotation", "Words of the leading evidence", claim -> claim.leading().quote()),
                        Column.list("context", "Words outside the quotation that carry part of it",
                                claim -> Fields.contexts(claim.leading())),
                        Column.address("article", "Address of the article of the leading evidence",
                                claim -> claim.leading().article()),
                        Column.text("article_title", "Title of that article", claim -> claim.leading().articleTitle()),
                        Column.integer("start", "First code point of the quotation in the article's file",
                                claim -> claim.leading().start()),
                        Column.integer("end", "First code point behind the quotation", claim -> claim.leading().end()),
                        Column.address("subject_iri", "Address of the subject", claim -> claim.subject().iri()),
                        Column.address("object_iri", "Address of the object", claim -> claim.object().iri())),
                ClaimGraph::claims);
    }

    private static Table<Place> evidence() {
        return new Table<>("evidence", "Where an article states a claim: a row a place",
                List.of("evidence"),
                Map.of("claim", "claims", "article", "articles"),
                List.of(Column.address("evidence", "Address of the evidence", row -> row.evidence().iri()),
                        Column.address("claim", "Address of the claim that it states", row -> row.claim().iri()),
                        Column.address("article", "Address of the article", row -> row.evidence().article()),
                        Column.text("article_title", "Title of the article", row -> row.evidence().articleTitle()),
                        Column.integer("start", "First code point of the quotation in the article's file",
                                row -> row.evidence().start()),
                        Column.integer("end", "First code point behind the quotation", row -> row.evidence().end()),
                        Column.text("quotation", "The words that state the claim", row -> row.evidence().quote()),
                        Column.list("context", "Words outside the quotation that carry part of it",
                                row -> Fields.contexts(row.evidence())),
                        Column.text("section", "Headings above it, outermost first",
                                row -> row.evidence().sectionPath()),
                        Column.constant("certainty", "Asserted, Probable or Possible",
                                row -> row.evidence().certainty()),
                        Column.constant("basis", "What the words call the ground: a study, users, nothing",
                                row -> row.evidence().basis()),
                        Column.list("cues", "Words that negate, hedge or name the basis", row -> row.evidence().cues()),
                        Column.text("population", "In whom or in what it was seen, in the words of the sentence",
                                row -> row.evidence().population().orElse("")),
                        Column.text("effect_size", "How large the effect was, in the words of the sentence",
                                row -> row.evidence().effectSize().orElse("")),
                        Column.text("qualifier", "Restriction that the words make",
                                row -> row.evidence().qualifier().orElse("")),
                        Column.text("citation", "Marker of a citation, as the article has it",
                                row -> row.evidence().citationMarker().orElse("")),
                        Column.text("rule", "Name of the rule that found it", row -> row.evidence().rule()),
                        Column.text("subject_text", "Words that stand for the subject",
                                row -> row.evidence().subjectText().orElse("")),
                        Column.text("object_text", "Words that stand for the object",
                                row -> row.evidence().objectText().orElse(""))),
                graph -> graph.claims().flatMap(claim -> claim.evidence().stream()
                        .map(place -> new Place(claim, place))));
    }

    private static Table<StoredTerm> terms() {
        return new Table<>("terms", "What claims are about: a row a concept", List.of("term"), Map.of(),
                List.of(Column.address("term", "Address of the concept", StoredTerm::iri),
                        Column.text("label", "Its name", StoredTerm::label),
                        Column.text("class", "Its class in the ontology", StoredTerm::kind),
                        Column.list("other_labels", "Its other names", StoredTerm::otherLabels),
                        Column.list("identifiers", "CURIEs of its entries in other vocabularies",
                                StoredTerm::identifiers),
                        Column.text("definition", "Its definition", term -> term.definition().orElse(""))),
                graph -> StreamSupport.stream(graph.nodes().spliterator(), false)
                        .filter(term -> term.dosage().isEmpty()));
    }

    private static Table<Figures> dosages() {
        var columns = new ArrayList<Column<Figures>>(List.of(
                Column.address("claim", "Address of the claim", row -> row.claim().iri()),
                Column.text("subject", "Name of what is taken", row -> row.claim().subject().label()),
                Column.constant("relation", "hasDosage or hasHalfLife", row -> row.claim().relation()),
                Column.text("words", "The article's words for the figures", row -> row.claim().object().label())));
        quantity("amount", "Amount in a period or, without one, at a time", StoredDosage::amount, columns);
        columns.add(Column.text("per", "UCUM code of the period", row -> row.dosage().per().orElse("")));
        quantity("administrations", "How many times", StoredDosage::administrations, columns);
        columns.add(Column.text("route", "Route of administration", row -> row.dosage().route().orElse("")));
        columns.add(Column.text("form", "Dosage form", row -> row.dosage().form().orElse("")));
        columns.add(Column.text("course", "How long it is taken and left off, in the article's words",
                row -> row.dosage().course().orElse("")));
        quantity("taken_for", "How long it is taken at a stretch", StoredDosage::takenFor, columns);
        quantity("paused_for", "How long it is left off", StoredDosage::pausedFor, columns);
        quantity("duration", "Half-life", StoredDosage::duration, columns);
        columns.addAll(List.of(Column.constant("polarity", "Affirmed or Negated", row -> row.claim().polarity()),
                Column.constant("certainty", "Asserted, Probable or Possible", row -> row.claim().certainty()),
                Column.text("quotation", "Words of the leading evidence", row -> row.claim().leading().quote()),
                Column.address("article", "Address of its article", row -> row.claim().leading().article()),
                Column.integer("start", "First code point of the quotation", row -> row.claim().leading().start()),
                Column.integer("end", "First code point behind the quotation",
                        row -> row.claim().leading().end())));
        return new Table<>("dosages", "Dosages and half-lives with their figures: a row a claim", List.of("claim"),
                Map.of("claim", "claims", "article", "articles"), columns, graph -> graph.claims().flatMap(claim ->
                        claim.object().dosage().map(figures -> new Figures(claim, figures)).stream()));
    }

    private static void quantity(String name, String meaning, Function<StoredDosage, Optional<Quantity>> part,
            List<Column<Figures>> columns) {
        columns.add(Column.decimal(name + "_low", meaning + ", least",
                row -> part.apply(row.dosage()).map(Quantity::low)));
        columns.add(Column.decimal(name + "_high", meaning + ", most",
                row -> part.apply(row.dosage()).map(Quantity::high)));
        columns.add(Column.text(name + "_unit", "UCUM code of its unit",
                row -> part.apply(row.dosage()).map(Quantity::ucum).orElse("")));
    }

    private static Table<StoredArticle> articles() {
        return new Table<>("articles", "The articles that the evidence is from", List.of("article"), Map.of(),
                List.of(Column.address("article", "Address of the article", StoredArticle::iri),
                        Column.text("title", "Its title", StoredArticle::title),
                        Column.text("source", "Where it was taken from, as its metadata says",
                                article -> article.source().orElse("")),
                        Column.text("date", "Its date (ISO 8601)", article -> article.date().orElse("")),
                        Column.text("file_name", "Name of the file that it was read from", StoredArticle::fileName),
                        Column.text("sha256", "SHA-256 of that file", StoredArticle::sha256)),
                graph -> addresses(graph).stream().map(graph.reader()::article));
    }

    private static TreeSet<String> addresses(ClaimGraph graph) {
        var articles = new TreeSet<String>();
        graph.claims().forEach(claim -> claim.evidence().forEach(place -> articles.add(place.article())));
        return articles;
    }
}
