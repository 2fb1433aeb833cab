package org.peptidekg.endpoint.monograph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.peptidekg.claim.Quantity;
import org.peptidekg.endpoint.parts.BestWords;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.TallyLine;
import org.peptidekg.endpoint.statement.DayDose;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.rdf.read.StoredDosage;

/** Doses as a table: by route, with what they come to in a day. */
record DoseTable(List<Row> rows) {

    private static final int MOST = 60;
    private static final int GLANCED = 5;

    private record Dose(Statement statement, StoredDosage dosage) {

        /** "intranasal (nasal spray)": the way, and what is taken that way. */
        String route() {
            return dosage.route().map(route -> route + dosage.form().filter(form -> !form.equals(route))
                    .map(form -> " (" + form + ")").orElse("")).or(dosage::form).orElse("");
        }
    }

    /** A dose; what is not said of it is empty. */
    record Row(String id, String route, String amount, String day, String often, String course, TallyLine tally,
            boolean denied, BestWords words) {
    }

    private static List<Dose> doses(List<Statement> statements) {
        var doses = new ArrayList<Dose>();
        statements.forEach(statement -> statement.object().dosage().ifPresent(dosage ->
                doses.add(new Dose(statement, dosage))));
        // What names a route and an amount answers most.
        doses.sort(Comparator.comparing((Dose dose) -> dose.route().isEmpty())
                .thenComparing(dose -> DayDose.of(dose.dosage()).isEmpty())
                .thenComparing(dose -> dose.dosage().amount().isEmpty()).thenComparing(Dose::route));
        return doses;
    }

    /** The doses that say most, and ways in which it is taken, in one line. */
    static List<GlanceItem> glance(List<Statement> statements) {
        return Stream.concat(doses(statements).stream().filter(dose -> dose.dosage().amount().isPresent())
                .limit(GLANCED).map(dose -> GlanceItem.dose(dose.statement(), (dose.route().isEmpty() ? ""
                        : dose.route() + ": ") + amount(dose.dosage()))),
                statements.stream().filter(statement -> statement.object().dosage().isEmpty()).limit(GLANCED)
                        .map(GlanceItem::use)).toList();
    }

    private static String amount(StoredDosage dosage) {
        return DayDose.of(dosage).map(day -> DayDose.words(day) + " a day").or(() -> dosage.amount().map(amount ->
                DayDose.words(amount) + dosage.per().map(per -> " per " + DayDose.unit(per)).orElse(""))).orElse("");
    }

    static DoseTable of(List<Statement> statements, PageStatements lines) {
        return new DoseTable(doses(statements).stream().limit(MOST).map(dose -> row(dose, lines)).toList());
    }

    private static Row row(Dose dose, PageStatements lines) {
        var dosage = dose.dosage();
        var statement = dose.statement();
        return new Row(PageStatements.anchor(statement), dose.route().isEmpty() ? "not said" : dose.route(),
                dosage.amount().map(DayDose::words).map(words -> words
                        + dosage.per().filter(per -> !per.equals("d")).map(per -> " per " + DayDose.unit(per))
                        .orElse("")).orElse(figures(dosage) ? "" : statement.object().label()),
                DayDose.of(dosage).map(DayDose::words).orElse(""),
                dosage.administrations().map(DayDose::times).orElse(""), course(dosage).orElse(""),
                TallyLine.of(statement.tally()), statement.denied(), lines.words(statement.claims()));
    }

    /** Whether a column beside that of the amount says anything. */
    private static boolean figures(StoredDosage dosage) {
        return dosage.administrations().isPresent() || course(dosage).isPresent();
    }

    private static Optional<String> course(StoredDosage dosage) {
        return dosage.course().or(() -> dosage.takenFor().map(Quantity::toString));
    }
}
