package org.peptidekg.endpoint.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final String WRITING = "writing";
    /** What may be wrong with what is sent, beside what may be wrong with a question. */
    private static final List<String> REFUSED = List.of("401", "403", "413", "415", "422", "507");

    private FixedPaths() {
    }

    /**
     * {@code paths} and {@code components} of the document.
     *
     * @param writing the paths that this server can be written to by
     */
    static JsonObject read(Set<String> writing) {
        var all = file("openapi.yaml");
        var paths = all.getObj("paths");
        if (!writing.isEmpty()) {
            var more = file("openapi-writing.yaml");
            more.getObj("paths").entrySet().stream().filter(path -> writing.contains(path.getKey())).forEach(path -> {
                var methods = paths.hasKey(path.getKey()) ? paths.getObj(path.getKey()) : new JsonObject();
                path.getValue().getAsObject().forEach(methods::put);
                paths.put(path.getKey(), methods);
            });
            var components = all.getObj("components");
            components.put("securitySchemes", more.getObj("components").get("securitySchemes"));
            more.getObj("components").getObj("schemas").forEach(components.getObj("schemas")::put);
        }
        paths.keys().forEach(path -> paths.getObj(path).keys().forEach(method ->
                answer(paths.getObj(path).getObj(method))));
        return all;
    }

    private static JsonObject file(String name) {
        try (var in = FixedPaths.class.getResourceAsStream(name)) {
            return json(new Yaml().load(in)).getAsObject();
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
        var responses = responses(content);
        if (operation.hasKey("x-done")) {
            responses.remove("200");
            operation.get("x-done").getAsArray().forEach(status ->
                    responses.put(status.toString(), with("description", new JsonString("done"))));
            operation.remove("x-done");
        }
        if (operation.get("tags").getAsArray().get(0).getAsString().value().equals(WRITING)) {
            REFUSED.forEach(status -> responses.put(status, with("$ref", new JsonString(PROBLEM))));
            var security = new JsonArray();
            security.add(with("token", new JsonArray()));
            operation.put("security", security);
        }
        operation.put("responses", responses);
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
