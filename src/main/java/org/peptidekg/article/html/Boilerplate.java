package org.peptidekg.article.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.peptidekg.article.Aside;
import org.peptidekg.text.BundledFolder;

/** Tells the parts of a page that belong to the site from those that belong to the article. Not thread-safe. */
public final class Boilerplate {

    private static final Map<String, Aside.Role> ROLES = Map.of("del", Aside.Role.STRUCK_OUT, "s",
            Aside.Role.STRUCK_OUT, "strike", Aside.Role.STRUCK_OUT, "pre", Aside.Role.CODE);
    private static final Pattern HIDDEN = Pattern.compile("(?i)\\b(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|font-size\\s*:\\s*0(?![\\d.])|opacity\\s*:\\s*0(?![\\d.]))");
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration(?:-line)?\\s*:[^;]*line-through");
    private static final Set<String> HIDING = Set.of("d-none", "is-hidden", "visually-hidden", "visuallyhidden",
            "sr-only",
            "screen-reader-text", "invisible", "hide", "display-none");
    /** A rule of a style sheet, not one that holds for some devices only. */
    private static final Pattern STYLE_RULE = Pattern.compile("(?:^|\\}|;)\\s*([^{}@;]+)\\{([^{}]*)\\}");
    private static final Pattern MEDIA = Pattern.compile("@[^{}]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}|/\\*(?s:.*?)\\*/");
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

    /** Elements that a style sheet of the page hides or strikes out. */
    private final Map<Element, Aside.Role> styled = new HashMap<>();

    public Boilerplate(Element page) {
        this(page, page.text().length());
        var root = page.ownerDocument();
        (root == null ? page : root).select("style").forEach(sheet -> style(root == null ? page : root, sheet.data()));
    }

    /** @param pageLength number of characters of the whole that a part is a part of */
    public Boilerplate(Element page, int pageLength) {
        words = BundledFolder.file("data/reading/html-boilerplate.txt").content().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(word -> "-" + word + "-")
                .toList();
        this.pageLength = pageLength;
    }

    private void style(Element page, String sheet) {
        for (var rule : STYLE_RULE.matcher(MEDIA.matcher(sheet).replaceAll("")).results().toList()) {
            var role = HIDDEN.matcher(rule.group(2)).find() ? Aside.Role.HIDDEN
                    : STRUCK.matcher(rule.group(2)).find() ? Aside.Role.STRUCK_OUT : null;
            if (role != null) {
                try {
                    page.select(rule.group(1).strip()).forEach(element -> styled.put(element, role));
                } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                    // A selector that is only for browsers: ":hover", "::before".
                    continue;
                }
            }
        }
    }

    /** What an element is that is no part of the article. */
    Aside.Role role(Element element) {
        var known = ROLES.getOrDefault(element.normalName(), styled.get(element));
        return known != null ? known : STRUCK.matcher(element.attr("style")).find() ? Aside.Role.STRUCK_OUT
                : isUnseen(element) || element.hasAttr("hidden") ? Aside.Role.HIDDEN : Aside.Role.NAVIGATION;
    }

    boolean is(Element element) {
        return known.computeIfAbsent(element, this::judge);
    }

    private boolean judge(Element element) {
        var tag = element.normalName();
        if (TAGS.contains(tag) || ROLES.containsKey(tag) || styled.containsKey(element)
                || element.hasAttr("hidden") || !tag.equals("body") && isUnseen(element)) {
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

    private static boolean isUnseen(Element element) {
        var style = element.attr("style");
        var classes = element.attr("class").isEmpty() ? Set.<String>of() : element.classNames();
        return !style.isEmpty() && (HIDDEN.matcher(style).find() || STRUCK.matcher(style).find())
                || classes.stream().anyMatch(HIDING::contains)
                // "hidden md:block": shown on screens of some size.
                || classes.contains("hidden") && classes.stream().noneMatch(name -> name.contains(":"));
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
