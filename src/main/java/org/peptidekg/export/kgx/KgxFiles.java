package org.peptidekg.export.kgx;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.peptidekg.text.BadInputException;

/** Reads the files of KGX, tables and JSON lines, line by line. */
final class KgxFiles {

    /** Files that belong together. */
    record Pair(Path nodes, Path edges) {
    }

    /**
     * A node or an edge.
     *
     * @param values the values of each slot that has any; of a slot that holds things, none
     */
    record Entry(String file, int line, Map<String, List<String>> values) {

        Set<String> names() {
            return values.keySet();
        }

        List<String> list(String slot) {
            return values.getOrDefault(slot, List.of());
        }

        /** The first value; empty if there is none. */
        String text(String slot) {
            return list(slot).isEmpty() ? "" : list(slot).get(0);
        }
    }

    private KgxFiles() {
    }

    static List<Pair> pairs(Path folder) throws IOException {
        var pairs = new ArrayList<Pair>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var nodes : files.filter(file -> file.toString().matches(".*_nodes\\.(tsv|jsonl)")).sorted()
                        .toList()) {
                    var edges = nodes.resolveSibling(nodes.getFileName().toString().replace("_nodes.", "_edges."));
                    if (!Files.exists(edges)) {
                        throw new BadInputException(edges.toString(), "this file is missing beside the nodes");
                    }
                    pairs.add(new Pair(nodes, edges));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new BadInputException(folder.toString(), "there is no folder with files named *_nodes.tsv or "
                    + "*_nodes.jsonl");
        }
        return pairs;
    }

    static void read(Path file, Consumer<Entry> reader) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            if (file.toString().endsWith(".tsv")) {
                table(file.getFileName().toString(), lines, reader);
            } else {
                json(file.getFileName().toString(), lines, reader);
            }
        }
    }

    private static void table(String file, BufferedReader lines, Consumer<Entry> reader) throws IOException {
        var header = lines.readLine();
        if (header == null) {
            throw new BadInputException(file, 1, "the file is empty");
        }
        var columns = header.split("\t", -1);
        var number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var cells = line.split("\t", -1);
            if (cells.length != columns.length) {
                throw new BadInputException(file, number, cells.length + " cells instead of " + columns.length);
            }
            var values = new LinkedHashMap<String, List<String>>();
            for (var i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    values.put(columns[i], Arrays.asList(cells[i].split("\\|", -1)));
                }
            }
            reader.accept(new Entry(file, number, values));
        }
    }

    private static void json(String file, BufferedReader lines, Consumer<Entry> reader) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            reader.accept(new Entry(file, number, values(parse(file, number, line))));
        }
    }

    private static JsonObject parse(String file, int number, String line) {
        try {
            return JSON.parse(line);
        } catch (JsonParseException e) {
            throw new BadInputException(file, number, "not a JSON object: " + e.getMessage());
        }
    }

    private static Map<String, List<String>> values(JsonObject object) {
        var values = new LinkedHashMap<String, List<String>>();
        object.forEach((name, value) -> values.put(name, value.isArray()
                ? value.getAsArray().stream().filter(part -> !part.isObject()).map(KgxFiles::text).toList()
                : List.of(text(value))));
        return values;
    }

    private static String text(JsonValue value) {
        return value.isString() ? value.getAsString().value() : value.toString();
    }
}
