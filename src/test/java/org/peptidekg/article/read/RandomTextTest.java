package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts put together at random: no word is lost or moved, whatever the format, its line ends and its signs. */
class RandomTextTest {

    private static final int TEXTS = 150;
    private static final List<String> WORDS = List.of("Selank", "TNF-\u03b1", "it\u2019s", "\u201cquoted\u201d",
            "5\u00a0mg", "smile\uD83D\uDE00", "na\u00efve", "BPC-157", "e\u0301", "(2)", "\uD835\uDEFC-heli"
                    + "x", "and", "of");

    @TempDir
    private Path folder;

    /** A word as it reads and as the format writes it. */
    private record Word(String read, String written) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "html"})
    void noWordIsLost(String format) throws IOException {
        var random = new Random(format.hashCode());
        for (var n = 0; n < TEXTS; n++) {
            var paragraphs = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> words(random, format)).toList();
            var content = content(paragraphs, format, random);
            var file = Files.writeString(folder.resolve("a" + n + "." + format), content);
            var article = ArticleReader.read(file);
            BlockListing.texts(article).forEach(text -> ArticleReaderTest.assertStands(article.source(), text));
            var expected = paragraphs.stream().flatMap(List::stream).map(Word::read).collect(Collectors.joining(" "));
            var actual = BlockListing.texts(article).map(text -> text.text()).collect(Collectors.joining(" "));
            assertEquals(expected, actual, content);
        }
    }

    private static List<Word> words(Random random, String format) {
        var words = new ArrayList<Word>();
        words.add(new Word("Begin", "Begin"));
        for (var i = random.nextInt(20); i > 0; i--) {
            words.add(word(WORDS.get(random.nextInt(WORDS.size())), random, format));
        }
        words.add(new Word("end.", "end."));
        return words;
    }

    private static Word word(String word, Random random, String format) {
        if (format.equals("txt")) {
            return new Word(word, word);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Word(word + "&\u03b2", word + "&amp;&beta;");
            case 1 -> new Word(word + "<", word + "&#60;");
            case 2 -> new Word(word, format.equals("md") ? "**" + word + "**" : "<b class=\"x\">" + word + "</b>");
            case 3 -> new Word(word, format.equals("md") ? "[" + word + "](http://example.org/a_b)"
                    : "<a\nhref='/a'>" + word + "</a>");
            case 4 -> new Word(word + "*", format.equals("md") ? word + "\\*" : word + "*");
            default -> new Word(word, word);
        };
    }

    private static String content(List<List<Word>> paragraphs, String format, Random random) {
        var html = format.equals("html");
        var body = paragraphs.stream()
                .map(words -> words.stream().map(Word::written)
                        .collect(Collectors.joining(random.nextBoolean() ? " " : "\n")))
                .collect(Collectors.joining(html ? "</p>\n<p>" : "\n\n"));
        var text = html ? "<html><body><p>" + body + "</p></body></html>" : body + "\n";
        return (random.nextBoolean() ? "\uFEFF" : "") + (random.nextBoolean() ? text.replace("\n", "\r\n") : text);
    }
}
