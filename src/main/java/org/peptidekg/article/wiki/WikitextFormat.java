package org.peptidekg.article.wiki;

import java.util.List;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.MappedText;

/** Wikitext: headings, paragraphs, lists and tables; notes become numbers that cite what the notes name. */
public final class WikitextFormat implements ArticleFormat {

    private static final Pattern HEADING = Pattern.compile("(={1,6})\\s*(.+?)\\s*\\1\\s*");
    private static final Pattern ITEM = Pattern.compile("([*#:;]+)\\s*(?=\\S)");
    private static final int DEEPEST = 6;

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var draft = new ArticleDraft();
        new Lines(draft).addAll(new WikiMarkup(file.source(), draft).words());
        return List.of(draft);
    }

    private static final class Lines {

        private final ArticleDraft draft;
        private MappedText paragraph;

        Lines(ArticleDraft draft) {
            this.draft = draft;
        }

        void addAll(MappedText words) {
            var start = 0;
            WikiTable table = null;
            while (start <= words.length()) {
                var end = words.text().indexOf('\n', start);
                end = end < 0 ? words.length() : end;
                var line = words.slice(start, end).strip();
                if (line.text().startsWith("{|")) {
                    flush();
                    table = new WikiTable();
                } else if (table != null && line.text().startsWith("|}")) {
                    table.block().ifPresent(draft.blocks::add);
                    table = null;
                } else if (table != null) {
                    table.add(line);
                } else {
                    add(line, start > 0 ? words.slice(start - 1, start) : null);
                }
                start = end + 1;
            }
            flush();
            if (table != null) {
                table.block().ifPresent(draft.blocks::add);
            }
        }

        private void add(MappedText line, MappedText lineBreak) {
            var heading = HEADING.matcher(line.text());
            var item = ITEM.matcher(line.text());
            if (line.isBlank()) {
                flush();
            } else if (heading.matches()) {
                flush();
                draft.blocks.add(new Block.Heading(Math.min(DEEPEST, Math.max(2, heading.group(1).length())),
                        line.slice(heading.start(2), heading.end(2))));
            } else if (item.lookingAt()) {
                flush();
                var text = line.slice(item.end(), line.length()).strip();
                draft.blocks.add(item.group(1).matches(":+") ? new Block.Paragraph(text)
                        : new Block.ListItem(item.group(1).length() - 1, text));
            } else {
                paragraph = paragraph == null ? line
                        : MappedText.join(List.of(paragraph, lineBreak.withText(" "), line));
            }
        }

        private void flush() {
            if (paragraph != null) {
                draft.blocks.add(new Block.Paragraph(paragraph));
                paragraph = null;
            }
        }
    }
}
