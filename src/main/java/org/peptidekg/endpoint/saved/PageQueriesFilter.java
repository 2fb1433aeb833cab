package org.peptidekg.endpoint.saved;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.http.Accept;
import org.peptidekg.endpoint.http.Addresses;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** Gives people pages where programs get data: the list of saved queries, and each with its form and answer. */
public final class PageQueriesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What an address may say besides the parameters of the query. */
    private static final Set<String> OWN = Set.of("format", "view", "tag", "q", Page.NUMBER, Page.ROWS);
    private static final List<String> OFFERS = List.of("application/json", "text/turtle", "text/csv", "text/html");

    private final transient GraphStore store;
    private final transient SavedQueries queries;
    private final transient QueryRunner runner;
    private final transient Traffic traffic;
    private final String base;

    public PageQueriesFilter(GraphStore store, SavedQueries queries, QueryRunner runner, Traffic traffic,
            String base) {
        this.store = store;
        this.queries = queries;
        this.runner = runner;
        this.traffic = traffic;
        this.base = base;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var name = request.getRequestURI().replaceFirst("^/queries/?", "");
        var query = queries.get(name);
        if (!forPeople(request) || query.isEmpty() && !name.isEmpty()) {
            chain.doFilter(request, response);
        } else if (query.isEmpty()) {
            PageQueries.page(queries, Optional.ofNullable(request.getParameter("tag")).orElse("")).send(response);
        } else {
            run(query.get(), request, response);
        }
    }

    private static boolean forPeople(HttpServletRequest request) {
        var format = request.getParameter("format");
        var type = request.getContentType();
        if (!List.of("GET", "HEAD", "POST").contains(request.getMethod())
                || type != null && !type.startsWith("application/x-www-form-urlencoded")) {
            return false;
        }
        return format != null ? format.equals("html")
                : Accept.choose(request.getHeader("Accept"), OFFERS).filter("text/html"::equals).isPresent();
    }

    private void run(SavedQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var given = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((key, values) -> {
            var filled = Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
            if (!OWN.contains(key) && !filled.isEmpty()) {
                given.put(key, filled);
            }
        });
        var address = new QueryAddress(query, given, Addresses.root(request) + "queries/" + query.name());
        var page = PageQuery.of(address);
        if (query.parameters().stream().anyMatch(parameter -> parameter.required()
                && !given.containsKey(parameter.name())) && given.isEmpty()) {
            page.page().send(response);
            return;
        }
        try {
            var all = ManyValues.few(given);
            var wanted = Optional.ofNullable(request.getParameter("view")).orElse(query.view());
            var rows = Page.shown(request.getParameter(Page.NUMBER), PageAnswer.rows(wanted));
            var answer = traffic.within(request, ticket -> query.isConstruct()
                    ? new PageAnswer.Found(ManyValues.run(all, values -> runner.run(query, values, ticket::running)))
                    : new PageAnswer.Found(ManyValues.slice(all, rows.from(), rows.to(), runner, query,
                            ticket::running), rows, address));
            var view = PageAnswer.view(answer.answer(), wanted);
            page = page.withAnswer(ManyValues.notes(runner, query, all), new PageAnswer(AnswerTabs.of(answer.answer(),
                    view, address), store.read(data -> PageAnswer.shown(answer, view, new ExploreReader(data, base)))));
        } catch (ParameterException | BadInputException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page = page.withProblem(e.getMessage());
        } catch (LimitException | BusyException e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            page = page.withProblem(e.getMessage());
        }
        page.page().send(response);
    }
}
