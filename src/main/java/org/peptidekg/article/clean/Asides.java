package org.peptidekg.article.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.PatternGate;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.TsvTable;

/**
 * Parts the body of an article from what is not its voice, by the rows of {@code data/reading/asides.tsv}: sections by
 * their headings, paragraphs and items by their words. Immutable.
 *
 * @param gate tells which of the rows' patterns may be found in a text
 */
public record Asides(List<Row> rows, PatternGate gate) {

    private static final String FILE = "data/reading/asides.tsv";
    private static final List<String> COLUMNS = List.of("role", "scope", "pattern", "example", "not");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    /** What a reference has that few other items have. */
    private static final Pattern CITED = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b|https?:|www\\.|\\bdoi\\b|\\bPMID\\b|et al\\b", FLAGS);
    private static final Pattern LINKED = Pattern.compile("https?:|www\\.|\\bdoi\\b|\\bPMID\\b", FLAGS);
    /** A sentence, which no table of contents holds. */
    private static final Pattern STATES = Pattern.compile("\\S+(?: \\S+)+\\p{L}[.!]");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|[IVX]{1,4}\\.)\\s+");
    /** The level of a paragraph that stands for a heading: below all headings. */
    private static final int LABEL = 7;
    private static final double MOST = .5;
    private static final int LONGEST_REFERENCE = 350;
    /** Parts that a page puts into the middle of an article end at the next paragraph of this length. */
    private static final int PROSE = 200;
    /** Publishers' lines, such as affiliations, are shorter. */
    private static final int LINES = 120;
    private static final Set<Aside.Role> PUT_IN = EnumSet.of(Aside.Role.NAVIGATION, Aside.Role.ADVERTISEMENT,
            Aside.Role.CONTENTS);

    enum Scope {
        /** A heading, with all below it. */
        SECTION,
        /** A heading, with all below it, if most of that looks like references. */
        CITED_SECTION,
        /** A block by itself. */
        PARAGRAPH
    }

    /**
     * @param example words that are of the role
     * @param counterExample words that are not
     */
    record Row(Aside.Role role, Scope scope, Pattern pattern, String example, String counterExample) {

        boolean fits(String text) {
            return pattern.matcher(text).find();
        }
    }

    /** A block, and why it is none of the body. */
    private record Judged(Block block, Optional<Aside.Role> role) {
    }

    public static Asides bundled() {
        return read(FILE, BundledFolder.file(FILE).content());
    }

    static Asides read(String name, String content) {
        var rows = TsvTable.read(name, content, COLUMNS).rows().stream().map(Asides::row).toList();
        return new Asides(rows, PatternGate.of(rows.stream().map(Row::pattern).toList()));
    }

    private static Row row(TsvTable.Row line) {
        // A pattern that asks for capitals regards case.
        var flags = line.required("pattern").contains("\\p{Lu}") ? 0 : FLAGS;
        var row = new Row(constant(line, "role", Aside.Role.values()), constant(line, "scope", Scope.values()),
                line.pattern("pattern", flags), line.required("example"), line.cell("not"));
        if (!row.fits(row.example()) || row.fits(row.counterExample())) {
            throw line.bad("the example must fit the pattern and its counter-example not");
        }
        return row;
    }

    private static <E extends Enum<E>> E constant(TsvTable.Row line, String column, E[] all) {
        var word = line.required(column);
        return Arrays.stream(all).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst().orElseThrow(() -> line.bad("unknown " + column + ": " + word));
    }

    /** Takes what is not the article's voice out of the blocks of a draft, and notes its place. */
    public void part(SourceText source, ArticleDraft draft) {
        var judged = judge(List.copyOf(draft.blocks));
        if (judged.stream().noneMatch(one -> one.role().isEmpty() && !(one.block() instanceof Block.Heading))) {
            // Nothing but such parts: whatever it is, it is what the file has to say.
            return;
        }
        ReferenceList.read(source, judged.stream().filter(one -> one.role().filter(role ->
                role == Aside.Role.REFERENCES || role == Aside.Role.FOOTNOTE).isPresent()).map(Judged::block).toList(),
                draft);
        draft.blocks.clear();
        for (var one : judged) {
            if (one.role().isEmpty()) {
                draft.blocks.add(one.block());
            } else {
                texts(one.block()).stream().filter(text -> text.length() > 0).map(MappedText::source)
                        .reduce((a, b) -> a.cover(b)).ifPresent(span ->
                                draft.asides.add(new Aside(one.role().get(), span)));
            }
        }
    }

    private List<Judged> judge(List<Block> blocks) {
        var found = new ArrayList<Judged>();
        Optional<Row> section = Optional.empty();
        var level = 0;
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof Block.Heading heading) {
                if (section.isEmpty() || heading.level() <= level) {
                    section = i == 0 ? Optional.empty() : section(blocks, i, heading);
                    level = heading.level();
                }
            } else if (section.isPresent() && (ends(section.get(), block, level)
                    || i > 1 && !(blocks.get(i - 1) instanceof Block.Heading) && isProseBehind(section.get(), block))) {
                section = Optional.empty();
            }
            if (section.isEmpty() && isLabel(blocks, i)) {
                level = LABEL;
                section = section(blocks, i, new Block.Heading(LABEL, texts(block).get(0)));
            }
            found.add(new Judged(block, section.map(Row::role).or(() -> alone(block))));
        }
        return found;
    }

    /** Behind the lines of a publisher's section that has no next heading, the article may go on. */
    private boolean isProseBehind(Row section, Block block) {
        return section.role() == Aside.Role.PUBLISHER && block instanceof Block.Paragraph paragraph
                && paragraph.text().length() >= LINES && alone(block).isEmpty();
    }

    private boolean ends(Row section, Block block, int level) {
        var prose = block instanceof Block.Paragraph paragraph && (level == LABEL ? !isReference(block)
                : paragraph.text().length() >= PROSE || section.role() == Aside.Role.CONTENTS
                        && STATES.matcher(paragraph.text().text()).matches());
        return prose && (level == LABEL || PUT_IN.contains(section.role()));
    }

    /** A paragraph that announces what follows, such as "References:", is a heading in all but name. */
    private static boolean isLabel(List<Block> blocks, int i) {
        return blocks.get(i) instanceof Block.Paragraph label && label.text().text().endsWith(":") && i > 0
                && i + 1 < blocks.size() && !(blocks.get(i + 1) instanceof Block.Heading);
    }

    private Optional<Row> section(List<Block> blocks, int at, Block.Heading heading) {
        var words = NUMBER.matcher(heading.text().text()).replaceFirst("").replaceAll("[:.\\s]+$", "");
        return gate.of(rows, words).stream().filter(row -> row.scope() != Scope.PARAGRAPH && row.fits(words))
                .filter(row -> row.scope() == Scope.SECTION || isCited(blocks, at, heading.level())).findFirst();
    }

    private boolean isCited(List<Block> blocks, int at, int level) {
        var below = blocks.subList(at + 1, blocks.size()).stream()
                .takeWhile(block -> !(block instanceof Block.Heading next && next.level() <= level)).toList();
        return !below.isEmpty() && below.stream().filter(this::isReference).count() >= MOST * below.size();
    }

    private boolean isReference(Block block) {
        if (block instanceof Block.Table || block instanceof Block.Heading) {
            return false;
        }
        var text = texts(block).get(0).text();
        return alone(block).filter(role -> role == Aside.Role.REFERENCES || role == Aside.Role.FOOTNOTE).isPresent()
                || text.length() <= LONGEST_REFERENCE && (block instanceof Block.ListItem
                        ? CITED : LINKED).matcher(text).find();
    }

    private Optional<Aside.Role> alone(Block block) {
        if (block instanceof Block.Heading || block instanceof Block.Table) {
            return Optional.empty();
        }
        var text = texts(block).get(0).text();
        return gate.of(rows, text).stream().filter(row -> row.scope() == Scope.PARAGRAPH && row.fits(text))
                .map(Row::role).findFirst();
    }

    private static List<MappedText> texts(Block block) {
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.header()), table.rows().stream())
                    .flatMap(List::stream).toList();
        }
        return List.of(block instanceof Block.Heading heading ? heading.text()
                : block instanceof Block.ListItem item ? item.text() : ((Block.Paragraph) block).text());
    }
}
