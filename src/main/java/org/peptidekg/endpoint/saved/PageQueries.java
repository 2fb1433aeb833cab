package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;

/**
 * The list of saved queries, by theme, with tags and search.
 *
 * @param whole whether all queries are shown, of whatever tag
 */
record PageQueries(List<Tag> tags, boolean whole, List<Theme> themes) {

    record Tag(String name, String path, boolean shown) {
    }

    record Theme(String title, List<SavedQuery> queries) {
    }

    static PageFrame page(SavedQueries queries, String tag) {
        var tags = new TreeSet<String>();
        queries.list().forEach(query -> tags.addAll(query.tags()));
        var byTheme = queries.list().stream().filter(query -> tag.isEmpty() || query.tags().contains(tag))
                .collect(Collectors.groupingBy(SavedQuery::theme, TreeMap::new, Collectors.toList()));
        return PageFrame.of("Saved queries").withStyle("wide").withModules("queries").withBody("saved/list.jte",
                new PageQueries(tags.stream().map(name -> new Tag(name, "/queries?tag=" + PageLinks.encode(name),
                        name.equals(tag))).toList(), tag.isEmpty(), byTheme.entrySet().stream()
                        .map(theme -> new Theme(Wording.title(theme.getKey()), theme.getValue())).toList()));
    }
}
