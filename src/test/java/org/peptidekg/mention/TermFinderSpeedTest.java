package org.peptidekg.mention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.peptidekg.text.BundledFolder;

/** Prints how fast the matcher is with the bundled lexicon and with a large made-up one; asserts only that it finds. */
class TermFinderSpeedTest {

    private static final int TERMS = 100_000;
    private static final int MEGABYTE = 1 << 20;

    @Test
    void printsMegabytesASecond() {
        var bundled = BundledFolder.files("data/lexicon", ".tsv");
        var sentences = sentences(bundled);
        measure("bundled lexicon", TermFinder.of(Lexicon.of(bundled)), sentences);
        var large = new ArrayList<>(bundled);
        large.add(manyTerms());
        measure(TERMS + " more terms", TermFinder.of(Lexicon.of(large)), sentences);
    }

    private static void measure(String what, TermFinder finder, List<String> sentences) {
        var bytes = sentences.stream().mapToLong(s -> s.getBytes(StandardCharsets.UTF_8).length).sum();
        var best = 0.0;
        var found = 0L;
        for (var round = 0; round < 3; round++) {
            var start = System.nanoTime();
            found = sentences.stream().mapToLong(sentence -> finder.find(sentence).size()).sum();
            best = Math.max(best, bytes / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "TermFinder, %s: %.1f MB/s, %d mentions in %.1f MB%n", what, best, found,
                bytes / 1e6);
        assertTrue(found > sentences.size());
    }

    /** About a megabyte of sentences of names and filler words. */
    private static List<String> sentences(List<BundledFolder.File> lexicon) {
        var random = new Random(7);
        var names = lexicon.stream().filter(file -> file.name().equals("functions.tsv"))
                .flatMap(file -> file.content().lines().skip(1)).map(line -> line.split("\t")[0]).toList();
        var filler = List.of("the", "study", "reported", "that", "a", "daily", "course", "of", "it", "may", "improve",
                "several", "weeks", "participants", "with", "noticeably", "in", "these", "adults", "however",
                "although");
        var sentences = new ArrayList<String>();
        for (var length = 0; length < MEGABYTE;) {
            var words = new StringBuilder();
            for (var i = 0; i < 22; i++) {
                var list = i % 7 == 3 ? names : filler;
                words.append(list.get(random.nextInt(list.size()))).append(i % 9 == 8 ? ", " : " ");
            }
            sentences.add(words.toString());
            length += words.length();
        }
        return sentences;
    }

    private static BundledFolder.File manyTerms() {
        var rows = new StringBuilder("label\tclass\tvalence\tsynonyms\tadjectives\tdefinition\n");
        for (var i = 0; i < TERMS; i++) {
            rows.append(word(i % 317)).append(' ').append(word(1000 + i)).append("\tProcess\t\tthe ")
                    .append(word(1000 + i)).append("\t\t\n");
        }
        return new BundledFolder.File("many.tsv", rows.toString());
    }

    /** A made-up word for a number: syllables that no name of the lexicon is made of. */
    private static String word(int number) {
        var word = new StringBuilder("zu");
        for (var n = number; n > 0; n /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(n % 20)).append("aeiou".charAt(n % 5));
        }
        return word.append('x').toString();
    }
}
