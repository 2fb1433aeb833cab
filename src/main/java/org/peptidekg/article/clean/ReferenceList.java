package org.peptidekg.article.clean;

import java.util.List;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.References;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Reads the numbered list of references at the end of an article. */
final class ReferenceList {

    private static final Pattern NUMBER = Pattern.compile("^\\[?\\^?(\\d{1,3})(?:\\]:?|[.):])?\\s");
    private static final Pattern MARK = Pattern.compile("(?:^|\\n)[ \\t>]*(\\d{1,3})[.)]\\s*(?:<[^>]*>|[*_\\[])*$");
    private static final int LONGEST_MARK = 400;
    private static final int LONGEST = 1500;

    private ReferenceList() {
    }

    /** @param blocks the references, in their order */
    static void read(SourceText source, List<Block> blocks, ArticleDraft draft) {
        var number = 0;
        for (var i = 0; i < blocks.size(); i++) {
            var text = text(blocks.get(i));
            if (text == null || text.isBlank()) {
                continue;
            }
            var found = number(source, text, number);
            if (found < 0) {
                continue;
            }
            number = found;
            var from = start(source.content(), text.source().start());
            var next = i + 1 < blocks.size() ? text(blocks.get(i + 1)) : null;
            var to = next != null && !next.isBlank() && next.source().start() > from
                    ? start(source.content(), next.source().start())
                    : Math.max(text.source().end(), source.content().indexOf('\n', text.source().end()));
            var marker = Integer.toString(number);
            References.address(source.content().substring(from, Math.min(Math.max(to, from), from + LONGEST)))
                    .ifPresent(address -> draft.references.add(marker, address));
        }
    }

    /** Of an item of a page its tag, as a link may begin before its words. */
    private static int start(String content, int words) {
        var tag = content.lastIndexOf("<li", words);
        return tag >= 0 && words - tag <= LONGEST_MARK && content.indexOf("</li", tag) > words ? tag : words;
    }

    /** The number that is written before or at the beginning of a reference, or that a browser counts; else -1. */
    private static int number(SourceText source, MappedText text, int before) {
        var content = source.content();
        var from = text.source().start();
        var written = NUMBER.matcher(text.text());
        var marked = MARK.matcher(content.substring(Math.max(0, from - LONGEST_MARK), from));
        if (written.find() || marked.find()) {
            return Integer.parseInt(written.reset().find() ? written.group(1) : marked.group(1));
        }
        return content.lastIndexOf("<ol", from) > content.lastIndexOf("<ul", from) ? before + 1 : -1;
    }

    private static MappedText text(Block block) {
        return block instanceof Block.ListItem item ? item.text()
                : block instanceof Block.Paragraph paragraph ? paragraph.text() : null;
    }
}
