package org.peptidekg.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.peptidekg.store.NotHereException;

/**
 * Makes problem documents of errors that a servlet, of the SPARQL protocol for one, tells as plain text; and keeps XML
 * readable.
 */
public final class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var told = new Told(response);
        var bodiless = List.of("GET", "HEAD").contains(request.getMethod());
        try {
            if (Door.isForm(request.getContentType()) || bodiless && request.getContentType() != null) {
                // What cannot be read shows here, and not in a servlet that takes it for a fault of its own.
                request.getParameterMap();
            }
            chain.doFilter(bodiless ? new Bodiless(request) : request, told);
        } catch (Bodies.BodyException e) {
            e.problem().send(response);
            return;
        } catch (NotHereException e) {
            NotHere.problem(e).send(response);
            return;
        } catch (QueryExceptionHTTP e) {
            NotHere.problem(e).send(response);
            return;
        } catch (HttpException.RuntimeException e) {
            // A form that cannot be read shows when its first parameter is asked for.
            Problem.of(e.getCode(), HttpStatus.getMessage(e.getCode()), bodiless
                    ? "the Content-Type or the parameters cannot be read" : "the form is too long, or is not UTF-8 "
                    + "text with percent signs in order").send(response);
            return;
        }
        if (told.text != null) {
            var status = response.getStatus();
            var title = HttpStatus.getMessage(status);
            // What went wrong in here is for the log; it is no use to a client, unless it shall come again.
            var detail = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE ? ProblemPages.OURS
                            : told.text.toString(StandardCharsets.UTF_8).strip();
            Problem.of(status, title, detail.isEmpty() ? title : detail).send(response);
        }
    }

    /** A request without a body: whatever content type it names says nothing. */
    private static final class Bodiless extends HttpServletRequestWrapper {

        Bodiless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Type") ? null : super.getHeader(name);
        }
    }

    /** Keeps the text of an error; lets all else pass. */
    private static final class Told extends HttpServletResponseWrapper {

        private ByteArrayOutputStream text;

        Told(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(String type) {
            if (getStatus() >= HttpServletResponse.SC_BAD_REQUEST && type != null && type.startsWith("text/plain")) {
                text = new ByteArrayOutputStream();
            } else {
                text = null;
                super.setContentType(type);
            }
        }

        /** It comes before the type of the content, and is another one for a problem document. */
        @Override
        public void setContentLength(int length) {
            if (getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                super.setContentLength(length);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return text != null ? new StreamOutput(text)
                    : isXml() ? new StreamOutput(new XmlSafe(super.getOutputStream())) : super.getOutputStream();
        }

        private boolean isXml() {
            return getContentType() != null && getContentType().contains("xml")
                    && getHeader("Content-Encoding") == null;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return text == null ? super.getWriter() : new PrintWriter(text, true, StandardCharsets.UTF_8);
        }
    }
}
