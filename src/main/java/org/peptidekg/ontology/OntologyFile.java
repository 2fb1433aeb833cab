package org.peptidekg.ontology;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.peptidekg.text.BadInputException;

/**
 * The classes of an ontology, read from a file. Immutable.
 *
 * @param file name of the file, without folders
 * @param name what the ontology calls itself, in lower case, such as {@code go}; empty if it does not say
 * @param version empty if the file gives none
 * @param licence as the file states it
 * @param terms by id, in the order of the file
 * @param prefixes those that the file declares, with what they stand for
 */
public record OntologyFile(String file, String name, String version, Optional<String> licence,
        Map<String, OntologyTerm> terms, Map<String, String> prefixes) {

    private static final int LOOK = 4096;
    private static final List<String> TURTLE = List.of("@prefix", "@base", "PREFIX");

    /**
     * Reads OBO 1.2 to 1.4, OBO Graphs as JSON, or OWL in functional or Manchester syntax, OWL/XML, RDF/XML, Turtle or
     * any other RDF format that the ending of the file's name tells; all may be packed by gzip. Memory grows with the
     * classes, not with the file.
     *
     * @throws BadInputException if it is none of these or broken, with line
     */
    public static OntologyFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), Files.exists(file) ? "is not a file" : "no such file");
        }
        var name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        try (var in = open(file)) {
            in.mark(LOOK);
            var beginning = new String(in.readNBytes(LOOK), StandardCharsets.UTF_8).strip();
            in.reset();
            var syntax = OwlSyntax.of(name, beginning);
            if (syntax.isPresent()) {
                return new OwlReader(file.toString(), name).read(in, syntax.get());
            }
            // Turtle is called .owl by some who write it.
            var isTurtle = TURTLE.stream().anyMatch(beginning::startsWith);
            var isObo = name.toLowerCase(Locale.ROOT).endsWith(".obo") || beginning.startsWith("format-version:");
            return isObo ? new OboReader(file.toString(), name).read(in)
                    : new OwlReader(file.toString(), name).read(in, isTurtle);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var raw = Files.newInputStream(file);
        return new BufferedInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, 1 << 16);
    }

    static OntologyFile of(String file, String name, String version, Optional<String> licence,
            Collection<TermDraft> drafts, Map<String, String> prefixes) {
        var terms = new LinkedHashMap<String, OntologyTerm>();
        drafts.stream().map(TermDraft::term).forEach(term -> terms.put(term.id(), term));
        return new OntologyFile(file, name.toLowerCase(Locale.ROOT), version, licence, terms, Map.copyOf(prefixes));
    }

    /**
     * The same file with the addresses of some prefixes as compact identifiers, and with compact identifiers of these
     * prefixes at these addresses.
     *
     * @param own prefix to the beginning of its addresses
     */
    public OntologyFile with(Map<String, String> own) {
        var renamed = new LinkedHashMap<String, OntologyTerm>();
        terms.values().stream().map(term -> Ids.with(term, own)).forEach(term -> renamed.put(term.id(), term));
        return new OntologyFile(file, name, version, licence, renamed, prefixes);
    }

    /** The prefixes that the file itself declares, but for those that are known. */
    public Map<String, String> declared(Map<String, String> known) {
        var declared = new TreeMap<>(prefixes);
        declared.keySet().removeIf(prefix -> prefix.isEmpty() || known.containsKey(prefix));
        return declared;
    }

    /** The same file with these prefixes in this spelling where it has another case: {@code doid:150} of some tools. */
    public OntologyFile spelt(Collection<String> known) {
        var byLowerCase = new HashMap<String, String>();
        known.forEach(prefix -> byLowerCase.put(prefix.toLowerCase(Locale.ROOT), prefix));
        var renamed = new LinkedHashMap<String, OntologyTerm>();
        terms.values().stream().map(term -> Ids.spelt(term, byLowerCase))
                .forEach(term -> renamed.putIfAbsent(term.id(), term));
        return new OntologyFile(file, name, version, licence, renamed, prefixes);
    }

    public Optional<OntologyTerm> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** Whether the file is the whole ontology of a prefix, not a part that another one imports. */
    public boolean isAllOf(String prefix) {
        return name.equals(prefix.toLowerCase(Locale.ROOT));
    }

    /** The terms and all above them, by the hierarchy alone. */
    public Set<String> withAncestors(Collection<String> ids) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            var term = terms.get(open.remove());
            if (term != null && found.add(term.id())) {
                open.addAll(term.parents());
            }
        }
        return found;
    }

    /** The terms and all below them, by the hierarchy alone. */
    public Set<String> withDescendants(Collection<String> ids) {
        var children = new HashMap<String, Set<String>>();
        terms.values().forEach(term -> term.parents().forEach(parent ->
                children.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(term.id())));
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            var id = open.remove();
            if (found.add(id)) {
                open.addAll(children.getOrDefault(id, Set.of()));
            }
        }
        return found;
    }
}
