package org.peptidekg.endpoint.saved;

import java.util.Locale;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/** The list of saved queries for programs. */
final class QueriesJson {

    private QueriesJson() {
    }

    /** @param path what stands before the paths of this server */
    static JsonArray json(SavedQueries queries, String path) {
        var list = new JsonArray();
        queries.list().forEach(query -> list.add(json(query, path)));
        return list;
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
}
