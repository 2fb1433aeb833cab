package org.peptidekg.article.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Controls;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/**
 * Takes out of the words of a draft what is not words: signs that are not seen, signs of markup that the format does
 * not know, addresses. What is left still knows its place.
 */
public final class Cleaner {

    private static final Pattern UNSEEN = Pattern.compile("[\u00AD"
            + "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\uFE0E\uFE0F"
            + "\u202A-\u202E\u2066-\u2069]");
    /** No word and no address is as long; data that were pasted in are. */
    private static final Pattern OVERLONG = Pattern.compile("\\S{2000,}");
    private static final int MOST_COLUMNS = 200;
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern WIKI_LINK = Pattern.compile("(!)?\\[\\[(?:[^\\[\\]|]*\\\\?\\|\\s*)?([^\\[\\]"
            + "|]*?)\\s*\\]\\]");
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)(.+?)(?<=\\S)~~");
    private static final Pattern HIDDEN = Pattern.compile("%%.+?%%|\\{\\{[<%].*?[>%]\\}\\}|\\{%.*?%\\}"
            + "|\\{/\\*.*?\\*/\\}");
    private static final Pattern MARKED = Pattern.compile("==(?=\\S)([^=]+?)(?<=\\S)==");
    private static final Pattern NOTE = Pattern.compile("\\[\\^(?:(\\d{1,3})|[^\\]\\s]{1,30})\\](?!:)");
    private static final Pattern TIME_STAMP = Pattern.compile("\\s*\\[\\d{1,2}:\\d{2}(?::\\d{2})?\\]");
    private static final String ADDRESS = "(?:(?:https?|ftp)://|www\\.)[^\\s<>\"\\])}]*[^\\s<>\"\\])}.,;:!?'\u2019]"
            + "|\\b(?:[\\w-]+\\.)+(?:com|org|net|gov|edu|io|co|info|eu|uk|de)/[^\\s<>\"\\])}]*"
            + "|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\b(?:doi|DOI):?\\s?10\\.\\d{4,}/[^\\s<>\"\\])}]*[^\\s<"
            + ">\"\\])}.,;:!?]";
    private static final Pattern URL = Pattern.compile("\\s*[(\\[<]\\s*(?:" + ADDRESS + ")/?\\s*[)\\]>]|\\s*"
            + "(?:" + ADDRESS
            + ")/?");
    private static final Pattern ARROW = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\u2191+|\u2B06+|\u25B2|\u2193+"
            + "|\u2B07+|\u25BC)"
            + " ?(?=\\p{L})");
    private static final Pattern GLUED = Pattern.compile("(?:(?<=\\p{Ll}{2})[.!?]|(?<=\\p{Ll})\\p{Ll})\\p{Lu}"
            + "(?=\\p{Ll}* )");
    private static final Pattern CALL_OUT = Pattern.compile("^\\s*\\[!\\w+\\][+-]?\\s*");

    private final SourceText source;
    private final ArticleDraft draft;
    private final Mojibake mojibake;
    private final WordBreaks breaks;

    private Cleaner(SourceText source, ArticleDraft draft, HyphenBeginnings beginnings) {
        this.source = source;
        this.draft = draft;
        this.mojibake = new Mojibake(source);
        this.breaks = new WordBreaks(source, beginnings);
    }

    public static void clean(SourceText source, ArticleDraft draft, HyphenBeginnings beginnings) {
        var cleaner = new Cleaner(source, draft, beginnings);
        var blocks = new ArrayList<Block>();
        for (var block : draft.blocks) {
            cleaner.clean(block).stream().filter(Cleaner::hasWords).forEach(blocks::add);
        }
        draft.blocks.clear();
        draft.blocks.addAll(blocks);
        cleaner.mojibake.warning().ifPresent(draft.warnings::add);
    }

    private static boolean hasWords(Block block) {
        return block instanceof Block.Table || !(block instanceof Block.Heading heading ? heading.text()
                : block instanceof Block.ListItem item ? item.text() : ((Block.Paragraph) block).text()).isBlank();
    }

    private List<Block> clean(Block block) {
        if (block instanceof Block.Table table && table.header().size() > MOST_COLUMNS) {
            draft.warnings.add("a table of more than " + MOST_COLUMNS + " columns was not read");
            return List.of();
        }
        if (block instanceof Block.Table table) {
            return List.of(new Block.Table(table.header().stream().map(this::text).toList(),
                    table.rows().stream().map(row -> row.stream().map(this::text).toList()).toList()));
        }
        if (block instanceof Block.Heading heading) {
            return List.of(new Block.Heading(heading.level(), text(heading.text())));
        }
        if (block instanceof Block.ListItem item) {
            return List.of(new Block.ListItem(item.depth(), text(item.text())));
        }
        return paragraph(((Block.Paragraph) block).text()).stream().<Block>map(text ->
                new Block.Paragraph(text(text))).toList();
    }

    /** A call-out: "[!note] Title" on a line of its own above its text. */
    private List<MappedText> paragraph(MappedText text) {
        var sign = CALL_OUT.matcher(text.text());
        if (!sign.find()) {
            return List.of(text);
        }
        var rest = text.slice(sign.end(), text.length());
        for (var i = 0; i < rest.length(); i++) {
            if (WordBreaks.isLineEnd(source, rest, i)) {
                return List.of(rest.slice(0, i), rest.slice(i, rest.length()).strip());
            }
        }
        return List.of(rest);
    }

    private MappedText text(MappedText text) {
        var words = replace(text, OVERLONG, hit -> {
            draft.warnings.add("a word of " + hit.group().length() + " characters was not read");
            return null;
        });
        // A page may write them as references.
        var clean = replace(words, Controls.SIGNS, hit -> words.slice(hit.start(), hit.end()).withText(" "));
        if (text.text().chars().anyMatch(c -> c > 127)) {
            clean = mojibake.mend(clean);
            clean = replace(clean, UNSEEN, null);
            clean = spread(clean);
        }
        var signs = clean.text();
        if (signs.contains("~~") || signs.contains("%%") || signs.indexOf('{') >= 0 || signs.contains("==")) {
            clean = noted(clean, STRUCK, Aside.Role.STRUCK_OUT);
            clean = noted(clean, HIDDEN, Aside.Role.HIDDEN);
            clean = kept(clean, MARKED, 1);
        }
        if (signs.indexOf('[') >= 0) {
            var linked = clean;
            clean = replace(clean, WIKI_LINK, hit -> hit.group(1) == null ? linked.slice(hit.start(2), hit.end(2))
                    : null);
            clean = replace(clean, TIME_STAMP, null);
            clean = numbered(clean);
        }
        // All addresses hold a slash or an at sign, save those that begin with "www".
        if (signs.indexOf('/') >= 0 || signs.indexOf('@') >= 0 || signs.contains("www.")) {
            clean = replace(clean, URL, null);
        }
        clean = unglued(worded(clean));
        return breaks.join(clean).strip();
    }

    /** Ligatures as the letters that they stand for. */
    private static MappedText spread(MappedText text) {
        return replace(text, LIGATURE, hit -> {
            var letters = Normalizer.normalize(hit.group(), Normalizer.Form.NFKC);
            var sign = text.slice(hit.start(), hit.end());
            return MappedText.join(letters.chars().mapToObj(c -> sign.withText(String.valueOf((char) c))).toList());
        });
    }

    /** "↑ BDNF" reads "increases BDNF". */
    private static MappedText worded(MappedText text) {
        return replace(text, ARROW, hit -> {
            var sign = text.slice(hit.start(), hit.start() + 1);
            var verb = "\u2191\u2B06\u25B2".contains(sign.text()) ? "increases " : "decreases ";
            return MappedText.join(verb.chars().mapToObj(c -> sign.withText(String.valueOf((char) c))).toList());
        });
    }

    /** Sentences and heads that only markup parts: {@code memory.<span>It}, {@code <b>How it works</b>It}. */
    private static MappedText unglued(MappedText text) {
        return replace(text, GLUED, hit -> {
            var before = text.source(hit.start(), hit.start() + 1);
            var after = text.source(hit.start() + 1, hit.start() + 2);
            var first = text.slice(hit.start(), hit.start() + 1);
            var ends = ".!?".contains(first.text());
            var parted = before.end() < after.start();
            if (!ends && !parted) {
                return text.slice(hit.start(), hit.end());
            }
            var sign = first.withText(" ");
            return MappedText.join(ends ? List.of(first, sign, text.slice(hit.start() + 1, hit.end()))
                    : List.of(first, first.withText("."), sign, text.slice(hit.start() + 1, hit.end())));
        });
    }

    /** "[^3]" refers to a note as "[3]" does. */
    private static MappedText numbered(MappedText text) {
        return replace(text, NOTE, hit -> hit.group(1) == null ? null
                : MappedText.join(List.of(text.slice(hit.start(), hit.start() + 1),
                        text.slice(hit.start(1), hit.end()))));
    }

    private MappedText noted(MappedText text, Pattern pattern, Aside.Role role) {
        return replace(text, pattern, hit -> {
            draft.asides.add(new Aside(role, text.source(hit.start(), hit.end())));
            return null;
        });
    }

    private static MappedText kept(MappedText text, Pattern pattern, int group) {
        return replace(text, pattern, hit -> text.slice(hit.start(group), hit.end(group)));
    }

    /** @param by what to put in the place of each hit; nothing if it is null or gives null */
    static MappedText replace(MappedText text, Pattern pattern, Function<MatchResult, MappedText> by) {
        var hits = pattern.matcher(text.text()).results().toList();
        if (hits.isEmpty()) {
            return text;
        }
        var pieces = new ArrayList<MappedText>();
        var kept = 0;
        for (var hit : hits) {
            pieces.add(text.slice(kept, hit.start()));
            var piece = by == null ? null : by.apply(hit);
            if (piece != null) {
                pieces.add(piece);
            }
            kept = hit.end();
        }
        pieces.add(text.slice(kept, text.length()));
        return MappedText.join(pieces);
    }
}
