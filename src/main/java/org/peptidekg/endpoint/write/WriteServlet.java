package org.peptidekg.endpoint.write;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.text.BadInputException;

/** What both ways of writing have in common: the token, and the answer to a write that does not fit the shapes. */
abstract class WriteServlet extends HttpServlet {

    static final int UNPROCESSABLE = 422;
    private static final long serialVersionUID = 1L;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int SHOWN = 100;

    final transient Writer writer;

    WriteServlet(Writer writer) {
        this.writer = writer;
    }

    /** A disk without room is no fault of the request, and nothing of it was kept. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (BadInputException e) {
            if (!isOfDisk(e)) {
                throw e;
            }
            Problem.of(INSUFFICIENT_STORAGE, "Insufficient Storage", e.getMessage()).send(response);
        }
    }

    /** Whether the disk refuses, and not what reads the request. */
    static boolean isOfDisk(BadInputException e) {
        return e.getCause() instanceof InternalError || e.getCause() instanceof RuntimeIOException
                || e.getCause() instanceof DBOpEnvException;
    }

    /** Lets those through who show the token, and tells the others how. */
    final boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (writer.admits(request)) {
            return true;
        }
        response.setHeader("WWW-Authenticate", request.getHeader("Authorization") == null ? "Bearer"
                : "Bearer error=\"invalid_token\"");
        Problem.of(HttpServletResponse.SC_UNAUTHORIZED, "Token needed",
                "writing needs the header Authorization: Bearer with the token of this server").send(response);
        return false;
    }

    static void refuse(int status, String reason, HttpServletResponse response) throws IOException {
        Problem.of(status, "Refused", reason).send(response);
    }

    /** Nothing was written; the report says what does not fit. */
    static void report(Writer.ShapesException e, HttpServletResponse response) throws IOException {
        var findings = new JsonArray();
        e.findings().stream().limit(SHOWN).forEach(finding -> {
            var json = new JsonObject();
            json.put("id", finding.id());
            json.put("focus", finding.focus());
            json.put("message", finding.message());
            findings.add(json);
        });
        Problem.of(UNPROCESSABLE, "Does not fit the shapes", "nothing was written: " + e.getMessage())
                .with("findings", findings).send(response);
    }
}
