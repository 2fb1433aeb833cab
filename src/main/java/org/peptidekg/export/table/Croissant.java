package org.peptidekg.export.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.text.BundledFolder;

/** Croissant 1.0, by which programs for machine learning load tables. */
final class Croissant implements TableDescription {

    private static final String CONTEXT = "data/export/croissant-context.json";

    @Override
    public String file() {
        return "croissant.json";
    }

    @Override
    public void write(List<TableFile> files, Json json) throws IOException {
        json.object().name("@context").raw(BundledFolder.file(CONTEXT).content().strip());
        json.put("@type", "sc:Dataset").put("conformsTo", "http://mlcommons.org/croissant/1.0")
                .put("name", "peptidekg").put("description", Dataset.MEANING).put("license", Namespaces.LICENCE)
                .put("url", Iris.DEFAULT_BASE).name("distribution").array();
        for (var file : files) {
            json.line().object().put("@type", "cr:FileObject").put("@id", file.name()).put("name", file.name())
                    .put("description", file.table().meaning() + ".").put("contentUrl", file.name())
                    .put("contentSize", file.size() + " B").put("encodingFormat", "text/csv")
                    .put("sha256", file.sha256()).endObject();
        }
        json.endArray().name("recordSet").array();
        for (var file : files) {
            json.line();
            records(file, json);
        }
        json.endArray().endObject();
    }

    private static void records(TableFile file, Json json) throws IOException {
        var table = file.table();
        json.object().put("@type", "cr:RecordSet").put("@id", table.name()).put("name", table.name())
                .put("description", table.meaning() + ".").name("key").array();
        for (var key : table.key()) {
            json.value(id(table, key));
        }
        json.endArray().name("field").array();
        for (var column : table.columns()) {
            json.line().object().put("@type", "cr:Field").put("@id", table.name() + "/" + column.name())
                    .put("name", column.name()).put("description", column.meaning() + ".")
                    .put("dataType", column.kind().croissant()).name("source").object()
                    .put("fileObject", Map.of("@id", file.name())).put("extract", Map.of("column", column.name()))
                    .endObject();
            if (table.references().containsKey(column.name())) {
                var other = Tables.named(table.references().get(column.name()));
                json.name("references").object().put("field", id(other, other.key().get(0))).endObject();
            }
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static Map<String, String> id(Table<?> table, String column) {
        return Map.of("@id", table.name() + "/" + column);
    }
}
