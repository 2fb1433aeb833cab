package org.peptidekg.endpoint.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.text.BadInputException;

/** Takes articles from those who show the token: the file is the body, its name a parameter. */
public final class ArticlesServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;
    /** No folders, no signs that a file system or a page could take for something else. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}\\.[A-Za-z]{2,8}";

    private final transient ArticleTaker taker;
    private final transient Bodies bodies;

    public ArticlesServlet(Writer writer, ArticleTaker taker, Bodies bodies) {
        super(writer);
        this.taker = taker;
        this.bodies = bodies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response)) {
            return;
        }
        // Only of the address: the body is the article, whatever it calls itself.
        var name = String.valueOf(request.getParameter("name"));
        if (!name.matches(NAME) || !String.valueOf(request.getContentType()).startsWith("text/plain")) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, "send the file as text/plain, and its name, such as "
                    + "article.md, as parameter name", response);
            return;
        }
        try {
            var added = taker.add(name, bodies.text(request));
            writer.published();
            response.setContentType("application/json");
            response.setCharacterEncoding("utf-8");
            response.getOutputStream().write(json(added).toString().getBytes(StandardCharsets.UTF_8));
        } catch (BadInputException e) {
            if (isOfDisk(e)) {
                throw e;
            }
            refuse(UNPROCESSABLE, e.getMessage(), response);
        }
    }

    private static JsonArray json(Iterable<ArticleTaker.Added> all) {
        var list = new JsonArray();
        all.forEach(added -> {
            var json = new JsonObject();
            json.put("key", added.key());
            json.put("title", added.title());
            json.put("claims", added.claims());
            json.put("new", added.fresh());
            json.put("more", added.claims() - added.fresh());
            added.duplicateOf().ifPresent(other -> json.put("duplicateOf", other));
            var conflicts = new JsonArray();
            added.conflicts().forEach(conflicts::add);
            json.put("conflicts", conflicts);
            list.add(json);
        });
        return list;
    }
}
