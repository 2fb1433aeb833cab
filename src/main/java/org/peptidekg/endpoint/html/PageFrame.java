package org.peptidekg.endpoint.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import gg.jte.Content;
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
public record PageFrame(String title, String style, List<Link> crumbs, Content head, Content body, List<String> modules,
        String policy) {

    /** Scripts only from files of this server; images also from the page itself, such as a drawn graph. */
    public static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final Content NOTHING = output -> {
    };

    public static PageFrame of(String title) {
        return new PageFrame(title, "text", List.of(), NOTHING, NOTHING, List.of(), POLICY);
    }

    public PageFrame withStyle(String other) {
        return new PageFrame(title, other, crumbs, head, body, modules, policy);
    }

    public PageFrame withCrumbs(Link... above) {
        return new PageFrame(title, style, List.of(above), head, body, modules, policy);
    }

    /** The same with what a template adds to the head. */
    public PageFrame withHead(String template, Object model) {
        return withHead(Templates.part(template, model));
    }

    /** The same with what a template without a parameter adds to the head. */
    public PageFrame withHead(String template) {
        return withHead(Templates.part(template));
    }

    private PageFrame withHead(Content more) {
        return new PageFrame(title, style, crumbs, more, body, modules, policy);
    }

    /**
     * The same with a body.
     *
     * @param template path below {@code src/main/jte}
     * @param model what it shows
     */
    public PageFrame withBody(String template, Object model) {
        return withBody(Templates.part(template, model));
    }

    /** The same with a body that is always the same. */
    public PageFrame withBody(String template) {
        return withBody(Templates.part(template));
    }

    private PageFrame withBody(Content markup) {
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
        return Templates.text(Templates.part("html/frame.jte", this));
    }
}
