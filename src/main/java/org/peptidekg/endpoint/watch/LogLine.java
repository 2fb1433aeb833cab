package org.peptidekg.endpoint.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonObject;

/** One line of a log: what is known of an event, by name, in the order in which it was told. */
final class LogLine {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds the time, in UTC. */
    LogLine withTime() {
        return with("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Adds a text or a number; nothing if it is null or empty. */
    LogLine with(String name, Object value) {
        if (value != null && !value.equals("")) {
            values.put(name, value);
        }
        return this;
    }

    /** An object of JSON, or {@code name=value} with texts in quotation marks; in both nothing breaks the line. */
    String text(boolean json) {
        if (!json) {
            return values.entrySet().stream().map(entry -> entry.getKey() + "=" + (entry.getValue() instanceof Number
                    ? entry.getValue() : quoted(entry.getValue().toString()))).collect(Collectors.joining(" "));
        }
        var object = new JsonObject();
        values.forEach((name, value) -> {
            if (value instanceof Number number) {
                object.put(name, number.longValue());
            } else {
                object.put(name, plain(value.toString()));
            }
        });
        // It is written over many lines; those of texts are gone.
        return object.toString().replaceAll("\\s*\n\\s*", " ").strip();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9._:+/-]+") ? text
                : "\"" + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Control characters could forge a line, or an order to a terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
