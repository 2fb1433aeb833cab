package org.peptidekg.endpoint.things;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.http.Addresses;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.sparql.QueryGuard;
import org.peptidekg.export.Exports;
import org.peptidekg.export.Tools;
import org.peptidekg.export.select.Choice;
import org.peptidekg.export.select.Export;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.rdf.Iris;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** {@code /export/} lists the formats, {@code /export/FORMAT?…} writes the chosen claims as a download. */
public final class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final String base;
    private final transient Duration limit;
    private transient Exports exports;

    /**
     * Exports of a store.
     *
     * @param base where the IRIs of the graph begin
     * @param limit how long the query that chooses claims may run
     */
    public ExportServlet(GraphStore store, String base, Duration limit) {
        this.store = store;
        this.base = base;
        this.limit = limit;
    }

    /** Made when it is first asked for: the server starts sooner. */
    private synchronized Exports exports() {
        if (exports == null) {
            exports = new Exports(new Iris(base));
        }
        return exports;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (name.isEmpty()) {
            list(request, response);
            return;
        }
        var export = exports().named(name);
        if (export.isEmpty()) {
            Problem.notFound("there is no format '" + name + "'; /export/ lists them").send(response);
            return;
        }
        try {
            write(export.get(), parameters(request), response);
        } catch (ParameterException e) {
            Problem.ofParameter(e.parameter(), e.getMessage()).send(response);
        } catch (LimitException e) {
            Limited.problem(e).send(response);
        }
    }

    private void write(Export export, Map<String, List<String>> parameters, HttpServletResponse response)
            throws IOException {
        var choice = Choice.of(parameters);
        Exports.refuse(export, choice);
        choice.query().flatMap(query -> QueryGuard.look(query, Set.of()).refusal()).ifPresent(reason -> {
            throw new ParameterException("query", reason);
        });
        try {
            store.read(data -> {
                var selection = choice.in(data, limit);
                response.setContentType(export.mediaType());
                response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(export) + "\"");
                try {
                    export.write(data, selection, response.getOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (BadInputException e) {
            if (response.isCommitted()) {
                // A whole answer would hide that the export broke off.
                throw new IOException(e.getMessage(), e);
            }
            response.reset();
            Problem.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The graph is not whole", e.getMessage())
                    .send(response);
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var all = new JsonArray();
        var ordered = exports().all().stream().sorted(Comparator.comparing(export ->
                Tools.GROUPS.indexOf(Tools.of(export.name()).group()))).toList();
        for (var export : ordered) {
            var json = new JsonObject();
            json.put("name", export.name());
            json.put("mediaType", export.mediaType());
            json.put("extension", export.extension());
            json.put("path", Addresses.path(request) + "/export/" + export.name());
            json.put("group", Tools.of(export.name()).group());
            json.put("tool", Tools.of(export.name()).tool());
            all.add(json);
        }
        var parameters = new JsonArray();
        Choice.NAMES.forEach(parameters::add);
        var json = new JsonObject();
        json.put("formats", all);
        json.put("parameters", parameters);
        response.setContentType("application/json");
        response.getOutputStream().write((json + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String fileName(Export export) {
        return "peptidekg-" + export.name() + "." + export.extension();
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> List.of(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
    }
}
