package org.peptidekg.endpoint.http;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.peptidekg.store.NotHereException;
import org.peptidekg.store.RemoteData;

/** Answers 501 where a server that stands before another store cannot do what one with a store of its own can. */
public final class NotHere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what cannot be done, such as {@code writing} */
    public NotHere(String what) {
        this.what = what;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(new NotHereException(what)).send(response);
    }

    public static Problem problem(NotHereException e) {
        return Problem.of(HttpServletResponse.SC_NOT_IMPLEMENTED, "Not implemented", e.getMessage());
    }

    /** The other store did not do its part. */
    public static Problem problem(QueryExceptionHTTP e) {
        return Problem.of(HttpServletResponse.SC_BAD_GATEWAY, "Bad gateway",
                "the store behind this server did not answer the query: " + RemoteData.reason(e));
    }
}
