package org.peptidekg.query.saved;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.text.BadInputException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the {@code #+} lines of one file as one YAML document, and knows the line of everything it refuses. */
final class HeaderReader {

    private static final String MARK = "#+";
    /** Keys that grlc or its kin understand and that mean nothing here. */
    private static final Set<String> OTHERS = Set.of("id", "endpoint", "endpoint_in_url", "transform");
    private static final String KIND = "is";
    private static final Set<String> VIEWS = Set.of("table", "graph", "path", "bar");

    private final String file;
    private final List<Integer> lines = new ArrayList<>();

    private String summary = "";
    private String description = "";
    private List<String> tags = List.of();
    private String method = "GET";
    private Optional<Integer> pagination = Optional.empty();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Header.Note> notes = new LinkedHashMap<>();
    private String view = "table";
    private Optional<String> parts = Optional.empty();
    private boolean ranked;
    private List<String> sums = List.of();

    private HeaderReader(String file) {
        this.file = file;
    }

    static Header read(String file, String text) {
        return new HeaderReader(file).read(text);
    }

    private Header read(String text) {
        var yaml = new StringBuilder();
        var all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (all[i].startsWith(MARK)) {
                lines.add(i + 1);
                yaml.append(all[i].substring(MARK.length()).stripTrailing()).append('\n');
            }
        }
        if (lines.isEmpty()) {
            throw new BadInputException(file, 1, "a saved query begins with lines '#+ summary: ...'");
        }
        entries(compose(yaml.toString())).forEach(this::take);
        require("summary", !summary.isBlank());
        require("description", !description.isBlank());
        require("tags", !tags.isEmpty());
        return new Header(summary, description, tags, method, pagination, defaults, values, notes, view, parts,
                ranked, sums);
    }

    private Node compose(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new BadInputException(file + ":" + line(line), "the header is not YAML: " + e.getProblem()
                    + " (a value with a colon needs quotes)", e);
        } catch (YAMLException e) {
            throw new BadInputException(file + ":1", "the header is not YAML: " + e.getMessage().lines().findFirst()
                    .orElse(""), e);
        }
    }

    private void take(Node keyNode, Node value) {
        var key = scalar(keyNode);
        switch (key) {
            case "summary" -> summary = scalar(value);
            case "description" -> description = scalar(value);
            case "tags" -> tags = scalars(value);
            case "method", "endpoint-method" -> method = oneOf(value, Set.of("GET", "POST"));
            case "pagination" -> pagination = Optional.of(rows(value));
            case "defaults" -> items(value).forEach(item ->
                    entries(item).forEach((name, given) -> defaults.put(scalar(name), scalar(given))));
            case "enumerate" -> items(value).forEach(item ->
                    entries(item).forEach((name, list) -> values.put(scalar(name), scalars(list))));
            case "params" -> entries(value).forEach((name, note) -> notes.put(scalar(name), note(note)));
            case "view" -> view = oneOf(value, VIEWS);
            case "parts" -> parts = Optional.of(scalar(value));
            case "ranked" -> {
                parts = Optional.of(scalar(value));
                ranked = true;
            }
            case "sums" -> sums = scalars(value);
            default -> {
                if (!OTHERS.contains(key)) {
                    throw bad(keyNode, "unknown key '" + key + "'");
                }
            }
        }
    }

    private Header.Note note(Node node) {
        var note = new LinkedHashMap<String, String>();
        entries(node).forEach((key, value) -> {
            if (!Set.of("description", "example", KIND).contains(scalar(key))) {
                throw bad(key, "unknown key '" + scalar(key) + "'; a parameter has description, example and is");
            }
            note.put(scalar(key), scalar(key).equals(KIND) ? oneOf(value, ParameterType.KINDS.keySet())
                    : scalar(value));
        });
        return new Header.Note(note.getOrDefault("description", ""), Optional.ofNullable(note.get("example")),
                Optional.ofNullable(note.get(KIND)).map(ParameterType.KINDS::get));
    }

    private int rows(Node node) {
        try {
            var rows = Integer.parseInt(scalar(node));
            if (rows > 0) {
                return rows;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw bad(node, "pagination is a number of rows above 0");
    }

    private String oneOf(Node node, Set<String> allowed) {
        var value = scalar(node);
        if (!allowed.contains(value)) {
            throw bad(node, "'" + value + "' is none of " + String.join(", ", new java.util.TreeSet<>(allowed)));
        }
        return value;
    }

    private Map<Node, Node> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(node, "expected 'key: value'");
        }
        var entries = new LinkedHashMap<Node, Node>();
        mapping.getValue().forEach(tuple -> entries.put(tuple.getKeyNode(), tuple.getValueNode()));
        return entries;
    }

    private List<Node> items(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad(node, "expected a list, one '- ' a line");
        }
        return sequence.getValue();
    }

    private List<String> scalars(Node node) {
        return items(node).stream().map(this::scalar).toList();
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw bad(node, "expected a single value");
        }
        return scalar.getValue().strip();
    }

    private void require(String key, boolean present) {
        if (!present) {
            throw new BadInputException(file, lines.get(0), "the header lacks '" + key + "'");
        }
    }

    private BadInputException bad(Node node, String reason) {
        return new BadInputException(file, line(node == null ? 0 : node.getStartMark().getLine()), reason);
    }

    private int line(int yamlLine) {
        return lines.get(Math.min(yamlLine, lines.size() - 1));
    }
}
