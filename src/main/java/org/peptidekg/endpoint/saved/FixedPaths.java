package org.peptidekg.endpoint.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.yaml.snakeyaml.Yaml;

/** What the endpoint answers beside the saved queries, from {@code openapi.yaml}, each with its responses. */
final class FixedPaths {

    private static final String PROBLEM = "#/components/responses/Problem";

    private FixedPaths() {
    }

    /** {@code paths} and {@code components} of the document. */
    static JsonObject read() {
        try (var in = FixedPaths.class.getResourceAsStream("openapi.yaml")) {
            var all = json(new Yaml().load(in)).getAsObject();
            var paths = all.getObj("paths");
            paths.keys().forEach(path -> paths.getObj(path).keys().forEach(method ->
                    answer(paths.getObj(path).getObj(method))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The media types and the schema that the file names become the responses. */
    private static void answer(JsonObject operation) {
        var content = new JsonObject();
        if (operation.hasKey("x-schema")) {
            content.put("application/json", with("schema", operation.get("x-schema")));
        }
        if (operation.hasKey("x-types")) {
            operation.get("x-types").getAsArray().forEach(type -> content.put(type.getAsString().value(),
                    new JsonObject()));
        }
        operation.remove("x-schema");
        operation.remove("x-types");
        operation.put("responses", responses(content));
    }

    /** The answer, and what stands for it when something is wrong. */
    static JsonObject responses(JsonObject content) {
        var good = with("description", new JsonString("the answer"));
        good.put("content", content);
        var responses = with("200", good);
        for (var status : List.of("400", "404", "406", "503")) {
            responses.put(status, with("$ref", new JsonString(PROBLEM)));
        }
        return responses;
    }

    static JsonObject with(String key, JsonValue value) {
        var object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonValue json(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            map.forEach((key, part) -> object.put(key.toString(), json(part)));
            return object;
        }
        if (value instanceof List<?> list) {
            var array = new JsonArray();
            list.forEach(part -> array.add(json(part)));
            return array;
        }
        if (value instanceof Integer number) {
            return JsonNumber.value(number);
        }
        return value instanceof Boolean truth ? new JsonBoolean(truth) : new JsonString(value.toString());
    }
}
