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
import org.peptidekg.text.BundledFolder;

/**
 * The query editor.
 *
 * @param themes of the saved queries, in order
 * @param joins queries that show how claims are joined with other sources
 * @param prefixes namespaces by their prefix
 * @param texts of the joins by their name
 */
public record PageEditor(List<Theme> themes, List<Join> joins, JsonData prefixes, JsonData texts) {

    /** The editor writes styles of its own into the page, and keeps its symbols in its style sheet. */
    private static final String POLICY = PageFrame.POLICY
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            + "; font-src 'self' data:";

    record Theme(String title, List<SavedQuery> queries) {
    }

    /** A template below {@code data/desk}. */
    record Join(String name, String title) {
    }

    private static final List<Join> JOINS = List.of(new Join("chebi", "ChEBI"), new Join("go", "Gene Ontology"),
            new Join("uniprot", "UniProt"));

    public static PageFrame page(SavedQueries queries) {
        var prefixes = new JsonObject();
        Names.PREFIXES.forEach(prefixes::put);
        var texts = new JsonObject();
        JOINS.forEach(join -> texts.put(join.name(), BundledFolder.file("data/desk/" + join.name() + ".rq").content()));
        var themes = queries.list().stream().collect(Collectors.groupingBy(SavedQuery::theme, TreeMap::new,
                Collectors.toList())).entrySet().stream()
                .map(theme -> new Theme(Wording.title(theme.getKey()), theme.getValue())).toList();
        return PageFrame.of("Editor").withStyle("editor").withPolicy(POLICY).withModules("editor")
                .withHead("pages/editorHead.jte")
                .withBody("pages/editor.jte", new PageEditor(themes, JOINS, new JsonData(prefixes.toString()),
                        new JsonData(texts.toString())));
    }
}
