package org.peptidekg.article.format;

import java.util.regex.Pattern;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/**
 * Finds the place of decoded words in the source they were decoded from: entities stand for their whole
 * range, escape signs and layout between the characters are passed over.
 */
public final class Aligner {

    private static final Pattern ENTITY = Pattern.compile(
            "&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?");

    private final SourceText source;
    private final String content;

    public Aligner(SourceText source) {
        this.source = source;
        this.content = source.content();
    }

    /**
     * Appends decoded words that stand, possibly with entities and escapes, in the source range.
     *
     * @return the position behind them, or -1 with nothing appended if they do not stand there
     */
    public int append(MappedText.Builder target, String words, int from, int to) {
        if (words.indexOf('&') < 0 && from + words.length() <= to && content.startsWith(words, from)) {
            target.appendSource(from, from + words.length());
            return from + words.length();
        }
        var trial = new MappedText.Builder(source);
        var position = from;
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            position = c == ' ' || c == '\n' ? position : find(words, i, position, to);
            if (position < 0 || position >= to) {
                return -1;
            }
            var decoded = decode(position, to);
            if (decoded != null && words.startsWith(decoded.text(), i)) {
                for (var k = 0; k < decoded.text().length(); k++) {
                    trial.append(decoded.text().charAt(k), position, decoded.end());
                }
                i += decoded.text().length() - 1;
                position = decoded.end();
            } else if (content.charAt(position) == c) {
                trial.append(c, position, position + 1);
                position++;
            } else {
                var end = skipSpace(position, to);
                trial.append(' ', position, Math.max(end, position + 1));
                position = Math.max(end, position + 1);
            }
        }
        copy(trial.build(), target);
        return position;
    }

    /** The next place from {@code position} on where the character may stand. */
    private int find(String words, int index, int position, int to) {
        for (var p = position; p < to; p++) {
            if (content.charAt(p) == words.charAt(index)) {
                var decoded = decode(p, to);
                if (decoded == null || words.startsWith(decoded.text(), index) || words.charAt(index) == '&') {
                    return p;
                }
            }
            var decoded = decode(p, to);
            if (decoded != null && words.startsWith(decoded.text(), index)) {
                return p;
            }
        }
        return -1;
    }

    private int skipSpace(int position, int to) {
        var end = position;
        while (end < to && Character.isWhitespace(content.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void copy(MappedText text, MappedText.Builder target) {
        for (var i = 0; i < text.length(); i++) {
            var span = text.source(i, i + 1);
            target.append(text.text().charAt(i), span.start(), span.end());
        }
    }

    private record Decoded(String text, int end) {
    }

    private Decoded decode(int position, int to) {
        if (content.charAt(position) != '&') {
            return null;
        }
        var matcher = ENTITY.matcher(content).region(position, to);
        if (!matcher.lookingAt()) {
            return null;
        }
        var known = matcher.group().endsWith(";") ? Entities.getByName(matcher.group(1)) : "";
        // The parser knows the odd cases; it is slow to set up.
        var text = known.isEmpty() ? Parser.unescapeEntities(matcher.group(), false) : known;
        return text.equals(matcher.group()) ? null : new Decoded(text, matcher.end());
    }
}
