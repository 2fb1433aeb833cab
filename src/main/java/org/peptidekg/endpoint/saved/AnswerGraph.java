package org.peptidekg.endpoint.saved;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.peptidekg.endpoint.explore.ExploreGraph;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.JsonData;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.store.Names;

/**
 * The claims of an answer as a drawing.
 *
 * @param claims how many; zero if the answer names none
 * @param size the same in words
 * @param data what the script draws
 */
record AnswerGraph(int claims, String size, JsonData data) {

    /** So that the page stays below 200 kB. */
    private static final int CLAIMS = 450;
    private static final int QUOTED = 150;

    static AnswerGraph of(Answer answer, ExploreReader reader) {
        var named = iris(answer);
        var claims = named.stream().limit(CLAIMS).flatMap(node -> reader.claim(node).stream()).toList();
        return new AnswerGraph(claims.size(), (named.size() > CLAIMS ? "The first " + CLAIMS + " of " : "")
                + Wording.count(Math.max(claims.size(), named.size()), "claim", "claims"),
                new JsonData(claims.isEmpty() ? "" : drawn(claims, reader)));
    }

    /** What is drawn; of many claims without the quotations, which are asked for when a line is chosen. */
    private static String drawn(List<StoredClaim> claims, ExploreReader reader) {
        var graph = new ExploreGraph(reader).graph(claims, middle(claims, reader));
        if (claims.size() > QUOTED) {
            graph.get("edges").getAsArray().forEach(edge -> edge.getAsObject().remove("quote"));
        }
        return JSON.toStringFlat(graph);
    }

    /** The thing that most of the claims are about, if there is one: the others are laid around it by their kind. */
    private static Set<String> middle(List<StoredClaim> claims, ExploreReader reader) {
        var counted = claims.stream().flatMap(claim -> Stream.of(claim.subject(), claim.object()))
                .collect(Collectors.groupingBy(StoredTerm::iri, Collectors.counting()));
        return counted.entrySet().stream().filter(entry -> entry.getValue() > claims.size() / 2)
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Set.of(reader.key(entry.getKey()))).orElse(Set.of());
    }

    private static Collection<Node> iris(Answer answer) {
        var found = new LinkedHashSet<Node>();
        if (answer instanceof Answer.Table table) {
            table.rows().forEach(row -> table.columns().stream().filter(column -> column.getName().startsWith("claim"))
                    .map(row::get).filter(value -> value != null && value.isURI()).forEach(found::add));
        } else if (answer instanceof Answer.Triples triples) {
            triples.graph().find(Node.ANY, Node.ANY, Names.CLAIM).forEachRemaining(triple ->
                    found.add(triple.getSubject()));
        }
        return found;
    }
}
