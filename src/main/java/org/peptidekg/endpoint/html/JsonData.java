package org.peptidekg.endpoint.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** JSON that stands in a script element, which nothing in it can close. */
public record JsonData(String json) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(json.replace("<", "\\u003c"));
    }
}
