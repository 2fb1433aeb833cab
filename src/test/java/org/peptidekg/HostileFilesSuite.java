package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.HostileFiles.HostileFile;
import org.peptidekg.text.BadInputException;

/**
 * More than a hundred files that are no prose ({@code mvn -P hostile verify}): each is read or refused in a sentence,
 * as its row says, with its quotations in their places, within a bound of processor time and the heap of the profile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesSuite {

    private static final Path ROWS = Path.of("src/test/resources/hostile/files.tsv");
    private static final long MOST_SECONDS = 60;

    private final Map<String, Double> seconds = new TreeMap<>();
    private Map<String, String> expected;
    private Pipeline pipeline;

    @TempDir
    private Path folder;

    @BeforeAll
    void load() throws IOException {
        pipeline = Pipeline.bundled();
        expected = Files.readAllLines(ROWS).stream().filter(row -> !row.startsWith("#")).map(row -> row.split("\t", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    static List<HostileFile> files() {
        return HostileFiles.all();
    }

    @Test
    void thereAreManyAndEachHasItsRow() {
        var names = files().stream().map(HostileFile::name).collect(Collectors.toSet());
        assertTrue(names.size() > 100, names.size() + " files");
        assertEquals(names, expected.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadOrRefusedAsItsRowSays(HostileFile file) throws IOException {
        var begin = processor();
        var result = result(Files.write(folder.resolve(file.name()), file.content()));
        var taken = (processor() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        seconds.put(file.name(), taken);
        assertEquals(expected.get(file.name()), result, file.name());
        assertTrue(taken < MOST_SECONDS, taken + " s of a processor");
    }

    private String result(Path file) {
        try {
            for (var read : pipeline.read(file)) {
                var text = read.article().source().content().codePoints().toArray();
                read.claims().forEach(claim -> claim.evidence().forEach(place -> assertEquals(place.quote(),
                        new String(text, place.start(), place.end() - place.start()))));
            }
            return "read";
        } catch (BadInputException e) {
            assertTrue(e.getMessage().lines().count() == 1 && e.getMessage().length() < 1_000, e.getMessage());
            return "refused";
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @AfterAll
    void tell() {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType()
                .equals(java.lang.management.MemoryType.HEAP)).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        var times = seconds.values().stream().mapToDouble(time -> time).sorted().toArray();
        System.out.println("hostile files: " + times.length + ", processor time in all "
                + Math.round(Arrays.stream(times).sum()) + " s, the most for one " + times[times.length - 1] + " s ("
                + seconds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()
                + "), the highest heap at most " + (heap >> 20) + " MiB of "
                + (Runtime.getRuntime().maxMemory() >> 20));
    }
}
