package org.peptidekg.query.saved;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Turns the text of one {@code .rq} file into a {@link SavedQuery}, or refuses it with file and line. */
final class QueryFile {

    static final String SUFFIX = ".rq";
    /** A variable that is a parameter: one or two low lines, a name, perhaps a type. */
    private static final Pattern PARAMETER = Pattern.compile("(__?)([A-Za-z0-9]+)(?:_(\\w+))?");
    private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Words that addresses use for other ends. */
    private static final Set<String> TAKEN = Set.of("format", "page", "rows");

    /** Marks what runs only where Jena's text index is. */
    private static final String TEXT = "jena-text";

    private final String file;
    private final String text;
    private final Header header;

    private QueryFile(BundledFolder.File file) {
        this.file = file.name();
        this.text = file.content().replace("\r\n", "\n");
        this.header = HeaderReader.read(file.name(), text);
    }

    static SavedQuery read(BundledFolder.File file) {
        return new QueryFile(file).read();
    }

    private SavedQuery read() {
        var slash = file.lastIndexOf('/');
        var name = file.substring(slash + 1, file.length() - SUFFIX.length());
        if (!NAME.matcher(name).matches()) {
            throw new BadInputException(file, 1, "the name of a query is lower-case letters, digits and hyphens");
        }
        var query = parse();
        var parameters = parameters(query);
        var known = new LinkedHashSet<>(parameters.stream().map(Parameter::name).toList());
        for (var named : List.of(header.defaults().keySet(), header.values().keySet(), header.notes().keySet())) {
            named.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
                throw new BadInputException(file, line(n + ":"), "the header names '" + n + "', which is no parameter");
            });
        }
        return new SavedQuery(name, slash < 0 ? "" : file.substring(0, slash), file, text, header.summary(),
                header.description(), header.tags(), header.method(), header.pagination(), parameters, header.view(),
                header.parts().map(this::parts), header.ranked(),
                header.sums().stream().map(this::parts).toList(), query);
    }

    private Query parse() {
        try {
            var query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            if (!query.isSelectType() && !query.isConstructType()) {
                throw new BadInputException(file, 1, "a saved query is a SELECT or a CONSTRUCT");
            }
            if (query.isSelectType() && !query.hasOrderBy()) {
                throw new BadInputException(file, 1, "a SELECT needs ORDER BY, so that pages and answers are stable");
            }
            if (Features.of(query).text() != header.tags().contains(TEXT)) {
                throw new BadInputException(file, line("tags:"), "queries with text:query, and no others, have the tag "
                        + TEXT + ": other engines give no answer to them");
            }
            return query;
        } catch (QueryException e) {
            throw new BadInputException(file + ":" + line(e),
                    e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** The first, if only the whole of a text tells that it is no query. */
    private static int line(QueryException e) {
        return e instanceof QueryParseException parse ? Math.max(1, parse.getLine()) : 1;
    }

    private Var parts(String name) {
        if (!text.matches("(?s).*\\?" + Pattern.quote(name) + "\\b.*")) {
            throw new BadInputException(file, line("parts:"), "the query has no variable ?" + name);
        }
        return Var.alloc(name);
    }

    private List<Parameter> parameters(Query query) {
        // From the text, in reading order; the header and comments are no part of the query.
        var plain = text.replaceAll("(?m)^\\s*#.*$", "");
        var variables = new LinkedHashSet<String>();
        VARIABLE.matcher(plain).results().map(match -> match.group(1)).filter(v -> v.startsWith("_"))
                .forEach(variables::add);
        // A text in quotes may look like a variable.
        variables.retainAll(OpVars.mentionedVars(Algebra.compile(query)).stream().map(Var::getName).toList());
        var parameters = new ArrayList<Parameter>();
        for (var variable : variables) {
            var parameter = parameter(variable);
            if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
                throw new BadInputException(file, line(variable), "parameter " + parameter.name()
                        + " has two variables");
            }
            parameters.add(parameter);
        }
        query.getProjectVars().stream().filter(v -> variables.contains(v.getName())).findFirst().ifPresent(v -> {
            throw new BadInputException(file, line(v.getName()), "select the variable that " + v + " is bound to");
        });
        return List.copyOf(parameters);
    }

    private Parameter parameter(String variable) {
        var match = PARAMETER.matcher(variable);
        if (!match.matches()) {
            throw new BadInputException(file, line(variable), "?" + variable + " is no parameter: write ?_name_type or "
                    + "?__name_type, with letters and digits in the name");
        }
        var name = match.group(2);
        var ending = Optional.ofNullable(match.group(3));
        var type = ending.map(ParameterType::ofEnding).orElse(Optional.of(ParameterType.STRING))
                .orElseThrow(() -> new BadInputException(file, line(variable), "?" + variable
                        + " has an unknown type; it is one of iri, literal, integer, number, xsd_string, xsd_integer, "
                        + "xsd_decimal, xsd_boolean"));
        if (TAKEN.contains(name)) {
            throw new BadInputException(file, line(variable), "no parameter can be called " + name);
        }
        var note = Optional.ofNullable(header.notes().get(name));
        var kind = note.flatMap(Header.Note::kind);
        if (kind.isPresent() && type != ParameterType.IRI) {
            throw new BadInputException(file, line(variable), "?" + variable + " cannot be a "
                    + kind.get().name().toLowerCase(Locale.ROOT) + ": write ?_" + name + "_iri or ?__" + name
                    + "_iri");
        }
        var fallback = Optional.ofNullable(header.defaults().get(name));
        return new Parameter(name, Var.alloc(variable), kind.orElse(type),
                match.group(1).length() == 1 && fallback.isEmpty(), fallback,
                header.values().getOrDefault(name, List.of()), note.map(Header.Note::description).orElse(""),
                note.flatMap(Header.Note::example));
    }

    /** The line on which something first stands, 1 if nowhere. */
    private int line(String words) {
        return 1 + (int) text.substring(0, Math.max(0, text.indexOf(words))).chars().filter(c -> c == '\n').count();
    }
}
