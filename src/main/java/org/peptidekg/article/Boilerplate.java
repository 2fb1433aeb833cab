package org.peptidekg.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.peptidekg.text.BundledFolder;

/** Tells the parts of a page that belong to the site from those that belong to the article. Not thread-safe. */
final class Boilerplate {

    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "script", "style", "noscript",
            "template", "form", "iframe", "object", "svg", "canvas", "select", "textarea", "input", "dialog",
            "audio", "video", "menu", "picture", "img", "math", "head");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> ATTRIBUTES = List.of("class", "id", "role", "aria-label");
    /** A part with at least this share of the page's words is the article, whatever it is called. */
    private static final double MAIN_SHARE = .4;

    private final List<String> words;
    private final int pageLength;
    /** Elements that were asked about; nodes are equal only to themselves. */
    private final Map<Element, Boolean> known = new HashMap<>();

    Boilerplate(Element page) {
        words = BundledFolder.file("data/reading/html-boilerplate.txt").content().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(word -> "-" + word + "-")
                .toList();
        pageLength = page.text().length();
    }

    boolean is(Element element) {
        return known.computeIfAbsent(element, this::judge);
    }

    private boolean judge(Element element) {
        var tag = element.normalName();
        if (TAGS.contains(tag) || element.hasAttr("hidden")) {
            return true;
        }
        if (tag.equals("header")) {
            return element.selectFirst("h1") == null;
        }
        if (tag.equals("button")) {
            return !element.text().endsWith("?");
        }
        return !tag.equals("body") && !tag.equals("html") && isNamedSo(element)
                && element.text().length() < MAIN_SHARE * pageLength;
    }

    private boolean isNamedSo(Element element) {
        for (var attribute : ATTRIBUTES) {
            var value = element.attr(attribute);
            if (!value.isEmpty()) {
                var parts = "-" + SIGNS.matcher(HUMP.matcher(value).replaceAll("-").toLowerCase(Locale.ROOT))
                        .replaceAll("-") + "-";
                if (words.stream().anyMatch(parts::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
