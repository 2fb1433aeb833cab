package org.peptidekg.endpoint.sparql;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as SPARQL 1.1 Query Results JSON, without line breaks: Jena's own writer takes longer than many a query. */
final class JsonRows {

    private static final int SPACE = 0x20;

    private final List<Var> variables;
    private final StringBuilder out = new StringBuilder(1024);
    private final Map<Node, Integer> blanks = new HashMap<>();

    private JsonRows(List<Var> variables) {
        this.variables = variables;
    }

    /** Whether all values are of SPARQL 1.1. */
    static boolean canWrite(List<Binding> rows, List<Var> variables) {
        for (var row : rows) {
            for (var variable : variables) {
                var value = row.get(variable);
                if (value != null && !value.isURI() && !value.isBlank()
                        && !(value.isLiteral() && value.getLiteralBaseDirection() == null)) {
                    return false;
                }
            }
        }
        return true;
    }

    static byte[] write(List<Binding> rows, List<Var> variables) {
        var json = new JsonRows(variables);
        json.head();
        for (int i = 0; i < rows.size(); i++) {
            json.out.append(i == 0 ? "{" : ",\n{");
            json.row(rows.get(i));
            json.out.append('}');
        }
        return json.out.append("]}}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        out.append("{\"head\":{\"vars\":[");
        for (int i = 0; i < variables.size(); i++) {
            out.append(i == 0 ? "" : ",");
            string(variables.get(i).getVarName());
        }
        out.append("]},\"results\":{\"bindings\":[\n");
    }

    private void row(Binding row) {
        var first = true;
        for (var variable : variables) {
            var value = row.get(variable);
            if (value != null) {
                out.append(first ? "" : ",");
                string(variable.getVarName());
                out.append(':');
                value(value);
                first = false;
            }
        }
    }

    private void value(Node value) {
        if (value.isURI()) {
            out.append("{\"type\":\"uri\",\"value\":");
            string(value.getURI());
        } else if (value.isBlank()) {
            var number = blanks.computeIfAbsent(value, node -> blanks.size());
            out.append("{\"type\":\"bnode\",\"value\":\"b").append(number.intValue()).append('"');
        } else {
            out.append("{\"type\":\"literal\",");
            if (Util.isLangString(value)) {
                out.append("\"xml:lang\":");
                string(value.getLiteralLanguage());
                out.append(',');
            } else if (!Util.isSimpleString(value)) {
                out.append("\"datatype\":");
                string(value.getLiteralDatatypeURI());
                out.append(',');
            }
            out.append("\"value\":");
            string(value.getLiteralLexicalForm());
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\' || c < SPACE) {
                out.append(text, done, i);
                escape(c);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u%04x".formatted((int) c));
        }
    }
}
