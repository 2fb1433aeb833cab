package org.peptidekg.query.functions;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.QueryText;

/** How large a value may be that a query makes. */
final class Values {

    /** Most characters of a text. */
    static final int LENGTH = 1 << 20;
    /** Most bits of a number: about a thousand digits. */
    static final int BITS = 3_400;
    /** Deepest statement on a statement on a statement. */
    static final int DEPTH = 4;

    /** Two numbers of this size have a power that is known in milliseconds. */
    private static final int POWER_BITS = 16;

    private Values() {
    }

    /**
     * Passes if the value is of a size that anyone needs.
     *
     * @throws LimitException if it is larger
     */
    static NodeValue check(NodeValue value) {
        if (value.isInteger()) {
            checkBits(value.getInteger().bitLength());
        } else if (value.isDecimal()) {
            checkBits(value.getDecimal().unscaledValue().bitLength());
            checkBits(Math.abs(value.getDecimal().scale()) * 3L);
        } else if (value.isString() || value.isLangString()) {
            checkLength(value.asUnquotedString().length());
        } else if (depth(value.asNode()) > DEPTH) {
            throw new LimitException(Limit.VALUE, "the query makes a statement on statements more than " + DEPTH
                    + " deep");
        }
        return value;
    }

    static void checkLength(long length) {
        if (length > LENGTH) {
            throw new LimitException(Limit.VALUE, "the query makes a text of more than " + LENGTH + " characters");
        }
    }

    private static void checkBits(long bits) {
        if (bits > BITS) {
            throw new LimitException(Limit.VALUE, "the query makes a number of more than a thousand digits");
        }
    }

    /**
     * Passes if a text can be read as a number.
     *
     * @throws LimitException if that would take long
     */
    static NodeValue checkDigits(NodeValue value) {
        if ((value.isString() || value.isLangString()) && value.asUnquotedString().length() > QueryText.DIGITS) {
            throw new LimitException(Limit.VALUE, "the query reads a number of more than " + QueryText.DIGITS
                    + " digits");
        }
        return value;
    }

    /**
     * Passes if a number can be a base or an exponent.
     *
     * @throws LimitException if a power of it may have too many digits
     */
    static NodeValue checkPower(NodeValue value) {
        if (value.isInteger() && value.getInteger().bitLength() > POWER_BITS) {
            throw new LimitException(Limit.VALUE, "the query makes a power of too large a number");
        }
        return value;
    }

    private static int depth(Node node) {
        if (!node.isTripleTerm()) {
            return 0;
        }
        // Each part was looked at when it was made, so this ends soon.
        return 1 + Math.max(depth(node.getTriple().getSubject()), depth(node.getTriple().getObject()));
    }
}
