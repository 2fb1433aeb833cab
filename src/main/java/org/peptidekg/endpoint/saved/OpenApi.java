package org.peptidekg.endpoint.saved;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.ParameterType;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/** The operations of the endpoint as OpenAPI 3.1: one for each saved query, from its header, and the fixed ones. */
final class OpenApi {

    private OpenApi() {
    }

    /**
     * The document.
     *
     * @param writing the paths that this server can be written to by
     * @param address of the server as the client calls it, ending in {@code /}
     */
    static JsonObject document(SavedQueries queries, Set<String> writing, String address) {
        var document = new JsonObject();
        document.put("openapi", "3.1.0");
        var info = object("title", "PeptideKG", "version", "1", "description",
                "What articles on peptides state, with the words that state it. Every saved query is an operation.");
        info.put("license", object("name", "Apache-2.0", "identifier", "Apache-2.0"));
        document.put("info", info);
        document.put("servers", array(object("url", address.substring(0, address.length() - 1))));
        var fixed = FixedPaths.read(writing);
        var paths = fixed.getObj("paths");
        var components = fixed.getObj("components");
        queries.list().forEach(query -> {
            paths.put("/queries/" + query.name(), operations(query));
            if (query.query().isSelectType()) {
                components.getObj("schemas").put(row(query), RowSchema.of(query));
            }
        });
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private static JsonObject operations(SavedQuery query) {
        var path = new JsonObject();
        path.put("get", operation(query, ""));
        var post = operation(query, "Post");
        post.remove("parameters");
        var schema = object("type", "object");
        var fields = new JsonObject();
        query.parameters().forEach(parameter -> fields.put(parameter.name(), schema(parameter)));
        schema.put("properties", fields);
        var required = new JsonArray();
        query.parameters().stream().filter(Parameter::required).forEach(parameter -> required.add(parameter.name()));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        var content = new JsonObject();
        content.put("application/x-www-form-urlencoded", FixedPaths.with("schema", schema));
        post.put("requestBody", FixedPaths.with("content", content));
        path.put("post", post);
        return path;
    }

    private static JsonObject operation(SavedQuery query, String suffix) {
        var operation = object("operationId", query.name() + suffix, "summary", query.summary(), "description",
                query.description());
        // One tag each: generators make the same names again for every further one.
        operation.put("tags", array(new JsonString(query.theme())));
        var parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(fixed("format", format(query)));
        if (!query.isConstruct()) {
            parameters.add(fixed(Page.NUMBER, whole("the page, from 1")));
            parameters.add(fixed(Page.ROWS, whole("rows a page")));
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses(query));
        return operation;
    }

    private static JsonObject parameter(Parameter parameter) {
        var json = object("name", parameter.name(), "in", "query", "description", parameter.description());
        json.put("required", parameter.required());
        json.put("schema", schema(parameter));
        parameter.example().ifPresent(example -> json.put("example", value(parameter, example)));
        return json;
    }

    private static JsonObject schema(Parameter parameter) {
        var type = switch (parameter.type()) {
            case IRI, CLASS, HIERARCHY, KNOWN, STRING -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
        };
        var schema = object("type", type, "description", parameter.expectation());
        parameter.defaultValue().ifPresent(value -> schema.put("default", value(parameter, value)));
        if (!parameter.values().isEmpty()) {
            var values = new JsonArray();
            parameter.values().forEach(value -> values.add(value(parameter, value)));
            schema.put("enum", values);
        }
        return schema;
    }

    private static JsonValue value(Parameter parameter, String value) {
        if (parameter.type() == ParameterType.INTEGER || parameter.type() == ParameterType.DECIMAL) {
            return JsonNumber.valueDecimal(value);
        }
        return parameter.type() == ParameterType.BOOLEAN
                ? new org.apache.jena.atlas.json.JsonBoolean(Boolean.parseBoolean(value)) : new JsonString(value);
    }

    private static JsonObject format(SavedQuery query) {
        var schema = object("type", "string", "description", "the form of the answer; otherwise by Accept");
        var values = new JsonArray();
        Format.forAnswer(query.isConstruct()).forEach(format -> values.add(format.code()));
        schema.put("enum", values);
        return schema;
    }

    private static JsonObject whole(String description) {
        var schema = object("type", "integer", "description", description);
        schema.put("minimum", JsonNumber.value(1));
        return schema;
    }

    private static JsonObject fixed(String name, JsonObject schema) {
        var json = object("name", name, "in", "query");
        json.put("schema", schema);
        return json;
    }

    /** Of a table the plain rows come first, with what each holds; all other forms have no schema. */
    private static JsonObject responses(SavedQuery query) {
        var content = new JsonObject();
        if (query.query().isSelectType()) {
            var rows = object("type", "array");
            rows.put("items", object("$ref", "#/components/schemas/" + row(query)));
            content.put(Format.ROWS.mediaType(), FixedPaths.with("schema", rows));
        } else if (query.query().isAskType()) {
            content.put(Format.ROWS.mediaType(), FixedPaths.with("schema", object("type", "boolean")));
        }
        Format.forAnswer(query.isConstruct()).stream().filter(format -> format != Format.ROWS)
                .forEach(format -> content.put(format.mediaType(), new JsonObject()));
        return FixedPaths.responses(content);
    }

    /** {@code peptide-links} as {@code PeptideLinksRow}. */
    private static String row(SavedQuery query) {
        return Arrays.stream(query.name().split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)).collect(Collectors.joining("", "", "Row"));
    }

    private static JsonObject object(String... pairs) {
        var object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private static JsonArray array(JsonValue value) {
        var array = new JsonArray();
        array.add(value);
        return array;
    }
}
