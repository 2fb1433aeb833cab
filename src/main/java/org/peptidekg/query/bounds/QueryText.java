package org.peptidekg.query.bounds;

import java.util.Locale;
import java.util.Set;

import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * Looks over the text of a query or an update before it is parsed: a parser goes one level deeper with each bracket,
 * and what works on a query goes one level deeper with each operator. Reads it once, from left to right.
 */
public final class QueryText {

    /** Most characters. */
    public static final int LENGTH = 200_000;
    /** Deepest brackets of all kinds in each other. */
    public static final int DEPTH = 100;
    /** Most operators, and words that join or filter patterns. */
    public static final int OPERATORS = 1_000;
    /** Most words, names, numbers and texts. */
    public static final int WORDS = 20_000;
    /** Most digits of a number. */
    public static final int DIGITS = 1_000;

    private static final String OPERATOR_SIGNS = "+-*/|&=!^";
    private static final Set<String> JOINTS = Set.of("UNION", "OPTIONAL", "MINUS", "GRAPH", "SERVICE", "LATERAL",
            "FILTER", "BIND", "VALUES", "SELECT", "EXISTS", "IN");

    private final String text;
    private final int mostWords;
    private int at;
    private int depth;
    private int operators;
    private int words;


    private QueryText(String text, int mostWords) {
        this.text = text;
        this.mostWords = mostWords;
    }

    /**
     * Passes if the text can be parsed in a few milliseconds and with a small stack.
     *
     * @throws LimitException if it is too long, too deep, or has too many parts
     */
    public static void check(String text) {
        check(text, 1);
    }

    /** The same for a text that may be so many times as long and have as many more words. */
    public static void check(String text, int times) {
        if (text.length() > LENGTH * times) {
            throw new LimitException(Limit.LENGTH, "the query has more than " + LENGTH * times + " characters");
        }
        new QueryText(text, WORDS * times).look();
    }

    private void look() {
        while (at < text.length()) {
            var sign = text.charAt(at);
            if (sign == '#') {
                skipTo('\n');
            } else if (sign == '"' || sign == '\'') {
                skipText(sign);
                count();
            } else if (sign == '<' && isAddress()) {
                skipTo('>');
                count();
            } else if (Character.isLetterOrDigit(sign) || sign == '?' || sign == '$' || sign == '_' || sign == ':') {
                word();
            } else {
                sign(sign);
            }
        }
    }

    private void sign(char sign) {
        at++;
        if ("({[".indexOf(sign) >= 0) {
            depth++;
            if (depth > DEPTH) {
                throw new LimitException(Limit.NESTING, "the query has brackets more than " + DEPTH + " deep");
            }
        } else if (")}]".indexOf(sign) >= 0) {
            depth--;
        } else if (OPERATOR_SIGNS.indexOf(sign) >= 0) {
            operator();
        }
    }

    private void word() {
        var begin = at;
        var digits = 0;
        for (; at < text.length() && isWord(text.charAt(at)); at++) {
            digits = Character.isDigit(text.charAt(at)) ? digits + 1 : 0;
            tooManyDigits(digits);
        }
        count();
        if (JOINTS.contains(text.substring(begin, Math.min(at, begin + 10)).toUpperCase(Locale.ROOT))) {
            operator();
        }
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign) || "?$_:.-%\\".indexOf(sign) >= 0;
    }

    private static void tooManyDigits(int digits) {
        if (digits > DIGITS) {
            throw new LimitException(Limit.VALUE, "the query has a number of more than " + DIGITS + " digits");
        }
    }

    private void operator() {
        operators++;
        if (operators > OPERATORS) {
            throw new LimitException(Limit.PARTS, "the query has more than " + OPERATORS
                    + " operators, filters and groups");
        }
    }

    private void count() {
        words++;
        if (words > mostWords) {
            throw new LimitException(Limit.PARTS, "the query has more than " + mostWords + " names and values");
        }
    }

    /** Whether an address begins here, and not a comparison. */
    private boolean isAddress() {
        for (var i = at + 1; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '>') {
                return true;
            }
            if (sign <= ' ' || "<\"{}|^`".indexOf(sign) >= 0) {
                return false;
            }
        }
        return false;
    }

    private void skipTo(char end) {
        var found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + 1;
    }

    private void skipText(char quote) {
        var three = String.valueOf(quote).repeat(3);
        var mark = text.startsWith(three, at) ? three : three.substring(0, 1);
        at += mark.length();
        var digits = 0;
        while (at < text.length() && !text.startsWith(mark, at)) {
            var sign = text.charAt(at);
            digits = Character.isDigit(sign) ? digits + 1 : 0;
            tooManyDigits(digits);
            if (mark.length() == 1 && sign == '\n') {
                return;
            }
            at += sign == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + mark.length());
    }

    /** The line at which a text turned out to be no query; the first if only the whole of it tells. */
    public static int line(QueryException e) {
        return e instanceof QueryParseException parse ? Math.max(1, parse.getLine()) : 1;
    }
}
