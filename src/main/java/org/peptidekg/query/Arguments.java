package org.peptidekg.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.ParameterType;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** Checks the arguments of a saved query and turns each into an RDF term. Nothing is ever pasted into its text. */
final class Arguments {

    private final IriReader iris;
    private final Hierarchies hierarchies;
    private final Map<String, String> vocabularies = Prefixes.bundled().expansions();

    Arguments(GraphStore store) {
        this.iris = new IriReader(new TermIndex(store));
        this.hierarchies = new Hierarchies(store);
    }

    Map<Var, Node> bind(SavedQuery query, Map<String, String> given) {
        var known = query.parameters().stream().map(Parameter::name).toList();
        given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(name, "query " + query.name() + (known.isEmpty() ? " takes no parameters"
                    : " does not know it; it takes " + String.join(", ", known)));
        });
        var prefixes = new HashMap<>(vocabularies);
        prefixes.putAll(Names.PREFIXES);
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

    /** What whoever asks should know of what is bound: hierarchies that do not reach so far. */
    List<String> notes(SavedQuery query, Map<Var, Node> bound) {
        return query.parameters().stream().filter(parameter -> parameter.type() == ParameterType.HIERARCHY
                && bound.containsKey(parameter.variable())
                && hierarchies.of(bound.get(parameter.variable()).getURI()) == Hierarchies.Reach.ITSELF)
                .map(parameter -> "no hierarchy in this graph holds " + bound.get(parameter.variable()).getURI()
                        + ": the answer is on what is mapped to it alone, and on nothing below it").toList();
    }

    private Node term(Parameter parameter, String value, Map<String, String> prefixes) {
        if (!parameter.type().isIri()) {
            return literal(parameter, value);
        }
        var term = iris.read(parameter, value, prefixes);
        if (parameter.type() == ParameterType.HIERARCHY
                && hierarchies.of(term.getURI()) == Hierarchies.Reach.NOTHING) {
            throw new ParameterException(parameter.name(), "no hierarchy in this graph holds '" + shown(value)
                    + "', and nothing is mapped to it; the command ontology slice adds parts of ontologies");
        }
        if (!parameter.values().isEmpty() && parameter.values().stream().noneMatch(allowed ->
                allowed.equals(value) || allowed.equals(term.getURI()))) {
            throw unexpected(parameter, value);
        }
        return term;
    }

    /** A value of a parameter that is no IRI; what is wrong with it no data could make right. */
    static Node literal(Parameter parameter, String value) {
        return parameter.type().literal(value).filter(term -> parameter.values().isEmpty()
                || parameter.values().contains(value)).orElseThrow(() -> unexpected(parameter, value));
    }

    private static ParameterException unexpected(Parameter parameter, String value) {
        return new ParameterException(parameter.name(), "'" + shown(value) + "' is not right; expected "
                + parameter.expectation());
    }

    private static String shown(String value) {
        return value.codePoints().limit(60).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
