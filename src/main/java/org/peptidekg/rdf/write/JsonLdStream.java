package org.peptidekg.rdf.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Writes statements as one compact JSON-LD 1.1 document while they come, a line a subject: its context first, then the
 * nodes, those of a named graph within it. What is held in memory is what one subject says, where the libraries hold
 * the whole document. Statements should come by graph and subject; others are right as well, but longer.
 */
final class JsonLdStream {

    private final JsonGenerator json;
    private final Map<String, String> namespaces;
    private final Map<IRI, List<Value>> properties = new LinkedHashMap<>();
    private Resource graph;
    private Resource subject;

    private JsonLdStream(Map<String, String> namespaces, Writer out) throws IOException {
        this.namespaces = namespaces;
        json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    /**
     * @param namespaces prefix to namespace; no prefix may be the scheme of an address that is written
     * @throws IOException if the stream fails
     */
    static void write(Iterator<Statement> statements, Map<String, String> namespaces, Writer out) throws IOException {
        var stream = new JsonLdStream(namespaces, out);
        stream.begin();
        while (statements.hasNext()) {
            stream.add(statements.next());
        }
        stream.end();
    }

    private void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (var namespace : namespaces.entrySet()) {
            json.writeStringField(namespace.getKey(), namespace.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    private void end() throws IOException {
        endSubject();
        endGraph();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void add(Statement statement) throws IOException {
        if (subject == null || !statement.getSubject().equals(subject) || !sameGraph(statement.getContext())) {
            endSubject();
            if (!sameGraph(statement.getContext())) {
                endGraph();
                beginGraph(statement.getContext());
            }
            subject = statement.getSubject();
        }
        properties.computeIfAbsent(statement.getPredicate(), predicate -> new ArrayList<>())
                .add(statement.getObject());
    }

    private boolean sameGraph(Resource other) {
        return graph == null ? other == null : graph.equals(other);
    }

    private void beginGraph(Resource next) throws IOException {
        graph = next;
        if (graph != null) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("@id", id(graph));
            json.writeArrayFieldStart("@graph");
        }
    }

    private void endGraph() throws IOException {
        if (graph != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void endSubject() throws IOException {
        if (subject == null) {
            return;
        }
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", id(subject));
        for (var property : properties.entrySet()) {
            var values = property.getValue();
            var isType = property.getKey().equals(RDF.TYPE) && values.stream().allMatch(Value::isResource);
            json.writeFieldName(isType ? "@type" : shortened(property.getKey()));
            if (values.size() > 1) {
                json.writeStartArray();
            }
            for (var value : values) {
                write(value, isType);
            }
            if (values.size() > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
        properties.clear();
        subject = null;
    }

    private void write(Value value, boolean isType) throws IOException {
        if (isType) {
            json.writeString(value instanceof IRI iri ? shortened(iri) : id((Resource) value));
        } else if (value instanceof Resource resource) {
            json.writeStartObject();
            json.writeStringField("@id", id(resource));
            json.writeEndObject();
        } else {
            write((Literal) value);
        }
    }

    private void write(Literal literal) throws IOException {
        var language = literal.getLanguage();
        if (language.isEmpty() && literal.getCoreDatatype() == CoreDatatype.XSD.STRING) {
            json.writeString(literal.getLabel());
            return;
        }
        json.writeStartObject();
        if (language.isPresent()) {
            json.writeStringField("@language", language.get());
        } else {
            json.writeStringField("@type", shortened(literal.getDatatype()));
        }
        json.writeStringField("@value", literal.getLabel());
        json.writeEndObject();
    }

    private String id(Resource resource) {
        return resource instanceof BNode node ? "_:" + node.getID() : shortened((IRI) resource);
    }

    /** By the longest namespace that it begins with; what would then be read as the path of an address stays whole. */
    private String shortened(IRI iri) {
        var whole = iri.stringValue();
        var best = "";
        var prefix = "";
        for (var namespace : namespaces.entrySet()) {
            var name = namespace.getValue();
            if (name.length() > best.length() && name.length() < whole.length() && whole.startsWith(name)
                    && !whole.startsWith("//", name.length())) {
                best = name;
                prefix = namespace.getKey();
            }
        }
        return best.isEmpty() ? whole : prefix + ':' + whole.substring(best.length());
    }
}
