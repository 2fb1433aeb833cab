package org.peptidekg.query.saved;

import java.util.List;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** What a saved query is, as data: the fields that the command line and the endpoint have in common. */
final class QueryData {

    private QueryData() {
    }

    /** Name, theme, summary, description, kind of answer and tags; parameters not yet. */
    static JsonObject json(SavedQuery query) {
        var json = new JsonObject();
        json.put("name", query.name());
        json.put("theme", query.theme());
        json.put("summary", query.summary());
        json.put("description", query.description());
        json.put("answer", query.isConstruct() ? "graph" : "table");
        json.put("tags", strings(query.tags()));
        return json;
    }

    /** A parameter: its name, whether it must be given, what it is, and values where there are some. */
    static JsonObject json(Parameter parameter) {
        var json = new JsonObject();
        json.put("name", parameter.name());
        json.put("required", parameter.required());
        json.put("description", parameter.description());
        json.put("expected", parameter.expectation());
        parameter.defaultValue().ifPresent(value -> json.put("default", value));
        parameter.example().ifPresent(value -> json.put("example", value));
        if (!parameter.values().isEmpty()) {
            json.put("values", strings(parameter.values()));
        }
        return json;
    }

    private static JsonArray strings(List<String> values) {
        var list = new JsonArray();
        values.forEach(list::add);
        return list;
    }
}
