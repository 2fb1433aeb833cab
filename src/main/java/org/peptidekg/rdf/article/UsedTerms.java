package org.peptidekg.rdf.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Dosage;
import org.peptidekg.mention.Term;

/**
 * The terms that articles use, by key: what the lexicon says of them, and what the articles say.
 *
 * @param lexical terms of the lexicon
 * @param namings what articles say themselves, of terms of the lexicon and others
 */
record UsedTerms(Map<String, Term> lexical, Map<String, List<Naming>> namings) {

    /** Where two values share a key the one whose label sorts first is taken. */
    private static final Comparator<Term> PREFERENCE = Comparator.comparing(Term::label).thenComparing(Term::toString);

    static UsedTerms of(Collection<ArticleClaims> reads, FormRoutes routes) {
        var lexical = new TreeMap<String, Term>();
        var namings = new TreeMap<String, List<Naming>>();
        for (var read : reads) {
            for (var term : terms(read, routes)) {
                if (term.listed()) {
                    lexical.merge(term.key(), Naming.lexical(term),
                            (a, b) -> a == b || PREFERENCE.compare(a, b) <= 0 ? a : b);
                }
                Naming.of(term).forEach(naming -> {
                    var list = namings.computeIfAbsent(term.key(), key -> new ArrayList<>());
                    if (!list.contains(naming)) {
                        list.add(naming);
                    }
                });
            }
        }
        return new UsedTerms(lexical, namings);
    }

    /** The same with terms of the lexicon as it has them. */
    UsedTerms listed(UnaryOperator<Term> asListed) {
        var listed = new TreeMap<String, Term>();
        lexical.forEach((key, term) -> listed.put(key, asListed.apply(term)));
        return new UsedTerms(listed, namings);
    }

    /** Each term as it is described: the lexicon's where it knows it, with what inputs give besides. */
    List<Term> described() {
        var terms = new TreeMap<String, Term>();
        namings.forEach((key, said) -> {
            if (!lexical.containsKey(key)) {
                terms.put(key, Naming.term(key, said));
            }
        });
        lexical.forEach((key, term) -> {
            var given = Naming.identifiers(namings.getOrDefault(key, List.of()));
            if (given.isEmpty()) {
                terms.put(key, term);
            } else {
                var all = new ArrayList<>(given);
                all.addAll(term.mappings());
                terms.put(key, Naming.with(term, all));
            }
        });
        return List.copyOf(terms.values());
    }

    private static List<Term> terms(ArticleClaims read, FormRoutes routes) {
        var used = new ArrayList<Term>();
        read.topic().ifPresent(used::add);
        for (Claim claim : read.claims()) {
            used.add(claim.subject());
            if (claim.object() instanceof ClaimObject.Concept concept) {
                used.add(concept.term());
            }
            if (claim.object() instanceof Dosage dosage) {
                routes.of(dosage).ifPresent(used::add);
                dosage.form().ifPresent(used::add);
            }
        }
        return used;
    }
}
