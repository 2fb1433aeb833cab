package org.peptidekg.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.TermClass;

/** Makes rows of the lexicon from the terms of ontologies. Not thread-safe. */
public final class LexiconRows {

    /**
     * Which terms are wanted, and which of their names.
     *
     * @param prefixes none: all that the lexicon knows
     * @param branches ids; only what is below one of them; none: everything
     * @param scopes of the synonyms that are to be found in texts; other synonyms are kept as other names
     * @param termClass the class of all terms; else that of their branch
     */
    public record Filter(Set<String> prefixes, List<String> branches, Set<OntologyTerm.Scope> scopes,
            Optional<TermClass> termClass) {

        /** Everything, with labels and exact synonyms. */
        public static final Filter ALL =
                new Filter(Set.of(), List.of(), EnumSet.of(OntologyTerm.Scope.EXACT), Optional.empty());
    }

    /** A name that was left out, and why. */
    public record LeftOut(String reason, String name, String id) {
    }

    private static final String UNKNOWN = "prefix not known";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OBSOLETE = Pattern.compile("^obsolete\\s+", Pattern.CASE_INSENSITIVE);
    /** From one entry to the next that stands in its place: more would be a circle. */
    private static final int MOST_STEPS = 8;

    private final ImportSettings settings = ImportSettings.bundled();
    private final Lexicon lexicon;
    private final Filter filter;
    private final Set<String> done = new HashSet<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> own;
    private final List<String> rows = new ArrayList<>();
    private boolean bringsPrefixes;

    /**
     * @param lexicon the one that the rows are to be used with, for its prefixes
     * @param own prefixes that it does not have, and where their addresses begin; those that a file declares are known
     */
    public LexiconRows(Lexicon lexicon, Filter filter, Map<String, String> own) {
        this.lexicon = lexicon;
        this.filter = filter;
        this.own = new TreeMap<>(own);
        this.own.keySet().removeAll(lexicon.prefixes().keySet());
    }

    /** All rows under the header line; a column more if some have a prefix that the lexicon does not know. */
    public String table() {
        var header = String.join("\t", Lexicon.importedColumns());
        var lines = bringsPrefixes ? Stream.concat(Stream.of(header + "\tprefix_iri"), rows.stream())
                : Stream.concat(Stream.of(header), rows.stream().map(row -> row.substring(0, row.length() - 1)));
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    /** Adds the rows of one file, in its order, and tells how many. An id that an earlier file had is left out. */
    public int add(OntologyFile source) {
        var before = rows.size();
        var addresses = new TreeMap<>(source.declared(lexicon.prefixes()));
        addresses.putAll(own);
        var file = source.spelt(lexicon.prefixes().keySet()).with(addresses);
        var earlier = earlierNames(file);
        var wanted = filter.branches().isEmpty() ? file.terms().keySet() : file.withDescendants(filter.branches());
        for (var term : file.terms().values()) {
            if (!wanted.contains(term.id()) || !filter.prefixes().isEmpty()
                    && !filter.prefixes().contains(term.prefix())) {
                count("not asked for");
            } else if (term.obsolete()) {
                leave("obsolete", term.label(), term);
            } else if (term.label().isEmpty()) {
                leave("without a label", "", term);
            } else if (lexicon.problem(term.id()).isPresent() && !addresses.containsKey(term.prefix())) {
                leave(UNKNOWN, term.label(), term);
            } else if (!done.add(term.id())) {
                count("in an earlier file");
            } else {
                var address = addresses.getOrDefault(term.prefix(), "");
                row(term, earlier.getOrDefault(term.id(), List.of()), file).ifPresent(row -> {
                    rows.add(row + "\t" + address);
                    bringsPrefixes |= !address.isEmpty();
                });
            }
        }
        return rows.size() - before;
    }

    /** What was left out, in the order of the files. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Prefixes that the lexicon does not have, in the order of the alphabet. */
    public List<String> unknownPrefixes() {
        return leftOut.stream().filter(left -> left.reason().equals(UNKNOWN) && left.id().matches("[A-Za-z]\\w*:\\w+"))
                .map(left -> left.id().substring(0, left.id().indexOf(':'))).distinct().sorted().toList();
    }

    /** How many terms or names were left out, by reason. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Names of entries that the ontology has given up, by the entry that it names in their place. */
    private static Map<String, List<OntologyTerm.Synonym>> earlierNames(OntologyFile file) {
        var names = new HashMap<String, List<OntologyTerm.Synonym>>();
        for (var term : file.terms().values()) {
            var next = term.obsolete() ? term.replacedBy().flatMap(file::term) : Optional.<OntologyTerm>empty();
            for (var step = 0; step < MOST_STEPS && next.filter(OntologyTerm::obsolete).isPresent(); step++) {
                next = next.flatMap(OntologyTerm::replacedBy).flatMap(file::term);
            }
            next.filter(found -> !found.obsolete()).ifPresent(found -> {
                var list = names.computeIfAbsent(found.id(), key -> new ArrayList<>());
                list.add(new OntologyTerm.Synonym(OBSOLETE.matcher(term.label()).replaceFirst(""),
                        OntologyTerm.Scope.EXACT));
                list.addAll(term.synonyms());
            });
        }
        return names;
    }

    private Optional<String> row(OntologyTerm term, List<OntologyTerm.Synonym> earlier, OntologyFile file) {
        var termClass = filter.termClass().or(() -> classOf(term, file));
        var label = clean(term.label());
        if (termClass.isEmpty()) {
            leave("no class for its branch", label, term);
            return Optional.empty();
        }
        if (settings.isStopWord(label)) {
            leave("stop word", label, term);
            return Optional.empty();
        }
        var found = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var synonym : Stream.concat(term.synonyms().stream(), earlier.stream()).toList()) {
            var text = clean(synonym.text());
            if (text.isEmpty() || text.equals(label)) {
                continue;
            }
            if (!filter.scopes().contains(synonym.scope())) {
                others.add(synonym.scope() + ":" + text);
            } else if (settings.isStopWord(text)) {
                leave("stop word", text, term);
            } else {
                found.add(text);
            }
        }
        var licence = file.licence().filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(settings.licences().get(term.prefix()))).orElse("not stated");
        var version = file.version().isEmpty() ? "not stated" : file.version();
        return Optional.of(String.join("\t", label, termClass.get().name(), "", String.join("|", found), "",
                term.definition().map(LexiconRows::clean).orElse(""), String.join("|", others), term.id(),
                "exactMatch", label, file.file(), clean(version), clean(licence), "verified"));
    }

    /** The class of the nearest branch above, else that of the prefix. */
    private Optional<TermClass> classOf(OntologyTerm term, OntologyFile file) {
        var open = new ArrayDeque<>(List.of(term.id()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var id = open.remove();
            if (settings.branches().containsKey(id)) {
                return settings.branches().get(id);
            }
            if (seen.add(id)) {
                file.term(id).ifPresent(found -> open.addAll(found.parents()));
            }
        }
        return settings.branches().getOrDefault(term.prefix(), Optional.empty());
    }

    private void leave(String reason, String name, OntologyTerm term) {
        leftOut.add(new LeftOut(reason, name, term.id()));
        count(reason);
    }

    private void count(String reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** One line, one cell, one part of a list. */
    private static String clean(String text) {
        return isClean(text) ? text : BLANKS.matcher(text.replace('|', '/')).replaceAll(" ").strip();
    }

    /** Most texts are: to see it costs no memory. */
    private static boolean isClean(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '|' || sign == ' ' && before == ' ' || sign != ' ' && Character.isWhitespace(sign)) {
                return false;
            }
            before = sign;
        }
        return text.isEmpty() || before != ' ';
    }

    /** What was left out, for people: a count by reason. */
    public String summary() {
        return counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
