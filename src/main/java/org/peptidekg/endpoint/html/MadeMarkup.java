package org.peptidekg.endpoint.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup that another library made, of texts that it escaped. Never made by hand. */
public record MadeMarkup(String html) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
