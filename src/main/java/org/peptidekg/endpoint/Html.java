package org.peptidekg.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

/** Plain pages without scripts. */
final class Html {

    private Html() {
    }

    /**
     * Sends a page.
     *
     * @param title plain text
     * @param body markup
     */
    static void send(HttpServletResponse response, String title, String body) throws IOException {
        var page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), escape(title), body);
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    static String link(String address, String text) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
