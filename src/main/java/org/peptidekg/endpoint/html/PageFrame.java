package org.peptidekg.endpoint.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A page for people, in the frame that all pages share.
 *
 * @param title plain text
 * @param style class of the main part
 * @param crumbs where the page stands: address and text of the pages above it
 * @param head more markup for the head
 * @param body markup
 * @param modules names of the script modules that it uses; it must be readable without them
 * @param policy what a browser may load for it
 */
public record PageFrame(String title, String style, List<Crumb> crumbs, String head, String body, List<String> modules,
        String policy) {

    /** Scripts only from files of this server; images also from the page itself, such as a drawn graph. */
    public static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final List<Crumb> NAVIGATION = List.of(new Crumb("/", "Peptides"),
            new Crumb("/graph", "Graph"), new Crumb("/mechanism", "Mechanism"), new Crumb("/compare", "Compare"),
            new Crumb("/disputed", "Disputed"), new Crumb("/queries", "Queries"), new Crumb("/editor", "Editor"),
            new Crumb("/about", "About"));

    public record Crumb(String address, String text) {
    }

    public static PageFrame of(String title) {
        return new PageFrame(title, "text", List.of(), "", "", List.of(), POLICY);
    }

    public PageFrame withStyle(String other) {
        return new PageFrame(title, other, crumbs, head, body, modules, policy);
    }

    public PageFrame withCrumbs(Crumb... above) {
        return new PageFrame(title, style, List.of(above), head, body, modules, policy);
    }

    public PageFrame withHead(String markup) {
        return new PageFrame(title, style, crumbs, markup, body, modules, policy);
    }

    public PageFrame withBody(String markup) {
        return new PageFrame(title, style, crumbs, head, markup, modules, policy);
    }

    public PageFrame withModules(String... names) {
        return new PageFrame(title, style, crumbs, head, body, List.of(names), policy);
    }

    public PageFrame withPolicy(String other) {
        return new PageFrame(title, style, crumbs, head, body, modules, other);
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.addHeader("Vary", "Accept");
        response.getOutputStream().write(markup().getBytes(StandardCharsets.UTF_8));
    }

    public String markup() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="/web/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/web/style.css">
                %s%s</head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="site">
                <a class="brand" href="/"><img src="/web/icon.svg" alt="" width="24" height="24"> PeptideKG</a>
                <nav aria-label="Main">%s</nav>
                <form class="find" action="/search" role="search">
                <label class="unseen" for="find">Search terms</label>
                <input id="find" name="q" type="search" placeholder="Search terms…" autocomplete="off" data-complete>
                </form>
                </header>
                <main id="main" class="%s" tabindex="-1">
                %s%s
                </main>
                </body>
                </html>
                """.formatted(Html.escape(title.equals("PeptideKG") ? title : title + " · PeptideKG"), head, scripts(),
                navigation(), Html.escape(style), breadcrumbs(), body);
    }

    private String scripts() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("complete"), modules.stream())
                .map(name -> "<script type=\"module\" src=\"/web/" + name + ".js\"></script>\n")
                .collect(Collectors.joining());
    }

    private static String navigation() {
        return NAVIGATION.stream().map(place -> Html.link(place.address(), place.text()))
                .collect(Collectors.joining("\n"));
    }

    private String breadcrumbs() {
        if (crumbs.isEmpty()) {
            return "";
        }
        return crumbs.stream().map(crumb -> "<li>" + Html.link(crumb.address(), crumb.text()) + "</li>")
                .collect(Collectors.joining("", "<nav class=\"crumbs\" aria-label=\"Breadcrumbs\"><ol>",
                        "<li aria-current=\"page\">" + Html.escape(title) + "</li></ol></nav>\n"));
    }
}
