package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.testing.Golden;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Every file of {@code src/test/resources/articles}: what is read from it, and that each character knows its place. */
class ArticleReaderTest {

    private static final Set<String> FORMATS = Set.of(
            "txt", "md", "html", "pubtator", "nxml", "xml", "json", "nbib", "wiki");

    private static Stream<Path> files() {
        return Golden.inputs("articles", file -> FORMATS.contains(InputFile.extension(file))).stream();
    }

    @TestFactory
    Stream<DynamicTest> blocksAreAsExpected() {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> Golden.check(
                file.resolveSibling(file.getFileName() + ".expected"), BlockListing.of(ArticleReader.readAll(file)))));
    }

    @TestFactory
    Stream<DynamicTest> everyCharacterStandsInTheFile() {
        return Stream.concat(files(), Stream.of(Path.of("data/articles/selank/selank.article.txt")))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    for (var article : ArticleReader.readAll(file)) {
                        BlockListing.texts(article).forEach(text -> assertStands(article.source(), text));
                    }
                }));
    }

    @Test
    void everyFormatIsTested() {
        assertEquals(FORMATS, files().map(InputFile::extension).collect(Collectors.toCollection(HashSet::new)));
    }

    /**
     * A character stands for itself, an entity, an escape, a break (a blank), a tag (a blank or
     * a citation's bracket).
     */
    static void assertStands(SourceText source, MappedText text) {
        var before = 0;
        for (var i = 0; i < text.length(); i++) {
            var span = text.source(i, i + 1);
            var written = source.slice(span);
            var c = text.text().substring(i, i + 1);
            var stands = written.equals(c)
                    || written.matches("\\\\[^u]") && written.translateEscapes().equals(c)
                    || written.startsWith("\\u") && written.equals(String.format("\\u%04x", (int) c.charAt(0)))
                    || written.startsWith("&") && Parser.unescapeEntities(written, false).contains(c)
                    || c.equals(" ") && written.strip().chars().noneMatch(Character::isLetterOrDigit)
                    || c.equals(" ") && written.contains("<") && written.contains(">")
                    || written.startsWith("<ref") && "[]".contains(c)
                    || written.startsWith("<ref") && Character.isDigit(c.charAt(0))
                    || (c.equals("(") || c.equals(")")) && written.matches("</?(?:sup|xref)[^>]*>");
            assertTrue(stands, () -> "'" + c + "' is said to stand for '" + written + "' in: " + text);
            assertTrue(span.start() >= before, () -> "runs backwards: " + text);
            before = span.start();
        }
    }
}
