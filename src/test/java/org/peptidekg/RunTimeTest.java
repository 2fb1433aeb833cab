package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.text.BadInputException;

class RunTimeTest {

    @TempDir
    private Path folder;

    @Test
    void comesFromTheVariableOrTheArticleButNeverFromTheClock() throws IOException {
        var dated = article("dated", "Title\n\nUpdated on March 3, 2025\n\nText of it.\n");
        var undated = article("undated", "Title\n\nText of it.\n");
        assertEquals("2025-03-03T00:00:00Z", RunTime.parse(null).of(dated).toString());
        assertEquals("1970-01-01T00:00:00Z", RunTime.parse(" ").of(undated).toString());
        assertEquals("2001-09-09T01:46:40Z", RunTime.parse("1000000000").of(dated).toString());
        assertThrows(BadInputException.class, () -> RunTime.parse("yesterday"));
    }

    private Article article(String name, String text) throws IOException {
        return ArticleReader.read(Files.writeString(folder.resolve(name + ".txt"), text));
    }
}
