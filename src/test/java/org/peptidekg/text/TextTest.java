package org.peptidekg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What properties do not say of texts: their ends, and what is refused. */
class TextTest {

    @Test
    void aTextGrowsAsItIsPutTogether() {
        var source = new SourceText("x".repeat(1_000));
        var builder = new MappedText.Builder(source);
        assertTrue(builder.isEmpty());
        for (var i = 0; i < 1_000; i += 2) {
            builder.append('y', i, i + 2);
            assertFalse(builder.isEmpty());
        }
        var text = builder.build();
        assertEquals("y".repeat(500), text.toString());
        assertEquals(new Span(998, 1_000), text.source(499, 500));
        assertEquals(new Span(0, 1_000), text.source());
        assertEquals(1_000, source.length());
    }

    @Test
    void aSliceOfAllIsTheTextItself() {
        var text = MappedText.of(new SourceText("abc"), 0, 3);
        assertSame(text, text.slice(0, 3));
        assertSame(text, text.strip());
        assertEquals("ab", text.slice(0, 2).text());
    }

    @ParameterizedTest
    @CsvSource({"'', true", "' \t\n', true", "' a ', false"})
    void blankIsWhatHasNoSign(String content, boolean blank) {
        assertEquals(blank, MappedText.of(new SourceText(content), 0, content.length()).isBlank());
    }

    @Test
    void otherCharactersMustBeAsMany() {
        var text = MappedText.of(new SourceText("abc"), 0, 3);
        assertEquals("ABC", text.withText("ABC").text());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> text.withText("AB")).getMessage()
                .contains("abc, AB"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 1", "2, 1"})
    void whatIsNoRangeIsNoSpan(int start, int end) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Span(start, end)).getMessage()
                .contains("[" + start + ", " + end + ")"));
    }

    @Test
    void aDigestIsWrittenInSmallDigits() {
        var digest = Sha256.start();
        digest.update((byte) 'a');
        digest.update((byte) 'b');
        digest.update((byte) 'c');
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex(digest));
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + Version.text() + "</version>"));
        assertTrue(Version.text().matches("\\d+\\.\\d+\\.\\d+.*"), Version.text());
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        var cause = new IOException("disk");
        assertEquals("a.tsv:7: no tab", new BadInputException("a.tsv", 7, "no tab").getMessage());
        assertSame(cause, new BadInputException("a.tsv", "cannot be read", cause).getCause());
        assertEquals("a.tsv: cannot be read", new BadInputException("a.tsv", "cannot be read", cause).getMessage());
    }
}
