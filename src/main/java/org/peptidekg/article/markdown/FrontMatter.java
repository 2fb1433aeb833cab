package org.peptidekg.article.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Dates;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.format.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The YAML between two lines of three hyphens, or the JSON, at the head of a Markdown file. */
final class FrontMatter {

    private static final Pattern FENCED = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\r?\\n(?<yaml>(?s:.*?))^(---|\\.\\.\\.)[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);
    /** JSON is read as the YAML that it nearly is. */
    private static final Pattern JSON = Pattern.compile(
            "\\A\\uFEFF?(?<yaml>\\{[ \\t]*\\r?\\n(?s:.*?)^\\})[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile(
            "\\A\\uFEFF?\\+\\+\\+[ \\t]*\\r?\\n(?s:.*?)^\\+\\+\\+[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);
    private static final Set<String> PEOPLE = Set.of("author", "authors", "reviewer", "reviewers",
            "reviewedby", "editor", "editors", "contributor", "contributors", "medicalreviewer");

    private FrontMatter() {
    }

    /**
     * Reads the front matter into the draft, what it tells of the matter also as blocks.
     *
     * @return the position where the body begins
     */
    static int read(InputFile file, ArticleDraft draft) {
        var content = file.content();
        var fenced = FENCED.matcher(content);
        var matcher = fenced.find() ? fenced : JSON.matcher(content);
        if (matcher != fenced && !matcher.find()) {
            var toml = TOML.matcher(content);
            if (toml.find()) {
                draft.warnings.add("its front matter is TOML, which is not read");
                return toml.end();
            }
            return content.startsWith("\uFEFF") ? 1 : 0;
        }
        var start = matcher.start("yaml");
        var isJson = content.charAt(start) == '{';
        Yaml.compose(file.path().toString(), isJson
                ? matcher.group("yaml").replace('\t', ' ') : matcher.group("yaml"), 1)
                .ifPresent(root -> {
                    put(draft, root);
                    new FrontMatterText(file, start, draft).add(root);
                });
        return matcher.end();
    }

    private static void put(ArticleDraft draft, MappingNode root) {
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

    static Optional<Node> value(Node node, String key) {
        if (!(node instanceof MappingNode map)) {
            return Optional.empty();
        }
        return map.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equalsIgnoreCase(key))
                .map(entry -> entry.getValueNode()).findFirst();
    }
}
