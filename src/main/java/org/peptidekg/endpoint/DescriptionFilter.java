package org.peptidekg.endpoint;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.store.GraphStore;

/** Answers a GET on the endpoint that brings no query with the description; the rest goes on. */
final class DescriptionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient Description description;

    DescriptionFilter(GraphStore store, Description description) {
        this.store = store;
        this.description = description;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getQueryString() != null) {
            chain.doFilter(request, response);
            return;
        }
        // A browser that asks for a page gets Turtle to read.
        var type = RdfAnswer.choose(request, true);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(false).send(response);
            return;
        }
        var mediaType = type.get().equals(RdfAnswer.HTML) ? "text/turtle" : type.get();
        var tag = "\"" + store.version() + "-" + mediaType.replaceAll("\\W", "") + "\"";
        response.setHeader("Vary", "Accept");
        response.setHeader("ETag", tag);
        if (ETags.match(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        RdfAnswer.send(response, description.model(root(request)).getGraph(), mediaType);
    }

    /** The address of the server as the client calls it. */
    private static String root(HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        return address.substring(0, address.length() - request.getRequestURI().length()) + "/";
    }
}
