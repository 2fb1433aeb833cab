package org.peptidekg.endpoint.sparql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.peptidekg.query.saved.Features;

/**
 * Looks through a query for what would leave the store: calls to other servers, and functions that load code,
 * hold a thread or print. Only functions that are listed here run; it is the parsed query that is looked at, so
 * prefixes and spellings hide nothing.
 */
public final class QueryGuard {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String XPATH_MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String ARQ = "http://jena.apache.org/ARQ/function#";
    private static final Set<String> ARQ_FUNCTIONS = Set.of(ARQ + "localname", ARQ + "namespace", ARQ + "strjoin",
            ARQ + "min", ARQ + "max", ARQ + "pi", ARQ + "e");
    private static final String LIST = "http://jena.apache.org/ARQ/list#";
    /** Where predicates are calculated, or call code. */
    private static final List<String> MAGIC = List.of("java:", "http://jena.apache.org/ARQ/",
            "http://jena.apache.org/text#",
            "http://jena.hpl.hp.com/ARQ/");
    private static final Set<String> PROPERTY_FUNCTIONS = Set.of(LIST + "member", LIST + "index", LIST + "length",
            Features.TEXT_QUERY);

    private final Patterns patterns = new Patterns();
    private final Expressions expressions = new Expressions();
    private final Set<String> services;
    private String refusal;
    private boolean text;
    private boolean lasting = true;

    private QueryGuard(Set<String> services) {
        this.services = services;
    }

    /**
     * What was seen in a query.
     *
     * @param refusal why it is refused, if it is
     * @param text whether it searches text
     * @param lasting whether its answer stays the same as long as the data do
     */
    public record Verdict(Optional<String> refusal, boolean text, boolean lasting) {
    }

    /**
     * Looks through a query.
     *
     * @param services the endpoints that SERVICE may call
     */
    public static Verdict look(Query query, Set<String> services) {
        var guard = new QueryGuard(services);
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), guard.patterns, guard.expressions);
        }
        return new Verdict(Optional.ofNullable(guard.refusal), guard.text, guard.lasting);
    }

    /** Why an update with this pattern is refused, if it is; no update waits for another server. */
    public static Optional<String> refusal(Element pattern) {
        var guard = new QueryGuard(Set.of());
        Walker.walk(Algebra.compile(pattern), guard.patterns, guard.expressions);
        return Optional.ofNullable(guard.refusal);
    }

    private void function(String iri) {
        // Some of XPath's tell the time.
        lasting &= iri.startsWith(XSD) || iri.startsWith(XPATH_MATH) || ARQ_FUNCTIONS.contains(iri);
        // What fn:apply calls shows only when it runs.
        if (iri.equals(XPATH + "apply") || !iri.startsWith(XSD) && !iri.startsWith(XPATH) && !iri.startsWith(XPATH_MATH)
                && !ARQ_FUNCTIONS.contains(iri)) {
            refuse("function <" + iri + "> is not allowed here");
        }
    }

    private void property(Node predicate) {
        text |= predicate.isURI() && predicate.getURI().equals(Features.TEXT_QUERY);
        if (predicate.isURI() && !PROPERTY_FUNCTIONS.contains(predicate.getURI())
                && (MAGIC.stream().anyMatch(predicate.getURI()::startsWith)
                        || PropertyFunctionRegistry.get().isRegistered(predicate.getURI()))) {
            refuse("property function <" + predicate.getURI() + "> is not allowed here");
        }
    }

    private void path(Path path) {
        if (path instanceof P_Path0 link) {
            property(link.getNode());
        } else if (path instanceof P_Path1 one) {
            path(one.getSubPath());
        } else if (path instanceof P_Path2 two) {
            path(two.getLeft());
            path(two.getRight());
        } else if (path instanceof P_NegPropSet set) {
            set.getNodes().forEach(this::path);
        } else {
            refuse("this kind of property path is not allowed here");
        }
    }

    private void refuse(String reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    private final class Patterns extends OpVisitorBase {

        @Override
        public void visit(OpService op) {
            lasting = false;
            if (services.isEmpty()) {
                refuse("SERVICE is not allowed here: this endpoint calls no other server");
            } else if (!op.getService().isVariable() && !AllowedServices.holds(services, op.getService())) {
                refuse("SERVICE is not allowed here but for " + String.join(", ", services));
            }
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple op) {
            property(op.getTriple().getPredicate());
        }

        @Override
        public void visit(OpQuadPattern op) {
            op.getBasicPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpQuadBlock op) {
            op.getPattern().forEach(quad -> property(quad.getPredicate()));
        }

        @Override
        public void visit(OpPath op) {
            path(op.getTriplePath().getPath());
        }

        @Override
        public void visit(OpPropFunc op) {
            property(op.getProperty());
        }

        // The walker passes by what sorts and what is added up.

        @Override
        public void visit(OpOrder op) {
            op.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpTopN op) {
            op.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup op) {
            op.getGroupVars().forEachExpr((variable, expression) -> walk(expression));
            op.getAggregators().forEach(aggregator -> {
                var inputs = aggregator.getAggregator().getExprList();
                if (inputs != null) {
                    inputs.forEach(this::walk);
                }
            });
        }

        private void walk(Expr expression) {
            Walker.walk(expression, this, expressions);
        }
    }

    private final class Expressions extends ExprVisitorBase {

        /** NOW, RAND, UUID and the like. */
        @Override
        public void visit(ExprFunction0 function) {
            lasting = false;
        }

        @Override
        public void visit(ExprFunction1 function) {
            lasting &= !(function instanceof Unstable);
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                refuse("CALL is not allowed here");
            } else if (function instanceof E_Function named) {
                function(named.getFunctionIRI());
            }
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            if (aggregator.getAggregator() instanceof AggCustom custom) {
                refuse("aggregate <" + custom.getIRI() + "> is not allowed here");
            }
        }
    }
}
