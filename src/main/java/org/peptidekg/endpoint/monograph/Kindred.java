package org.peptidekg.endpoint.monograph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.store.Names;

/** Puts together what biology ties: a messenger right behind its system, or the system behind the messenger. */
final class Kindred {

    private static final List<Node> TIES = List.of(Names.pmo("partOfSystem"), Names.pmo("hasLigand"));

    private Kindred() {
    }

    /** The same statements in the same order, but each with those behind it that are about its kin and say as much. */
    static List<Statement> together(List<Statement> statements, ExploreReader reader) {
        var left = new LinkedHashMap<String, Statement>();
        statements.forEach(statement -> left.put(statement.object().iri(), statement));
        var ordered = new ArrayList<Statement>();
        for (var statement : statements) {
            if (left.remove(statement.object().iri()) != null) {
                ordered.add(statement);
                kin(statement, reader).filter(iri -> left.containsKey(iri)
                        && left.get(iri).denied() == statement.denied()
                        && maybe(left.get(iri)) == maybe(statement))
                        .forEach(iri -> ordered.add(left.remove(iri)));
            }
        }
        return ordered;
    }

    private static boolean maybe(Statement statement) {
        return statement.certainty() == Certainty.Possible;
    }

    private static Stream<String> kin(Statement statement, ExploreReader reader) {
        var thing = reader.node(statement.object().iri());
        return TIES.stream().flatMap(tie -> Stream.concat(reader.objects(thing, tie).stream(),
                reader.subjects(tie, thing).stream())).map(Node::toString).distinct();
    }
}
