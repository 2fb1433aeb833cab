package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.cli.Main;
import org.peptidekg.text.BadInputException;

class RunTimeTest {

    @TempDir
    private Path folder;

    @Test
    void comesFromTheVariableOrIsLeftOpen() {
        assertTrue(RunTime.parse(null).fixed().isEmpty());
        assertTrue(RunTime.parse(" ").fixed().isEmpty());
        assertEquals("2001-09-09T01:46:40Z", RunTime.parse("1000000000").fixed().orElseThrow().toString());
        assertThrows(BadInputException.class, () -> RunTime.parse("yesterday"));
    }

    /** Neither 1970 nor the day of the article is when a run ended. */
    @Test
    void noTimeOfARunIsInvented() throws IOException {
        var file = Files.writeString(folder.resolve("dated.txt"),
                "Title\n\nUpdated on March 3, 2025\n\nOxytocin raises dopamine.\n");
        var plain = extract(file, Map.of());
        assertTrue(plain.contains("ontology#Run>"), plain);
        assertFalse(plain.contains("endedAtTime"), plain);
        var timed = extract(file, Map.of("SOURCE_DATE_EPOCH", "1000000000"));
        assertTrue(timed.contains("endedAtTime> \"2001-09-09T01:46:40Z\""), timed);
    }

    private static String extract(Path file, Map<String, String> variables) throws IOException {
        var process = JavaProcess.of(Main.class, "extract", "--to", "nquads", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().remove("SOURCE_DATE_EPOCH");
        process.environment().putAll(variables);
        return new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
