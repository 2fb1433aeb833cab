package org.peptidekg.extract.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.document.Unit;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/**
 * Tells what the cells of a row are about: a table of properties (one a row), of records (one a row, one property a
 * column) or a comparison (one substance or route a column, or one a row).
 */
public final class TableReader {

    private static final Phrases PHRASES = Phrases.layout();

    private static final Pattern PROPERTY = PHRASES.pattern("head-of-properties");
    /** Heads of a first column whose cells name substances. */
    private static final Pattern SUBSTANCE = PHRASES.pattern("head-of-substances");
    /** Heads of a column behind the first whose cells name the substance of their row. */
    private static final Pattern PICKED = PHRASES.pattern("head-of-picks");
    /** Cells of this many words at most can be names of substances. */
    private static final int NAME_WORDS = 4;
    /** What may be compared with substances. */
    private static final Set<TermClass> COMPARED = Set.of(TermClass.Protein, TermClass.Substance,
            TermClass.GrowthFactor, TermClass.NeurotrophicFactor, TermClass.SubstanceClass);

    /** Heads of a first column whose cells name what is compared, if other heads name substances. */
    private static final Pattern MEASURE = PHRASES.pattern("head-of-measures");
    /** Heads of columns that say in which direction or how much the thing in the first column changes. */
    private static final Pattern DIRECTION = PHRASES.pattern("head-of-directions");
    private static final Pattern EFFECTS = PHRASES.pattern("head-of-its-effects");
    private static final Pattern NO_SUBSTANCE = PHRASES.pattern("no-substance");
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*(?:[\u2022\u00B7\u2013*-]\\s+)?|\\s+\u2022\\s*"
            + "|(?<=\\p{Ll}[.;])\\s+(?=\\p{Lu}\\p{Ll})");

    private final TermFinder finder;
    private final LayoutRules rules;
    private final Optional<Term> topic;
    /** Whether a table compares things: asked once, by the first cells, which its rows share. */
    private final Map<List<String>, Boolean> compared = new IdentityHashMap<>();

    public TableReader(TermFinder finder, LayoutRules rules, Optional<Term> topic) {
        this.finder = finder;
        this.rules = rules;
        this.topic = topic;
    }

    /**
     * A cell to be read.
     *
     * @param heads what stands above or beside it, nearest first
     * @param subject what it is about, if not the topic
     * @param beside the other cells of a record
     * @param asked the head that a yes or no answers
     * @param corner what stands above the first column, where that names what is compared
     */
    public record Cell(MappedText text, List<String> heads, Optional<Term> subject, List<String> beside,
            MappedText asked, String corner) {
    }

    /** The cells of a row; what stands on lines of its own within one is a cell of its own. */
    public List<Cell> cells(Unit.Row row) {
        return whole(row).stream().filter(cell -> cell.subject().isPresent() || cell.beside().isEmpty()
                || !NO_SUBSTANCE.matcher(cell.beside().get(0)).matches()).flatMap(cell -> lines(cell.text()).stream()
                .map(line -> new Cell(line, cell.heads(), cell.subject(), cell.beside(), cell.asked(),
                        cell.corner()))).toList();
    }

    private static List<MappedText> lines(MappedText text) {
        var lines = new ArrayList<MappedText>();
        var from = 0;
        for (var hit : LINES.matcher(text.text()).results().toList()) {
            lines.add(text.slice(from, hit.start()).strip());
            from = hit.end();
        }
        lines.add(text.slice(from, text.length()).strip());
        return lines.stream().filter(line -> line.length() > 0).toList();
    }

    private static List<String> heads(Unit.Row row) {
        return row.header().stream().map(head -> head.text().replaceAll("\\s+", " ")).toList();
    }

    private List<Cell> whole(Unit.Row row) {
        var header = heads(row);
        var cells = row.cells();
        if (cells.size() < 2) {
            return List.of();
        }
        var first = cells.get(0).text();
        var pair = header.size() == 2 && (PROPERTY.matcher(header.get(0).strip()).matches()
                || !isKnown(header.get(1)) && row.firsts().stream().filter(this::isKnown).count() > 1);
        if (header.isEmpty() && cells.size() == 2 || pair && substance(header.get(1)).isEmpty()) {
            return List.of(new Cell(cells.get(1), List.of(first, first + " " + cells.get(1).text()), Optional.empty(),
                    List.of(), cells.get(0), ""));
        }
        if (header.isEmpty()) {
            return List.of();
        }
        return compared.computeIfAbsent(row.firsts(), firsts -> isCompared(header, firsts)) ? compared(header, cells)
                : recorded(row);
    }

    /** One property a row, one thing a column. */
    private boolean isCompared(List<String> header, List<String> firsts) {
        if (header.size() > 1 && (PROPERTY.matcher(header.get(0).strip()).matches()
                || MEASURE.matcher(header.get(0).strip()).matches()
                        && header.stream().skip(1).anyMatch(this::isCompared))) {
            return true;
        }
        if (header.stream().skip(1).anyMatch(name -> EFFECTS.matcher(name).find() && substance(name).isPresent())
                && firsts.stream().noneMatch(name -> topic.isPresent() && substance(name).equals(topic))) {
            // "Effect of X"
            return true;
        }
        var heads = header.stream().skip(1).filter(this::isKnown).count();
        if (header.stream().skip(1).filter(this::isCompared).count() > 1 && heads == 0
                && firsts.stream().noneMatch(name -> substance(name).isPresent())) {
            // Two substances beside one another are compared, whatever stands in the corner.
            return true;
        }
        var rows = firsts.stream().filter(name -> substance(name).isPresent()).count();
        if (rows * 2 > firsts.size() && header.stream().skip(1).noneMatch(this::isCompared)) {
            // "| | Effect on appetite |": the rows are what is compared.
            return false;
        }
        return header.get(0).isBlank() && heads * 2 < header.size()
                || firsts.stream().filter(this::isKnown).count() > 1 && heads == 0
                        && header.stream().skip(1).anyMatch(this::isCompared);
    }

    /** Whether a head names a substance; "Best drug" stands above such names. */
    private boolean isCompared(String head) {
        return !PICKED.matcher(head.strip()).find() && substance(head).isPresent();
    }

    private boolean isKnown(String head) {
        return !rules.under(head).isEmpty();
    }

    private List<Cell> compared(List<String> header, List<MappedText> cells) {
        var found = new ArrayList<Cell>();
        var named = header.stream().skip(1).anyMatch(name -> substance(name).isPresent());
        for (var i = 1; i < cells.size() && i < header.size(); i++) {
            var subject = substance(header.get(i)).or(named ? thing(header.get(i)) : Optional::<Term>empty);
            found.add(new Cell(cells.get(i), List.of(cells.get(0).text()), subject, List.of(header.get(i)),
                    cells.get(0), header.get(0)));
        }
        return found;
    }

    /** One thing a row, one property a column. */
    private List<Cell> recorded(Unit.Row row) {
        var header = heads(row);
        var cells = row.cells();
        var first = cells.get(0).text();
        var headed = SUBSTANCE.matcher(header.get(0).strip()).matches();
        var things = (headed || header.get(0).isBlank())
                && row.firsts().stream().anyMatch(name -> substance(name).isPresent())
                || headed && header.stream().skip(1).anyMatch(this::isKnown);
        var subject = substance(first).or(things ? thing(first) : () -> molecule(header.get(0)));
        var picked = subject.isPresent() ? OptionalInt.empty() : picked(header, cells);
        if (picked.isPresent()) {
            return picked(row, picked.getAsInt());
        }
        return IntStream.range(subject.isPresent() ? 1 : 0, Math.min(cells.size(), header.size()))
                .mapToObj(i -> cell(row, i, subject, things ? header.get(0) : "")).toList();
    }

    private Cell cell(Unit.Row row, int i, Optional<Term> subject, String corner) {
        var cells = row.cells();
        var head = row.header().get(i);
        var beside = cells.stream().filter(cell -> cell != cells.get(i)).map(MappedText::text).toList();
        var asked = i > 0 && DIRECTION.matcher(head.text().strip()).matches()
                && substance(cells.get(0).text()).isEmpty() ? cells.get(0) : head;
        return new Cell(cells.get(i), List.of(heads(row).get(i)), subject, beside, asked,
                asked == head ? corner : heads(row).get(0));
    }

    /** The column that names the substance of each row, where it is not the first: "Goal | Peptide | Dose". */
    private OptionalInt picked(List<String> header, List<MappedText> cells) {
        return IntStream.range(1, Math.min(header.size(), cells.size()))
                .filter(i -> PICKED.matcher(header.get(i).strip()).find()
                        && substance(cells.get(i).text()).isPresent()).findFirst();
    }

    /** Each substance of such a row; what stands beside several of them is said of none. */
    private List<Cell> picked(Unit.Row row, int column) {
        var subjects = terms(row.cells().get(column).text()).stream().filter(this::isNamed).distinct().toList();
        return subjects.stream().flatMap(subject -> IntStream.range(0, Math.min(row.cells().size(),
                row.header().size())).filter(i -> i != column && (i == 0 || subjects.size() == 1))
                .mapToObj(i -> cell(row, i, Optional.of(subject), ""))).toList();
    }

    /** What is compared with substances is one, even if the lexicon does not know it; routes and people are none. */
    private Supplier<Optional<Term>> thing(String text) {
        return () -> {
            var name = text.replaceAll("\\([^)]*\\)|[*_]", "").strip();
            if (NO_SUBSTANCE.matcher(name).matches()) {
                return Optional.empty();
            }
            var terms = terms(name);
            var other = terms.stream().filter(t -> COMPARED.contains(t.termClass())).findFirst();
            if (other.isPresent() || name.isEmpty() || name.split("\\s+").length > NAME_WORDS) {
                return other;
            }
            var isThing = terms.stream().allMatch(t -> t.termClass() == TermClass.DosageForm
                    || t.termClass() == TermClass.Unknown) && terms.size() * 2 <= name.split("\\s+").length;
            return isThing ? Optional.of(Term.unlisted(name.equals(name.toUpperCase(Locale.ROOT)) ? name
                    : name.toLowerCase(Locale.ROOT), TermClass.Drug)) : Optional.empty();
        };
    }

    private List<Term> terms(String text) {
        return finder.find(text).stream().map(ArgumentResolver::noun).flatMap(Optional::stream).toList();
    }

    private Optional<Term> molecule(String text) {
        return terms(text).stream()
                .filter(t -> t.termClass().molecular() && t.termClass() != TermClass.SubstanceClass
                        || t.termClass() == TermClass.SignalingSystem)
                .findFirst();
    }

    private Optional<Term> substance(String text) {
        return terms(text).stream().filter(this::isNamed).findFirst();
    }

    private boolean isNamed(Term term) {
        return term.termClass().administered() || topic.filter(term::equals).isPresent();
    }
}
