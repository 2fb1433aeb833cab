package org.peptidekg.query.saved;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * What a query needs of the store beyond triples.
 *
 * @param graphs it names a graph
 * @param text it searches text, by {@link #TEXT_QUERY}
 */
public record Features(boolean graphs, boolean text) {

    /** The property by which words are searched. */
    public static final String TEXT_QUERY = "http://jena.apache.org/text#query";

    /** Looks through a query, with all that is nested in it. */
    public static Features of(Query query) {
        var finder = new Finder();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), finder, new ExprVisitorBase());
        }
        return new Features(finder.graphs, finder.text);
    }

    private static final class Finder extends OpVisitorBase {

        private boolean graphs;
        private boolean text;

        @Override
        public void visit(OpGraph op) {
            graphs = true;
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern().forEach(triple -> look(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple op) {
            look(op.getTriple().getPredicate());
        }

        private void look(Node predicate) {
            text |= predicate.isURI() && predicate.getURI().equals(TEXT_QUERY);
        }
    }
}
