package org.peptidekg.article.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.article.read.ArticleReader;

/** Letters that were decoded wrongly are mended; those that only look so stay. */
class MojibakeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"The rat\u2019s mood rose by 5 \u00B5g.",
        "TNF-\u03B1 and \u2018calm\u2019 rose \u2013 much.",
        "A na\u00EFve rat \u2265 5 days old.", "The rats were calm \uD83D\uDE00 after it.", "\u0421emax rose in it."})
    void whatWasWrittenIsRead(String text) throws IOException {
        var garbled = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var article = read(garbled);
        assertEquals(text, text(article));
        assertEquals(1, article.warnings().size());
        assertEquals(garbled, article.source().slice(((Block.Paragraph) article.blocks().get(0)).text().source()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Strau\u00DF\u2019 trial was the so-called \u201Ccliche\u201D.", "A wei\u00DF\u00BD rose.",
        "It is called \u201Ccaf\u00E9\u2026\u201D and rose.", "The \u00E9lite\u2019s \u00E9t\u00E9\u201D\u2026 rose.",
        "The rose is fran\u00E7ais\u2026 today."})
    void whatOnlyLooksSoStays(String text) throws IOException {
        var article = read(text);
        assertEquals(text, text(article));
        assertEquals(0, article.warnings().size());
    }

    private Article read(String text) throws IOException {
        return ArticleReader.read(Files.writeString(folder.resolve("tale.txt"), text + "\n"));
    }

    private static String text(Article article) {
        return ((Block.Paragraph) article.blocks().get(0)).text().text();
    }
}
