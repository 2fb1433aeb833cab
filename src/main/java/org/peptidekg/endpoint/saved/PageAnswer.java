package org.peptidekg.endpoint.saved;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.explore.ExploreGraph;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.pages.PageThings;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.store.Names;

/** The answer of a query as a table, a drawing or a chart. */
final class PageAnswer {

    /** So that a page of long quotations stays below 200 kB. */
    private static final int ROWS = 200;
    private static final int BARS = 60;
    private static final int CLAIMS = 1_000;
    private static final int BAR = 42;
    /** Names of relations within the label of a claim that are more than one word. */
    private static final Pattern RELATION = Pattern.compile(Arrays.stream(Relation.values()).map(Relation::name)
            .filter(name -> !Html.words(name).equals(name)).collect(Collectors.joining("|", "(?<= )(", ")(?= )")));

    private final ExploreReader reader;

    PageAnswer(ExploreReader reader) {
        this.reader = reader;
    }

    /** The ways to show an answer, the plainest first. */
    static List<String> views(Answer answer) {
        if (answer instanceof Answer.Table table) {
            var views = new ArrayList<>(List.of("table"));
            if (table.columns().stream().anyMatch(column -> column.getName().startsWith("claim"))) {
                views.add("graph");
            }
            number(table).ifPresent(column -> views.add("chart"));
            return views;
        }
        return answer instanceof Answer.Triples ? List.of("graph", "turtle") : List.of("table");
    }

    String markup(Answer answer, String view) {
        if (answer instanceof Answer.Truth truth) {
            return "<p class=\"lead\">" + (truth.value() ? "Yes." : "No.") + "</p>";
        }
        if (view.equals("graph")) {
            return graph(answer);
        }
        if (answer instanceof Answer.Table table) {
            return table.rows().isEmpty()
                    ? "<p class=\"empty\">No answer: nothing in the graph fits. Leave some fields "
                    + "empty, or choose other values.</p>\n" : view.equals("chart") ? chart(table) : table(table);
        }
        var graph = ((Answer.Triples) answer).graph();
        graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return "<pre>" + Html.escape(RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString()) + "</pre>\n";
    }

    private String table(Answer.Table table) {
        var head = table.columns().stream().map(column -> "<th scope=\"col\">" + Html.escape(Html.title(
                column.getName().replaceFirst("Label$", ""))) + "</th>").collect(Collectors.joining());
        var rows = table.rows().stream().limit(ROWS).map(row -> table.columns().stream().map(column ->
                        cell(column, row)).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<p class=\"faint\">" + Html.count(table.rows().size(), "row", "rows") + (table.rows().size() > ROWS
                ? ", the first " + ROWS + " are shown; CSV has all"
                : "") + "</p>\n<div class=\"scroll\" tabindex=\"0\" "
                + "role=\"group\" aria-label=\"Answer\"><table class=\"sortable\"><thead><tr>" + head
                + "</tr></thead>\n<tbody>" + rows + "</tbody></table></div>\n";
    }

    private String cell(Var column, Binding row) {
        var value = row.get(column);
        if (value == null) {
            return "<td></td>";
        }
        var quote = column.getName().startsWith("quote");
        if (quote) {
            return "<td class=\"quote\">" + Html.escape(ExploreReader.text(value)) + "</td>";
        }
        if (isNumber(value)) {
            return "<td class=\"number\">" + ExploreReader.text(value).replaceFirst("\\.0+$", "") + "</td>";
        }
        if (!value.isURI()) {
            return "<td>" + Html.escape(words(column.getName(), ExploreReader.text(value))) + "</td>";
        }
        var path = reader.path(value.getURI());
        var text = column.getName().startsWith("claim") ? "claim" : path.startsWith("/") ? reader.label(value)
                : PageThings.shorten(value.getURI());
        return "<td>" + (path.startsWith("/") ? Html.link(path, text) : Html.outside(value.getURI(), text)) + "</td>";
    }

    /** What a cell says to people: names of the ontology as words. */
    private static String words(String column, String text) {
        return switch (column) {
            case "relation", "basis", "aspect" -> Html.words(text);
            case "label" -> RELATION.matcher(text).replaceAll(name -> Html.words(name.group()));
            default -> text;
        };
    }

    /** The column of figures: the first that holds nothing else. */
    private static Optional<Var> number(Answer.Table table) {
        return table.columns().stream().filter(column -> !column.getName().matches("start|end")
                && !table.rows().isEmpty()
                        && table.rows().stream().limit(ROWS).allMatch(row -> isNumber(row.get(column))))
                .findFirst();
    }

    private static boolean isNumber(Node value) {
        return value != null && value.isLiteral() && value.getLiteralLexicalForm().matches("-?[0-9]+(\\.[0-9]+)?")
                && value.getLiteralDatatypeURI().contains("XMLSchema#")
                && !value.getLiteralDatatypeURI().endsWith("#string");
    }

    private String chart(Answer.Table table) {
        var column = number(table).orElseThrow();
        var rows = table.rows().stream().limit(BARS).toList();
        var most = rows.stream().mapToDouble(row -> value(row, column)).max().orElse(1);
        var markup = new StringBuilder(String.format(Locale.ROOT, "<div class=\"drawing bars\" tabindex=\"0\" "
                + "role=\"group\" aria-label=\"Chart\"><svg width=\"100%%\" "
                + "height=\"%d\" role=\"img\" aria-label=\"Bars of %s; the table holds the same\">\n",
                        rows.size() * BAR,
                Html.escape(column.getName())));
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var name = table.columns().stream().filter(other -> !other.equals(column) && row.get(other) != null
                    && row.get(other).isLiteral()).limit(3).map(other -> ExploreReader.text(row.get(other)))
                    .filter(text -> text.length() < 60).collect(Collectors.joining(" · "));
            // Shares of the width, so that the bars fit a phone: the name stands above its bar.
            var share = most <= 0 ? 0 : 80 * value(row, column) / most;
            markup.append(String.format(Locale.ROOT,
                    "<text x=\"0\" y=\"%d\">%s</text><rect x=\"0\" y=\"%d\" width=\"%.1f%%\" height=\"12\" rx=\"3\"/>"
                            + "<text x=\"%.1f%%\" dx=\"8\" y=\"%d\">%s</text>\n",
                    i * BAR + 14, Html.escape(name), i * BAR + 20, share, share, i * BAR + 31,
                    Html.escape(ExploreReader.text(row.get(column)))));
        }
        return markup.append("</svg></div>\n").append(table.rows().size() > BARS
                ? "<p class=\"faint\">The first " + BARS
                + " of " + table.rows().size() + " rows.</p>" : "").toString();
    }

    private static double value(Binding row, Var column) {
        return Double.parseDouble(row.get(column).getLiteralLexicalForm());
    }

    private String graph(Answer answer) {
        var claims = iris(answer).stream().limit(CLAIMS).flatMap(node -> reader.claim(node).stream()).toList();
        if (claims.isEmpty()) {
            return "<p class=\"empty\">There are no claims in this answer that could be drawn.</p>\n";
        }
        var graph = new ExploreGraph(reader).graph(claims, middle(claims));
        return "<p class=\"faint\">" + Html.count(claims.size(), "claim",
                "claims") + "; choose a line to read its words."
                + "</p>\n<div class=\"answer-graph\" id=\"answer-graph\" role=\"img\" aria-label=\"Drawing of "
                + "the answer; "
                + "the table holds the same\"></div>\n<div id=\"answer-panel\" aria-live=\"polite\"></div>\n"
                + "<script type=\"application/json\" id=\"answer-data\">" + graph.toString().replace("<", "\\u003c")
                + "</script>\n<noscript><p class=\"note\">The drawing needs JavaScript.</p></noscript>\n";
    }

    /** The thing that most of the claims are about, if there is one: the others are laid around it by their kind. */
    private Set<String> middle(List<StoredClaim> claims) {
        var counted = claims.stream().flatMap(claim -> Stream.of(claim.subject(), claim.object()))
                .collect(Collectors.groupingBy(StoredTerm::iri, Collectors.counting()));
        return counted.entrySet().stream().filter(entry -> entry.getValue() > claims.size() / 2)
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Set.of(reader.key(entry.getKey()))).orElse(Set.of());
    }

    private static Collection<Node> iris(Answer answer) {
        var found = new LinkedHashSet<Node>();
        if (answer instanceof Answer.Table table) {
            table.rows().forEach(row -> table.columns().stream().filter(column -> column.getName().startsWith("claim"))
                    .map(row::get).filter(value -> value != null && value.isURI()).forEach(found::add));
        } else if (answer instanceof Answer.Triples triples) {
            triples.graph().find(Node.ANY, Node.ANY, Names.CLAIM).forEachRemaining(triple ->
                    found.add(triple.getSubject()));
        }
        return found;
    }
}
