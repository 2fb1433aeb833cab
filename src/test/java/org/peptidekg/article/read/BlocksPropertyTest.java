package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.peptidekg.article.Block;
import org.peptidekg.text.Characters;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Any sequence of blocks is read as it was written, in Markdown and in HTML alike. */
class BlocksPropertyTest {

    private static final List<String> KINDS = List.of("head 2", "head 3", "para", "para", "item 0", "item 0", "item 1",
            "table");

    /** A block; a table has one row of two equal cells below a header of the same. */
    private record Part(String kind, String text) {

        /** As people see it: without characters that tell where to break a line or what to join. */
        Part seen() {
            return new Part(kind, text.replaceAll("[\u00AD\u200B\u200D]", "").replaceAll("[ \u00A0\u2009]+", " ")
                    .replace("\uFB03", "ffi"));
        }

        boolean isItem() {
            return kind.startsWith("item");
        }
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        // A capital within a word is where two words are put asunder.
        var text = Characters.words().map(word -> word.replaceAll("\\p{Lu}", "\u00E4")).list().ofMinSize(3).ofMaxSize(8)
                .map(words -> "Begin " + String.join(" ", words) + " end.");
        return Combinators.combine(Arbitraries.of(KINDS), text).as(Part::new).list().ofMinSize(1).ofMaxSize(8)
                .map(BlocksPropertyTest::possible);
    }

    /** An inner item needs an outer one before it, and an article begins with its title. */
    private static List<Part> possible(List<Part> parts) {
        var all = new ArrayList<Part>(List.of(new Part("head 1", "Begin of it all")));
        for (var part : parts) {
            all.add(part.kind().equals("item 1") && !all.get(all.size() - 1).isItem() ? new Part("item 0", part.text())
                    : part);
        }
        return List.copyOf(all);
    }

    @Property(tries = 150, seed = "17")
    void blocksAreReadAsTheyWereWritten(@ForAll("parts") List<Part> parts, @ForAll boolean windows) throws IOException {
        var expected = parts.stream().map(Part::seen).toList();
        assertEquals(expected, read("a.md", markdown(parts), windows));
        assertEquals(expected, read("a.html", html(parts), windows));
    }

    private static List<Part> read(String name, String content, boolean windows) throws IOException {
        var folder = Files.createTempDirectory("blocks");
        var file = folder.resolve(name);
        try {
            Files.writeString(file, windows ? content.replace("\n", "\r\n") : content);
            return parts(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static List<Part> parts(Path file) {
        var article = ArticleReader.read(file);
        var end = 0;
        for (var text : BlockListing.texts(article).toList()) {
            assertStands(article.source(), text);
            assertTrue(text.source().start() >= end, "blocks stand one behind the other");
            end = text.source().end();
        }
        return article.blocks().stream().map(BlocksPropertyTest::part).map(Part::seen).toList();
    }

    private static void assertStands(SourceText source, MappedText text) {
        for (var i = 0; i < text.length(); i++) {
            var written = source.slice(text.source(i, i + 1));
            assertTrue(written.equals(text.text().substring(i, i + 1)) || written.equals("\uFB03"), written);
        }
    }

    private static Part part(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Part("head " + heading.level(), heading.text().text());
        }
        if (block instanceof Block.ListItem item) {
            return new Part("item " + item.depth(), item.text().text());
        }
        if (block instanceof Block.Table table) {
            var cells = new ArrayList<>(table.header());
            table.rows().forEach(cells::addAll);
            assertEquals(4, cells.size());
            return new Part("table", cells.stream().map(MappedText::text).distinct()
                    .collect(Collectors.joining(" / ")));
        }
        return new Part("para", ((Block.Paragraph) block).text().text());
    }

    private static String markdown(List<Part> parts) {
        var out = new StringBuilder();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var text = part.text();
            out.append(switch (part.kind()) {
                case "head 1" -> "# " + text + "\n";
                case "head 2" -> "## " + text + "\n";
                case "head 3" -> "### " + text + "\n";
                case "item 0" -> "- " + text + "\n";
                case "item 1" -> "  - " + text + "\n";
                case "table" -> "| " + text + " | " + text + " |\n|---|---|\n| " + text + " | " + text + " |\n";
                default -> text + "\n";
            });
            out.append(part.isItem() && i + 1 < parts.size() && parts.get(i + 1).isItem() ? "" : "\n");
        }
        return out.toString();
    }

    private static String html(List<Part> parts) {
        var out = new StringBuilder("<html><body>\n");
        var open = 0;
        for (var part : parts) {
            var depth = part.isItem() ? Integer.parseInt(part.kind().substring("item ".length())) + 1 : 0;
            for (; open > depth; open--) {
                out.append("</li></ul>");
            }
            if (open == depth && depth > 0) {
                out.append("</li>\n<li>");
            }
            for (; open < depth; open++) {
                out.append("<ul>\n<li>");
            }
            var text = part.text();
            var cells = "<tr><CELL>" + text + "</CELL><CELL>" + text + "</CELL></tr>";
            var head = "h" + part.kind().substring(part.kind().length() - 1);
            out.append(switch (part.kind()) {
                case "head 1", "head 2", "head 3" -> "<" + head + ">" + text + "</" + head + ">\n";
                case "item 0", "item 1" -> text;
                case "table" -> "<table>" + cells.replace("CELL", "th") + cells.replace("CELL", "td") + "</table>\n";
                default -> "<p>" + text + "</p>\n";
            });
        }
        return out.append("</li></ul>".repeat(open)).append("</body></html>\n").toString();
    }
}
