package org.peptidekg.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.MappingBranches;
import org.peptidekg.mention.Term;

/**
 * Entries of other ontologies that have a name in common with a concept of the lexicon and are of its kind: candidates
 * for mappings, for people to look at. Not thread-safe.
 */
public final class LinkCandidates {

    /** How a name is shared, the surest first. */
    public enum Rule {
        LABEL("label", .95), ENTRY_SYNONYM("synonym of entry", .9), OWN_SYNONYM("synonym of concept", .8),
        BOTH_SYNONYMS("synonym of both", .6);

        private final String text;
        private final double confidence;

        Rule(String text, double confidence) {
            this.text = text;
            this.confidence = confidence;
        }

        public String text() {
            return text;
        }

        /** From 0 to 1: a rank, not a measured frequency. */
        public double confidence() {
            return confidence;
        }
    }

    /**
     * A candidate.
     *
     * @param match exact, or close where the kind of the entry allows no more
     * @param branches parts of the vocabulary that the entry is in, as the table of branches names them
     */
    public record Candidate(Term term, OntologyTerm entry, Term.Match match, Rule rule, Set<String> branches,
            OntologyFile file) {
    }

    /** An entry that shares a name with a concept and is no candidate. */
    public record Refused(String reason, Term term, OntologyTerm entry, String detail) {
    }

    private record Key(String concept, String prefix) {
    }

    private final Lexicon lexicon;
    private final MappingBranches table = MappingBranches.bundled();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    public LinkCandidates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Looks through a file; entries that are in an earlier file again are left to that one. */
    public void add(OntologyFile file) {
        Map<Key, List<Candidate>> found = new LinkedHashMap<>();
        for (var entry : file.terms().values()) {
            if (!entry.prefix().isEmpty()) {
                sharing(entry).forEach((term, rule) -> consider(term, entry, rule, file, found));
            }
        }
        found.values().forEach(this::choose);
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.term().label())
                .thenComparing(candidate -> candidate.entry().id()));
    }

    /** The candidates, by concept. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** What is none, and why. */
    public List<Refused> refused() {
        return refused;
    }

    /** The concepts that have a name of the entry, each with the surest way. */
    private Map<Term, Rule> sharing(OntologyTerm entry) {
        var sharing = new LinkedHashMap<Term, Rule>();
        share(entry.label(), Rule.LABEL, Rule.OWN_SYNONYM, sharing);
        entry.synonyms().stream().filter(synonym -> synonym.scope() == OntologyTerm.Scope.EXACT)
                .forEach(synonym -> share(synonym.text(), Rule.ENTRY_SYNONYM, Rule.BOTH_SYNONYMS, sharing));
        return sharing;
    }

    private void share(String name, Rule asLabel, Rule asSynonym, Map<Term, Rule> sharing) {
        var plain = name.replaceFirst("^obsolete ", "");
        lexicon.named(plain).ifPresent(term -> sharing.merge(term, isLabel(plain, term) ? asLabel : asSynonym,
                (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }

    /** Whether a name is the label, not a synonym: of the names of the term it is the label's key or its plural. */
    private static boolean isLabel(String name, Term term) {
        var key = Term.key(name);
        return key.equals(term.key()) || key.equals(term.key() + "s")
                || term.synonyms().stream().noneMatch(synonym -> Term.key(synonym).equals(key));
    }

    private void consider(Term term, OntologyTerm entry, Rule rule, OntologyFile file,
            Map<Key, List<Candidate>> found) {
        if (term.mappings().stream().anyMatch(mapping -> mapping.curie().equals(entry.id()))
                || candidates.stream().anyMatch(other -> other.term() == term
                        && other.entry().id().equals(entry.id()))) {
            refuse("linked already", term, entry, "");
            return;
        }
        if (entry.obsolete()) {
            refuse("obsolete", term, entry, entry.replacedBy().map(other -> "replaced by " + other).orElse(""));
            return;
        }
        var branches = branches(entry, file);
        var match = table.strongest(term.termClass(), entry.id(), branches);
        if (match.isEmpty()) {
            refuse("class", term, entry, "a " + term.termClass() + " and " + String.join(", ",
                    branches.isEmpty() ? Set.of(entry.prefix()) : branches));
            return;
        }
        var other = term.mappings().stream().filter(mapping -> mapping.match() == Term.Match.exactMatch
                && mapping.prefix().equals(entry.prefix())).map(Term.Mapping::curie).findFirst();
        if (other.isPresent()) {
            refuse("another entry", term, entry, "exactly " + other.get() + " so far");
            return;
        }
        found.computeIfAbsent(new Key(term.key(), entry.prefix()), key -> new ArrayList<>())
                .add(new Candidate(term, entry, match.get(), rule, branches, file));
    }

    /** The surest of those that a vocabulary has for a concept, if it is one. */
    private void choose(List<Candidate> all) {
        var best = all.stream().map(Candidate::rule).min(Comparator.naturalOrder()).orElseThrow();
        var surest = all.stream().filter(candidate -> candidate.rule() == best).toList();
        if (surest.size() == 1) {
            candidates.add(surest.get(0));
        }
        all.stream().filter(candidate -> surest.size() > 1 || candidate.rule() != best).forEach(candidate ->
                refuse(surest.size() > 1 ? "ambiguous" : "less sure", candidate.term(), candidate.entry(),
                        candidate.rule().text()));
    }

    private void refuse(String reason, Term term, OntologyTerm entry, String detail) {
        refused.add(new Refused(reason, term, entry, detail));
    }

    /** The nearest branches of its own vocabulary above an entry. */
    private Set<String> branches(OntologyTerm entry, OntologyFile file) {
        Set<String> level = Set.of(entry.id());
        var seen = new HashSet<String>();
        while (!level.isEmpty()) {
            var known = new TreeSet<String>();
            var above = new TreeSet<String>();
            for (var id : level) {
                if (table.knows(id) && id.startsWith(entry.prefix() + ":")) {
                    known.add(id);
                }
                file.term(id).ifPresent(term -> above.addAll(term.parents()));
            }
            if (!known.isEmpty()) {
                return known;
            }
            seen.addAll(level);
            above.removeAll(seen);
            level = above;
        }
        return Set.of();
    }
}
