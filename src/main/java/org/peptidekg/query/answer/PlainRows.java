package org.peptidekg.query.answer;

import java.math.BigDecimal;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** A table as a list of objects: numbers and truth values as such, all else as text; what is unbound is left out. */
final class PlainRows {

    private PlainRows() {
    }

    static JsonArray json(Answer.Table table) {
        var rows = new JsonArray();
        for (var binding : table.rows()) {
            var row = new JsonObject();
            for (var column : table.columns()) {
                if (binding.contains(column)) {
                    row.put(column.getVarName(), value(binding.get(column)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonValue value(Node node) {
        if (!node.isLiteral()) {
            return new JsonString(node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString());
        }
        var value = NodeValue.makeNode(node);
        if (value.isInteger()) {
            return JsonNumber.value(new BigDecimal(value.getInteger()));
        }
        if (value.isDecimal()) {
            return JsonNumber.value(value.getDecimal());
        }
        // JSON has no infinity.
        if ((value.isDouble() || value.isFloat()) && Double.isFinite(value.getDouble())) {
            return JsonNumber.value(value.getDouble());
        }
        return value.isBoolean() ? new JsonBoolean(value.getBoolean()) : new JsonString(node.getLiteralLexicalForm());
    }
}
