package org.peptidekg.article.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.Aligner;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.MappedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the fields of front matter that tell of the matter: texts become paragraphs, short values and lists stand under
 * the name of their field ("side_effects: [nausea]" reads "side effects:" with an item).
 */
final class FrontMatterText {

    private static final List<String> OTHERS = BundledFolder.file("data/reading/front-matter.txt").content().lines()
            .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    private static final Set<String> FIRST = Set.of("title", "description");
    private static final Set<String> ASKED = Set.of("question", "q", "answer", "a", "text", "content", "body",
            "summary",
            "name", "value");
    /** Values of this many words at least are sentences, and stand by themselves. */
    private static final int SENTENCE = 6;

    private final InputFile file;
    private final int start;
    private final ArticleDraft draft;

    /** @param start where the YAML begins in the file */
    FrontMatterText(InputFile file, int start, ArticleDraft draft) {
        this.file = file;
        this.start = start;
        this.draft = draft;
    }

    void add(MappingNode root) {
        FrontMatter.value(root, "title").flatMap(this::scalar).ifPresent(text ->
                draft.blocks.add(new Block.Heading(1, text)));
        FrontMatter.value(root, "description").flatMap(this::scalar).ifPresent(this::paragraph);
        for (var entry : root.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key
                    && !FIRST.contains(key.getValue().toLowerCase(Locale.ROOT))) {
                field(key, entry.getValueNode(), 0, Optional.empty());
            }
        }
    }

    /** @param above the name of the field that this one stands in, where that says more of it */
    private void field(ScalarNode key, Node value, int depth, Optional<MappedText> above) {
        if (isOther(key.getValue())) {
            return;
        }
        if (value instanceof ScalarNode) {
            scalar(value).filter(text -> isWords(text.text())).ifPresent(text -> {
                if (text.text().split("\\s+").length >= SENTENCE || ASKED.contains(key.getValue())) {
                    paragraph(text);
                } else {
                    name(key, above).ifPresent(name -> paragraph(MappedText.join(List.of(name, text))));
                }
            });
        } else if (value instanceof SequenceNode list) {
            name(key, above).ifPresent(name -> paragraph(name.strip()));
            list.getValue().forEach(item -> item(item, depth));
        } else if (value instanceof MappingNode map) {
            fields(map, depth, name(key, above).map(name -> name.slice(0, name.length() - 2)));
        }
    }

    private void item(Node item, int depth) {
        if (item instanceof MappingNode map) {
            fields(map, depth + 1, Optional.empty());
        } else {
            scalar(item).filter(text -> isWords(text.text())).ifPresent(text ->
                    draft.blocks.add(new Block.ListItem(depth, text)));
        }
    }

    private void fields(MappingNode map, int depth, Optional<MappedText> above) {
        for (var entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                field(key, entry.getValueNode(), depth, above);
            }
        }
    }

    private void paragraph(MappedText text) {
        draft.blocks.add(new Block.Paragraph(text));
    }

    private static boolean isWords(String value) {
        return value.chars().filter(Character::isLetter).count() > 2 && !value.matches("(?i)true|false|null"
                + "|\\S*[/\\\\]\\S*"
                + "|\\S+\\.\\w{2,4}");
    }

    private static boolean isOther(String key) {
        var plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return OTHERS.stream().anyMatch(other -> other.endsWith("*")
                ? plain.startsWith(other.substring(0, other.length() - 1)) : plain.equals(other));
    }

    /** "side effects, common: ", where one stands in the other. */
    private Optional<MappedText> name(ScalarNode key, Optional<MappedText> above) {
        return name(key).map(name -> above.map(outer -> MappedText.join(List.of(outer,
                outer.slice(outer.length() - 1, outer.length()).withText(","),
                outer.slice(outer.length() - 1, outer.length()).withText(" "), name))).orElse(name));
    }

    /** The name of a field as words with its colon and a blank: "side effects: ". */
    private Optional<MappedText> name(ScalarNode key) {
        var from = place(key.getStartMark().getIndex());
        var words = file.content().indexOf(key.getValue(), from);
        var colon = words < 0 ? -1 : file.content().indexOf(':', words + key.getValue().length());
        if (colon < 0) {
            return Optional.empty();
        }
        var builder = new MappedText.Builder(file.source());
        for (var i = 0; i < key.getValue().length(); i++) {
            var c = key.getValue().charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(key.getValue().charAt(i - 1))) {
                builder.append(' ', words + i, words + i + 1);
            }
            builder.append(c == '_' || c == '-' ? ' ' : c, words + i, words + i + 1);
        }
        return Optional.of(builder.append(':', colon, colon + 1).append(' ', colon, colon + 1).build());
    }

    private int place(int mark) {
        // The YAML reader counts code points.
        return file.content().offsetByCodePoints(start, mark);
    }

    private Optional<MappedText> scalar(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            return Optional.empty();
        }
        var builder = new MappedText.Builder(file.source());
        var found = new Aligner(file.source()).append(builder, scalar.getValue().strip(),
                place(scalar.getStartMark().getIndex()), place(scalar.getEndMark().getIndex()));
        return found < 0 ? Optional.empty() : Optional.of(builder.build());
    }
}
