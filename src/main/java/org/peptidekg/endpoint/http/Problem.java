package org.peptidekg.endpoint.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * An error as RFC 9457 has it.
 *
 * @param parameter the parameter that is to blame, if one is
 */
public record Problem(int status, String title, String detail, Optional<String> parameter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Optional.empty());
    }

    public static Problem notFound(String detail) {
        return of(HttpServletResponse.SC_NOT_FOUND, "Not found", detail);
    }

    public static Problem busy(BusyException busy) {
        return of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Busy", busy.getMessage());
    }

    String json() {
        return object().toString() + "\n";
    }

    private JsonObject object() {
        var json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        parameter.ifPresent(name -> json.put("parameter", name));
        return json;
    }

    public void send(HttpServletResponse response) throws IOException {
        send(object(), response);
    }

    /** Sends it with one more member. */
    public void with(String member, JsonValue value, HttpServletResponse response) throws IOException {
        var json = object();
        json.put(member, value);
        send(json, response);
    }

    private void send(JsonObject json, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", BusyException.RETRY_AFTER_SECONDS);
        }
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
