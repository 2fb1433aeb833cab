package org.peptidekg.endpoint.pages;

import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Names;

/** The query editor. */
public final class PageEditor {

    /** The editor writes styles of its own into the page, and keeps its symbols in its style sheet. */
    private static final String POLICY = PageFrame.POLICY
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            + "; font-src 'self' data:";

    private PageEditor() {
    }

    public static PageFrame page(SavedQueries queries) {
        var prefixes = new JsonObject();
        Names.PREFIXES.forEach(prefixes::put);
        var examples = queries.list().stream().collect(Collectors.groupingBy(query -> query.theme(),
                java.util.TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(theme -> "<optgroup label=\"" + Html.escape(Html.title(theme.getKey())) + "\">"
                        + theme.getValue().stream().map(query -> "<option value=\"" + Html.escape(query.name()) + "\">"
                                + Html.escape(query.summary()) + "</option>").collect(Collectors.joining())
                        + "</optgroup>").collect(Collectors.joining());
        return PageFrame.of("Editor").withStyle("editor").withPolicy(POLICY).withModules("editor")
                .withHead("<link rel=\"stylesheet\" href=\"/web/vendor/zazuko__yasgui/yasgui.min.css\">\n"
                        + "<link rel=\"stylesheet\" href=\"/web/editor.css\">\n"
                        + "<script src=\"/web/vendor/zazuko__yasgui/yasgui.min.js\" defer></script>\n")
                .withBody("""
                        <h1>Query editor</h1>
                        <div class="editor-help">
                        <label for="example">Saved queries as examples
                        <select id="example"><option value="">Choose one…</option>%s</select></label>
                        <label for="insert">Insert the address of a term
                        <input id="insert" type="search" placeholder="name of a term" autocomplete="off"></label>
                        <p class="faint">Ctrl-Space completes classes, relations and terms; Ctrl-Enter runs.</p>
                        </div>
                        <div id="yasgui"></div>
                        <script type="application/json" id="prefixes">%s</script>
                        <noscript><p class="note">The editor needs JavaScript. <a href="/sparql">/sparql</a> takes
                        queries from any SPARQL client.</p></noscript>
                        """.formatted(examples, prefixes.toString().replace("<", "\\u003c")));
    }
}
