package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it comes, an element a line where asked. Not thread-safe. */
final class Xml {

    private final XMLStreamWriter xml;

    private interface Step {
        void run() throws XMLStreamException;
    }

    Xml(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        run(() -> xml.writeStartDocument("UTF-8", "1.0"));
        line();
    }

    /** Begins an element; attributes come as name, value, name, value. */
    Xml start(String element, Object... attributes) throws IOException {
        run(() -> xml.writeStartElement(element));
        attributes(attributes);
        return this;
    }

    Xml empty(String element, Object... attributes) throws IOException {
        run(() -> xml.writeEmptyElement(element));
        attributes(attributes);
        return this;
    }

    /** An attribute more of the element that was begun last. */
    Xml attribute(String name, Object value) throws IOException {
        attributes(name, value);
        return this;
    }

    /** An element that holds text alone. */
    Xml text(String element, String text, Object... attributes) throws IOException {
        start(element, attributes);
        text(text);
        return end();
    }

    Xml end() throws IOException {
        run(xml::writeEndElement);
        return this;
    }

    Xml line() throws IOException {
        run(() -> xml.writeCharacters("\n"));
        return this;
    }

    void finish() throws IOException {
        line();
        run(xml::writeEndDocument);
        run(xml::flush);
    }

    /** A carriage return is written as a reference, or readers would take it for a line feed. */
    private void text(String value) throws IOException {
        var parts = legal(value).split("\r", -1);
        for (var i = 0; i < parts.length; i++) {
            var part = parts[i];
            if (i > 0) {
                run(() -> xml.writeEntityRef("#13"));
            }
            run(() -> xml.writeCharacters(part));
        }
    }

    private void attributes(Object... attributes) throws IOException {
        for (var i = 0; i < attributes.length; i += 2) {
            var name = attributes[i].toString();
            var value = legal(attributes[i + 1].toString());
            run(() -> xml.writeAttribute(name, value));
        }
    }

    /** XML 1.0 cannot hold some control characters, not even as references. */
    static String legal(String value) {
        return value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private static IOException failure(XMLStreamException e) {
        return new IOException("writing XML: " + e.getMessage(), e);
    }
}
