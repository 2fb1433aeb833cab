package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.ParameterType;
import org.peptidekg.query.saved.SavedQuery;

/** The page of one saved query: its form, its answer, how to ask it from a program, its text. */
final class PageQuery {

    private static final List<Format> SHOWN = List.of(Format.CSV, Format.TSV, Format.ROWS, Format.JSON, Format.TURTLE,
            Format.JSONLD);

    private final SavedQuery query;
    private final Map<String, List<String>> given;
    private final String address;
    private final String wanted;

    /**
     * A page.
     *
     * @param given values of parameters
     * @param address where programs reach the query, without parameters
     * @param wanted how the answer shall be shown
     */
    PageQuery(SavedQuery query, Map<String, List<String>> given, String address, String wanted) {
        this.query = query;
        this.given = given;
        this.address = address;
        this.wanted = wanted;
    }

    static String note(String message) {
        return "<p class=\"note\" role=\"status\">" + Html.escape(message) + "</p>\n";
    }

    static String problem(String message) {
        return "<p class=\"note error\" role=\"alert\">" + Html.escape(message) + "</p>\n";
    }

    PageFrame page(String answer) {
        return PageFrame.of(query.summary()).withStyle("wide").withModules("queries")
                .withCrumbs(new PageFrame.Crumb("/queries", "Saved queries"))
                .withBody("<h1>" + Html.escape(query.summary()) + "</h1>\n<p class=\"lead\">"
                        + Html.escape(query.description()) + "</p>\n" + form() + answer + PageSnippets.of(full("csv",
                        ""), query.isConstruct() ? full("ttl", "") : full("json", ""), query.isConstruct())
                        + "<details><summary>The query itself</summary><pre>" + Html.escape(query.text()) + "</pre><p>"
                        + Html.link("/queries/" + query.name() + ".rq", query.name() + ".rq") + " · "
                        + Html.link("/editor?example=" + query.name(), "Open in the editor") + "</p></details>\n");
    }

    /** Which view is shown: the one that is asked for, if the answer can be shown so. */
    String view(Answer answer) {
        var views = PageAnswer.views(answer);
        return views.contains(wanted) ? wanted : wanted.equals("bar") && views.contains("chart") ? "chart"
                : views.get(0);
    }

    String tabs(Answer answer) {
        var shown = view(answer);
        var tabs = PageAnswer.views(answer).stream().map(name -> "<a href=\"" + Html.escape(local("", name)) + "\""
                + (name.equals(shown) ? " aria-current=\"page\"" : "") + ">" + Html.title(name) + "</a>")
                .collect(Collectors.joining());
        var formats = Format.forAnswer(query.isConstruct()).stream()
                .filter(SHOWN::contains).map(format -> "<a download=\"" + Html.escape(query.name() + "."
                        + (format == Format.ROWS ? "json" : format.code())) + "\" href=\""
                        + Html.escape(local(format.code(), "")) + "\">" + title(format) + "</a>")
                .collect(Collectors.joining());
        return "<nav class=\"tabs\" aria-label=\"Views\">" + tabs + "<span class=\"right\">" + formats
                + "<a href=\"" + Html.escape(local("", shown)) + "\" data-share>Link to this</a></span></nav>\n";
    }

    private static String title(Format format) {
        return switch (format) {
            case ROWS -> "JSON rows";
            case JSON -> "SPARQL JSON";
            default -> format.code().toUpperCase(java.util.Locale.ROOT);
        };
    }

    private String local(String format, String view) {
        return "/queries/" + query.name() + arguments(format, view);
    }

    private String full(String format, String view) {
        return address + arguments(format, view);
    }

    private String arguments(String format, String view) {
        var all = new java.util.LinkedHashMap<>(given);
        if (!format.isEmpty()) {
            all.put("format", List.of(format));
        }
        if (!view.isEmpty()) {
            all.put("view", List.of(view));
        }
        return all.isEmpty() ? "" : all.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                        .map(value -> PageLinks.encode(entry.getKey()) + "=" + PageLinks.encode(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private String form() {
        if (query.parameters().isEmpty()) {
            return "";
        }
        return query.parameters().stream().map(this::field).collect(Collectors.joining("",
                "<form class=\"ask\" action=\""
                + "/queries/" + Html.escape(query.name()) + "\">", "<button>Run</button></form>\n"));
    }

    private String field(Parameter parameter) {
        var id = "p-" + Html.escape(parameter.name());
        var values = given.getOrDefault(parameter.name(), List.of(parameter.defaultValue().orElse(given.isEmpty()
                && parameter.required() ? parameter.example().orElse("") : "")));
        var more = IntStream.range(1, values.size()).mapToObj(i -> "<label for=\"" + id + "-" + i + "\">or"
                + input(parameter, id + "-" + i, id, values.get(i)) + "</label>\n").collect(Collectors.joining());
        return "<label for=\"" + id + "\"><span>" + Html.escape(Html.title(parameter.name()))
                + (parameter.required() ? "" : " <small>may be left out</small>") + "</span>"
                + input(parameter, id, id, values.get(0))
                + "<small id=\"" + id + "-note\">" + Html.escape(parameter.description().isEmpty()
                ? parameter.expectation() : parameter.description()) + parameter.example().map(example ->
                ", such as " + Html.escape(example)).orElse("") + "</small></label>\n" + more;
    }

    /** @param noted the field whose note describes this one too */
    private static String input(Parameter parameter, String id, String noted, String value) {
        var common = " id=\"" + id + "\" name=\"" + Html.escape(parameter.name()) + "\" aria-describedby=\"" + noted
                + "-note\"" + (parameter.required() ? " required" : "");
        var values = parameter.type() == ParameterType.BOOLEAN ? List.of("true", "false") : parameter.values();
        if (!values.isEmpty()) {
            return values.stream().map(one -> "<option" + (one.equals(value) ? " selected" : "") + ">"
                    + Html.escape(one) + "</option>").collect(Collectors.joining("", "<select" + common + ">"
                    + (parameter.required() ? "" : "<option value=\"\">any</option>"), "</select>"));
        }
        var type = parameter.type() == ParameterType.INTEGER ? "type=\"number\" step=\"1\""
                : parameter.type() == ParameterType.DECIMAL ? "type=\"number\" step=\"any\"" : "type=\"text\"";
        return "<input " + type + common + " value=\"" + Html.escape(value) + "\""
                + (parameter.type().isIri() && parameter.type() != ParameterType.CLASS
                && !parameter.name().equals("relation")
                ? " autocomplete=\"off\" data-complete" : "") + ">";
    }
}
