package org.peptidekg.article.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Mends letters that were written in UTF-8 and taken for windows-1252: "â€™" for an apostrophe. Not thread-safe. */
final class Mojibake {

    private static final Pattern PIECE = Pattern.compile("[\u00C2-\u00F4][\u0080"
            + "-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D"
            + "\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]"
            + "{1,3}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int FIRST_OF_FOUR_BYTES = 0x10000;

    private final SourceText source;
    private int count;
    private int first = -1;

    Mojibake(SourceText source) {
        this.source = source;
    }

    MappedText mend(MappedText text) {
        return Cleaner.replace(text, PIECE, hit -> {
            for (var length = hit.group().length(); length > 1; length--) {
                var letters = decoded(hit.group().substring(0, length));
                if (letters.isPresent()) {
                    count++;
                    first = first < 0 ? text.source(hit.start(), hit.end()).start() : first;
                    return MappedText.join(java.util.List.of(whole(text, hit.start(), hit.start() + length,
                            letters.get()), text.slice(hit.start() + length, hit.end())));
                }
            }
            return text.slice(hit.start(), hit.end());
        });
    }

    /** Letters that all stand for the same range. */
    private MappedText whole(MappedText text, int start, int end, String letters) {
        var builder = new MappedText.Builder(source);
        var span = text.source(start, end);
        letters.chars().forEach(c -> builder.append((char) c, span.start(), span.end()));
        return builder.build();
    }

    private static Optional<String> decoded(String piece) {
        var bytes = new byte[piece.length()];
        for (var i = 0; i < bytes.length; i++) {
            var c = piece.charAt(i);
            var encoded = String.valueOf(c).getBytes(WINDOWS);
            // Five bytes have no sign in windows-1252; programs leave them as they are.
            bytes[i] = c < 256 ? (byte) c : encoded[0];
        }
        try {
            var letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return letters.codePointCount(0, letters.length()) == 1 && isUsual(letters.codePointAt(0))
                    ? Optional.of(letters) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Else "Strauß’" were a digit of N'Ko, and the end of "cliché…”" a Chinese letter. */
    private static boolean isUsual(int letter) {
        return letter < '\u0530' || letter >= '\u1D00' && letter < '\u2C00' || letter >= '\uFB00' && letter <= '\uFB06'
                || letter == '\uFEFF' || letter == '\uFFFD' || letter >= FIRST_OF_FOUR_BYTES;
    }

    /** What to tell of it, if there was any. */
    Optional<String> warning() {
        if (count == 0) {
            return Optional.empty();
        }
        var line = 1 + source.content().substring(0, first).chars().filter(c -> c == '\n').count();
        return Optional.of("line " + line + ": letters that were decoded wrongly (UTF-8 taken for windows-1252) were "
                + "mended, " + count + " in all; better save the file anew from where it comes from");
    }
}
