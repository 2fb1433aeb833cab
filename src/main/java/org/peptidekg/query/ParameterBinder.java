package org.peptidekg.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts the terms of its parameters into a parsed query, and what a {@code BIND} gives into the patterns beside it:
 * then the engine looks things up by them instead of joining all there is. A {@code BIND} of a parameter that is
 * not given is left out, as it binds nothing.
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
    public Element transform(ElementGroup group, java.util.List<Element> elements) {
        var constants = new HashMap<Var, Node>();
        var result = new ElementGroup();
        for (var element : elements) {
            if (element instanceof ElementBind bind) {
                if (bind.getExpr() instanceof ExprVar variable && absent.contains(variable.asVar())) {
                    continue;
                }
                // Only IRIs: a store may hold 1.0 where the query says 1.
                if (bind.getExpr() instanceof NodeValue value && value.asNode().isURI()) {
                    constants.put(bind.getVar(), value.asNode());
                }
            }
            result.addElement(element instanceof ElementPathBlock block ? filled(block, constants) : element);
        }
        return result;
    }

    /** The same patterns; the variable keeps its value through the BIND, which stays. */
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
                filled.addTriple(org.apache.jena.graph.Triple.create(subject, predicate, object));
            } else {
                filled.addTriplePath(new TriplePath(subject, path.getPath(), object));
            }
        });
        return filled;
    }
}
