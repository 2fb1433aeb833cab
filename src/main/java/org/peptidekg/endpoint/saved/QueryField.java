package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.ParameterType;

/**
 * A field of the form of a saved query.
 *
 * @param title the name in words
 * @param note what may stand in it
 * @param type of the input; not looked at if there are options
 * @param options all values that there are; empty if any may be written
 * @param completed whether names of terms are completed
 * @param values what stands in it; one input for each, at least one
 */
record QueryField(String id, String name, String title, boolean required, String note, String type,
        Optional<String> step, List<String> options, boolean completed, List<String> values) {

    /**
     * A field.
     *
     * @param given values of parameters of this query; if there are none at all, examples stand in the fields
     */
    static QueryField of(Parameter parameter, Map<String, List<String>> given) {
        var type = parameter.type();
        var number = type == ParameterType.INTEGER || type == ParameterType.DECIMAL;
        return new QueryField("p-" + parameter.name(), parameter.name(), Wording.title(parameter.name()),
                parameter.required(), note(parameter), number ? "number" : "text",
                number ? Optional.of(type == ParameterType.INTEGER ? "1" : "any") : Optional.empty(),
                type == ParameterType.BOOLEAN ? List.of("true", "false") : parameter.values(),
                type.isIri() && type != ParameterType.CLASS && !parameter.name().equals("relation"),
                given.getOrDefault(parameter.name(), List.of(parameter.defaultValue().orElse(given.isEmpty()
                        && parameter.required() ? parameter.example().orElse("") : ""))));
    }

    private static String note(Parameter parameter) {
        return (parameter.description().isEmpty() ? parameter.expectation() : parameter.description())
                + parameter.example().map(example -> ", such as " + example).orElse("");
    }
}
