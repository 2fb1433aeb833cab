package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.rdf.read.StoredTerm;

/** Terms side by side: a row for each thing that they are said to act on or do, a column for each of them. */
public final class PageCompare {

    private static final int MOST = 6;
    private static final int ROWS = 15;
    private static final int ALONE = 25;

    /** What tells substances apart stands before what most of them are. */
    private static final List<Topic> ORDER = List.of(Topic.Targets, Topic.Effects, Topic.Problems, Topic.Harms,
            Topic.Doses, Topic.HalfLife, Topic.Status, Topic.Origin);

    private final ExploreReader reader;
    private final ExploreSearch search;
    private final PageParts parts;
    private final PageStatements lines;

    /** What is said of one thing by way of the terms beside one another. */
    private record Row(StoredTerm object, Map<Integer, Statement> cells) {

        int articles() {
            return cells.values().stream().mapToInt(cell -> cell.tally().articles()).sum();
        }
    }

    public PageCompare(ExploreReader reader, ExploreSearch search) {
        this.reader = reader;
        this.search = search;
        this.parts = new PageParts(reader);
        this.lines = new PageStatements(reader);
    }

    /**
     * The page.
     *
     * @param names of the terms, two to six; more are left out
     */
    public PageFrame page(List<String> names) {
        var asked = names.stream().filter(name -> !name.isBlank()).limit(MOST).toList();
        var found = asked.stream().map(search::named).toList();
        var terms = found.stream().flatMap(Optional::stream).distinct().toList();
        var title = terms.size() > 1 ? terms.stream().map(ExploreSearch.Found::label)
                .collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " and $1") : "Compare peptides";
        var missing = asked.stream().filter(name -> found.get(asked.indexOf(name)).isEmpty()).findFirst();
        return PageFrame.of(title).withStyle("wide").withBody("<h1>" + Html.escape(title) + "</h1>\n"
                + form(missing.isPresent() ? asked : terms.stream().map(ExploreSearch.Found::label).toList())
                + missing.map(name -> "<p class=\"empty error\">Nothing in this graph is called “" + Html.escape(name)
                        + "”. " + Html.link("/search", "Look at all terms") + ".</p>")
                        .orElseGet(() -> terms.size() < 2 ? "<p class=\"empty\">Name two terms or more, such as two "
                                + "peptides: see what the articles say of all of them, of one alone, and where they "
                                + "part; with doses and side effects side by side.</p>" : result(terms)));
    }

    private static String form(List<String> names) {
        var fields = new StringBuilder("<form class=\"ask\" action=\"/compare\">\n");
        for (var i = 0; i < Math.min(MOST, Math.max(3, names.size() + 1)); i++) {
            var name = i < names.size() ? names.get(i) : "";
            fields.append("<label for=\"t").append(i).append("\">").append(i == 0 ? "This" : i == 1 ? "beside that"
                    : "and that").append(" <input id=\"t").append(i).append("\" name=\"term\" value=\"")
                    .append(Html.escape(name)).append("\"").append(i < 2 ? " required" : "")
                    .append(" autocomplete=\"off\" data-complete></label>\n");
        }
        return fields.append("<button>Compare</button>\n</form>\n").toString();
    }

    private String result(List<ExploreSearch.Found> terms) {
        var all = new ArrayList<Map<Topic, List<Statement>>>();
        terms.forEach(term -> {
            var node = reader.node(term.key());
            all.add(Statements.of(reader.claimsOf(node).stream().filter(claim -> claim.subject().iri().equals(
                    node.getURI())).toList()));
        });
        var shared = new LinkedHashMap<Topic, List<Row>>();
        var alone = new LinkedHashMap<Topic, List<Row>>();
        for (var topic : ORDER) {
            rows(topic, all).forEach(row -> (row.cells().size() > 1 ? shared : alone)
                    .computeIfAbsent(topic, k -> new ArrayList<>()).add(row));
        }
        return "<h2 id=\"shared\">What they share <span class=\"faint\">" + shared.values().stream()
                .mapToInt(List::size).sum() + "</span></h2>\n" + (shared.isEmpty()
                        ? "<p class=\"faint\">The articles say the same thing of no two of them.</p>\n"
                        : glance(shared) + table(shared, terms)) + "<h2 id=\"alone\">Said of one of them alone</h2>\n"
                + (alone.isEmpty() ? "<p class=\"faint\">Nothing.</p>\n" : alone(alone, terms));
    }

    private static List<Row> rows(Topic topic, List<Map<Topic, List<Statement>>> all) {
        var byObject = new LinkedHashMap<String, Row>();
        for (var i = 0; i < all.size(); i++) {
            for (var statement : all.get(i).getOrDefault(topic, List.of())) {
                byObject.computeIfAbsent(statement.object().iri(), k -> new Row(statement.object(),
                        new LinkedHashMap<>())).cells().put(i, statement);
            }
        }
        return byObject.values().stream().sorted((a, b) -> b.cells().size() != a.cells().size()
                ? b.cells().size() - a.cells().size() : b.articles() - a.articles()).toList();
    }

    /** The things alone, to be seen at once. */
    private static String glance(Map<Topic, List<Row>> rows) {
        return "<div class=\"glance alone\"><dl>" + rows.entrySet().stream().map(entry -> "<div><dt>"
                + Html.escape(entry.getKey().title()) + "</dt><dd>" + entry.getValue().stream().limit(ALONE)
                        .map(row -> "<a class=\"item\" href=\"#" + anchor(entry.getKey(), row) + "\">"
                                + common(row) + Html.escape(row.object().label())
                                + (parts(row) ? " <span class=\"contra\">they part</span>" : "") + "</a>")
                        .collect(Collectors.joining(" "))
                + "</dd></div>").collect(Collectors.joining("\n")) + "</dl></div>\n";
    }

    /** The sign that all cells have. */
    private static String common(Row row) {
        var signs = row.cells().values().stream().map(PageStatements::arrow).distinct().toList();
        return signs.size() == 1 ? signs.get(0) : "";
    }

    private static String anchor(Topic topic, Row row) {
        return "r-" + topic.name() + "-" + row.object().iri().replaceFirst("^.*/", "");
    }

    private String table(Map<Topic, List<Row>> rows, List<ExploreSearch.Found> terms) {
        return head(terms) + rows.entrySet().stream().map(entry -> "<tr class=\"topic\"><th scope=\"rowgroup\" "
                + "colspan=\"" + (terms.size() + 1) + "\">" + Html.escape(entry.getKey().title()) + "</th></tr>\n"
                + entry.getValue().stream().limit(ROWS).map(row -> row(entry.getKey(), row, terms))
                        .collect(Collectors.joining("\n")) + more(entry.getValue().size(), terms))
                .collect(Collectors.joining("\n")) + "</tbody></table></div>\n";
    }

    private static String more(int rows, List<ExploreSearch.Found> terms) {
        return rows <= ROWS ? "" : "<tr><td colspan=\"" + (terms.size() + 1) + "\" class=\"faint\">and "
                + (rows - ROWS) + " more: " + terms.stream().map(term -> Html.link("/" + term.key(), term.label()))
                        .collect(Collectors.joining(", ")) + "</td></tr>\n";
    }

    private String row(Topic topic, Row row, List<ExploreSearch.Found> terms) {
        var cells = new StringBuilder("<tr id=\"" + Html.escape(anchor(topic, row)) + "\"" + (parts(row)
                ? " class=\"parts\"" : "") + "><th scope=\"row\">"
                + parts.term(row.object()) + (parts(row) ? " " + Html.chip("disputed", "they part") : "") + "</th>");
        for (var i = 0; i < terms.size(); i++) {
            // On a phone the head of the columns is out of sight: each cell names its own.
            cells.append("<td data-of=\"").append(Html.escape(terms.get(i).label())).append("\">")
                    .append(row.cells().containsKey(i) ? cell(row.cells().get(i))
                            : "<span class=\"faint\">–</span>").append("</td>");
        }
        return cells.append("</tr>").toString();
    }

    /** Whether one of them is said to do what another is not, or to do the contrary. */
    private static boolean parts(Row row) {
        var denied = row.cells().values().stream().map(Statement::denied).distinct().count() > 1;
        var ways = row.cells().values().stream().flatMap(cell -> cell.way().stream()).distinct().count() > 1;
        return denied || ways;
    }

    private String cell(Statement statement) {
        return PageStatements.arrow(statement) + lines.verbs(statement.claims()) + (statement.disputed() ? " "
                + PageStatements.disputed() : "") + "<br>" + PageStatements.tally(statement.tally())
                + "<p class=\"words\">" + lines.words(statement.claims()) + "</p>";
    }

    private static String head(List<ExploreSearch.Found> terms) {
        return "<div class=\"scroll\"><table class=\"compare\"><thead><tr><th scope=\"col\"><span class=\"unseen\">"
                + "About</span></th>" + terms.stream().map(term -> "<th scope=\"col\">" + Html.link("/" + term.key(),
                        term.label()) + "</th>").collect(Collectors.joining()) + "</tr></thead><tbody>\n";
    }

    /** What one alone has, as names only: its own page has the words. */
    private String alone(Map<Topic, List<Row>> rows, List<ExploreSearch.Found> terms) {
        return head(terms) + rows.entrySet().stream().map(entry -> {
            var cells = new StringBuilder("<tr><th scope=\"row\">" + Html.escape(entry.getKey().title()) + "</th>");
            for (var i = 0; i < terms.size(); i++) {
                var at = i;
                var own = entry.getValue().stream().flatMap(row -> Optional.ofNullable(row.cells().get(at)).stream())
                        .toList();
                cells.append("<td data-of=\"").append(Html.escape(terms.get(i).label())).append("\">").append(
                        own.isEmpty() ? "<span class=\"faint\">nothing stated</span>" : own.stream().limit(ALONE)
                                .map(this::item).collect(Collectors.joining(" ")) + (own.size() > ALONE ? " "
                                        + Html.link("/" + terms.get(i).key(), "+" + (own.size() - ALONE)) : ""))
                        .append("</td>");
            }
            return cells.append("</tr>").toString();
        }).collect(Collectors.joining("\n")) + "</tbody></table></div>\n";
    }

    private String item(Statement statement) {
        return "<a class=\"item\" href=\"" + Html.escape(reader.path(statement.claims().get(0).iri())) + "\">"
                + (statement.topic() == Topic.Targets || statement.topic() == Topic.Effects || statement.denied()
                        ? PageStatements.arrow(statement) : "") + Html.escape(statement.object().label()) + "</a>";
    }
}
