package org.peptidekg.article.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.text.MappedText;

/** Finds items of lists that are written as paragraphs with pictures, ticks or other signs before them. */
public final class Bullets {

    /** Pictures, ticks and points; no arrows up or down, which say something. */
    private static final String SIGN = "(?:(?:[\\x{1F300}-\\x{1F4C7}\\x{1F4CA}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}"
            + "\\x{2B55}\\x{25A0}-\\x{25FF}\\x{2022}\\x{2023}\\x{2043}\\x{2219}\\x{00B7}\\x{203A}\\x{00BB}\\x{2192}"
            + "\\x{21D2}\\x{2713}\\x{2714}\\x{F0B7}]|\\d\\x{20E3})\\x{FE0F}?\\s*)+";
    private static final Pattern FIRST = Pattern.compile("^" + SIGN + "(?=[\\p{L}\\p{N}\"'\u2018\u201C(])");
    private static final Pattern NEXT = Pattern.compile("(?<=[\\s.;,!])" + SIGN + "(?=[\\p{L}\"'\u2018\u201C(])");
    private static final Pattern LAST = Pattern.compile("\\s+" + SIGN + "$");

    private Bullets() {
    }

    /** Turns such paragraphs of a draft into items, and takes the signs off items and headings. */
    public static void find(ArticleDraft draft) {
        var blocks = List.copyOf(draft.blocks);
        draft.blocks.clear();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof Block.Heading heading) {
                draft.blocks.add(new Block.Heading(heading.level(), bare(heading.text())));
            } else if (block instanceof Block.ListItem item) {
                parts(item.text()).forEach(text -> draft.blocks.add(new Block.ListItem(item.depth(), text)));
            } else if (block instanceof Block.Paragraph paragraph) {
                var parts = parts(paragraph.text());
                var listed = isMarked(block) && (parts.size() > 1 || i > 0 && isMarked(blocks.get(i - 1))
                        || i + 1 < blocks.size() && isMarked(blocks.get(i + 1)));
                parts.forEach(text -> draft.blocks.add(listed ? new Block.ListItem(0, text)
                        : new Block.Paragraph(text)));
            } else {
                draft.blocks.add(block);
            }
        }
    }

    private static boolean isMarked(Block block) {
        return block instanceof Block.Paragraph paragraph && FIRST.matcher(paragraph.text().text()).find();
    }

    private static MappedText bare(MappedText text) {
        var first = FIRST.matcher(text.text());
        var start = first.find() ? first.end() : 0;
        var last = LAST.matcher(text.text());
        var end = last.find(start) && last.start() > start ? last.start() : text.length();
        return text.slice(start, end);
    }

    /** The items of a text that begins with a sign, parted at each further one; else the text as it is. */
    private static List<MappedText> parts(MappedText text) {
        var first = FIRST.matcher(text.text());
        if (!first.find()) {
            return List.of(text);
        }
        var parts = new ArrayList<MappedText>();
        var from = first.end();
        for (var next : NEXT.matcher(text.text()).results().filter(hit -> hit.start() >= first.end()).toList()) {
            parts.add(text.slice(from, next.start()).strip());
            from = next.end();
        }
        parts.add(text.slice(from, text.length()).strip());
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }
}
