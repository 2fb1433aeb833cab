package org.peptidekg.article.clean;

import java.util.regex.Pattern;

import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Joins words that were broken at the end of a line of a file; words with a hyphen of their own keep it. */
final class WordBreaks {

    private static final Pattern WORD_BREAK = Pattern.compile("(\\p{L}+)-( )(?=(\\p{Ll}{2,}))");

    private final SourceText source;
    private final HyphenBeginnings beginnings;

    WordBreaks(SourceText source, HyphenBeginnings beginnings) {
        this.source = source;
        this.beginnings = beginnings;
    }

    MappedText join(MappedText text) {
        return Cleaner.replace(text, WORD_BREAK, hit -> {
            var whole = text.slice(hit.start(), hit.end());
            if (!isLineEnd(source, text, hit.start(2))) {
                return whole;
            }
            var first = text.slice(hit.start(1), hit.end(1));
            var hyphened = first.text() + "-" + hit.group(3);
            var isPair = source.content().contains(hyphened) || beginnings.has(first.text())
                    || !source.content().contains(first.text() + hit.group(3)) && isWord(first.text())
                            && isWord(hit.group(3));
            return isPair ? text.slice(hit.start(), hit.start(2)) : first;
        });
    }

    /** Whether letters stand as a word of their own somewhere in the file. */
    private boolean isWord(String letters) {
        return Pattern.compile("(?<![\\p{L}-])" + letters + "(?![\\p{L}-])").matcher(source.content()).find();
    }

    /** Whether a blank stands for the end of a line of the source. */
    static boolean isLineEnd(SourceText source, MappedText text, int i) {
        return text.text().charAt(i) == ' ' && source.slice(text.source(i, i + 1)).indexOf('\n') >= 0;
    }
}
