package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.claim.Quantity;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.statement.DayDose;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.rdf.read.StoredDosage;

/** Doses as a table: by route, with what they come to in a day. */
final class PageDoses {

    private static final int MOST = 60;
    private static final int GLANCED = 5;

    private record Row(Statement statement, StoredDosage dosage) {

        /** "intranasal (nasal spray)": the way, and what is taken that way. */
        String route() {
            return dosage.route().map(route -> route + dosage.form().filter(form -> !form.equals(route))
                    .map(form -> " (" + form + ")").orElse("")).or(dosage::form).orElse("");
        }
    }

    private final PageStatements lines;

    PageDoses(ExploreReader reader) {
        this.lines = new PageStatements(reader);
    }

    private static List<Row> rows(List<Statement> statements) {
        var rows = new ArrayList<Row>();
        statements.forEach(statement -> statement.object().dosage().ifPresent(dosage ->
                rows.add(new Row(statement, dosage))));
        // What names a route and an amount answers most.
        rows.sort(Comparator.comparing((Row row) -> row.route().isEmpty())
                .thenComparing(row -> DayDose.of(row.dosage()).isEmpty())
                .thenComparing(row -> row.dosage().amount().isEmpty()).thenComparing(Row::route));
        return rows;
    }

    /** The doses that say most, in one line. */
    static String glance(List<Statement> statements) {
        var doses = rows(statements).stream().filter(row -> row.dosage().amount().isPresent()).limit(GLANCED)
                .map(row -> "<a class=\"item\" href=\"#" + PageStatements.anchor(row.statement()) + "\">"
                        + Html.escape((row.route().isEmpty() ? "" : row.route() + ": ") + amount(row.dosage()))
                        + "</a>").collect(Collectors.joining(" "));
        var ways = statements.stream().filter(statement -> statement.object().dosage().isEmpty()).limit(GLANCED)
                .map(statement -> "<a class=\"item faint\" href=\"#" + PageStatements.anchor(statement) + "\">"
                        + Html.escape(statement.object().label()) + "</a>").collect(Collectors.joining(" "));
        return doses + (doses.isEmpty() || ways.isEmpty() ? "" : " ") + ways;
    }

    private static String amount(StoredDosage dosage) {
        return DayDose.of(dosage).map(day -> DayDose.words(day) + " a day").or(() -> dosage.amount().map(amount ->
                DayDose.words(amount) + dosage.per().map(per -> " per " + per).orElse(""))).orElse("");
    }

    String table(List<Statement> statements) {
        var rows = rows(statements);
        if (rows.isEmpty()) {
            return "";
        }
        return "<div class=\"scroll\"><table class=\"doses\"><thead><tr><th scope=\"col\">Route</th>"
                + "<th scope=\"col\">Amount</th><th scope=\"col\">In a day</th><th scope=\"col\">How often</th>"
                + "<th scope=\"col\">Course</th><th scope=\"col\">Said by</th><th scope=\"col\">Words</th></tr></thead>"
                + "<tbody>\n" + rows.stream().limit(MOST).map(this::row).collect(Collectors.joining("\n"))
                + "</tbody></table></div>\n";
    }

    private String row(Row row) {
        var dosage = row.dosage();
        return "<tr id=\"" + PageStatements.anchor(row.statement()) + "\"><th scope=\"row\">" + Html.escape(
                row.route().isEmpty() ? "not said" : row.route()) + "</th>"
                + cell("Amount", dosage.amount().map(DayDose::words).map(words -> words
                        + dosage.per().filter(per -> !per.equals("d")).map(per -> " per " + per).orElse("")))
                + cell("In a day", DayDose.of(dosage).map(DayDose::words))
                + cell("How often", dosage.administrations().map(DayDose::times))
                + cell("Course", course(dosage))
                + "<td data-of=\"Said by\">" + PageStatements.tally(row.statement().tally()) + "</td>"
                + "<td class=\"words\" data-of=\"Words\">"
                + (row.statement().denied() ? "<span class=\"contra\">denied</span> " : "")
                + lines.words(row.statement().claims()) + "</td></tr>";
    }

    private static Optional<String> course(StoredDosage dosage) {
        return dosage.course().or(() -> dosage.takenFor().map(Quantity::toString));
    }

    private static String cell(String name, Optional<String> words) {
        return "<td data-of=\"" + name + "\">" + words.map(Html::escape).orElse("") + "</td>";
    }
}
