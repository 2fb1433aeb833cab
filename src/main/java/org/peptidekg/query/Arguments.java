package org.peptidekg.query;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.store.Names;

/** Checks the arguments of a saved query and turns each into an RDF term. Nothing is ever pasted into its text. */
final class Arguments {

    private final IriReader iris;

    Arguments(IriReader iris) {
        this.iris = iris;
    }

    Map<Var, Node> bind(SavedQuery query, Map<String, String> given) {
        var known = query.parameters().stream().map(Parameter::name).toList();
        given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(name, "query " + query.name() + (known.isEmpty() ? " takes no parameters"
                    : " does not know it; it takes " + String.join(", ", known)));
        });
        var prefixes = new HashMap<>(Names.PREFIXES);
        prefixes.putAll(query.query().getPrefixMapping().getNsPrefixMap());
        var bound = new HashMap<Var, Node>();
        for (var parameter : query.parameters()) {
            var value = given.getOrDefault(parameter.name(), parameter.defaultValue().orElse(null));
            if (value != null) {
                bound.put(parameter.variable(), term(parameter, value, prefixes));
            } else if (parameter.required()) {
                throw new ParameterException(parameter.name(), "is missing; expected " + parameter.expectation()
                        + parameter.example().map(example -> ", for example " + example).orElse(""));
            }
        }
        return bound;
    }

    private Node term(Parameter parameter, String value, Map<String, String> prefixes) {
        var term = parameter.type().isIri() ? iris.read(parameter, value, prefixes)
                : parameter.type().literal(value).orElseThrow(() -> unexpected(parameter, value));
        if (!parameter.values().isEmpty() && parameter.values().stream().noneMatch(allowed ->
                allowed.equals(value) || term.isURI() && allowed.equals(term.getURI()))) {
            throw unexpected(parameter, value);
        }
        return term;
    }

    private static ParameterException unexpected(Parameter parameter, String value) {
        var shown = value.codePoints().limit(60).mapToObj(Character::toString).collect(Collectors.joining());
        return new ParameterException(parameter.name(), "'" + shown + "' is not right; expected "
                + parameter.expectation());
    }
}
