package org.peptidekg.article.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.FencedCodeBlock;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Sentences that are fenced as code is, to set them apart: entries of a diary, letters, what somebody said. */
final class FencedProse {

    /** Signs of programs, commands, drawings and tables of figures. */
    private static final Pattern CODE = Pattern.compile("[{}<>$=|\\\\_@#`~^]|//|;\\s*$|(?:^|\\s)--?\\w|^\\s*[-+*/%]"
            + "|\\(\\)", Pattern.MULTILINE);
    private static final Pattern WORDS = Pattern.compile("(?:\\p{L}[\\p{L}'’-]*[,:;]?\\s+){4}");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}[.!?…][\"”’)]?(?:\\s|$)");

    private FencedProse() {
    }

    /** Whether a fenced block holds sentences: no language is named, and nothing looks like code. */
    static boolean is(FencedCodeBlock block) {
        var text = block.getLiteral();
        return block.getInfo().isBlank() && WORDS.matcher(text).find() && SENTENCE_END.matcher(text).find()
                && !CODE.matcher(text).find();
    }

    /**
     * Its paragraphs, lines joined by blanks.
     *
     * @param offset where the parsed text begins in the source
     */
    static List<MappedText> paragraphs(FencedCodeBlock block, SourceText source, int offset) {
        var paragraphs = new ArrayList<MappedText>();
        var words = new MappedText.Builder(source);
        var before = 0;
        var lines = block.getSourceSpans();
        var last = lines.size() - (block.getClosingFenceLength() == null ? 0 : 1);
        for (var line : lines.subList(1, Math.max(1, last))) {
            var text = MappedText.of(source, offset + line.getInputIndex(),
                    offset + line.getInputIndex() + line.getLength()).strip();
            if (text.isBlank()) {
                continue;
            }
            var start = text.source().start();
            if (!words.isEmpty() && source.content().substring(before, start).chars().filter(c -> c == '\n')
                    .count() > 1) {
                paragraphs.add(words.build());
                words = new MappedText.Builder(source);
            } else if (!words.isEmpty()) {
                words.append(' ', before, start);
            }
            words.appendSource(start, text.source().end());
            before = text.source().end();
        }
        if (!words.isEmpty()) {
            paragraphs.add(words.build());
        }
        return paragraphs;
    }
}
