package org.peptidekg.endpoint;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.store.GraphStore;

/** The start page: what is here and where. */
final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient SavedQueries queries;

    HomeServlet(GraphStore store, SavedQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var articles = store.articles().stream()
                .map(iri -> "<li>" + Html.link(iri.replaceFirst("^.*/article/", "/article/"), iri) + "</li>")
                .collect(Collectors.joining("\n"));
        Html.send(response, "PeptideKG", """
                <p>A graph of what articles on peptides state. Every edge can be traced to the words that state it.</p>
                <ul>
                <li><a href="/sparql">/sparql</a>: SPARQL 1.1 queries; without a query, a description</li>
                <li><a href="/queries">/queries</a>: saved queries</li>
                <li><a href="/ontology">/ontology</a>: all classes and properties</li>
                <li><a href="/health">/health</a></li>
                </ul>
                <h2>Articles</h2>
                <ul>
                %s
                </ul>
                <h2>Saved queries</h2>
                %s
                """.formatted(articles, QueryPages.list(queries)));
    }
}
