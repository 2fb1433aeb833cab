package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.article.Block;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.Dates;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.format.LabelledAbstract;
import org.peptidekg.article.format.Works;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * PubMed's MEDLINE text ({@code .nbib}): fields of a tag, a hyphen and a value that goes on in indented lines; each
 * record begins with its PMID.
 */
public final class MedlineFormat implements ArticleFormat {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern FIELD = Pattern.compile("\\uFEFF?(?<tag>[A-Z]{2,4}) {0,2}-(?: (?<value>.*))?");
    private static final Pattern MORE = Pattern.compile(" {6}(?<value>.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[/ ]?(\\d{2})[/ ]?(\\d{2})\\b.*");
    private static final Pattern DOI = Pattern.compile("(10\\.\\S+) \\[doi\\]");

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var records = new ArrayList<Record>();
        var lines = LINE.matcher(file.content());
        while (lines.find()) {
            var line = lines.group();
            var field = FIELD.matcher(line);
            var more = MORE.matcher(line);
            if (field.matches()) {
                if (field.group("tag").equals("PMID") || records.isEmpty()) {
                    records.add(new Record(file, lines.start()));
                }
                var value = Math.max(field.start("value"), field.end("tag"));
                last(records).begin(field.group("tag"), lines.start() + value, lines.end());
            } else if (more.matches() && !records.isEmpty()) {
                last(records).go(lines.start() + more.start("value"), lines.end());
            } else if (!line.isBlank()) {
                throw new BadInputException(file.path().toString(), file.line(lines.start()),
                        "a MEDLINE file has lines 'TAG - value' and lines of six blanks that go on with the value");
            }
        }
        return records.stream().map(Record::draft).toList();
    }

    private static Record last(List<Record> records) {
        return records.get(records.size() - 1);
    }

    private static final class Record {

        private final InputFile file;
        private final int start;
        private int end;
        private String tag = "";
        private final Map<String, List<List<Span>>> fields = new TreeMap<>();

        Record(InputFile file, int start) {
            this.file = file;
            this.start = start;
        }

        void begin(String name, int from, int to) {
            tag = name;
            fields.computeIfAbsent(tag, key -> new ArrayList<>()).add(new ArrayList<>());
            go(from, to);
        }

        void go(int from, int to) {
            end = to;
            if (from < to) {
                var values = fields.get(tag);
                values.get(values.size() - 1).add(new Span(from, to));
            }
        }

        /** The values of a field, their lines joined; what stands between two lines reads as a blank. */
        private Stream<MappedText> values(String name) {
            return fields.getOrDefault(name, List.of()).stream().map(this::joined).filter(text -> !text.isBlank());
        }

        private MappedText joined(List<Span> lines) {
            var builder = new MappedText.Builder(file.source());
            var before = -1;
            for (var line : lines) {
                if (before >= 0) {
                    builder.append(' ', before, line.start());
                }
                builder.appendSource(line.start(), line.end());
                before = line.end();
            }
            return builder.build().strip();
        }

        private Optional<String> first(String name) {
            return values(name).map(MappedText::text).findFirst();
        }

        ArticleDraft draft() {
            var draft = new ArticleDraft();
            draft.part = Optional.of(new Span(start, end));
            draft.key = first("PMID");
            var doi = Stream.of("LID", "AID").flatMap(this::values).map(text -> DOI.matcher(text.text()))
                    .filter(Matcher::matches).map(match -> match.group(1)).findFirst();
            draft.source = Works.address(draft.key, doi);
            draft.date = first("DP").flatMap(Dates::parse).or(() -> Stream.of("DEP", "EDAT", "PHST", "CRDT")
                    .flatMap(this::values).map(text -> DAY.matcher(text.text())).filter(Matcher::matches)
                    .flatMap(day -> Dates.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3)).stream())
                    .findFirst());
            (fields.containsKey("FAU") ? values("FAU") : values("AU")).map(MappedText::text).forEach(name ->
                    draft.people.add(new Metadata.Person("author", name.replaceFirst("^([^,]+), (.+)$", "$2 $1"))));
            values("TI").findFirst().ifPresent(title -> draft.blocks.add(new Block.Heading(1, title)));
            values("AB").forEach(text -> draft.blocks.addAll(LabelledAbstract.blocks(text, 2)));
            return draft;
        }
    }
}
