package org.peptidekg.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.BadInputException;

/** Reads the OBO format, line by line. */
final class OboReader {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(\\w*).*");
    private static final Pattern LICENCE = Pattern.compile("(?:[\\w:/.]*[/:])?license (?:\"([^\"]*)\"|(\\S+)).*");
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("https?://creativecommons\\.org/\\S+?(?=[.\\s]*$|\\s)");

    /** Bare names to what they are in the relation ontology, for files that do not say. */
    private static final Map<String, String> KNOWN_RELATIONS = ImportSettings.relations();

    private final String file;
    private final String shortName;
    private final Map<String, TermDraft> terms = new LinkedHashMap<>();
    /** Bare names of relations to what the file says they are in the relation ontology. */
    private final Map<String, String> relations = new HashMap<>();
    private final Map<TermDraft, Map<String, String>> links = new LinkedHashMap<>();
    private final Map<String, String> idSpaces = new HashMap<>();
    private String ontology = "";
    private String version = "";
    private String licence = "";
    private String stanza = "";
    private String id = "";
    private int line;

    OboReader(String file, String shortName) {
        this.file = file;
        this.shortName = shortName;
    }

    OntologyFile read(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new BufferedReader(new InputStreamReader(in, decoder))) {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                read(text.strip());
            }
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ":" + (line + 1), "not UTF-8 text", e);
        }
        if (terms.isEmpty()) {
            throw new BadInputException(file, "no term is in it: not an OBO file, or an empty one");
        }
        links.forEach((term, targets) -> targets.forEach((target, relation) ->
                Ids.relation(relations.getOrDefault(relation, relation), KNOWN_RELATIONS)
                        .ifPresent(address -> term.link(address, target))));
        return OntologyFile.of(shortName, ontology, version, Optional.of(licence).filter(l -> !l.isEmpty()),
                terms.values(), idSpaces);
    }

    private void read(String text) {
        if (text.isEmpty() || text.startsWith("!")) {
            return;
        }
        if (text.startsWith("[")) {
            if (!text.endsWith("]")) {
                throw new BadInputException(file, line,
                        "a stanza begins with its kind in brackets, not '" + text + "'");
            }
            stanza = text.substring(1, text.length() - 1);
            id = "";
            return;
        }
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new BadInputException(file, line, "expected 'tag: value', not '" + text + "'");
        }
        var tag = text.substring(0, colon);
        var value = text.substring(colon + 1).strip();
        switch (stanza) {
            case "" -> header(tag, value);
            case "Term" -> term(tag, value);
            case "Typedef" -> relation(tag, value);
            default -> { }
        }
    }

    private void header(String tag, String value) {
        switch (tag) {
            case "ontology" -> ontology = value;
            case "idspace" -> {
                var parts = value.split("\\s+");
                if (parts.length < 2) {
                    throw new BadInputException(file, line, "expected a prefix and its address, not '" + value + "'");
                }
                idSpaces.put(parts[0], parts[1]);
            }
            case "data-version" -> version = value.replaceFirst("^(\\w+/)?releases/", "");
            case "property_value" -> {
                var match = LICENCE.matcher(value);
                if (match.matches()) {
                    licence = match.group(1) == null ? match.group(2) : match.group(1);
                }
            }
            case "remark" -> {
                var match = CREATIVE_COMMONS.matcher(value);
                if (licence.isEmpty() && match.find()) {
                    licence = match.group();
                }
            }
            default -> { }
        }
    }

    private void term(String tag, String value) {
        if (tag.equals("id")) {
            // A frame may be repeated: what it says adds up.
            id = word(value);
            terms.computeIfAbsent(id, TermDraft::new);
            return;
        }
        var term = terms.get(id);
        if (term == null) {
            throw new BadInputException(file, line, "a term must begin with its id");
        }
        switch (tag) {
            case "name" -> term.label(unescaped(value));
            case "def" -> term.definition(quoted(value)[0]);
            case "synonym" -> {
                var parts = quoted(value);
                term.synonym(parts[0], scope(parts[1]));
            }
            case "is_a" -> term.parent(word(value));
            case "relationship" -> {
                var parts = value.split("\\s+");
                if (parts.length < 2) {
                    throw new BadInputException(file, line, "expected a relation and a term, not '" + value + "'");
                }
                links.computeIfAbsent(term, key -> new LinkedHashMap<>()).put(parts[1], parts[0]);
            }
            case "alt_id" -> term.alternative(word(value));
            case "replaced_by" -> term.replacedBy(word(value));
            case "is_obsolete" -> {
                if (word(value).equals("true")) {
                    term.obsolete();
                }
            }
            default -> { }
        }
    }

    private void relation(String tag, String value) {
        if (tag.equals("id")) {
            id = word(value);
        } else if (tag.equals("xref") && Ids.isCompact(word(value)) && value.matches("(RO|BFO):\\d+.*")) {
            relations.putIfAbsent(id, word(value));
        }
    }

    private OntologyTerm.Scope scope(String word) {
        return switch (word) {
            case "EXACT" -> OntologyTerm.Scope.EXACT;
            case "NARROW" -> OntologyTerm.Scope.NARROW;
            case "BROAD" -> OntologyTerm.Scope.BROAD;
            case "RELATED", "" -> OntologyTerm.Scope.RELATED;
            default -> throw new BadInputException(file, line, "unknown scope of a synonym '" + word + "'");
        };
    }

    /** The text in quotation marks and the word behind it. */
    private String[] quoted(String value) {
        var match = QUOTED.matcher(value);
        if (!match.matches()) {
            throw new BadInputException(file, line, "expected a text in quotation marks");
        }
        return new String[] {unescaped(match.group(1)), match.group(2)};
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text
                : text.replace("\\n", " ").replace("\\t", " ").replace("\\W", " ").replaceAll("\\\\(.)", "$1");
    }

    /** A value without its comment and its modifiers. */
    private static String word(String value) {
        var end = value.indexOf(' ');
        return end < 0 ? value : value.substring(0, end);
    }
}
