package org.peptidekg.export.select;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.bounds.QueryText;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * What someone asks to export, under the same names on the command line and over HTTP. All that is given must hold;
 * where a name is given several times, one of its values.
 *
 * @param articles keys, addresses or titles of articles
 * @param peptides names, addresses or identifiers of the subject
 * @param relations relations
 * @param certainty the weakest that is wanted
 * @param polarity the one that is wanted
 * @param around a term in the middle of a neighbourhood
 * @param hops how many claims away from it, at least 1
 * @param query a SELECT or CONSTRUCT query whose answer names claims, evidence or, in triples, edges
 * @param pairs whether facts alone are wanted, one weighted edge for each pair of things
 * @param backbone whether the curated links of what the claims name are wanted beside them
 */
public record Choice(List<String> articles, List<String> peptides, List<Relation> relations,
        Optional<Certainty> certainty, Optional<Polarity> polarity, Optional<String> around, int hops,
        Optional<Query> query, boolean pairs, boolean backbone) {

    /** The names of what can be asked. */
    public static final List<String> NAMES = List.of("article", "peptide", "relation", "certainty", "polarity",
            "around", "hops", "query", "edges", "backbone");

    private static final int MOST_HOPS = 10;

    /**
     * Reads what was asked.
     *
     * @param given values by name
     * @throws ParameterException if a name is unknown or a value is not one of its values
     */
    public static Choice of(Map<String, List<String>> given) {
        given.keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(name, "is unknown; known are " + String.join(", ", NAMES));
        });
        return new Choice(given.getOrDefault("article", List.of()), given.getOrDefault("peptide", List.of()),
                given.getOrDefault("relation", List.of()).stream()
                        .map(name -> constant("relation", name, Relation.values())).toList(),
                one(given, "certainty").map(name -> constant("certainty", name, Certainty.values())),
                one(given, "polarity").map(name -> constant("polarity", name, Polarity.values())),
                one(given, "around"), one(given, "hops").map(Choice::hops).orElse(1),
                one(given, "query").map(Choice::parse), one(given, "edges").map(Choice::pairs).orElse(false),
                one(given, "backbone").map(Choice::truth).orElse(false));
    }

    /**
     * The claims of this choice in a dataset, within the caller's transaction.
     *
     * @param limit how long a query may take
     * @throws ParameterException if a term or an article is not in the dataset
     */
    public Selection in(DatasetGraph dataset, Duration limit) {
        var tests = new ArrayList<Predicate<StoredClaim>>();
        var names = new NameLookup(dataset);
        if (!articles.isEmpty()) {
            var wanted = articles.stream().map(names::article).collect(Collectors.toSet());
            tests.add(claim -> claim.evidence().stream().anyMatch(place -> wanted.contains(place.article())));
        }
        if (!peptides.isEmpty()) {
            Set<String> wanted = new HashSet<>();
            peptides.forEach(name -> wanted.addAll(names.terms("peptide", name)));
            tests.add(claim -> wanted.contains(claim.subject().iri()));
        }
        if (!relations.isEmpty()) {
            tests.add(claim -> relations.contains(claim.relation()));
        }
        certainty.ifPresent(weakest -> tests.add(claim -> claim.certainty().compareTo(weakest) <= 0));
        polarity.ifPresent(wanted -> tests.add(claim -> claim.polarity() == wanted));
        query.ifPresent(wanted -> tests.add(QueriedClaims.of(wanted, dataset, limit)));
        around.ifPresent(name -> tests.add(Neighbourhood.of(names.terms("around", name), hops, dataset,
                tests.stream().reduce(claim -> true, Predicate::and))));
        if (pairs) {
            tests.add(StoredClaim::isFact);
        }
        return tests.isEmpty() && !backbone ? Selection.ALL : new Chosen(List.copyOf(tests), pairs, backbone);
    }

    private record Chosen(List<Predicate<StoredClaim>> tests, boolean pairs, boolean backbone) implements Selection {

        @Override
        public boolean includes(StoredClaim claim) {
            return tests.stream().allMatch(test -> test.test(claim));
        }
    }

    private static Optional<String> one(Map<String, List<String>> given, String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new ParameterException(name, "can be given once only");
        }
        return values.stream().findFirst();
    }

    private static boolean pairs(String edges) {
        if (!edges.equals("claims") && !edges.equals("pairs")) {
            throw new ParameterException("edges", "'" + edges + "' is none of claims, pairs");
        }
        return edges.equals("pairs");
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new ParameterException("backbone", "'" + text + "' is none of true, false");
        }
        return text.equals("true");
    }

    private static int hops(String text) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_HOPS) {
            throw new ParameterException("hops", "must be a number from 1 to " + MOST_HOPS + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E constant(String parameter, String name, E[] constants) {
        return Arrays.stream(constants).filter(constant -> constant.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new ParameterException(parameter, "'" + name + "' is none of " + Arrays
                        .stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Query parse(String text) {
        try {
            var query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            if (!query.isSelectType() && !query.isConstructType()) {
                throw new ParameterException("query", "must be a SELECT or a CONSTRUCT query");
            }
            return query;
        } catch (QueryException e) {
            throw new ParameterException("query", "line " + QueryText.line(e) + ": "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
