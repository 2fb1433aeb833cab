package org.peptidekg.extract.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.text.BadInputException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.StringReader;

/** A YAML file read so that everything refused is refused with its line. */
public record RuleFile(String name, Node node) {

    public static RuleFile parse(String name, String content) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new RuleFile(name, new Yaml(new SafeConstructor(options)).compose(new StringReader(content)));
        } catch (MarkedYAMLException e) {
            throw new BadInputException(name, e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
                    e.getProblem());
        } catch (YAMLException e) {
            // A character that YAML does not have; there is no place in what is said of it.
            throw new BadInputException(name, 1, "not valid YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    public Entry root() {
        return new Entry(name, node);
    }

    /** The entries of a file that is a list. */
    public List<Entry> entries() {
        if (!(node instanceof SequenceNode list)) {
            throw new BadInputException(name, 1, "a list is expected");
        }
        return list.getValue().stream().map(item -> new Entry(name, item)).toList();
    }

    /** A mapping of the file with its place. */
    public record Entry(String file, Node node) {

        int line() {
            return node.getStartMark().getLine() + 1;
        }

        public BadInputException bad(String reason) {
            return new BadInputException(file, line(), reason);
        }

        private MappingNode mapping() {
            if (!(node instanceof MappingNode mapping)) {
                throw bad("a mapping is expected");
            }
            return mapping;
        }

        private Optional<Node> value(String key) {
            return mapping().getValue().stream().filter(pair -> scalar(pair.getKeyNode()).equals(key))
                    .map(pair -> pair.getValueNode()).findFirst();
        }

        public void refuseOthers(String... known) {
            for (var pair : mapping().getValue()) {
                var key = scalar(pair.getKeyNode());
                if (!List.of(known).contains(key)) {
                    throw new BadInputException(file, pair.getKeyNode().getStartMark().getLine() + 1,
                            "unknown key '" + key + "'; known are " + String.join(", ", known));
                }
            }
        }

        private String scalar(Node value) {
            if (!(value instanceof ScalarNode text)) {
                throw new BadInputException(file, value.getStartMark().getLine() + 1, "a single value is expected");
            }
            return text.getValue().strip();
        }

        public String text(String key) {
            return optional(key).orElseThrow(() -> bad("'" + key + "' is missing"));
        }

        public Optional<String> optional(String key) {
            return value(key).map(this::scalar);
        }

        public List<String> list(String key) {
            var found = value(key);
            if (found.isEmpty()) {
                return List.of();
            }
            if (!(found.get() instanceof SequenceNode list)) {
                return List.of(scalar(found.get()));
            }
            return list.getValue().stream().map(this::scalar).toList();
        }

        /** A list of texts with the blanks that they begin or end with. */
        List<String> exact(String key) {
            return value(key).filter(SequenceNode.class::isInstance).map(found -> ((SequenceNode) found).getValue()
                    .stream().map(item -> item instanceof ScalarNode text ? text.getValue() : scalar(item)).toList())
                    .orElseGet(() -> list(key));
        }

        public Set<String> set(String key) {
            return Set.copyOf(new LinkedHashSet<>(list(key)));
        }

        public List<Entry> entries(String key) {
            var found = value(key);
            if (found.isEmpty()) {
                return List.of();
            }
            if (!(found.get() instanceof SequenceNode list)) {
                throw bad("'" + key + "' must be a list");
            }
            return list.getValue().stream().map(item -> new Entry(file, item)).toList();
        }

        /** A mapping from names to lists of words. */
        Map<String, List<String>> map(String key) {
            var found = value(key).orElseThrow(() -> bad("'" + key + "' is missing"));
            if (!(found instanceof MappingNode mapping)) {
                throw bad("'" + key + "' must be a mapping");
            }
            var entry = new Entry(file, found);
            var result = new LinkedHashMap<String, List<String>>();
            for (var pair : mapping.getValue()) {
                var name = scalar(pair.getKeyNode());
                result.put(name, new ArrayList<>(entry.list(name)));
            }
            return result;
        }

        /** A mapping from names to single values; empty if the key is missing. */
        Map<String, String> texts(String key) {
            if (value(key).isEmpty()) {
                return Map.of();
            }
            var result = new LinkedHashMap<String, String>();
            map(key).forEach((name, values) -> result.put(name, String.join("", values)));
            return Collections.unmodifiableMap(result);
        }

        public <E extends Enum<E>> E constant(Class<E> type, String name) {
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw bad("'" + name + "' is none of " + List.of(type.getEnumConstants()));
        }
    }
}
