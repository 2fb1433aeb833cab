package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.article.Aside;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.Span;

/**
 * The text of a PDF: pages that each begin with a line {@code [page 1]}. Running heads and page numbers are left out,
 * and a paragraph goes on over the end of a page.
 */
public final class PdfTextFormat implements ArticleFormat {

    /** What the first page begins with. */
    public static final Pattern BEGINNING = Pattern.compile("\\A\\[page 1\\]\\R");
    private static final Pattern PAGE = Pattern.compile("\\[page (\\d{1,5})\\]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:page )?\\d{1,5}(?: of \\d{1,5})?|[-\u2013] ?\\d{1,5} ?[-\u2013]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:\"'\u201d\u2019)\\]]$");
    /** Lines at either end of a page that may be running heads. */
    private static final int EDGE = 2;
    private static final int LONGEST_HEAD = 150;
    private static final int OFTEN = 3;

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var pages = pages(TextLine.split(file.content()));
        var heads = runningHeads(pages);
        var lines = new ArrayList<TextLine>();
        var passed = new ArrayList<Span>();
        for (var page : pages) {
            var words = words(page);
            var open = isOpen(lines);
            for (var line : page) {
                if (PAGE.matcher(line.text()).matches() || open && line.isGap()) {
                    continue;
                }
                if (isEdge(words.indexOf(line), words.size()) && heads.contains(shape(line))) {
                    passed.add(new Span(line.start(), line.end()));
                } else {
                    lines.add(line);
                    open = false;
                }
            }
        }
        var draft = PlainTextFormat.read(file.source(), TextUnit.of(lines, width(lines)));
        passed.forEach(span -> draft.asides.add(new Aside(Aside.Role.NAVIGATION, span)));
        pages.forEach(page -> draft.pages.add(page.get(0).start()));
        return List.of(draft);
    }

    /** What most full lines reach; those of a wide page or a table are rare. */
    private static int width(List<TextLine> lines) {
        var lengths = lines.stream().filter(line -> !line.isGap()).mapToInt(line -> line.text().length()).sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
    }

    private static List<List<TextLine>> pages(List<TextLine> lines) {
        var pages = new ArrayList<List<TextLine>>();
        for (var line : lines) {
            if (pages.isEmpty() || PAGE.matcher(line.text()).matches()) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).add(line);
        }
        return pages;
    }

    private static List<TextLine> words(List<TextLine> page) {
        return page.stream().filter(line -> !line.isGap() && !PAGE.matcher(line.text()).matches()).toList();
    }

    private static boolean isEdge(int at, int size) {
        return at >= 0 && (at < EDGE || at >= size - EDGE);
    }

    /** Lines at the ends of pages that stand on several, whatever numbers they hold, and numbers alone. */
    private static Set<String> runningHeads(List<List<TextLine>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        var heads = new HashSet<String>();
        for (var page : pages) {
            var words = words(page);
            var shapes = new HashSet<String>();
            for (var i = 0; i < words.size(); i++) {
                if (isEdge(i, words.size()) && words.get(i).text().length() <= LONGEST_HEAD) {
                    shapes.add(shape(words.get(i)));
                    if (NUMBER.matcher(words.get(i).text()).matches()) {
                        heads.add(shape(words.get(i)));
                    }
                }
            }
            shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        counts.forEach((shape, count) -> {
            if (count >= OFTEN) {
                heads.add(shape);
            }
        });
        return heads;
    }

    private static String shape(TextLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    /** Whether the lines so far end within a sentence; the gap behind such a page is taken off. */
    private static boolean isOpen(List<TextLine> lines) {
        var last = lines.size();
        while (last > 0 && lines.get(last - 1).isGap()) {
            last--;
        }
        var open = last > 0 && !ENDED.matcher(lines.get(last - 1).text()).matches();
        if (open) {
            lines.subList(last, lines.size()).clear();
        }
        return open;
    }
}
