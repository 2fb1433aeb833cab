package org.peptidekg.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Pages, pieces of pages and headers are made as if the server stood at the root of its host; where a proxy has it
 * below a path, the path is put before their addresses here, as they go out.
 */
public final class PublicPaths extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Quotation marks of texts are escaped, so that only attributes are found. */
    private static final Pattern ADDRESS = Pattern.compile("( (?:href|src|action)=\")/(?!/)");
    private static final Pattern LINK = Pattern.compile("(^|, *)</(?!/)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = Addresses.path(request);
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var placed = new Placed(response, path);
        chain.doFilter(request, placed);
        placed.finish();
    }

    /** Keeps a page until it is complete; lets all else pass. */
    private static final class Placed extends HttpServletResponseWrapper {

        private final String path;
        private ByteArrayOutputStream page;

        Placed(HttpServletResponse response, String path) {
            super(response);
            this.path = path;
        }

        private boolean isPage() {
            var type = getContentType();
            return type != null && type.startsWith("text/html");
        }

        void finish() throws IOException {
            if (page != null) {
                var bytes = ADDRESS.matcher(page.toString(StandardCharsets.UTF_8))
                        .replaceAll("$1" + Matcher.quoteReplacement(path) + "/").getBytes(StandardCharsets.UTF_8);
                super.setContentLength(bytes.length);
                super.getOutputStream().write(bytes);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (!isPage()) {
                return super.getOutputStream();
            }
            page = page == null ? new ByteArrayOutputStream() : page;
            return new StreamOutput(page);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return isPage() ? new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8) : super.getWriter();
        }

        @Override
        public void setContentLength(int length) {
            if (!isPage()) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, placed(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, placed(name, value));
        }

        private String placed(String name, String value) {
            var start = Matcher.quoteReplacement(path) + "/";
            return name.equalsIgnoreCase("Location") ? value.replaceFirst("^/(?!/)", start)
                    : name.equalsIgnoreCase("Link") ? LINK.matcher(value).replaceAll("$1<" + start) : value;
        }
    }
}
