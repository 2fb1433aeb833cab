package org.peptidekg.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out of a regular expression pieces of text one of which stands in whatever it finds: of
 * {@code \bclinical(?:ly)? (?:trials?|studies)} that there are "clinical trial", "clinically studies" and so on.
 * What it does not understand, it takes to need nothing. Pieces are of ASCII signs, in small letters.
 */
final class NeededPieces {

    /** More pieces than that are not worth looking for. */
    private static final int MOST = 300;
    /** So many texts of one part of an expression are told apart. */
    private static final int MOST_EXACT = 48;
    private static final int MOST_OF_CLASS = 12;
    private static final Set<String> DIGITS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    /** Signs behind a backslash that stand for a place, not for a sign. */
    private static final String PLACES = "bBAzZG";
    /** Signs behind a backslash that more belongs to than is provided for. */
    private static final String REFUSED = "QkxNc";

    private final String regex;
    private int at;

    /** An expression of a kind that is not provided for. */
    private static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * A part of an expression.
     *
     * @param exact all texts that it may stand for; null if there are others or too many
     * @param needs pieces one of which stands in whatever it matches; null if none are known
     */
    private record Part(Set<String> exact, Set<String> needs) {

        private static final Part ANYTHING = new Part(null, null);
        private static final Part NOTHING = new Part(Set.of(""), null);
    }

    private NeededPieces(String regex) {
        this.regex = regex;
    }

    /** The pieces, one of which is in each text that the expression is found in; none if none are known. */
    static Set<String> of(String regex) {
        try {
            var reader = new NeededPieces(regex);
            var needs = reader.choice().needs();
            return reader.at < regex.length() || needs == null || needs.size() > MOST
                    || needs.stream().anyMatch(Pieces::isEverywhere) ? Set.of() : Pieces.shortest(needs);
        } catch (Unknown e) {
            return Set.of();
        }
    }

    private boolean is(String text) {
        return regex.startsWith(text, at);
    }

    private char next() {
        if (at >= regex.length()) {
            throw new Unknown();
        }
        return regex.charAt(at++);
    }

    private Part choice() {
        var parts = new ArrayList<Part>(List.of(sequence()));
        while (is("|")) {
            at++;
            parts.add(sequence());
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var exact = parts.stream().anyMatch(part -> part.exact() == null) ? null
                : parts.stream().flatMap(part -> part.exact().stream()).collect(Collectors.toSet());
        var needs = parts.stream().anyMatch(part -> part.needs() == null) ? null
                : parts.stream().flatMap(part -> part.needs().stream()).collect(Collectors.toSet());
        return new Part(exact == null || exact.size() > MOST_EXACT ? null : exact, needs);
    }

    private Part sequence() {
        Set<String> needs = null;
        var exact = Set.of("");
        var whole = true;
        while (at < regex.length() && !is("|") && !is(")")) {
            var part = repeated(atom());
            needs = Pieces.rarer(needs, exact);
            if (part.exact() != null && part.exact().size() * exact.size() <= MOST_EXACT) {
                exact = Pieces.joined(exact, part.exact());
            } else {
                needs = Pieces.rarer(needs, part.needs());
                exact = part.exact() == null ? Set.of("") : part.exact();
                whole = false;
            }
        }
        needs = Pieces.rarer(needs, exact);
        return new Part(whole ? exact : null, needs == null ? null : Pieces.shortest(needs));
    }

    /** What the signs behind a part make of it. */
    private Part repeated(Part part) {
        if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        var sign = next();
        var least = sign == '+' ? 1 : 0;
        if (sign == '{') {
            least = next() == '0' ? 0 : 1;
            while (next() != '}') {
                continue;
            }
        }
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            // Whether as much or as little as may be is taken, changes nothing.
            at++;
        }
        if (least > 0) {
            return new Part(null, Pieces.rarer(part.needs(), part.exact()));
        }
        return sign != '?' || part.exact() == null ? Part.ANYTHING
                : new Part(Pieces.union(part.exact(), Set.of("")), null);
    }

    private Part atom() {
        var sign = next();
        return switch (sign) {
            case '(' -> group();
            case '[' -> signs();
            case '\\' -> escaped(next());
            case '.' -> Part.ANYTHING;
            case '^', '$' -> Part.NOTHING;
            default -> literal(sign);
        };
    }

    private static Part literal(char sign) {
        return sign >= 128 ? Part.ANYTHING : exactly(Set.of(String.valueOf(small(sign))));
    }

    private static Part exactly(Set<String> texts) {
        return new Part(texts, texts);
    }

    static char small(char sign) {
        return sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign;
    }

    private Part group() {
        var looks = is("?=") || is("?!") || is("?<=") || is("?<!");
        if (is("?")) {
            at++;
            if (!looks && is("<")) {
                at = regex.indexOf('>', at) + 1;
            } else if (looks) {
                at += is("<") ? 2 : 1;
            } else if (is(">")) {
                at++;
            } else {
                for (var flag = next(); flag != ':'; flag = next()) {
                    if (flag == ')') {
                        return Part.NOTHING;
                    }
                    if (flag != 'i') {
                        throw new Unknown();
                    }
                }
            }
        }
        var part = choice();
        if (next() != ')') {
            throw new Unknown();
        }
        return looks ? Part.NOTHING : part;
    }

    /** One of some signs: told apart only if they are few, and given one by one. */
    private Part signs() {
        if (is("]") || is("^]")) {
            throw new Unknown();
        }
        var start = at;
        var depth = 1;
        while (depth > 0) {
            var sign = next();
            if (sign == '\\') {
                next();
            }
            depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        }
        var all = regex.substring(start, at - 1);
        if (all.isEmpty() || all.length() > MOST_OF_CLASS || all.startsWith("^") || all.indexOf('-', 1) > 0
                || all.chars().anyMatch(c -> c == '\\' || c == '[' || c == '&' || c >= 128)) {
            return Part.ANYTHING;
        }
        return exactly(all.chars().mapToObj(c -> String.valueOf(small((char) c))).collect(Collectors.toSet()));
    }

    private Part escaped(char sign) {
        if (PLACES.indexOf(sign) >= 0) {
            return Part.NOTHING;
        }
        if (REFUSED.indexOf(sign) >= 0 || Character.isDigit(sign)) {
            throw new Unknown();
        }
        if (sign == 'd') {
            return exactly(DIGITS);
        }
        if (sign == 'u') {
            at += 4;
        } else if ((sign == 'p' || sign == 'P') && next() == '{') {
            at = regex.indexOf('}', at) + 1;
        }
        return Character.isLetterOrDigit(sign) ? Part.ANYTHING : literal(sign);
    }
}
