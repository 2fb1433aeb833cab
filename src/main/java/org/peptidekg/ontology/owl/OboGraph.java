package org.peptidekg.ontology.owl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.text.BadInputException;

/** OBO Graphs as JSON, node by node and edge by edge. */
public final class OboGraph {

    /** Where a bracket was opened, told with the beginning of the file itself. */
    private static final Pattern SOURCE = Pattern.compile("(?s) \\([^()]* at \\[Source:.*");

    private static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";
    private static final String DEFINITION = "http://purl.obolibrary.org/obo/IAO_0000115";
    private static final String SUB_PROPERTY = "subPropertyOf";

    private final String file;
    private final JsonParser in;
    private final Axioms axioms;
    private String ontology = "";

    private OboGraph(String file, JsonParser in, StreamRDF out) {
        this.file = file;
        this.in = in;
        this.axioms = new Axioms(file, out);
    }

    /**
     * Reads a file to its end.
     *
     * @throws BadInputException if it is broken, with line
     */
    public static void read(String file, InputStream bytes, StreamRDF out) throws IOException {
        try (var in = new JsonFactory().createParser(bytes)) {
            new OboGraph(file, in, out).read();
        } catch (JsonParseException e) {
            throw new BadInputException(file + ":" + Math.max(1, e.getLocation().getLineNr()),
                    SOURCE.matcher(e.getOriginalMessage()).replaceFirst(""), e);
        }
    }

    private void read() throws IOException {
        var graphs = 0;
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            if (!in.currentName().equals("graphs")) {
                in.nextToken();
                in.skipChildren();
                continue;
            }
            expect(in.nextToken(), JsonToken.START_ARRAY, "graphs");
            while (in.nextToken() == JsonToken.START_OBJECT) {
                graphs++;
                graph();
            }
        }
        if (graphs == 0) {
            throw new BadInputException(file, 1, "no 'graphs' are in it: not an OBO Graph");
        }
    }

    private void graph() throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var name = in.currentName();
            in.nextToken();
            switch (name) {
                case "id" -> {
                    ontology = in.getText();
                    axioms.ontology(ontology, "");
                }
                case "meta" -> meta(Axioms.iri(ontology), (Map<?, ?>) value());
                case "nodes" -> each(this::node);
                case "edges" -> each(this::edge);
                default -> in.skipChildren();
            }
        }
    }

    private interface Entry {

        void read(Map<?, ?> entry, int line);
    }

    private void each(Entry entry) throws IOException {
        expect(in.currentToken(), JsonToken.START_ARRAY, "nodes and edges");
        while (in.nextToken() == JsonToken.START_OBJECT) {
            var line = in.getTokenLocation().getLineNr();
            entry.read((Map<?, ?>) value(), line);
        }
    }

    private void node(Map<?, ?> node, int line) {
        var id = text(node, "id").orElseThrow(() -> new BadInputException(file, line, "a node without 'id'"));
        if (!text(node, "type").orElse("CLASS").equals("CLASS")) {
            return;
        }
        var subject = Axioms.iri(id);
        axioms.type(Part.address(id, line));
        text(node, "lbl").ifPresent(label -> say(subject, RDFS.label.getURI(), label));
        if (node.get("meta") instanceof Map<?, ?> meta) {
            meta(subject, meta);
        }
    }

    private void meta(Node subject, Map<?, ?> meta) {
        if (meta.get("definition") instanceof Map<?, ?> definition) {
            text(definition, "val").ifPresent(words -> say(subject, DEFINITION, words));
        }
        for (var synonym : list(meta, "synonyms")) {
            text(synonym, "val").ifPresent(words -> say(subject, OBO_IN_OWL + text(synonym, "pred")
                    .orElse("hasRelatedSynonym"), words));
        }
        for (var value : list(meta, "basicPropertyValues")) {
            text(value, "val").ifPresent(words -> text(value, "pred").ifPresent(property ->
                    say(subject, property, words)));
        }
        if (Boolean.TRUE.equals(meta.get("deprecated"))) {
            say(subject, OWL.deprecated.getURI(), "true");
        }
        text(meta, "version").ifPresent(version -> axioms.say(subject, Part.address((version.contains(":")
                ? OWL.versionIRI : OWL.versionInfo).getURI(), 0), version.contains(":") ? Part.address(version, 0)
                : Part.literal(version, "", 0)));
    }

    private void edge(Map<?, ?> edge, int line) {
        var ends = new ArrayList<String>();
        for (var end : List.of("sub", "pred", "obj")) {
            ends.add(text(edge, end).orElseThrow(() -> new BadInputException(file, line, "an edge without '" + end
                    + "'")));
        }
        var subject = Axioms.iri(ends.get(0));
        var object = Part.address(ends.get(2), line);
        switch (ends.get(1)) {
            case "is_a" -> axioms.below(subject, object);
            case SUB_PROPERTY, "inverseOf", "type" -> {
                // Says nothing of classes.
            }
            default -> axioms.below(subject, Part.expression("ObjectSomeValuesFrom", List.of(
                    Part.address(ends.get(1), line), object), line));
        }
    }

    private void say(Node subject, String property, String words) {
        axioms.say(subject, Part.address(property, 0), Part.literal(words, "", 0));
    }

    /** What the parser stands at, as maps, lists, texts and truths. */
    private Object value() throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    var name = in.currentName();
                    in.nextToken();
                    map.put(name, value());
                }
                return map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value());
                }
                return list;
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return in.getBooleanValue();
            }
            default -> {
                return String.valueOf(in.getText());
            }
        }
    }

    private static Optional<String> text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static List<Map<?, ?>> list(Map<?, ?> map, String name) {
        var found = new ArrayList<Map<?, ?>>();
        if (map.get(name) instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> part) {
                    found.add(part);
                }
            });
        }
        return found;
    }

    private void expect(JsonToken found, JsonToken expected, String name) throws IOException {
        if (found != expected) {
            throw new BadInputException(file, in.getTokenLocation().getLineNr(), name + " must be lists");
        }
    }
}
