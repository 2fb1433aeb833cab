package org.peptidekg.export.kgx;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.StoredArticle;

/**
 * KGX with Biolink 4.4.4: nodes and edges, as tables and as JSON lines. What Biolink has no slot for stands in
 * columns that begin with {@code peptidekg_}. In tables, lists have {@code |} between their parts, so a bar within
 * a quotation is written as a broken one there; JSON lines have the texts as they are.
 */
public final class KgxExport extends FolderExport {

    static final String PREFIX = "peptidekg";

    private static final List<String> NODE_COLUMNS = List.of("id", "category", "name", "description", "xref",
            "synonym", "iri", "provided_by", "publication_type", "peptidekg_class");
    private static final List<String> EDGE_COLUMNS = List.of("id", "subject", "predicate", "object", "category",
            "negated", "knowledge_level", "agent_type", "primary_knowledge_source", "supporting_data_source",
            "publications",
            "qualified_predicate", "subject_direction_qualifier", "object_direction_qualifier",
            "object_aspect_qualifier", "causal_mechanism_qualifier", "original_subject", "original_predicate",
            "original_object", "supporting_text", "has_confidence_score", "evidence_count", "peptidekg_claim",
            "peptidekg_relation", "peptidekg_polarity", "peptidekg_disputed", "peptidekg_certainty", "peptidekg_aspect",
            "peptidekg_sign", "peptidekg_fact", "peptidekg_quotation", "peptidekg_context", "peptidekg_article",
            "peptidekg_start", "peptidekg_end", "peptidekg_places", "peptidekg_basis", "peptidekg_population",
            "peptidekg_effect_size", "peptidekg_qualifier", "peptidekg_source");

    private final Iris iris;
    private final Biolink model;
    private final BiolinkMapping mapping;

    public KgxExport(Iris iris) {
        super("kgx");
        this.iris = iris;
        this.model = Biolink.bundled();
        this.mapping = BiolinkMapping.bundled(model);
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var graph = new ClaimGraph(dataset, selection);
        var rows = new KgxRows(iris, model, mapping, graph.nodes());
        try (var out = files.file("peptidekg_nodes.tsv")) {
            var table = Csv.tabs(out);
            table.row(NODE_COLUMNS);
            for (var node : graph.nodes()) {
                table.row(cells(NODE_COLUMNS, rows.node(node)));
            }
            for (var article : articles(graph)) {
                table.row(cells(NODE_COLUMNS, rows.node(article)));
            }
            table.flush();
        }
        try (var out = files.file("peptidekg_edges.tsv")) {
            var table = Csv.tabs(out);
            table.row(EDGE_COLUMNS);
            for (var claim : graph.edges()) {
                table.row(cells(EDGE_COLUMNS, rows.edge(claim)));
            }
            for (var link : graph.links()) {
                table.row(cells(EDGE_COLUMNS, rows.edge(link)));
            }
            table.flush();
        }
        try (var out = files.file("peptidekg_nodes.jsonl")) {
            var json = new Json(out);
            for (var node : graph.nodes()) {
                json.value(rows.node(node)).line();
            }
            for (var article : articles(graph)) {
                json.value(rows.node(article)).line();
            }
            json.flush();
        }
        try (var out = files.file("peptidekg_edges.jsonl")) {
            var json = new Json(out);
            for (var claim : graph.edges()) {
                var edge = rows.edge(claim);
                edge.put("has_supporting_studies", rows.studies(claim));
                json.value(edge).line();
            }
            for (var link : graph.links()) {
                json.value(rows.edge(link)).line();
            }
            json.flush();
        }
    }

    private static TreeSet<StoredArticle> articles(ClaimGraph graph) {
        var articles = new TreeSet<>(Comparator.comparing(StoredArticle::iri));
        for (var claim : graph.edges()) {
            claim.evidence().forEach(place -> articles.add(graph.reader().article(place.article())));
        }
        return articles;
    }

    private static List<Object> cells(List<String> columns, Map<String, Object> thing) {
        return columns.stream().map(column -> thing.getOrDefault(column, "")).map(value ->
                value instanceof Collection<?> list ? list.stream().map(part -> part.toString().replace('|', '¦'))
                        .collect(Collectors.joining("|")) : value).toList();
    }
}
