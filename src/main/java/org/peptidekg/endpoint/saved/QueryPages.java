package org.peptidekg.endpoint.saved;

import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.query.Format;
import org.peptidekg.query.Parameter;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.query.SavedQuery;

/** The list of saved queries, for programs and for people. */
final class QueryPages {

    private QueryPages() {
    }

    static JsonArray json(SavedQueries queries) {
        var list = new JsonArray();
        queries.list().forEach(query -> list.add(json(query)));
        return list;
    }

    static String list(SavedQueries queries) {
        return queries.list().stream().map(QueryPages::entry)
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
    }

    private static JsonObject json(SavedQuery query) {
        var json = new JsonObject();
        json.put("name", query.name());
        json.put("theme", query.theme());
        json.put("summary", query.summary());
        json.put("description", query.description());
        json.put("tags", strings(query.tags()));
        json.put("method", query.method());
        json.put("view", query.view());
        json.put("answer", query.isConstruct() ? "graph" : "table");
        json.put("formats", strings(Format.forAnswer(query.isConstruct()).stream().map(Format::code).toList()));
        var parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(json(parameter)));
        json.put("parameters", parameters);
        json.put("run", "/queries/" + query.name());
        json.put("file", "/queries/" + query.name() + ".rq");
        return json;
    }

    private static JsonObject json(Parameter parameter) {
        var json = new JsonObject();
        json.put("name", parameter.name());
        json.put("type", parameter.type().name().toLowerCase(java.util.Locale.ROOT));
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

    private static JsonArray strings(java.util.List<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static String entry(SavedQuery query) {
        return "<dt>" + Html.link("/queries/" + query.name() + ".rq", query.name()) + "</dt>\n<dd>"
                + Html.escape(query.summary()) + ". " + Html.escape(query.description()) + form(query) + "</dd>";
    }

    private static String form(SavedQuery query) {
        var fields = query.parameters().stream().map(parameter -> "<label>" + Html.escape(parameter.name())
                + " <input name=\"" + Html.escape(parameter.name()) + "\" value=\""
                + Html.escape(parameter.required() ? parameter.example().orElse("") : parameter.defaultValue()
                .orElse(""))
                + "\"" + (parameter.required() ? " required" : "") + " title=\"" + Html.escape(parameter.expectation())
                + "\"></label> ").collect(Collectors.joining());
        return "<form action=\"/queries/" + query.name() + "\"><input type=\"hidden\" name=\"format\" value=\"html\">"
                + fields + "<button>Run</button></form>";
    }
}
