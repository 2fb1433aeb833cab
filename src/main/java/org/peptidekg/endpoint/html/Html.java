package org.peptidekg.endpoint.html;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/** Small pieces of markup. Whatever comes from articles, queries or addresses goes through {@link #escape}. */
public final class Html {

    private Html() {
    }

    /**
     * Sends a simple page.
     *
     * @param title plain text
     * @param body markup
     */
    public static void send(HttpServletResponse response, String title, String body) throws IOException {
        PageFrame.of(title).withBody("<h1>" + escape(title) + "</h1>\n" + body).send(response);
    }

    public static String link(String address, String text) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    /** A link to a page elsewhere, if it is one that may be followed; else the text alone. */
    public static String outside(String address, String text) {
        return address.matches("https?://[^\\s\"<>]+")
                ? "<a class=\"out\" rel=\"noreferrer external\" href=\"" + escape(address) + "\">" + escape(text)
                + "</a>" : escape(text);
    }

    /** A small label in a colour of its own. */
    public static String chip(String style, String text) {
        return "<span class=\"chip " + escape(style) + "\">" + escape(text) + "</span>";
    }

    /** A name of the ontology as words: {@code hasSideEffect} is "has side effect". */
    public static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** As {@link #words} with a capital. */
    public static String title(String name) {
        var words = words(name);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String count(long number, String one, String many) {
        return String.format(java.util.Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
