package org.peptidekg.endpoint.write;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.running.BoundedQueries;

/** {@code /update}: SPARQL 1.1 Update of the graphs of articles. */
public final class UpdateServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;

    private final String base;
    private final transient BoundedQueries queries;
    private final transient Bodies bodies;

    public UpdateServlet(Writer writer, String base, BoundedQueries queries,
            Bodies bodies) {
        super(writer);
        this.base = base;
        this.queries = queries;
        this.bodies = bodies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response)) {
            return;
        }
        var type = String.valueOf(request.getContentType()).split(";")[0].strip();
        var text = switch (type) {
            case "application/sparql-update" -> bodies.text(request);
            case "application/x-www-form-urlencoded" -> request.getParameter("update");
            default -> null;
        };
        if (text == null) {
            refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send the update as application/sparql-update, or as "
                    + "field update of a form", response);
            return;
        }
        try {
            var update = BoundedQueries.parseUpdate(text);
            if (!use(request, update)) {
                refuse(HttpServletResponse.SC_BAD_REQUEST, "an update that says USING or WITH cannot have the "
                        + "parameters for it too", response);
                return;
            }
            run(update, response);
        } catch (LimitException e) {
            Limited.problem(e).send(response);
        } catch (QueryException | UpdateException e) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()), response);
        } catch (Writer.ShapesException e) {
            report(e, response);
        }
    }

    private void run(UpdateRequest update, HttpServletResponse response) throws IOException {
        var verdict = BoundedQueries.shallow(() -> UpdateGuard.look(update, base));
        if (verdict.refusal().isPresent()) {
            refuse(HttpServletResponse.SC_FORBIDDEN, verdict.refusal().get(), response);
            return;
        }
        var end = System.nanoTime() + queries.limits().time().toNanos();
        // One by one: with a time limit, Jena 5.6.0 leaves no time to any operation but the first.
        writer.write(verdict.graphs(), data -> update.getOperations().stream().filter(one -> !UpdateGuard.isIdle(one))
                .forEach(operation -> queries.update(operation, data, Duration.ofNanos(end - System.nanoTime()))));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Gives an update the graphs that the parameters name; false if it names some itself. */
    private static boolean use(HttpServletRequest request, UpdateRequest update) {
        var graphs = nodes(request.getParameterValues("using-graph-uri"));
        var named = nodes(request.getParameterValues("using-named-graph-uri"));
        if (graphs.isEmpty() && named.isEmpty()) {
            return true;
        }
        for (var operation : update.getOperations()) {
            if (operation instanceof UpdateModify modify) {
                if (modify.getWithIRI() != null || !modify.getUsing().isEmpty() || !modify.getUsingNamed().isEmpty()) {
                    return false;
                }
                graphs.forEach(modify::addUsing);
                named.forEach(modify::addUsingNamed);
            }
        }
        return true;
    }

    private static List<Node> nodes(String[] iris) {
        return iris == null ? List.of() : Stream.of(iris).map(NodeFactory::createURI).toList();
    }
}
