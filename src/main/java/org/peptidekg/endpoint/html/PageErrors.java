package org.peptidekg.endpoint.html;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/** What people see instead of a problem document: what went wrong, and what to do. */
public final class PageErrors {

    private PageErrors() {
    }

    public static void notFound(HttpServletResponse response, String path) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        PageFrame.of("Nothing here").withBody("html/nothing.jte", path).send(response);
    }
}
