package org.peptidekg.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of GraphML as they come. Not thread-safe. */
final class GraphMlWriter {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    GraphMlWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void start(GraphMlField... fields) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (var field : fields) {
            line();
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", field.name());
            xml.writeAttribute("for", field.owner());
            xml.writeAttribute("attr.name", field.attribute());
            xml.writeAttribute("attr.type", field.type());
        }
        line();
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "peptidekg");
        xml.writeAttribute("edgedefault", "directed");
    }

    void startNode(String id) throws XMLStreamException {
        line();
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
    }

    void startEdge(String id, String source, String target) throws XMLStreamException {
        line();
        xml.writeStartElement("edge");
        xml.writeAttribute("id", id);
        xml.writeAttribute("source", source);
        xml.writeAttribute("target", target);
    }

    void data(GraphMlField field, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", field.name());
        text(value);
        xml.writeEndElement();
    }

    void endElement() throws XMLStreamException {
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    /** A carriage return is written as a reference, or readers would take it for a line feed. */
    private void text(String value) throws XMLStreamException {
        var parts = legal(value).split("\r", -1);
        for (var i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    /** XML 1.0 cannot hold some control characters, not even as references. */
    private static String legal(String value) {
        return value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
