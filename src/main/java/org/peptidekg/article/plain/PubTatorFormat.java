package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * PubTator: a title line, an abstract line and lines of marked names for each document. Positions count from
 * the title on, with one character between title and abstract. Lines of relations are passed over.
 */
public final class PubTatorFormat implements ArticleFormat {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern TEXT = Pattern.compile("(?<id>\\w+)\\|(?<part>[ta])\\|(?<text>.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var documents = new ArrayList<Document>();
        var lines = LINE.matcher(file.content());
        while (lines.find()) {
            var line = lines.group().startsWith("\uFEFF") ? lines.group().substring(1) : lines.group();
            var start = lines.end() - line.length();
            if (line.isBlank()) {
                continue;
            }
            var text = TEXT.matcher(line);
            if (text.matches()) {
                var last = documents.isEmpty() ? null : documents.get(documents.size() - 1);
                if (last == null || !last.id.equals(text.group("id"))) {
                    documents.add(last = new Document(file, text.group("id")));
                }
                last.part(text.group("part"), start + text.start("text"), start + text.end("text"));
            } else {
                var fields = line.split("\t", -1);
                if (documents.isEmpty() || !documents.get(documents.size() - 1).id.equals(fields[0])) {
                    throw new BadInputException(file.path().toString(), file.line(start),
                            "a PubTator file has lines ID|t|TITLE, ID|a|ABSTRACT and ID<tab>START<tab>END<tab>NAME...");
                }
                documents.get(documents.size() - 1).annotation(fields, start);
            }
        }
        return documents.stream().map(document -> document.draft).toList();
    }

    private static final class Document {

        private final InputFile file;
        private final String id;
        private final ArticleDraft draft = new ArticleDraft();
        private int titleStart;
        private int titleEnd;
        private int abstractStart;

        Document(InputFile file, String id) {
            this.file = file;
            this.id = id;
            draft.key = Optional.of(id);
        }

        void part(String part, int start, int end) {
            if (part.equals("t")) {
                titleStart = start;
                titleEnd = end;
            } else {
                abstractStart = start;
            }
            var text = MappedText.of(file.source(), start, end).strip();
            if (!text.isBlank()) {
                draft.blocks.add(part.equals("t") ? new Block.Heading(1, text) : new Block.Paragraph(text));
            }
        }

        void annotation(String[] fields, int lineStart) {
            if (fields.length < 5 || !NUMBER.matcher(fields[1]).matches() || !NUMBER.matcher(fields[2]).matches()) {
                return;
            }
            var start = place(Integer.parseInt(fields[1]), lineStart);
            var end = start + fields[3].length();
            if (end <= start || !file.content().startsWith(fields[3], start)) {
                throw new BadInputException(file.path().toString(), file.line(lineStart),
                        "'" + fields[3] + "' does not stand at " + fields[1] + "-" + fields[2] + " of " + id);
            }
            draft.entities.add(new Article.GivenEntity(new Span(start, end), fields[4],
                    fields.length > 5 ? fields[5] : ""));
        }

        /** The place in the file of a code point counted from the title. */
        private int place(int offset, int lineStart) {
            var content = file.content();
            var titleLength = content.codePointCount(titleStart, titleEnd);
            var inTitle = offset <= titleLength;
            var base = inTitle ? titleStart : abstractStart;
            var rest = inTitle ? offset : offset - titleLength - 1;
            if (rest > content.codePointCount(base, content.length())) {
                throw new BadInputException(file.path().toString(), file.line(lineStart), "position " + offset
                        + " lies behind the text of " + id);
            }
            return content.offsetByCodePoints(base, rest);
        }
    }
}
