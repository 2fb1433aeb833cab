package org.peptidekg.article.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
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
    /** Dashes that begin the lines of a list whose line ends were lost, as in leaflets that were made into HTML. */
    private static final Pattern DASH = Pattern.compile(
            "(?:^|(?<=[^\\p{P}\\s,]|[.)\\]:;!?\"'\u2019\u201D])\\s+)[-\u2013\u2022] (?=\\p{Lu})");
    private static final int LEAST_DASHES = 3;
    private static final int LONGEST_ITEM = 300;
    private static final int LONGEST_HEAD = 90;
    private static final int LOWEST = 6;
    private static final Pattern LAST = Pattern.compile("\\s+" + SIGN + "$");

    private Bullets() {
    }

    /** Turns such paragraphs of a draft into items, and takes the signs off items and headings. */
    public static void find(ArticleDraft draft) {
        var blocks = List.copyOf(draft.blocks);
        draft.blocks.clear();
        var made = new HashSet<Block>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof Block.Heading heading) {
                draft.blocks.add(new Block.Heading(heading.level(), bare(heading.text())));
            } else if (block instanceof Block.ListItem item) {
                parts(item.text()).forEach(text -> draft.blocks.add(new Block.ListItem(item.depth(), text)));
            } else if (block instanceof Block.Paragraph paragraph) {
                if (dashed(paragraph.text(), draft, made)) {
                    continue;
                }
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

    /** Where the items of a text begin and their dashes stand; none if what they part is too long for items. */
    private static List<MatchResult> dashes(MappedText text) {
        var found = DASH.matcher(text.text()).results().toList();
        for (var k = 0; k < found.size(); k++) {
            var end = k + 1 < found.size() ? found.get(k + 1).start() : text.length();
            if (end - found.get(k).end() > LONGEST_ITEM) {
                return List.of();
            }
        }
        return found;
    }

    /**
     * Adds the items that dashes begin; false if there are too few. The words before the first item are a heading
     * if they are short and end without a stop: "Very common".
     */
    private static boolean dashed(MappedText text, ArticleDraft draft, Set<Block> made) {
        var found = dashes(text);
        if (found.size() < LEAST_DASHES) {
            return false;
        }
        var head = text.slice(0, found.get(0).start()).strip();
        if (!head.isBlank()) {
            var named = head.length() <= LONGEST_HEAD && ".:;!?,".indexOf(head.text().charAt(head.length() - 1)) < 0;
            var block = named ? new Block.Heading(level(draft, made), head) : new Block.Paragraph(head);
            made.add(block);
            draft.blocks.add(block);
        }
        for (var k = 0; k < found.size(); k++) {
            var item = text.slice(found.get(k).end(), k + 1 < found.size() ? found.get(k + 1).start() : text.length())
                    .strip();
            if (!item.isBlank()) {
                draft.blocks.add(new Block.ListItem(0, item));
            }
        }
        return true;
    }

    /** Below the last heading, beside one that was made of such a paragraph before. */
    private static int level(ArticleDraft draft, Set<Block> made) {
        for (var k = draft.blocks.size() - 1; k >= 0; k--) {
            if (draft.blocks.get(k) instanceof Block.Heading heading) {
                return made.contains(heading) ? heading.level() : Math.min(LOWEST, heading.level() + 1);
            }
        }
        return 2;
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
