package org.peptidekg.query.saved;

import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Which other endpoints a query asks. */
public final class Services {

    private Services() {
    }

    /** The addresses behind SERVICE, wherever in the query; what is no address stands as it is written. */
    public static Set<String> of(Query query) {
        var found = new TreeSet<String>();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new OpVisitorBase() {
                @Override
                public void visit(OpService op) {
                    found.add(op.getService().isURI() ? op.getService().getURI() : op.getService().toString());
                }
            }, new ExprVisitorBase());
        }
        return found;
    }
}
