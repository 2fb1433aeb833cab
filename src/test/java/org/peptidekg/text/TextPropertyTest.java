package org.peptidekg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Offsets, whatever characters a text has. */
class TextPropertyTest {

    /** A character and the place that it stands for. */
    private record Placed(char c, int start, int end) {
    }

    /** Where to cut, as fractions of a length of 1,000. */
    private record Cut(int from, int to) {

        int start(int length) {
            return Math.min(from, to) * length / 1000;
        }

        int end(int length) {
            return Math.max(from, to) * length / 1000;
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Characters.texts();
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        var place = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(place, place).as(Cut::new).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.integers().between(1, 6))
                .as((start, length) -> new Span(start, start + length));
    }

    @Property(tries = 500, seed = "17")
    void offsetsCountCodePoints(@ForAll("texts") String text) {
        var source = new SourceText(text);
        for (var i = 0; i <= text.length(); i++) {
            assertEquals(text.codePointCount(0, i), source.codePointOffset(i));
        }
        for (var start = 0; start < text.length(); start++) {
            var end = Math.min(text.length(), start + 3);
            var span = new Span(start, end);
            assertEquals(text.substring(start, end), source.slice(span));
            if (isBetweenCharacters(text, start) && isBetweenCharacters(text, end)) {
                assertEquals(new Span(text.codePointCount(0, start), text.codePointCount(0, end)),
                        source.codePoints(span));
            }
        }
    }

    private static boolean isBetweenCharacters(String text, int place) {
        return place == 0 || place == text.length()
                || !Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    @Property(tries = 300, seed = "17")
    void piecesOfPiecesStandWhereTheyStood(@ForAll("texts") String content, @ForAll("cuts") List<Cut> cuts,
            @ForAll("cuts") List<Cut> inner) {
        var source = new SourceText(content);
        var pieces = new ArrayList<MappedText>();
        var expected = new ArrayList<Placed>();
        for (var cut : cuts) {
            var start = cut.start(content.length());
            var end = cut.end(content.length());
            var whole = pieces.size() % 2 == 0 ? MappedText.of(source, start, end)
                    : new MappedText.Builder(source).appendSource(start, end).append('&', start, end + 1).build();
            pieces.add(whole);
            IntStream.range(start, end).forEach(i -> expected.add(new Placed(content.charAt(i), i, i + 1)));
            if (pieces.size() % 2 == 0) {
                expected.add(new Placed('&', start, end + 1));
            }
        }
        var text = MappedText.join(pieces);
        assertPlaced(expected, text);
        for (var cut : inner) {
            var start = cut.start(text.length());
            var end = cut.end(text.length());
            text = text.slice(start, end);
            var kept = List.copyOf(expected.subList(start, end));
            expected.clear();
            expected.addAll(kept);
            assertPlaced(expected, text);
        }
        assertPlaced(expected, text.withText(text.text()));
        while (!expected.isEmpty() && isSpace(expected.get(0).c())) {
            expected.remove(0);
        }
        while (!expected.isEmpty() && isSpace(expected.get(expected.size() - 1).c())) {
            expected.remove(expected.size() - 1);
        }
        assertPlaced(expected, text.strip());
    }

    private static void assertPlaced(List<Placed> expected, MappedText text) {
        assertEquals(expected.stream().map(p -> String.valueOf(p.c())).collect(Collectors.joining()), text.text());
        assertEquals(expected.size(), text.length());
        for (var i = 0; i < expected.size(); i++) {
            assertEquals(new Span(expected.get(i).start(), expected.get(i).end()), text.source(i, i + 1));
        }
        if (!expected.isEmpty() && expected.get(0).start() < expected.get(expected.size() - 1).end()) {
            assertEquals(new Span(expected.get(0).start(), expected.get(expected.size() - 1).end()), text.source());
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || "\u00A0\u2007\u202F\uFEFF".indexOf(c) >= 0;
    }

    @Property(tries = 500, seed = "17")
    void spansAreSetsOfPlaces(@ForAll("spans") Span a, @ForAll("spans") Span b) {
        var both = places(a);
        both.retainAll(places(b));
        assertEquals(!both.isEmpty(), a.overlaps(b));
        assertEquals(places(a).containsAll(places(b)), a.contains(b));
        assertEquals(places(a).size(), a.length());
        var cover = a.cover(b);
        assertTrue(cover.contains(a) && cover.contains(b));
        assertEquals(Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()), cover.length());
        assertEquals(a.equals(b), a.compareTo(b) == 0);
        assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
        assertTrue(a.start() >= b.start() || a.compareTo(b) < 0);
        assertTrue(a.start() != b.start() || a.end() >= b.end() || a.compareTo(b) < 0);
    }

    private static List<Integer> places(Span span) {
        return IntStream.range(span.start(), span.end()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }
}
