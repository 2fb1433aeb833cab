package org.peptidekg.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** {@code /update}: SPARQL 1.1 Update of the graphs of articles. */
final class UpdateServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;

    private final String base;
    private final transient Set<String> services;
    private final Duration time;

    UpdateServlet(Writer writer, String base, Set<String> services, Duration time) {
        super(writer);
        this.base = base;
        this.services = services;
        this.time = time;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response)) {
            return;
        }
        var type = String.valueOf(request.getContentType()).split(";")[0].strip();
        var text = switch (type) {
            case "application/sparql-update" -> new String(request.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            case "application/x-www-form-urlencoded" -> request.getParameter("update");
            default -> null;
        };
        if (request.getParameter("using-graph-uri") != null || request.getParameter("using-named-graph-uri") != null) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, "write USING into the update; the parameters for it are not "
                    + "known here", response);
            return;
        }
        if (text == null) {
            refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send the update as application/sparql-update, or as "
                    + "field update of a form", response);
            return;
        }
        try {
            run(UpdateFactory.create(text, Syntax.syntaxSPARQL_11), response);
        } catch (QueryCancelledException e) {
            refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the update was stopped at its time limit; nothing was "
                    + "written", response);
        } catch (QueryException | UpdateException e) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()), response);
        } catch (Writer.ShapesException e) {
            report(e, response);
        }
    }

    private void run(UpdateRequest update, HttpServletResponse response) throws IOException {
        var verdict = UpdateGuard.look(update, base, services);
        if (verdict.refusal().isPresent()) {
            refuse(HttpServletResponse.SC_FORBIDDEN, verdict.refusal().get(), response);
            return;
        }
        writer.write(verdict.graphs(), data -> UpdateExec.newBuilder().dataset(data).update(update)
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS).build().execute());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
