package org.peptidekg.query.saved;

import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.Var;

/**
 * A parameter of a saved query.
 *
 * @param name letters and digits, as used in addresses and on the command line
 * @param variable the variable that stands for it: {@code ?_name_type}, or {@code ?__name_type} if it may be left out
 * @param required whether it must be given; never so if it has a default
 * @param defaultValue used where none is given
 * @param values the values it may take, empty if any
 * @param description what it means, may be empty
 * @param example a value that gives an answer on the shipped graph
 */
public record Parameter(String name, Var variable, ParameterType type, boolean required,
        Optional<String> defaultValue, List<String> values, String description, Optional<String> example) {

    /** What to give, for people. */
    public String expectation() {
        return values.isEmpty() ? type.expectation() : "one of " + String.join(", ", values);
    }

    /** Its name, whether it must be given, what it is, and values where there are some, as data. */
    public JsonObject data() {
        return QueryData.json(this);
    }
}
