package org.peptidekg.endpoint.saved;

import java.util.HashMap;
import java.util.Map;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Names;

/** What a row of a saved query's plain JSON holds, read off the query: whole numbers, other numbers or text. */
final class RowSchema {

    private static final String INTEGER = "integer";
    private static final String NUMBER = "number";
    private static final String STRING = "string";
    /** Of whatever any property has. */
    private static final String ANY = "any";
    /** Of the properties of the graph, those whose values are numbers. */
    private static final Map<String, String> NUMBERS = Map.of(Names.PMO + "belief", NUMBER,
            "http://www.w3.org/ns/oa#start", INTEGER, "http://www.w3.org/ns/oa#end", INTEGER,
            Names.PMO + "page", INTEGER, Names.PMO + "lowerBound", NUMBER, Names.PMO + "upperBound", NUMBER);

    private final Map<Var, String> types = new HashMap<>();

    private RowSchema() {
    }

    static JsonObject of(SavedQuery query) {
        var schema = new JsonObject();
        schema.put("type", "object");
        var properties = new JsonObject();
        new RowSchema().columns(query.query()).forEach((column, type) -> {
            var property = new JsonObject();
            if (!type.equals(ANY)) {
                property.put("type", type);
            }
            properties.put(column, property);
        });
        schema.put("properties", properties);
        return schema;
    }

    /** The columns in order, each with the type of its values. */
    private Map<String, String> columns(Query query) {
        collect(query);
        var columns = new java.util.LinkedHashMap<String, String>();
        query.getProjectVars().forEach(column -> {
            var expression = query.getProject().getExpr(column);
            columns.put(column.getVarName(), expression == null ? type(column) : type(expression));
        });
        return columns;
    }

    private void collect(Query query) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.getPattern().forEach(triple -> note(triple.isTriple() ? triple.getPredicate()
                        : last(triple.getPath()), triple.getObject()));
            }

            @Override
            public void visit(ElementBind bind) {
                types.putIfAbsent(bind.getVar(), type(bind.getExpr()));
            }

            @Override
            public void visit(ElementSubQuery inner) {
                collect(inner.getQuery());
                inner.getQuery().getProject().forEachVarExpr((column, expression) -> {
                    if (expression != null) {
                        types.putIfAbsent(column, type(expression));
                    }
                });
            }
        });
    }

    /** The property that a way over several ends with. */
    private static Node last(Path path) {
        return path instanceof P_Seq way ? last(way.getRight()) : path instanceof P_Link link ? link.getNode() : null;
    }

    private void note(Node predicate, Node object) {
        if (predicate != null && predicate.isVariable() && object.isVariable()) {
            types.put(Var.alloc(object), ANY);
        }
        if (predicate != null && predicate.isURI() && object.isVariable()
                && NUMBERS.containsKey(predicate.getURI())) {
            types.put(Var.alloc(object), NUMBERS.get(predicate.getURI()));
        }
    }

    private String type(Var column) {
        return types.getOrDefault(column, STRING);
    }

    private String type(Expr expression) {
        if (expression instanceof ExprVar column) {
            return type(column.asVar());
        }
        if (expression instanceof ExprAggregator aggregate) {
            return type(aggregate);
        }
        if (expression.isConstant()) {
            return expression.getConstant().isInteger() ? INTEGER
                    : expression.getConstant().isNumber() ? NUMBER : STRING;
        }
        return switch (expression.isFunction() ? expression.getFunction().getFunctionSymbol().getSymbol() : "") {
            case "strlen" -> INTEGER;
            case "abs", "round", "ceiling", "floor", "add", "subtract", "multiply", "divide" -> NUMBER;
            case "if" -> type(expression.getFunction().getArg(2));
            case "coalesce" -> type(expression.getFunction().getArg(1));
            default -> STRING;
        };
    }

    private String type(ExprAggregator expression) {
        var aggregate = expression.getAggregator();
        if (aggregate instanceof AggCount || aggregate instanceof AggCountDistinct || aggregate instanceof AggCountVar
                || aggregate instanceof AggCountVarDistinct) {
            return INTEGER;
        }
        if (aggregate instanceof AggAvg) {
            return NUMBER;
        }
        if (aggregate instanceof AggGroupConcat || aggregate instanceof AggGroupConcatDistinct) {
            return STRING;
        }
        return aggregate.getExprList().isEmpty() ? STRING : type(aggregate.getExprList().get(0));
    }
}
