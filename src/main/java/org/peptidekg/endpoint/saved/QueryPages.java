package org.peptidekg.endpoint.saved;

import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/** The list of saved queries, for programs and for people. */
final class QueryPages {

    private QueryPages() {
    }

    /** @param path what stands before the paths of this server */
    static JsonArray json(SavedQueries queries, String path) {
        var list = new JsonArray();
        queries.list().forEach(query -> list.add(json(query, path)));
        return list;
    }

    static String list(SavedQueries queries) {
        return queries.list().stream().map(QueryPages::entry)
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
    }

    private static JsonObject json(SavedQuery query, String path) {
        var json = query.data();
        json.put("method", query.method());
        json.put("view", query.view());
        var formats = new JsonArray();
        Format.forAnswer(query.isConstruct()).forEach(format -> formats.add(format.code()));
        json.put("formats", formats);
        var parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(json(parameter)));
        json.put("parameters", parameters);
        json.put("run", path + "/queries/" + query.name());
        json.put("file", path + "/queries/" + query.name() + ".rq");
        return json;
    }

    private static JsonObject json(Parameter parameter) {
        var json = parameter.data();
        json.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
        return json;
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
