package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.html.JsonData;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Names;

/**
 * The query editor.
 *
 * @param themes of the saved queries, in order
 * @param prefixes namespaces by their prefix
 */
public record PageEditor(List<Theme> themes, JsonData prefixes) {

    /** The editor writes styles of its own into the page, and keeps its symbols in its style sheet. */
    private static final String POLICY = PageFrame.POLICY
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            + "; font-src 'self' data:";

    record Theme(String title, List<SavedQuery> queries) {
    }

    public static PageFrame page(SavedQueries queries) {
        var prefixes = new JsonObject();
        Names.PREFIXES.forEach(prefixes::put);
        var themes = queries.list().stream().collect(Collectors.groupingBy(SavedQuery::theme, TreeMap::new,
                Collectors.toList())).entrySet().stream()
                .map(theme -> new Theme(Wording.title(theme.getKey()), theme.getValue())).toList();
        return PageFrame.of("Editor").withStyle("editor").withPolicy(POLICY).withModules("editor")
                .withHead("pages/editorHead.jte")
                .withBody("pages/editor.jte", new PageEditor(themes, new JsonData(prefixes.toString())));
    }
}
