package org.peptidekg.mention;

import java.util.Arrays;

/**
 * A text cut into words, numbers and signs, each with its place and its normalised form: lower case, accents
 * dropped, Greek letters spelt. Words and numbers are parted, so that "BPC-157", "BPC 157" and "BPC157" give the
 * same tokens; hyphens, blanks and possessive endings only show in {@link #gap}. Normalising never moves a place.
 */
final class TokenizedText {

    static final byte NONE = 0;
    static final byte SPACE = 1;
    static final byte HYPHEN = 2;

    final String text;
    int count;
    int[] start;
    int[] end;
    /** What stands between a token and the one before it. */
    byte[] gap;
    boolean[] sign;
    /** The normalised forms one after the other; that of token i begins at formStart[i]. */
    char[] form;
    int[] formStart;
    /** Of each form, that of the same string. */
    int[] hash;

    TokenizedText(String text) {
        this.text = text;
        // Room for tokens of three signs; longer ones are the rule.
        var room = text.length() / 3 + 4;
        start = new int[room];
        end = new int[room];
        gap = new byte[room];
        sign = new boolean[room];
        formStart = new int[room + 1];
        hash = new int[room];
        form = new char[text.length() + 16];
        cut();
    }

    String formOf(int token) {
        return new String(form, formStart[token], formStart[token + 1] - formStart[token]);
    }

    /** Whether a name may begin with this token: it does not continue a word such as the 21 of CYP21. */
    boolean beginsWord(int token) {
        return token == 0 || gap[token] != NONE || sign[token] || sign[token - 1];
    }

    /** Whether a name may end with this token. */
    boolean endsWord(int token) {
        return token == count - 1 || beginsWord(token + 1);
    }

    boolean isNumber(int token) {
        return Character.isDigit(form[formStart[token]]);
    }

    private void cut() {
        var length = text.length();
        var i = 0;
        var between = SPACE;
        while (i < length) {
            var c = text.charAt(i);
            if (Chars.isSpace(c)) {
                between = SPACE;
                i++;
            } else if (Chars.isLetter(c)) {
                i = word(i, between);
                between = NONE;
            } else if (Chars.isDigit(c)) {
                i = number(i, between);
                between = NONE;
            } else if (Chars.isIgnored(c)) {
                i++;
            } else if (Chars.isHyphen(c) && between == NONE && afterWord() && startsToken(i + 1)) {
                between = HYPHEN;
                i++;
            } else if (Chars.isApostrophe(c) && between == NONE && afterWord() && possessive(i) > 0) {
                i += possessive(i);
            } else {
                begin(i, between, true);
                append(Chars.plainSign(c));
                i++;
                finish(i);
                between = NONE;
            }
        }
    }

    private boolean afterWord() {
        return count > 0 && !sign[count - 1];
    }

    private boolean startsToken(int i) {
        return i < text.length() && (Chars.isLetter(text.charAt(i)) || Chars.isDigit(text.charAt(i)));
    }

    /** Length of a possessive ending at an apostrophe, 0 if it is none. */
    private int possessive(int i) {
        if (i + 1 < text.length() && (text.charAt(i + 1) | 32) == 's' && !startsToken(i + 2)) {
            return 2;
        }
        return !startsToken(i + 1) && (text.charAt(i - 1) | 32) == 's' ? 1 : 0;
    }

    private int word(int from, byte between) {
        begin(from, between, false);
        var greek = Chars.greek(text.charAt(from));
        if (greek != null) {
            for (var k = 0; k < greek.length(); k++) {
                append(greek.charAt(k));
            }
            finish(from + 1);
            return from + 1;
        }
        var i = from;
        var last = from;
        while (i < text.length()) {
            var c = text.charAt(i);
            if (Chars.isLetter(c) && Chars.greek(c) == null) {
                append(Chars.fold(c));
                last = i + 1;
            } else if (!Chars.isIgnored(c)) {
                break;
            }
            i++;
        }
        finish(last);
        return i;
    }

    private int number(int from, byte between) {
        begin(from, between, false);
        var i = from;
        while (i < text.length() && Chars.isDigit(text.charAt(i))) {
            append(Chars.plainDigit(text.charAt(i)));
            i++;
        }
        finish(i);
        return i;
    }

    private void begin(int at, byte between, boolean isSign) {
        if (count == start.length) {
            var size = count * 2;
            start = Arrays.copyOf(start, size);
            end = Arrays.copyOf(end, size);
            gap = Arrays.copyOf(gap, size);
            sign = Arrays.copyOf(sign, size);
            formStart = Arrays.copyOf(formStart, size + 1);
            hash = Arrays.copyOf(hash, size);
        }
        start[count] = at;
        gap[count] = between;
        sign[count] = isSign;
        hash[count] = 0;
        formStart[count + 1] = formStart[count];
    }

    private void append(char c) {
        var at = formStart[count + 1]++;
        if (at == form.length) {
            form = Arrays.copyOf(form, at * 2);
        }
        form[at] = c;
        hash[count] = 31 * hash[count] + c;
    }

    private void finish(int at) {
        end[count++] = at;
    }
}
