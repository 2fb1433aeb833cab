package org.peptidekg.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQuery;

/**
 * Puts the terms of its parameters into a parsed query. Saved queries say
 * {@code BIND(?__peptide_iri AS ?wanted) FILTER(!BOUND(?wanted) || ?subject = ?wanted)}, which any engine answers, if
 * by looking at all there is. Here a parameter that is given becomes the subject in the patterns, so that they are
 * looked up by it; one that is not given goes, with its filter.
 */
final class ParameterBinder extends ElementTransformCopyBase {

    private final Set<Var> absent;

    private ParameterBinder(Set<Var> absent) {
        this.absent = absent;
    }

    static Query bind(SavedQuery query, Map<Var, Node> terms) {
        var bound = QueryTransformOps.replaceVars(query.query(), terms);
        var absent = query.parameters().stream().map(Parameter::variable).filter(v -> !terms.containsKey(v))
                .collect(Collectors.toSet());
        var binder = new ParameterBinder(absent);
        return QueryTransformOps.transform(bound, binder, new ExprTransformApplyElementTransform(binder));
    }

    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
        var unset = new HashSet<Var>();
        var given = new HashMap<Var, Node>();
        var computed = new HashSet<Var>();
        for (var element : elements) {
            if (element instanceof ElementBind bind) {
                computed.add(bind.getVar());
                if (bind.getExpr() instanceof ExprVar variable && absent.contains(variable.asVar())) {
                    unset.add(bind.getVar());
                // Only IRIs: a store may hold 1.0 where the query says 1.
                } else if (bind.getExpr() instanceof NodeValue value && value.asNode().isURI()) {
                    given.put(bind.getVar(), value.asNode());
                }
            }
        }
        var constants = new HashMap<>(given);
        var result = new ElementGroup();
        for (var element : elements) {
            var filtered = element instanceof ElementFilter filter ? condition(filter.getExpr()) : null;
            if (filtered != null && unset.contains(filtered.wanted())) {
                continue;
            }
            var value = filtered == null ? null : given.get(filtered.wanted());
            if (value != null && filtered.thing().isPresent() && !computed.contains(filtered.thing().get())) {
                // It keeps its value for the rest of the group by a BIND, before the patterns.
                constants.put(filtered.thing().get(), value);
                continue;
            }
            if (!(element instanceof ElementBind bind && unset.contains(bind.getVar()))) {
                result.addElement(element);
            }
        }
        return filled(result, constants, given.keySet());
    }

    /**
     * A filter that lets all through unless something is wanted.
     *
     * @param thing what must then be equal to it, if that is all that the filter says
     */
    private record Condition(Var wanted, Optional<Var> thing) {
    }

    private static Condition condition(Expr filter) {
        if (!(filter instanceof E_LogicalOr or)) {
            return null;
        }
        if (or.getArg1() instanceof E_LogicalNot not && not.getArg() instanceof E_Bound bound
                && bound.getArg() instanceof ExprVar wanted) {
            return new Condition(wanted.asVar(), equal(or.getArg2(), wanted.asVar()));
        }
        var first = condition(or.getArg1());
        return first == null ? null : new Condition(first.wanted(), Optional.empty());
    }

    private static Optional<Var> equal(Expr test, Var wanted) {
        return test instanceof E_Equals equals && equals.getArg1() instanceof ExprVar thing
                && equals.getArg2() instanceof ExprVar other && other.asVar().equals(wanted)
                ? Optional.of(thing.asVar()) : Optional.empty();
    }

    private static Element filled(ElementGroup group, Map<Var, Node> constants, Set<Var> bound) {
        var result = new ElementGroup();
        constants.forEach((variable, value) -> {
            if (!bound.contains(variable)) {
                result.addElement(new ElementBind(variable, NodeValue.makeNode(value)));
            }
        });
        group.getElements().forEach(element -> result.addElement(
                element instanceof ElementPathBlock block ? filled(block, constants) : element));
        return result;
    }

    private static Element filled(ElementPathBlock block, Map<Var, Node> constants) {
        if (constants.isEmpty()) {
            return block;
        }
        var filled = new ElementPathBlock();
        block.getPattern().forEach(path -> {
            var subject = constants.getOrDefault(path.getSubject(), path.getSubject());
            var object = constants.getOrDefault(path.getObject(), path.getObject());
            if (path.isTriple()) {
                var predicate = constants.getOrDefault(path.getPredicate(), path.getPredicate());
                filled.addTriple(Triple.create(subject, predicate, object));
            } else {
                filled.addTriplePath(new TriplePath(subject, path.getPath(), object));
            }
        });
        return filled;
    }
}
