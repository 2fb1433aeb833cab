package org.peptidekg.endpoint.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.store.Backup;
import org.peptidekg.store.GraphStore;

/** {@code /admin/backup} and {@code /admin/compact}: what keeps the store in order, for those who show the token. */
public final class UpkeepServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;

    public UpkeepServlet(Writer writer, GraphStore store) {
        super(writer);
        this.store = store;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response)) {
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case "/backup" -> {
                response.setContentType("application/gzip");
                response.setHeader("Content-Disposition", "attachment; filename=\"peptidekg-backup.nq.gz\"");
                Backup.write(store, response.getOutputStream());
            }
            case "/compact" -> {
                var done = store.compact();
                var json = new JsonObject();
                json.put("before", done.before());
                json.put("after", done.after());
                response.setContentType("application/json");
                response.getOutputStream().write((json + "\n").getBytes(StandardCharsets.UTF_8));
            }
            default -> Problem.notFound("there are /admin/backup and /admin/compact").send(response);
        }
    }
}
