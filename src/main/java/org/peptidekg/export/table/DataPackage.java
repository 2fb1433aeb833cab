package org.peptidekg.export.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Namespaces;

/** A tabular data package as Frictionless Data wants it. */
final class DataPackage implements TableDescription {

    @Override
    public String file() {
        return "datapackage.json";
    }

    @Override
    public void write(List<TableFile> files, Json json) throws IOException {
        json.object().put("profile", "tabular-data-package").put("name", "peptidekg")
                .put("title", Dataset.NAME).put("description", Dataset.MEANING);
        json.name("licenses").array().object().put("name", "Apache-2.0").put("path", Namespaces.LICENCE)
                .put("title", "Apache License 2.0").endObject().endArray();
        json.name("resources").array();
        for (var file : files) {
            json.line();
            resource(file, json);
        }
        json.endArray().endObject();
    }

    private static void resource(TableFile file, Json json) throws IOException {
        var table = file.table();
        json.object().put("profile", "tabular-data-resource").put("name", table.name()).put("path", file.name())
                .put("description", table.meaning() + ".").put("format", "csv").put("mediatype", "text/csv")
                .put("encoding", "utf-8").put("bytes", file.size()).put("hash", "sha256:" + file.sha256());
        json.name("dialect").object().put("delimiter", ",").put("lineTerminator", "\r\n").put("quoteChar", "\"")
                .put("doubleQuote", true).put("header", true).endObject();
        json.name("schema").object().name("fields").array();
        for (var column : table.columns()) {
            json.line().object().put("name", column.name());
            var kind = column.kind().frictionless();
            json.put("type", kind.get("type")).putIfAny("format", kind.get("format"));
            json.put("description", column.meaning() + ".").endObject();
        }
        json.endArray().put("missingValues", List.of("")).put("primaryKey", table.key());
        json.putIfAny("foreignKeys", table.referring().stream().map(column -> reference(table, column)).toList());
        json.endObject().endObject();
    }

    private static Map<String, Object> reference(Table<?> table, String column) {
        var other = Tables.named(table.references().get(column));
        var reference = new LinkedHashMap<String, Object>();
        reference.put("fields", column);
        reference.put("reference", new TreeMap<>(Map.of("resource", other.name(), "fields", other.key().get(0))));
        return reference;
    }
}
