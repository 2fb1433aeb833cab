package org.peptidekg.export.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.export.write.Json;
import org.peptidekg.rdf.Namespaces;

/** The metadata of a group of tables as the W3C's CSV on the Web wants it; processors look for a file of this name. */
final class CsvOnTheWeb implements TableDescription {

    @Override
    public String file() {
        return "csv-metadata.json";
    }

    @Override
    public void write(List<TableFile> files, Json json) throws IOException {
        json.object().name("@context").array().value("http://www.w3.org/ns/csvw").object().put("@language", "en")
                .endObject().endArray();
        json.put("dc:title", Dataset.NAME).put("dc:description", Dataset.MEANING).name("dc:license").object()
                .put("@id", Namespaces.LICENCE).endObject();
        json.name("dialect").object().put("encoding", "utf-8").put("lineTerminators", List.of("\r\n"))
                .put("header", true).endObject().name("tables").array();
        for (var file : files) {
            json.line();
            table(file, json);
        }
        json.endArray().endObject();
    }

    private static void table(TableFile file, Json json) throws IOException {
        var table = file.table();
        json.object().put("url", file.name()).put("dc:description", table.meaning() + ".").name("tableSchema").object()
                .name("columns").array();
        for (var column : table.columns()) {
            json.line().object().put("name", column.name()).put("titles", column.name())
                    .put("datatype", column.kind().csvw()).put("dc:description", column.meaning() + ".");
            if (column.kind() == Kind.LIST) {
                json.put("separator", Kind.BAR);
            }
            json.endObject();
        }
        json.endArray().put("primaryKey", table.key()).put("aboutUrl", "{+" + table.key().get(0) + "}");
        json.putIfAny("foreignKeys", table.referring().stream().map(column -> reference(table, column)).toList());
        json.endObject().endObject();
    }

    private static Map<String, Object> reference(Table<?> table, String column) {
        var other = Tables.named(table.references().get(column));
        return new TreeMap<>(Map.of("columnReference", column, "reference",
                new TreeMap<>(Map.of("resource", other.name() + ".csv", "columnReference", other.key().get(0)))));
    }
}
