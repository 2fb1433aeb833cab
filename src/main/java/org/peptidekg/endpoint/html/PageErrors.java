package org.peptidekg.endpoint.html;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/** What people see instead of a problem document: what went wrong, and what to do. */
public final class PageErrors {

    private PageErrors() {
    }

    public static void notFound(HttpServletResponse response, String path) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        Html.send(response, "Nothing here", "<p class=\"empty\">The graph says nothing of <code>"
                + Html.escape(path) + "</code>. It may have been in an article that was removed or loaded anew.</p>\n"
                + "<p class=\"actions\"><a class=\"button\" href=\"/search\">Search the terms</a> "
                + "<a class=\"button quiet\" href=\"/\">Open the graph</a></p>");
    }
}
