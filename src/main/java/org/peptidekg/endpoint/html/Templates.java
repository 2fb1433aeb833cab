package org.peptidekg.endpoint.html;

import java.util.Map;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Markup by the templates of {@code src/main/jte}, which escape whatever they are given. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Templates.class.getClassLoader(), "org.peptidekg.endpoint");

    private Templates() {
    }

    /**
     * What a template makes, to be put into a page. It is made when the page is sent.
     *
     * @param name path of the template below {@code src/main/jte}
     * @param model its parameter, a plain value: what it tells of the graph has been read before
     */
    public static Content part(String name, Object model) {
        return output -> ENGINE.render(name, model, output);
    }

    /** What a template without a parameter makes. */
    public static Content part(String name) {
        return output -> ENGINE.render(name, Map.of(), output);
    }

    /** Markup as text, to be sent. */
    public static String text(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
