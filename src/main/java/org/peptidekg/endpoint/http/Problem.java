package org.peptidekg.endpoint.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An error as RFC 9457 has it.
 *
 * @param members more that is known of it, such as the parameter that is to blame
 */
public record Problem(int status, String title, String detail, Map<String, JsonValue> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Names of classes of errors, which libraries put into what they say. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*(?:Exception|Error)\\b:?\\s*");

    /** Whatever is told, it names no class of the program. */
    public Problem {
        detail = INSIDE.matcher(detail).replaceAll("");
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of());
    }

    /** What is wrong with a parameter. */
    public static Problem ofParameter(String name, String detail) {
        return of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", detail).with("parameter", name);
    }

    public static Problem notFound(String detail) {
        return of(HttpServletResponse.SC_NOT_FOUND, "Not found", detail);
    }

    public static Problem busy(BusyException busy) {
        return of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Busy", busy.getMessage());
    }

    /** The same with one more member. */
    public Problem with(String member, JsonValue value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, title, detail, more);
    }

    /** The same with one more member. */
    public Problem with(String member, String value) {
        return with(member, new JsonString(value));
    }

    /** The document. */
    public String json() {
        return object().toString() + "\n";
    }

    private JsonObject object() {
        var json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        members.forEach(json::put);
        return json;
    }

    /** Answers with it where there are no servlets yet; headers that are there already stay. */
    public void write(Response response, Callback callback) {
        response.setStatus(status);
        HeadersFilter.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(json().getBytes(StandardCharsets.UTF_8)), callback);
    }

    public void send(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", BusyException.RETRY_AFTER_SECONDS);
        }
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
    }
}
