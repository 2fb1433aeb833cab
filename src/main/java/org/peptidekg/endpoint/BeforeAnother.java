package org.peptidekg.endpoint;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.fuseki.main.FusekiServer;
import org.peptidekg.endpoint.http.NotHere;
import org.peptidekg.endpoint.http.WebServlet;
import org.peptidekg.endpoint.pages.PageEditor;
import org.peptidekg.endpoint.saved.PageQueriesFilter;

/**
 * What a server has that stands before another store, beside what all have: forms of the saved queries, the editor, and
 * a plain refusal of all that would write, search text or go through the whole of the data.
 */
final class BeforeAnother {

    private static final List<String> WRITING = List.of("/update", "/articles", "/reviews", "/admin/*", "/add");
    private static final List<String> WHOLE = List.of("/export/*", "/data", "/.well-known/void", "/graph/*",
            "/ontology/*", "/explore/*", "/about", "/search", "/mechanism", "/compare", "/disputed");

    private BeforeAnother() {
    }

    static void add(FusekiServer.Builder builder, ServerParts parts) {
        WRITING.forEach(path -> builder.addServlet(path, new NotHere("writing")));
        WHOLE.forEach(path -> builder.addServlet(path, new NotHere("what goes through the whole of the data")));
        builder.addServlet("", new Home())
                .addServlet("/web/*", new WebServlet())
                .addServlet("/editor", new Pages.Servlet(request -> PageEditor.page(parts.queries())))
                .addFilter("/queries/*", new PageQueriesFilter(parts.store(), parts.queries(), parts.runner(),
                        parts.traffic(), parts.base()));
    }

    /** The saved queries are what there is to begin with. */
    private static final class Home extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect("queries");
        }
    }
}
