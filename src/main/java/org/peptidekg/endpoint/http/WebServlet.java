package org.peptidekg.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The explorer's scripts, styles and pictures, from the class path; compressed once, then kept. */
public final class WebServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "mjs", "text/javascript", "css",
            "text/css", "svg", "image/svg+xml", "txt", "text/plain", "json", "application/json");

    private record Asset(String type, byte[] plain, byte[] packed, String tag) {
    }

    private final transient Map<String, Asset> assets = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        var asset = asset(path);
        if (asset.isEmpty()) {
            Problem.notFound("there is no file /web" + path).send(response);
            return;
        }
        response.setHeader("ETag", asset.get().tag());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.get().tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.get().type());
        response.setCharacterEncoding("utf-8");
        var accepted = request.getHeader("Accept-Encoding");
        var pack = accepted != null && accepted.contains("gzip");
        if (pack) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = pack ? asset.get().packed() : asset.get().plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<Asset> asset(String path) throws IOException {
        var known = assets.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), path.endsWith("/LICENSE")
                ? "text/plain" : null);
        if (type == null || !path.matches("(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+")) {
            return Optional.empty();
        }
        try (var in = WebServlet.class.getResourceAsStream("/web" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            var plain = in.readAllBytes();
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            var sum = new CRC32();
            sum.update(plain);
            var asset = new Asset(type, plain, packed.toByteArray(), "\"" + Long.toHexString(sum.getValue()) + "-"
                    + plain.length + "\"");
            assets.put(path, asset);
            return Optional.of(asset);
        }
    }
}
