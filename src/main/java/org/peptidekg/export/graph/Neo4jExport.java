package org.peptidekg.export.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.FieldType;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.export.write.KnownEdge;
import org.peptidekg.text.BundledFolder;

/**
 * CSV for {@code neo4j-admin database import} and Cypher files with constraints and questions to start with.
 * Types are upper snake case, as Cypher wants back-ticks around others. Line breaks become blanks, as the import
 * needs a flag for them.
 */
public final class Neo4jExport extends FolderExport {

    /** Between the parts of a list: quotations hold semicolons, and there is no escape. */
    private static final String DELIMITER = "\u001F";
    private static final List<String> TEXTS = List.of("README.txt", "constraints.cypher", "examples.cypher");

    public Neo4jExport() {
        super("neo4j");
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var graph = new ClaimGraph(dataset, selection);
        try (var nodes = Csv.commas(files.file("nodes.csv"))) {
            nodes.row(header("id:ID(Entity)", Fields.NODE, ":LABEL"));
            for (var node : graph.nodes()) {
                nodes.row(row(List.of(Fields.id(node.iri())), Fields.NODE, node, node.kind() + DELIMITER + "Entity"));
            }
        }
        try (var edges = Csv.commas(files.file("relationships.csv"))) {
            var header = header(":START_ID(Entity)", Fields.EDGE, ":TYPE");
            header.add(1, ":END_ID(Entity)");
            edges.row(header);
            for (var claim : graph.edges()) {
                edges.row(row(List.of(Fields.id(claim.subject().iri()), Fields.id(claim.object().iri())), Fields.EDGE,
                        claim, type(claim.relation().name())));
            }
            for (var link : graph.links()) {
                edges.row(row(link));
            }
        }
        for (var name : TEXTS) {
            try (var out = files.file(name)) {
                out.write(BundledFolder.file("data/export/neo4j/" + name).content()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** {@code hasSideEffect} as {@code HAS_SIDE_EFFECT}. */
    public static String type(String relation) {
        return relation.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static List<String> header(String first, List<? extends Field<?>> fields, String last) {
        var header = new ArrayList<String>();
        header.add(first);
        fields.forEach(field -> header.add(field.name() + switch (field.type()) {
            case TEXT -> "";
            case LIST -> ":string[]";
            case INTEGER -> ":int";
            case DECIMAL -> ":double";
            case BOOLEAN -> ":boolean";
        }));
        header.add(last);
        return header;
    }

    private static List<String> row(KnownEdge link) {
        var row = new ArrayList<>(List.of(Fields.id(link.from().iri()), Fields.id(link.to().iri())));
        var values = Fields.KNOWN.stream().collect(Collectors.toMap(Field::name, field -> field.text(link)));
        Fields.EDGE.forEach(field -> row.add(Csv.flat(values.getOrDefault(field.name(), ""))));
        row.add(type(link.relation()));
        return row;
    }

    private static <T> List<String> row(List<String> first, List<Field<T>> fields, T thing, String last) {
        var row = new ArrayList<String>(first);
        for (var field : fields) {
            row.add(Csv.flat(field.type() == FieldType.LIST ? String.join(DELIMITER, field.list(thing))
                    : field.text(thing)));
        }
        row.add(last);
        return row;
    }
}
