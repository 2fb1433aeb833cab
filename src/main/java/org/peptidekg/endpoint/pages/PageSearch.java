package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.html.Wording;

/**
 * The terms that a search finds, for those who press Enter and for those without JavaScript.
 *
 * @param words looked for
 * @param said where to ask for the claims whose words hold them
 * @param cut whether more may be found than are shown
 */
public record PageSearch(String title, String words, Optional<Link> said, List<Hit> hits, boolean cut) {

    private static final int MOST = 200;

    record Hit(String path, String label, String group, String kind, String claims, String graph) {
    }

    /**
     * The page.
     *
     * @param indexed whether the store has an index of words, which knows their forms
     */
    public static PageFrame page(ExploreSearch search, String words, String kind, boolean indexed) {
        var hits = search.find(words, kind, MOST).stream().map(PageSearch::hit).toList();
        var title = words.isBlank() ? kind.isEmpty() ? "Terms" : Wording.title(kind)
                : "Terms like “" + words.strip() + "”";
        return PageFrame.of(title).withCrumbs(new Link("/", "Peptides")).withBody("pages/search.jte",
                new PageSearch(title, words, said(words, indexed), hits, hits.size() == MOST));
    }

    /** What names nothing may still be said. */
    private static Optional<Link> said(String words, boolean indexed) {
        var plain = indexed ? Pattern.compile("[\\p{L}\\p{N}]+").matcher(words).results().map(MatchResult::group)
                .map(word -> '"' + word + '"').collect(Collectors.joining(" AND ")) : words.strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(new Link("/queries/" + (indexed
                ? "search-words?words=" : "search?word=") + PageLinks.encode(plain), "Claims whose words hold “"
                        + words.strip() + "”"));
    }

    private static Hit hit(ExploreSearch.Found term) {
        return new Hit("/" + term.key(), term.label(), ExploreNames.group(term.kind()), Wording.words(term.kind()),
                Wording.count(term.claims(), "claim", "claims"), "/graph?focus=" + PageLinks.encode(term.key()));
    }
}
