package org.peptidekg.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.ParameterType;
import org.peptidekg.store.Names;

/** Turns what people write for a thing into its IRI: an IRI, a CURIE, a name of a term or of the ontology. */
final class IriReader {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?|ftp)://.*|(urn|doi|did|tag|info):.*",
            Pattern.DOTALL);
    private static final Pattern CURIE = Pattern.compile("([A-Za-z][\\w.-]*):([^\\s<>\"{}|^`\\\\]+)");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z]+");
    private static final int SHOWN = 60;

    private final TermIndex terms;

    IriReader(TermIndex terms) {
        this.terms = terms;
    }

    Node read(Parameter parameter, String value, Map<String, String> prefixes) {
        var given = value.strip();
        if (given.isEmpty()) {
            throw new ParameterException(parameter.name(), "is empty; expected " + parameter.expectation());
        }
        if (given.startsWith("<") && given.endsWith(">")) {
            return absolute(parameter, given.substring(1, given.length() - 1));
        }
        if (parameter.type() == ParameterType.CLASS) {
            var classes = classes(given);
            if (!classes.isEmpty()) {
                return single(parameter, given, classes);
            }
        }
        var known = parameter.type() == ParameterType.KNOWN ? terms.known(given) : Set.<String>of();
        for (var found : List.of(terms.named(given), terms.matching(given), known)) {
            if (!found.isEmpty()) {
                return single(parameter, given, found);
            }
        }
        if (ABSOLUTE.matcher(given).matches()) {
            return absolute(parameter, given);
        }
        var curie = CURIE.matcher(given);
        if (curie.matches() && prefixes.containsKey(curie.group(1))) {
            return absolute(parameter, prefixes.get(curie.group(1)) + curie.group(2));
        }
        if (LOCAL_NAME.matcher(given).matches() && terms.inOntology(given)) {
            return Names.pmo(given);
        }
        throw new ParameterException(parameter.name(), "nothing in the graph is called '" + shorten(given)
                + "'; expected " + parameter.expectation());
    }

    /** The classes of this name; terms may be called the same. */
    private Set<String> classes(String given) {
        var classes = new TreeSet<String>();
        terms.named(given).stream().filter(terms::isClass).forEach(classes::add);
        if (classes.isEmpty() && LOCAL_NAME.matcher(given).matches() && terms.isClass(Names.PMO + given)) {
            classes.add(Names.PMO + given);
        }
        return classes;
    }

    private Node absolute(Parameter parameter, String iri) {
        try {
            if (IRIx.create(iri).isReference() && iri.chars().noneMatch(c -> c <= ' '
                    || "<>\"{}|\\^`".indexOf(c) >= 0)) {
                var own = terms.matching(iri);
                return own.isEmpty() ? NodeFactory.createURI(iri) : single(parameter, iri, own);
            }
        } catch (IRIException e) {
            // Said below.
        }
        throw new ParameterException(parameter.name(), "'" + shorten(iri) + "' is not a full IRI");
    }

    private static Node single(Parameter parameter, String given, Set<String> iris) {
        if (iris.size() > 1) {
            throw new ParameterException(parameter.name(), "'" + shorten(given) + "' is the name of several things; "
                    + "give one of " + String.join(" ", iris));
        }
        return NodeFactory.createURI(iris.iterator().next());
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
