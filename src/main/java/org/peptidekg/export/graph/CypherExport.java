package org.peptidekg.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Field;
import org.peptidekg.export.write.FieldType;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;

/**
 * A script in Cypher for a database that runs, a statement a line: what is there already is brought up to date, so the
 * script may be run again. Labels, types and fields are those of the export {@code neo4j}.
 */
public final class CypherExport extends GraphExport {

    /** Rows of one statement: few statements are fast, long ones take memory. */
    private static final int MOST = 200;

    public CypherExport() {
        super("cypher", "application/x-cypher-query", "cypher");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n");
        var nodes = new Batches(writer, "MERGE (n:Entity {id: row.id}) SET n += row.fields, n:%s");
        for (var node : graph.nodes()) {
            nodes.add(node.kind(), "{id: " + text(Fields.id(node.iri())) + ", fields: " + map(Fields.NODE, node) + "}");
        }
        nodes.finish();
        var edges = new Batches(writer, "MATCH (s:Entity {id: row.from}) MATCH (o:Entity {id: row.to}) "
                + "MERGE (s)-[r:%s {claim: row.claim}]->(o) SET r += row.fields");
        for (var claim : graph.edges()) {
            edges.add(Neo4jExport.type(claim.relation().name()), "{from: " + text(Fields.id(claim.subject().iri()))
                    + ", to: " + text(Fields.id(claim.object().iri())) + ", claim: " + text(claim.iri())
                    + ", fields: " + map(Fields.EDGE, claim) + "}");
        }
        edges.finish();
        var links = new Batches(writer, "MATCH (s:Entity {id: row.from}) MATCH (o:Entity {id: row.to}) "
                + "MERGE (s)-[r:%s {knowledge: 'curated'}]->(o) SET r += row.fields");
        for (var link : graph.links()) {
            links.add(Neo4jExport.type(link.relation()), "{from: " + text(Fields.id(link.from().iri())) + ", to: "
                    + text(Fields.id(link.to().iri())) + ", fields: " + map(Fields.KNOWN, link) + "}");
        }
        links.finish();
        writer.flush();
    }

    /** Rows by the label or type that their statement names, as that cannot come from a row. */
    private static final class Batches {

        private final Writer out;
        private final String statement;
        private final TreeMap<String, List<String>> rows = new TreeMap<>();

        Batches(Writer out, String statement) {
            this.out = out;
            this.statement = statement;
        }

        void add(String name, String row) throws IOException {
            var batch = rows.computeIfAbsent(name, key -> new ArrayList<>());
            batch.add(row);
            if (batch.size() == MOST) {
                write(name, batch);
                batch.clear();
            }
        }

        void finish() throws IOException {
            for (var batch : rows.entrySet()) {
                if (!batch.getValue().isEmpty()) {
                    write(batch.getKey(), batch.getValue());
                }
            }
        }

        private void write(String name, List<String> batch) throws IOException {
            out.write("UNWIND [" + String.join(", ", batch) + "] AS row " + String.format(statement, name) + ";\n");
        }
    }

    private static <T> String map(List<Field<T>> fields, T thing) {
        return fields.stream().filter(field -> !(field.type() == FieldType.TEXT && field.text(thing).isEmpty()))
                .map(field -> field.name() + ": " + switch (field.type()) {
                    case LIST -> field.list(thing).stream().map(CypherExport::text)
                            .collect(Collectors.joining(", ", "[", "]"));
                    case TEXT -> text(field.text(thing));
                    default -> field.text(thing);
                }).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
                .replace("\t", "\\t") + "'";
    }
}
