package org.peptidekg.export.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.claim.Quantity;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredDosage;

/** CSV for spreadsheets: claims, evidence, terms, dosages. Lists have a bar between their parts. */
public final class TablesExport extends FolderExport {

    private static final String BAR = " | ";

    public TablesExport() {
        super("tables");
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var graph = new ClaimGraph(dataset, selection);
        try (var table = Csv.forSpreadsheets(files.file("claims.csv"))) {
            claims(graph, table);
        }
        try (var table = Csv.forSpreadsheets(files.file("evidence.csv"))) {
            evidence(graph, table);
        }
        try (var table = Csv.forSpreadsheets(files.file("terms.csv"))) {
            terms(graph, table);
        }
        try (var table = Csv.forSpreadsheets(files.file("dosages.csv"))) {
            dosages(graph, table);
        }
    }

    private static void claims(ClaimGraph graph, Csv table) throws IOException {
        table.row("claim", "subject", "subject_class", "relation", "object", "object_class", "polarity", "certainty",
                "aspect", "subject_direction", "object_direction", "sign", "fact", "belief", "evidence_count",
                "quotation", "context", "article", "article_title", "start", "end", "subject_iri", "object_iri");
        for (var claim : graph.edges()) {
            var place = claim.leading();
            table.row(claim.iri(), claim.subject().label(), claim.subject().kind(), claim.relation(),
                    claim.object().label(), claim.object().kind(), claim.polarity(), claim.certainty(),
                    claim.aspect().map(Enum::name).orElse(""), claim.subjectDirection().map(Enum::name).orElse(""),
                    claim.objectDirection().map(Enum::name).orElse(""), claim.sign().map(Enum::name).orElse(""),
                    claim.isFact(), claim.belief(), claim.evidence().size(), place.quote(),
                    String.join(BAR, Fields.contexts(place)), place.article(), place.articleTitle(), place.start(),
                    place.end(), claim.subject().iri(), claim.object().iri());
        }
    }

    private static void evidence(ClaimGraph graph, Csv table) throws IOException {
        table.row("evidence", "claim", "article", "article_title", "start", "end", "quotation", "context",
                "section", "certainty", "basis", "cues", "qualifier", "citation", "rule", "subject_text",
                "object_text");
        for (var claim : graph.edges()) {
            for (var place : claim.evidence()) {
                table.row(place.iri(), claim.iri(), place.article(), place.articleTitle(), place.start(), place.end(),
                        place.quote(), String.join(BAR, Fields.contexts(place)), place.sectionPath(),
                        place.certainty(), place.basis(),
                        String.join(BAR, place.cues()), place.qualifier().orElse(""),
                        place.citationMarker().orElse(""), place.rule(), place.subjectText().orElse(""),
                        place.objectText().orElse(""));
            }
        }
    }

    private static void terms(ClaimGraph graph, Csv table) throws IOException {
        table.row("term", "label", "class", "other_labels", "identifiers", "definition");
        for (var term : graph.nodes()) {
            if (term.dosage().isEmpty()) {
                table.row(term.iri(), term.label(), term.kind(), String.join(BAR, term.otherLabels()),
                        String.join(BAR, term.identifiers()), term.definition().orElse(""));
            }
        }
    }

    private static void dosages(ClaimGraph graph, Csv table) throws IOException {
        table.row("claim", "subject", "relation", "words", "amount_low", "amount_high", "amount_unit", "per",
                "administrations_low", "administrations_high", "administrations_unit", "route", "form", "course",
                "taken_for_low", "taken_for_high", "taken_for_unit", "paused_for_low", "paused_for_high",
                "paused_for_unit", "duration_low", "duration_high", "duration_unit", "polarity", "certainty",
                "quotation", "article", "start", "end");
        for (var claim : graph.edges()) {
            var figures = claim.object().dosage();
            if (figures.isPresent()) {
                dosage(claim, figures.get(), table);
            }
        }
    }

    private static void dosage(StoredClaim claim, StoredDosage figures, Csv table) throws IOException {
        var place = claim.leading();
        var row = new ArrayList<Object>(List.of(claim.iri(), claim.subject().label(), claim.relation(),
                claim.object().label()));
        addParts(figures.amount(), row);
        row.add(figures.per().orElse(""));
        addParts(figures.administrations(), row);
        row.addAll(List.of(figures.route().orElse(""), figures.form().orElse(""), figures.course().orElse("")));
        addParts(figures.takenFor(), row);
        addParts(figures.pausedFor(), row);
        addParts(figures.duration(), row);
        row.addAll(List.of(claim.polarity(), claim.certainty(), place.quote(), place.article(), place.start(),
                place.end()));
        table.row(row);
    }

    private static void addParts(Optional<Quantity> quantity, List<Object> row) {
        row.addAll(quantity.map(q -> List.<Object>of(q.low(), q.high(), q.ucum())).orElse(List.of("", "", "")));
    }
}
