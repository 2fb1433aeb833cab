package org.peptidekg.export.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Writes JSON as it comes, one member after the other. Not thread-safe. */
public final class Json {

    private final Writer out;
    /** For each open object or array, whether it holds something already. */
    private final Deque<Boolean> open = new ArrayDeque<>();
    private boolean named;

    public Json(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    public Json object() throws IOException {
        return begin('{');
    }

    public Json array() throws IOException {
        return begin('[');
    }

    public Json endObject() throws IOException {
        return end('}');
    }

    public Json endArray() throws IOException {
        return end(']');
    }

    /** A line break, where the next thing should begin on a line of its own. */
    public Json line() throws IOException {
        out.write('\n');
        return this;
    }

    public Json name(String name) throws IOException {
        separate();
        string(name);
        out.write(':');
        named = true;
        return this;
    }

    /** A member of the object. */
    public Json put(String name, Object value) throws IOException {
        return name(name).value(value);
    }

    /** A member only if it has a value: not for an empty text, list or optional. */
    public Json putIfAny(String name, Object value) throws IOException {
        var given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        var empty = given == null || given instanceof String text && text.isEmpty()
                || given instanceof Collection<?> list && list.isEmpty();
        return empty ? this : put(name, given);
    }

    /** A string, number, boolean, list or map. */
    public Json value(Object value) throws IOException {
        if (value instanceof Collection<?> list) {
            array();
            for (var part : list) {
                value(part);
            }
            return endArray();
        }
        if (value instanceof Map<?, ?> map) {
            object();
            for (var entry : map.entrySet()) {
                put(entry.getKey().toString(), entry.getValue());
            }
            return endObject();
        }
        separate();
        if (value instanceof Number || value instanceof Boolean) {
            out.write(value.toString());
        } else {
            string(value.toString());
        }
        return this;
    }

    /** A value that is JSON already. */
    public Json raw(String json) throws IOException {
        separate();
        out.write(json);
        return this;
    }

    public void flush() throws IOException {
        out.flush();
    }

    private Json begin(char sign) throws IOException {
        separate();
        open.push(false);
        out.write(sign);
        return this;
    }

    private Json end(char sign) throws IOException {
        open.pop();
        out.write(sign);
        return this;
    }

    private void separate() throws IOException {
        if (named) {
            named = false;
        } else if (!open.isEmpty()) {
            if (open.pop()) {
                out.write(',');
            }
            open.push(true);
        }
    }

    private void string(String text) throws IOException {
        out.write('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.write("\\\"");
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\t' -> out.write("\\t");
                default -> {
                    // Line separators are legal in JSON, not in the scripts that it is pasted into.
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.write(String.format("\\u%04x", (int) c));
                    } else {
                        out.write(c);
                    }
                }
            }
        }
        out.write('"');
    }
}
