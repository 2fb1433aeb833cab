package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;

/** The terms that a search finds, for those who press Enter and for those without JavaScript. */
public final class PageSearch {

    private static final int MOST = 200;

    private PageSearch() {
    }

    /**
     * The page.
     *
     * @param indexed whether the store has an index of words, which knows their forms
     */
    public static PageFrame page(ExploreSearch search, String words, String kind, boolean indexed) {
        var found = search.find(words, kind, MOST);
        var title = words.isBlank() ? kind.isEmpty() ? "Terms" : Html.title(kind)
                : "Terms like “" + words.strip() + "”";
        return PageFrame.of(title).withCrumbs(new PageFrame.Crumb("/", "Peptides")).withBody("<h1>" + Html.escape(title)
                + "</h1>\n<form class=\"ask\" action=\"/search\"><label>Name, synonym or part of it <input "
                + "id=\"words\" "
                + "type=\"search\" name=\"q\" value=\"" + Html.escape(words)
                + "\"></label><button>Search</button></form>\n"
                + (words.isBlank() ? "" : said(words, indexed)) + list(found));
    }

    /** What names nothing may still be said. */
    private static String said(String words, boolean indexed) {
        var plain = indexed ? Pattern.compile("[\\p{L}\\p{N}]+").matcher(words).results().map(MatchResult::group)
                .map(word -> '"' + word + '"').collect(Collectors.joining(" AND ")) : words.strip();
        return plain.isEmpty() ? "" : "<p class=\"go\">" + Html.link("/queries/" + (indexed
                ? "search-words?words=" : "search?word=") + PageLinks.encode(plain), "Claims whose words hold “"
                        + words.strip() + "”") + "</p>\n";
    }

    private static String list(List<ExploreSearch.Found> found) {
        if (found.isEmpty()) {
            return "<p class=\"empty\">No term of this graph is called like that. Try a shorter part of the name, or "
                    + Html.link("/search", "look at all terms") + ".</p>";
        }
        return found.stream().map(term -> "<li class=\"claim\"><a class=\"term group-"
                        + ExploreNames.group(term.kind()) + "\" href=\"/" + Html.escape(term.key()) + "\">"
                        + Html.escape(term.label()) + "</a><span class=\"chips\">"
                        + Html.chip("group-" + ExploreNames.group(term.kind()), Html.words(term.kind()))
                        + "<span class=\"faint\">" + Html.count(term.claims(), "claim", "claims") + "</span> "
                        + Html.link("/graph?focus=" + PageLinks.encode(term.key()), "graph") + "</span></li>")
                .collect(Collectors.joining("\n", "<ul class=\"claims\">\n", "\n</ul>\n"))
                + (found.size() == MOST ? "<p class=\"note\">The first " + MOST + " are shown.</p>" : "");
    }
}
