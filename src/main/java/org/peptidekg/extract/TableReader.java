package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.document.Unit;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/**
 * Tells what the cells of a row are about: a table of properties (one a row), of records (one a row, one property a
 * column) or a comparison (one substance or route a column).
 */
final class TableReader {

    private static final Pattern PROPERTY = Pattern.compile(
            "(?i)(property|parameter|feature|attribute|aspect|factor|characteristic|category|detail|"
                    + "criteri\\p{L}+|metric|item|field|question)s?");

    private TableReader() {
    }

    /**
     * A cell to be read.
     *
     * @param heads what stands above or beside it, nearest first
     * @param subject what it is about, if not the topic
     * @param beside the other cells of a record
     */
    record Cell(MappedText text, List<String> heads, Optional<Term> subject, List<String> beside) {
    }

    static List<Cell> cells(Unit.Row row, TermFinder finder) {
        var header = row.header().stream().map(MappedText::text).toList();
        var cells = row.cells();
        if (cells.size() < 2) {
            return List.of();
        }
        var first = cells.get(0).text();
        if (header.isEmpty() || header.size() == 2 && PROPERTY.matcher(header.get(0).strip()).matches()) {
            return List.of(new Cell(cells.get(1), List.of(first, first + " " + cells.get(1).text()), Optional.empty(),
                    List.of()));
        }
        var found = new ArrayList<Cell>();
        var compared = header.size() > 2 && PROPERTY.matcher(header.get(0).strip()).matches()
                || header.get(0).isBlank();
        if (compared) {
            for (var i = 1; i < cells.size() && i < header.size(); i++) {
                found.add(new Cell(cells.get(i), List.of(first), substance(header.get(i), finder),
                        List.of(header.get(i))));
            }
            return found;
        }
        var subject = substance(first, finder).or(() -> molecule(header.get(0), finder));
        for (var i = subject.isPresent() ? 1 : 0; i < cells.size() && i < header.size(); i++) {
            var at = i;
            var beside = cells.stream().filter(cell -> cell != cells.get(at)).map(MappedText::text).toList();
            found.add(new Cell(cells.get(i), List.of(header.get(i)), subject, beside));
        }
        return found;
    }

    private static Optional<Term> molecule(String text, TermFinder finder) {
        return finder.find(text).stream().map(m -> m.best(Form.NOUN)).flatMap(Optional::stream).map(c -> c.term())
                .filter(t -> t.termClass().molecular() && t.termClass() != TermClass.SubstanceClass
                        || t.termClass() == TermClass.SignalingSystem)
                .findFirst();
    }

    private static Optional<Term> substance(String text, TermFinder finder) {
        return finder.find(text).stream().map(m -> m.best(Form.NOUN)).flatMap(Optional::stream).map(c -> c.term())
                .filter(t -> t.termClass() == TermClass.Peptide || t.termClass() == TermClass.Drug
                || t.termClass() == TermClass.Hormone
                        || t.termClass() == TermClass.DrugClass)
                .findFirst();
    }
}
