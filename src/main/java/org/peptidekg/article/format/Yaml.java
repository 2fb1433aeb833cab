package org.peptidekg.article.format;

import java.io.StringReader;
import java.util.Optional;

import org.peptidekg.text.BadInputException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** YAML as nodes that know their place. Nothing is turned into Java objects. */
public final class Yaml {

    private Yaml() {
    }

    /**
     * The mapping that a YAML text holds, empty if the text holds something else or nothing.
     *
     * @param firstLine number of lines before the text in its file
     * @throws BadInputException if it is not YAML
     */
    public static Optional<MappingNode> compose(String place, String yaml, int firstLine) {
        try {
            var root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            return root instanceof MappingNode map ? Optional.of(map) : Optional.empty();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BadInputException(place, firstLine + (mark == null ? 1 : mark.getLine() + 1),
                    "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new BadInputException(place, firstLine + 1,
                    "not valid YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The text of a scalar that is not blank. */
    static String text(String place, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new BadInputException(place, line(node), "a text was expected here");
    }
}
