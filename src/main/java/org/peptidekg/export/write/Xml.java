package org.peptidekg.export.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML as it comes, an element a line where asked. Not thread-safe. Java's own writer leaves tabs and line
 * breaks of attributes as they are, which readers take for blanks; here quotations come back as they were.
 */
public final class Xml {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    /** What still has to be written behind the attributes of the last element. */
    private String pending = "";

    public Xml(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line();
    }

    /** Begins an element; attributes come as name, value, name, value. */
    public Xml start(String element, Object... attributes) throws IOException {
        begin(element, attributes);
        open.push(element);
        pending = ">";
        return this;
    }

    public Xml empty(String element, Object... attributes) throws IOException {
        begin(element, attributes);
        pending = "/>";
        return this;
    }

    /** An attribute more of the element that was begun last. */
    public Xml attribute(String name, Object value) throws IOException {
        attributes(name, value);
        return this;
    }

    /** An element that holds text alone. */
    public Xml text(String element, String text, Object... attributes) throws IOException {
        start(element, attributes);
        // A carriage return is written as a reference, or readers would take it for a line feed.
        write(escaped(text).replace("\r", "&#13;"));
        return end();
    }

    public Xml end() throws IOException {
        write("</" + open.pop() + ">");
        return this;
    }

    public Xml line() throws IOException {
        write("\n");
        return this;
    }

    public void finish() throws IOException {
        line();
        while (!open.isEmpty()) {
            end();
        }
        out.flush();
    }

    private void begin(String element, Object... attributes) throws IOException {
        write("<" + element);
        attributes(attributes);
    }

    private void attributes(Object... attributes) throws IOException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1].toString()).replace("\"", "&quot;")
                    .replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;") + "\"");
        }
    }

    private void write(String text) throws IOException {
        out.write(pending);
        pending = "";
        out.write(text);
    }

    private static String escaped(String value) {
        return legal(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** XML 1.0 cannot hold some control characters, not even as references. */
    public static String legal(String value) {
        return value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
