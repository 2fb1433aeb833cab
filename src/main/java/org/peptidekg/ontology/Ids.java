package org.peptidekg.ontology;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compact identifiers of the OBO family and their addresses. */
final class Ids {

    private static final String OBO = "http://purl.obolibrary.org/obo/";
    private static final Pattern LOCAL = Pattern.compile("([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9]+)");
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9]+");

    private Ids() {
    }

    /** The compact form of an address, the address itself if it has none. */
    static String shorten(String iri) {
        if (iri.startsWith(OBO)) {
            var match = LOCAL.matcher(iri.substring(OBO.length()));
            return match.matches() ? match.group(1) + ":" + match.group(2) : iri;
        }
        return iri;
    }

    /** The address of a compact identifier; what is none stays as it is. */
    static String expand(String id) {
        return isCompact(id) ? OBO + id.replaceFirst(":", "_") : id;
    }

    /** A term with its id and those that it names in the compact form of some prefixes. */
    static OntologyTerm with(OntologyTerm term, Map<String, String> own) {
        var id = shorten(term.id(), own);
        var address = own.entrySet().stream().filter(prefix -> id.startsWith(prefix.getKey() + ":"))
                .map(prefix -> prefix.getValue() + id.substring(prefix.getKey().length() + 1)).findFirst();
        return new OntologyTerm(id, address.orElse(term.iri()), term.label(), term.definition(), term.synonyms(),
                term.parents().stream().map(parent -> shorten(parent, own)).toList(), term.links().stream()
                .map(link -> new OntologyTerm.Link(link.relation(), shorten(link.target(), own))).toList(),
                term.obsolete(), term.alternatives(), term.replacedBy().map(other -> shorten(other, own)));
    }

    /** By the prefix that fits the most of the address. */
    private static String shorten(String id, Map<String, String> own) {
        return own.entrySet().stream().filter(prefix -> id.startsWith(prefix.getValue())
                && id.length() > prefix.getValue().length())
                .max(Comparator.comparing(prefix -> prefix.getValue().length()))
                .map(prefix -> prefix.getKey() + ":" + id.substring(prefix.getValue().length())).orElse(id);
    }

    /** A compact identifier with its prefix in the spelling of the one that differs in its case alone. */
    private static String spelt(String id, Map<String, String> byLowerCase) {
        var colon = id.indexOf(':');
        var prefix = colon < 0 || !isCompact(id) ? null
                : byLowerCase.get(id.substring(0, colon).toLowerCase(Locale.ROOT));
        return prefix == null ? id : prefix + id.substring(colon);
    }

    /**
     * A term with its id and those that it names in the spelling of some prefixes.
     *
     * @param byLowerCase prefixes by their lower case
     */
    static OntologyTerm spelt(OntologyTerm term, Map<String, String> byLowerCase) {
        var id = spelt(term.id(), byLowerCase);
        return new OntologyTerm(id, expand(id), term.label(), term.definition(), term.synonyms(),
                term.parents().stream().map(parent -> spelt(parent, byLowerCase)).toList(),
                term.links().stream().map(link -> new OntologyTerm.Link(link.relation(), spelt(link.target(),
                byLowerCase))).toList(), term.obsolete(), term.alternatives().stream()
                .map(other -> spelt(other, byLowerCase)).toList(),
                term.replacedBy().map(other -> spelt(other, byLowerCase)));
    }

    static boolean isCompact(String id) {
        return COMPACT.matcher(id).matches();
    }

    /**
     * The address of a relation that a file calls by a bare name; empty for a name that the relation ontology does not
     * know: an address made up for it would mean nothing to anybody.
     *
     * @param known bare names to what they are in the relation ontology
     */
    static Optional<String> relation(String name, Map<String, String> known) {
        return isCompact(name) ? Optional.of(expand(name)) : name.startsWith("http") ? Optional.of(name)
                : Optional.ofNullable(known.get(name)).map(Ids::expand);
    }
}
