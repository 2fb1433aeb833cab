package org.peptidekg.cli;

import java.util.List;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.query.Parameter;
import org.peptidekg.query.SavedQuery;

/** The saved queries as data. */
final class QueryList {

    private QueryList() {
    }

    static JsonArray json(List<SavedQuery> queries) {
        var list = new JsonArray();
        queries.forEach(query -> {
            var json = new JsonObject();
            json.put("name", query.name());
            json.put("theme", query.theme());
            json.put("summary", query.summary());
            json.put("description", query.description());
            json.put("answer", query.isConstruct() ? "graph" : "table");
            json.put("tags", strings(query.tags()));
            var parameters = new JsonArray();
            query.parameters().forEach(parameter -> parameters.add(json(parameter)));
            json.put("parameters", parameters);
            list.add(json);
        });
        return list;
    }

    private static JsonObject json(Parameter parameter) {
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
