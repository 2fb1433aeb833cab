package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.text.BadInputException;

/**
 * Texts that are no prose: they are read, what cannot be is left out or refused, and whatever is read stands where it
 * is said to. Each takes some tenths of a second; before, some of them took minutes or ended the process.
 */
@Timeout(600)
class HostileTextsTest {

    private static final String LAST = "\n\nOxytocin raises dopamine.\n";

    private static Pipeline pipeline;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        pipeline = Pipeline.bundled();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("signs.md", "# Oxytocin\n\n" + random("*_", 50_000) + LAST),
                Arguments.of("more-signs.md", "# Oxytocin\n\n" + random("*_a []`<>!~^", 50_000) + LAST),
                Arguments.of("brackets.md", "# Oxytocin\n\n" + "[".repeat(50_000) + LAST),
                Arguments.of("quotes.md", "# Oxytocin\n\n" + ">".repeat(50_000) + " a\n" + LAST),
                Arguments.of("word.txt", "Oxytocin\n\n" + "x".repeat(300_000) + LAST),
                Arguments.of("accents.txt", "Oxytocin a" + "\u0301".repeat(100_000) + LAST),
                Arguments.of("dots.txt", "Oxytocin " + ".".repeat(100_000) + LAST),
                Arguments.of("spaced-dots.txt", "Oxytocin\n\n" + ". ".repeat(30_000) + LAST),
                Arguments.of("digits.txt", "Oxytocin " + "1".repeat(100_000) + " mg" + LAST),
                Arguments.of("brackets.txt", "Oxytocin " + "(".repeat(20_000) + "mood" + ")".repeat(20_000) + LAST),
                Arguments.of("list.txt", "Oxytocin raises " + "dopamine, ".repeat(5_000) + "mood." + LAST),
                Arguments.of("and.txt", "Oxytocin raises " + "dopamine and ".repeat(5_000) + "mood." + LAST),
                Arguments.of("sentence.txt", "Oxytocin raises " + "dopamine ".repeat(30_000) + "." + LAST),
                Arguments.of("heads.txt", "OXYTOCIN RAISES ".repeat(10_000) + LAST),
                Arguments.of("table.md", "# Oxytocin\n\n|" + "a|".repeat(3_000) + "\n|" + "-|".repeat(3_000) + "\n|"
                        + "b|".repeat(3_000) + LAST),
                Arguments.of("references.html", "<p>" + "&amp;".repeat(100_000) + "</p><p>Oxytocin raises mood.</p>"),
                Arguments.of("attributes.html", "<p " + "a=b ".repeat(50_000) + ">Oxytocin raises dopamine.</p>"),
                Arguments.of("turkish.txt", "\u0130\u0130 raises dopamine in \u0130stanbul." + LAST),
                Arguments.of("directions.txt", "Oxytocin \u202E raises \u05D0\u05D1 \uD83D\uDE00\u200D.".repeat(300)
                        + LAST),
                Arguments.of("citations.txt", "Oxytocin\n\n[1] [2] [3]\n\n(1, 2)\n\n[12]" + LAST));
    }

    private static String random(String signs, int length) {
        var random = new Random(17);
        return IntStream.range(0, length).mapToObj(i -> signs.substring(i = random.nextInt(signs.length()), i + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadAndEveryQuotationStandsInIt(String name, String text) throws IOException {
        var article = ArticleReader.read(Files.writeString(folder.resolve(name), text));
        var claims = pipeline.read(article).claims();
        var content = article.source().content();
        claims.forEach(claim -> claim.evidence().forEach(place -> assertEquals(place.quote(), content.substring(
                content.offsetByCodePoints(0, place.start()), content.offsetByCodePoints(0, place.end())))));
        if (text.endsWith(LAST) && !name.startsWith("brackets") && !name.contains("signs")) {
            assertFalse(claims.isEmpty(), "the last sentence says something");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedInOneSentence(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        try {
            pipeline.read(file);
        } catch (BadInputException e) {
            assertTrue(e.getMessage().lines().count() == 1 && e.getMessage().contains(name), e.getMessage());
            return;
        }
        throw new AssertionError(name + " was read");
    }

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.of("deep.html", "<b>".repeat(50_000) + "Oxytocin raises dopamine."),
                Arguments.of("head.md", "---\ntitle: " + "[".repeat(5_000) + "\n---\nText\n"),
                Arguments.of("one-word.txt", "x".repeat(300_000)));
    }
}
