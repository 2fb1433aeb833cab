package org.peptidekg.article.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element of a page that holds the article. Not thread-safe. */
final class HtmlMain {

    private static final String MARKED = "main, [role=main], article, [itemprop=articleBody]";
    /** Lists and tables are parts of an article, never the whole, but for tables that only lay out a page. */
    private static final Set<String> PARTS = Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tr");
    private static final Set<String> PROSE = Set.of("p", "li", "dd", "blockquote", "td");
    /** Share of the page's prose that a part marked as the main one must hold to be believed. */
    private static final double BELIEVED = .4;
    /** Share of the prose that the search follows inwards. */
    private static final double MOST = .8;

    private final Boilerplate boilerplate;
    private final Map<Element, Integer> known = new HashMap<>();

    HtmlMain(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    Element find(Document page) {
        var all = prose(page.body());
        var marked = page.select(MARKED).stream()
                .filter(element -> !isInBoilerplate(element) && prose(element) >= BELIEVED * all)
                .max(Comparator.comparingInt(this::prose));
        return marked.orElseGet(() -> densest(page.body()));
    }

    private Element densest(Element start) {
        var found = start;
        var all = prose(start);
        while (true) {
            var inner = found.children().stream()
                    .filter(child -> !boilerplate.is(child) && !isProse(child) && !isPart(child))
                    .filter(child -> all > 0 && prose(child) >= MOST * all)
                    .findFirst();
            if (inner.isEmpty()) {
                return found;
            }
            found = inner.get();
        }
    }

    /** Length of the text in paragraphs and the like, links not counted, what belongs to the site left out. */
    private int prose(Element element) {
        var sum = known.get(element);
        if (sum == null) {
            sum = boilerplate.is(element) ? 0 : isProse(element)
                    ? element.text().length() - element.select("a").text().length()
                    : element.children().stream().mapToInt(this::prose).sum();
            known.put(element, sum);
        }
        return sum;
    }

    private static boolean isPart(Element element) {
        return PARTS.contains(element.normalName()) && element.selectFirst("td p, td h1, td h2, td h3") == null;
    }

    /** What holds the heading of a page, where that stands outside the main part; empty if the site owns it. */
    Optional<Element> lead(Element heading, Element main) {
        var found = heading;
        while (found.parent() != null && !main.parents().contains(found.parent()) && found.parent() != main) {
            found = found.parent();
        }
        return isInBoilerplate(found) || found == heading || prose(found) == 0 ? Optional.empty() : Optional.of(found);
    }

    private static boolean isProse(Element element) {
        return PROSE.contains(element.normalName());
    }

    private boolean isInBoilerplate(Element element) {
        return boilerplate.is(element) || element.parents().stream().anyMatch(boilerplate::is);
    }
}
