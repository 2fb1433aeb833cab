package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Locale;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.query.Format;
import org.peptidekg.query.Parameter;
import org.peptidekg.query.ParameterType;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.query.SavedQuery;

/** The operations of the endpoint as OpenAPI 3.1: one for each saved query, from its header, and the fixed ones. */
final class OpenApi {

    private static final String PROBLEM = "#/components/responses/Problem";

    private OpenApi() {
    }

    /**
     * The document.
     *
     * @param address of the server as the client calls it, ending in {@code /}
     */
    static JsonObject document(SavedQueries queries, String address) {
        var document = new JsonObject();
        document.put("openapi", "3.1.0");
        var info = object("title", "PeptideKG", "version", "1", "description",
                "What articles on peptides state, with the words that state it. Every saved query is an operation.");
        info.put("license", object("name", "Apache-2.0", "identifier", "Apache-2.0"));
        document.put("info", info);
        document.put("servers", array(object("url", address.substring(0, address.length() - 1))));
        var paths = new JsonObject();
        paths.put("/sparql", sparql());
        paths.put("/queries", get("listQueries", "The saved queries", "queries", List.of("application/json",
                "text/html")));
        queries.list().forEach(query -> paths.put("/queries/" + query.name(), operations(query)));
        paths.put("/.well-known/void", get("describe", "What the dataset holds, in RDF", "description",
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")));
        paths.put("/health", get("health", "Whether the server can answer", "server", List.of("application/json")));
        document.put("paths", paths);
        document.put("components", components());
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
        content.put("application/x-www-form-urlencoded", wrap("schema", schema));
        post.put("requestBody", wrap("content", content));
        path.put("post", post);
        return path;
    }

    private static JsonObject operation(SavedQuery query, String suffix) {
        var operation = object("operationId", query.name() + suffix, "summary", query.summary(), "description",
                query.description());
        var tags = new JsonArray();
        query.tags().forEach(tags::add);
        operation.put("tags", tags);
        var parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(fixed("format", format(query)));
        if (!query.isConstruct()) {
            parameters.add(fixed(Page.NUMBER, whole("the page, from 1")));
            parameters.add(fixed(Page.ROWS, whole("rows a page")));
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses(Format.forAnswer(query.isConstruct()).stream().map(Format::mediaType)
                .toList()));
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
            case IRI, CLASS, STRING -> "string";
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

    private static JsonObject sparql() {
        var types = List.of("application/sparql-results+json", "application/sparql-results+xml", "text/csv",
                "text/tab-separated-values", "text/turtle", "application/ld+json", "application/rdf+xml",
                "application/n-triples");
        var path = get("sparql", "SPARQL 1.1 query; without one, the service description", "sparql", types);
        var get = path.get("get").getAsObject();
        var parameters = new JsonArray();
        for (var name : List.of("query", "default-graph-uri", "named-graph-uri")) {
            parameters.add(fixed(name, object("type", "string")));
        }
        get.put("parameters", parameters);
        var post = object("operationId", "sparqlPost", "summary", "SPARQL 1.1 query");
        post.put("tags", strings("sparql"));
        post.put("requestBody", wrap("content", wrap("application/sparql-query", wrap("schema", object("type",
                "string")))));
        post.put("responses", responses(types));
        path.put("post", post);
        return path;
    }

    private static JsonObject get(String id, String summary, String tag, List<String> types) {
        var operation = object("operationId", id, "summary", summary);
        operation.put("tags", strings(tag));
        operation.put("responses", responses(types));
        return wrap("get", operation);
    }

    private static JsonObject responses(List<String> types) {
        var content = new JsonObject();
        types.forEach(type -> content.put(type, new JsonObject()));
        var good = object("description", "the answer");
        good.put("content", content);
        var responses = wrap("200", good);
        for (var status : List.of("400", "406", "503")) {
            responses.put(status, object("$ref", PROBLEM));
        }
        return responses;
    }

    private static JsonObject components() {
        var fields = new JsonObject();
        for (var field : List.of("type", "title", "detail", "parameter")) {
            fields.put(field, object("type", "string"));
        }
        fields.put("status", object("type", "integer"));
        var schema = object("type", "object");
        schema.put("properties", fields);
        var problem = object("description", "what is wrong, RFC 9457");
        problem.put("content", wrap(Problem.MEDIA_TYPE.toLowerCase(Locale.ROOT), wrap("schema", schema)));
        return wrap("responses", wrap("Problem", problem));
    }

    private static JsonObject object(String... pairs) {
        var object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private static JsonObject wrap(String key, JsonValue value) {
        var object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonArray array(JsonValue value) {
        var array = new JsonArray();
        array.add(value);
        return array;
    }

    private static JsonArray strings(String value) {
        return array(new JsonString(value));
    }
}
