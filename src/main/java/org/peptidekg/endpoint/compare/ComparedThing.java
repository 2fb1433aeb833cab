package org.peptidekg.endpoint.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * What is said under one topic of a thing by way of terms that are compared.
 *
 * @param said by the place of the term among them; at least one
 */
record ComparedThing(StoredTerm object, Map<Integer, Statement> said) {

    /**
     * The things of a topic: first what is said of most of the terms, then what most articles say.
     *
     * @param all of each term, what is said of it
     */
    static List<ComparedThing> of(Topic topic, List<Map<Topic, List<Statement>>> all) {
        var byObject = new LinkedHashMap<String, ComparedThing>();
        for (var i = 0; i < all.size(); i++) {
            for (var statement : all.get(i).getOrDefault(topic, List.of())) {
                byObject.computeIfAbsent(statement.object().iri(), k -> new ComparedThing(statement.object(),
                        new LinkedHashMap<>())).said().put(i, statement);
            }
        }
        return byObject.values().stream().sorted((a, b) -> b.said().size() != a.said().size()
                ? b.said().size() - a.said().size() : b.articles() - a.articles()).toList();
    }

    boolean isShared() {
        return said.size() > 1;
    }

    /** Whether one of them is said to do what another is not, or to do the contrary. */
    boolean parts() {
        var denied = said.values().stream().map(Statement::denied).distinct().count() > 1;
        var ways = said.values().stream().flatMap(one -> one.way().stream()).distinct().count() > 1;
        return denied || ways;
    }

    private int articles() {
        return said.values().stream().mapToInt(one -> one.tally().articles()).sum();
    }
}
