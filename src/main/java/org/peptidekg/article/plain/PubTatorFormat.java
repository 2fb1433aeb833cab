package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.GivenNamePlacer;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * PubTator: a title line, an abstract line and lines of marked names for each document. Positions count from
 * the title on, with one character between title and abstract. Lines of relations are passed over. A name that does not
 * stand at its position is looked for nearby.
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
                    last = new Document(file, text.group("id"), start);
                    documents.add(last);
                }
                last.part(text.group("part"), start + text.start("text"), start + text.end("text"));
            } else {
                var fields = line.split("\t", -1);
                if (documents.isEmpty() || !documents.get(documents.size() - 1).id.equals(fields[0])) {
                    throw new BadInputException(file.path().toString(), file.line(start),
                            "a PubTator file has lines ID|t|TITLE, ID|a|ABSTRACT and ID<tab>START<tab>END<tab>NAME...");
                }
                documents.get(documents.size() - 1).annotation(fields, lines.end());
            }
        }
        return documents.stream().map(Document::done).toList();
    }

    private static final class Document {

        private final InputFile file;
        private final String id;
        private final ArticleDraft draft = new ArticleDraft();
        private final GivenNamePlacer names = new GivenNamePlacer(draft);
        private final int start;
        private int end;
        private Optional<MappedText> title = Optional.empty();
        private Optional<MappedText> words = Optional.empty();

        Document(InputFile file, String id, int start) {
            this.file = file;
            this.id = id;
            this.start = start;
            draft.key = Optional.of(id);
        }

        void part(String part, int from, int to) {
            end = to;
            if (from == to) {
                return;
            }
            var text = MappedText.of(file.source(), from, to);
            if (part.equals("t")) {
                title = Optional.of(text);
            } else {
                words = Optional.of(text);
            }
            if (!text.isBlank()) {
                draft.blocks.add(part.equals("t") ? new Block.Heading(1, text.strip())
                        : new Block.Paragraph(text.strip()));
            }
        }

        void annotation(String[] fields, int lineEnd) {
            end = lineEnd;
            if (fields.length < 5 || !NUMBER.matcher(fields[1]).matches() || !NUMBER.matcher(fields[2]).matches()) {
                return;
            }
            var mark = new GivenNamePlacer.Mark(Integer.parseInt(fields[1]), fields[3], fields[4],
                    fields.length > 5 ? fields[5] : "");
            var length = title.map(text -> text.text().codePointCount(0, text.length())).orElse(0);
            var inTitle = mark.offset() <= length && title.isPresent();
            (inTitle ? title : words).ifPresentOrElse(found -> names.place(mark, found, inTitle ? 0 : length + 1),
                    () -> names.miss(mark));
        }

        ArticleDraft done() {
            draft.part = Optional.of(new Span(start, end));
            names.warning().ifPresent(draft.warnings::add);
            return draft;
        }
    }
}
