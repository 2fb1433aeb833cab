package org.peptidekg.endpoint;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one style sheet. */
final class StyleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css");
        response.setCharacterEncoding("utf-8");
        try (var in = Objects.requireNonNull(StyleServlet.class.getResourceAsStream("style.css"))) {
            in.transferTo(response.getOutputStream());
        }
    }
}
