package org.peptidekg.cli;

import java.util.List;

import org.apache.jena.atlas.json.JsonArray;
import org.peptidekg.query.saved.SavedQuery;

/** The saved queries as data. */
final class QueryList {

    private QueryList() {
    }

    static JsonArray json(List<SavedQuery> queries) {
        var list = new JsonArray();
        queries.forEach(query -> {
            var json = query.data();
            var parameters = new JsonArray();
            query.parameters().forEach(parameter -> parameters.add(parameter.data()));
            json.put("parameters", parameters);
            list.add(json);
        });
        return list;
    }
}
