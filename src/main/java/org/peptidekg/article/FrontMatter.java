package org.peptidekg.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.text.MappedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The YAML between two lines of three hyphens at the head of a Markdown file. */
final class FrontMatter {

    private static final Pattern FENCED = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\r?\\n(?<yaml>(?s:.*?))^(---|\\.\\.\\.)[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);
    private static final Set<String> PEOPLE = Set.of("author", "authors", "reviewer", "reviewers",
            "reviewedby", "editor", "editors", "contributor", "contributors", "medicalreviewer");

    private FrontMatter() {
    }

    /**
     * Reads the front matter into the draft, title and description also as blocks.
     *
     * @return the position where the body begins
     */
    static int read(InputFile file, Draft draft) {
        var matcher = FENCED.matcher(file.content());
        if (!matcher.find()) {
            return file.content().startsWith("\uFEFF") ? 1 : 0;
        }
        var start = matcher.start("yaml");
        Yaml.compose(file.path().toString(), matcher.group("yaml"), 1).ifPresent(root -> {
            put(file, draft, root, start);
            block(file, root, "title", start).ifPresent(text -> draft.blocks.add(new Block.Heading(1, text)));
            block(file, root, "description", start).ifPresent(text -> draft.blocks.add(new Block.Paragraph(text)));
        });
        return matcher.end();
    }

    private static void put(InputFile file, Draft draft, MappingNode root, int start) {
        for (var entry : root.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            var name = key.getValue().toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
            var values = texts(entry.getValueNode());
            if (values.isEmpty()) {
                continue;
            }
            switch (name) {
                case "title" -> draft.title = Optional.of(values.get(0));
                case "updated", "lastmod", "lastupdated", "modified", "dateupdated", "datemodified" ->
                    draft.date = Dates.parse(values.get(0)).or(() -> draft.date);
                case "date", "published", "publishdate", "datepublished" ->
                    draft.date = draft.date.or(() -> Dates.parse(values.get(0)));
                case "source", "url", "canonical", "canonicalurl" -> draft.source = Optional.of(values.get(0));
                default -> {
                    if (PEOPLE.contains(name)) {
                        values.forEach(person -> draft.people.add(new Metadata.Person(role(name), person)));
                    }
                }
            }
        }
    }

    private static String role(String key) {
        if (key.contains("review")) {
            return "reviewer";
        }
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }

    /** A scalar, the scalars of a list, or the names in it. */
    private static List<String> texts(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? List.of() : List.of(scalar.getValue().strip());
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().flatMap(item -> texts(item).stream()).toList();
        }
        return value(node, "name").map(FrontMatter::texts).orElse(List.of());
    }

    private static Optional<Node> value(Node node, String key) {
        if (!(node instanceof MappingNode map)) {
            return Optional.empty();
        }
        return map.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equalsIgnoreCase(key))
                .map(entry -> entry.getValueNode()).findFirst();
    }

    private static Optional<MappedText> block(InputFile file, MappingNode root, String key, int yamlStart) {
        var node = value(root, key);
        if (node.isEmpty() || !(node.get() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            return Optional.empty();
        }
        var content = file.content();
        // The YAML reader counts code points.
        var from = content.offsetByCodePoints(yamlStart, scalar.getStartMark().getIndex());
        var to = content.offsetByCodePoints(yamlStart, scalar.getEndMark().getIndex());
        var builder = new MappedText.Builder(file.source());
        var found = new Aligner(file.source()).append(builder, scalar.getValue().strip(), from, to);
        return found < 0 ? Optional.empty() : Optional.of(builder.build());
    }
}
