package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import opennlp.tools.sentdetect.SentenceModel;

import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.document.Unit.Context;
import org.peptidekg.document.Unit.Place;
import org.peptidekg.document.Unit.Row;
import org.peptidekg.document.Unit.Sentence;
import org.peptidekg.text.MappedText;

/** Cuts an article's blocks into sentences and rows that know what stands above them. Threads may share it. */
public final class DocumentReader {

    /** A head that runs into its text: "GABAergic system: ...". */
    private static final Pattern COLON_HEAD = Pattern.compile("^([^.:!?]{2,80}):\\s+(?=\\S)");
    /** A head parted by a dash, in bullets: "Crosses the barrier - ...". */
    private static final Pattern DASH_HEAD = Pattern.compile("^([^.:!?]{2,70}?)\\s+[-\\u2013\\u2014]+\\s+(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}[.)]|[IVX]{1,4}\\.)\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MAX_HEAD_WORDS = 9;
    /** What says that a list comes, where no colon does. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?i)\\b(below|following|as follows|listed|these|"
            + "includes?|including|such as|here (is|are)|here's|among (them|these))\\b");

    private final SentenceModel model = SentenceSplitter.model();

    public Document read(Article article) {
        var reading = new Reading(new SentenceSplitter(model));
        article.blocks().forEach(reading::add);
        return new Document(article, List.copyOf(reading.units));
    }

    /** The walk through one article. */
    private static final class Reading {

        private final SentenceSplitter splitter;
        private final List<Unit> units = new ArrayList<>();
        private final List<Block.Heading> open = new ArrayList<>();
        /** The words of the open headings, numbers left out. */
        private List<MappedText> headings = List.of();
        /** What introduces the items of each depth; index 0 the paragraph before the list or table. */
        private final List<Optional<MappedText>> leadIns = new ArrayList<>();

        Reading(SentenceSplitter splitter) {
            this.splitter = splitter;
        }

        void add(Block block) {
            if (block instanceof Block.Heading heading) {
                addHeading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                leadIns.clear();
                addSentences(paragraph.text(), Place.PARAGRAPH, Optional.empty()).filter(last ->
                        last.text().endsWith(":") || ANNOUNCEMENT.matcher(last.text()).find())
                        .ifPresent(last -> leadIns.add(Optional.of(last)));
            } else if (block instanceof Block.ListItem item) {
                addItem(item);
            } else if (block instanceof Block.Table table) {
                var leadIn = leadIns.isEmpty() ? Optional.<MappedText>empty() : leadIns.get(0);
                leadIns.clear();
                var firsts = table.rows().stream().map(cells -> cells.isEmpty() ? "" : cells.get(0).text()).toList();
                table.rows().forEach(cells ->
                        units.add(new Row(table.header(), cells, firsts, context(leadIn))));
            }
        }

        private void addHeading(Block.Heading heading) {
            leadIns.clear();
            open.removeIf(above -> above.level() >= heading.level());
            headings = List.copyOf(headings.subList(0, open.size()));
            var context = context(Optional.empty());
            var text = withoutNumber(heading.text());
            open.add(heading);
            headings = open.stream().map(above -> withoutNumber(above.text())).toList();
            units.add(new Sentence(Place.HEADING, text, context, Optional.empty(), true));
        }

        private void addItem(Block.ListItem item) {
            while (leadIns.size() > item.depth() + 1) {
                leadIns.remove(leadIns.size() - 1);
            }
            while (leadIns.size() < item.depth() + 1) {
                leadIns.add(Optional.empty());
            }
            addSentences(item.text(), Place.ITEM, leadIns.stream().flatMap(Optional::stream)
                    .reduce((outer, inner) -> inner));
            leadIns.add(Optional.of(item.text()));
        }

        /** The sentence added last; empty if nothing is left once the citations are cut. */
        private Optional<MappedText> addSentences(MappedText text, Place place, Optional<MappedText> leadIn) {
            var head = head(text, place);
            var runIn = head.map(end -> text.slice(0, end).strip());
            var context = context(leadIn, runIn);
            runIn.ifPresent(words -> units.add(new Sentence(Place.RUN_IN, withoutNumber(words),
                    context(leadIn), Optional.empty(), true)));
            var body = head.map(end -> text.slice(end, text.length())).orElse(text);
            var cited = Citations.cut(body);
            Optional<MappedText> last = Optional.empty();
            for (var span : splitter.split(cited.text().text())) {
                var sentence = cited.text().slice(span[0], span[1]).strip();
                if (sentence.length() > 0) {
                    units.add(new Sentence(place, sentence, context, cited.in(span[0], span[1]),
                            last.isEmpty()));
                    last = Optional.of(sentence);
                }
            }
            if (last.isEmpty()) {
                cited.in(-1, Integer.MAX_VALUE).ifPresent(this::citeLast);
            }
            return last;
        }

        /** A citation that stands alone belongs to the sentence before it, as long as it is no heading. */
        private void citeLast(String citation) {
            if (!units.isEmpty() && units.get(units.size() - 1) instanceof Sentence before
                    && before.place() != Place.HEADING) {
                var all = before.citation().map(known -> known + ", " + citation).orElse(citation);
                units.set(units.size() - 1, new Sentence(before.place(), before.text(), before.context(),
                        Optional.of(all), before.opensBlock()));
            }
        }

        /** Where the run-in head ends, its colon or dash left out of the words behind it. */
        private static Optional<Integer> head(MappedText text, Place place) {
            var matcher = COLON_HEAD.matcher(text.text());
            if (text.text().indexOf(':') < 0 || !matcher.lookingAt()) {
                matcher = place == Place.ITEM ? DASH_HEAD.matcher(text.text()) : matcher;
                if (place != Place.ITEM || !matcher.lookingAt()) {
                    return Optional.empty();
                }
            }
            return BLANKS.split(matcher.group(1)).length <= MAX_HEAD_WORDS ? Optional.of(matcher.end())
                    : Optional.empty();
        }

        private static MappedText withoutNumber(MappedText text) {
            var number = NUMBERED.matcher(text.text());
            var from = number.find() && number.end() < text.length() ? number.end() : 0;
            var to = text.length();
            while (to > from + 1 && ":-\u2013\u2014 ".indexOf(text.text().charAt(to - 1)) >= 0) {
                to--;
            }
            return text.slice(from, to);
        }

        private Context context(Optional<MappedText> leadIn) {
            return context(leadIn, Optional.empty());
        }

        private Context context(Optional<MappedText> leadIn, Optional<MappedText> runIn) {
            return new Context(headings, leadIn, runIn);
        }
    }
}
