package org.peptidekg.endpoint.describe;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.endpoint.http.Addresses;
import org.peptidekg.endpoint.http.ETags;
import org.peptidekg.endpoint.http.OneWrite;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.NotHereException;

/** Answers a GET on the endpoint that brings no query with the description; the rest goes on. */
public final class DescriptionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient ServiceDescription description;

    public DescriptionFilter(GraphStore store, ServiceDescription description) {
        this.store = store;
        this.description = description;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getQueryString() != null) {
            chain.doFilter(new Prepared(request), new OneWrite(response));
            return;
        }
        var type = RdfAnswer.choose(request, true);
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(false).send(response);
            return;
        }
        if (type.get().equals(RdfAnswer.HTML) && request.getServletPath().equals("/sparql")) {
            // People get the query desk; what else asks for a page of the description gets Turtle to read.
            response.setHeader("Vary", "Accept, Accept-Encoding");
            request.getRequestDispatcher("/editor").forward(request, response);
            return;
        }
        if (store.isRemote()) {
            throw new NotHereException("a description of the data");
        }
        var mediaType = type.get().equals(RdfAnswer.HTML) ? RdfAnswer.TURTLE : type.get();
        var tag = "\"" + store.version() + "-" + mediaType.replaceAll("\\W", "") + "\"";
        response.setHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("ETag", tag);
        if (ETags.match(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        RdfAnswer.send(response, description.written(Addresses.root(request), mediaType), mediaType);
    }

    /**
     * A request as Fuseki wants it: a client that says nothing of formats gets JSON or Turtle, as nearly all read
     * these; HEAD is answered like GET, and Jetty leaves the body out.
     */
    private static final class Prepared extends HttpServletRequestWrapper {

        private static final String ACCEPT = "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1";

        private final boolean undemanding;

        Prepared(HttpServletRequest request) {
            super(request);
            undemanding = request.getHeader("Accept") == null;
        }

        @Override
        public String getMethod() {
            return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
        }

        @Override
        public String getHeader(String name) {
            return undemanding && name.equalsIgnoreCase("Accept") ? ACCEPT : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return undemanding && name.equalsIgnoreCase("Accept") ? Collections.enumeration(List.of(ACCEPT))
                    : super.getHeaders(name);
        }
    }
}
