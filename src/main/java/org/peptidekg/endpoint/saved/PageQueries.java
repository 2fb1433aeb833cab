package org.peptidekg.endpoint.saved;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/** The list of saved queries, by theme, with tags and search. */
final class PageQueries {

    private PageQueries() {
    }

    static PageFrame page(SavedQueries queries, String tag) {
        var tags = new TreeSet<String>();
        queries.list().forEach(query -> tags.addAll(query.tags()));
        var byTheme = queries.list().stream().filter(query -> tag.isEmpty() || query.tags().contains(tag))
                .collect(Collectors.groupingBy(SavedQuery::theme, TreeMap::new, Collectors.toList()));
        var body = new StringBuilder("<h1>Saved queries</h1>\n<p class=\"lead\">One question each, with a form, "
                + "a table, "
                + "a drawing where it fits, and an address for programs.</p>\n"
                + "<p><label class=\"filter\" hidden>Search <input type=\"search\" id=\"query-filter\"></label></p>\n"
                + "<p class=\"tags actions\">");
        tags.forEach(name -> body.append("<a class=\"chip\" href=\"/queries?tag=").append(Html.escape(
                PageLinks.encode(name))).append(name.equals(tag) ? "\" aria-current=\"true\">" : "\">")
                .append(Html.escape(name)).append("</a> "));
        body.append(tag.isEmpty() ? "" : Html.link("/queries", "all")).append("</p>\n");
        if (byTheme.isEmpty()) {
            body.append("<p class=\"empty\">No query has this tag. ").append(Html.link("/queries", "Show all"))
                    .append("</p>");
        }
        byTheme.forEach((theme, list) -> body.append("<section><h2>").append(Html.escape(Html.title(theme)))
                .append("</h2>\n<ul class=\"cards\">").append(list.stream().map(PageQueries::card)
                        .collect(Collectors.joining())).append("</ul></section>\n"));
        return PageFrame.of("Saved queries").withStyle("wide").withModules("queries").withBody(body.toString());
    }

    private static String card(SavedQuery query) {
        return "<li><h3>" + Html.link("/queries/" + query.name(), query.summary()) + "</h3>\n<p>"
                + Html.escape(query.description()) + "</p><div class=\"chips\">" + query.tags().stream()
                .map(name -> Html.chip("", name)).collect(Collectors.joining()) + "<code>" + Html.escape(query.name())
                + "</code></div></li>\n";
    }
}
