package org.peptidekg.query.functions;

import java.util.regex.Pattern;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/** Compiles the patterns of one function; most queries have the same in each row. */
final class Patterns {

    private final String function;
    private String source = "";
    private String flags = "";
    private Pattern last;

    Patterns(String function) {
        this.function = function;
    }

    /** The pattern that two values say; {@code flags} may be null. */
    Pattern get(NodeValue sourceValue, NodeValue flagsValue) {
        if (!sourceValue.isString() || flagsValue != null && !flagsValue.isString()) {
            throw new ExprEvalException(function + ": pattern and flags must be plain texts");
        }
        var wanted = sourceValue.getString();
        var how = flagsValue == null ? "" : flagsValue.getString();
        if (last == null || !source.equals(wanted) || !flags.equals(how)) {
            last = RegexEngine.makePattern(function, wanted, how.isEmpty() ? null : how);
            source = wanted;
            flags = how;
        }
        return last;
    }
}
