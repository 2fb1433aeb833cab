package org.peptidekg.mention;

/**
 * One name of one term, ready for matching.
 *
 * @param text the name as the lexicon writes it
 * @param form what the name is used as
 * @param score of a match that is written as the name is
 * @param reason why a match means the term
 * @param place where the name comes from, for messages
 * @param caseBound whether a match must be written in the same case: short abbreviations
 * @param tight bit i is set if the tokens i and i + 1 stand together as in D3: no blank may part them
 */
record Name(Term term, String text, Form form, double score, String reason, String place, boolean caseBound,
        long tight) {

    private static final int LONGEST_CASE_BOUND = 4;
    private static final double VARIANT = .05;

    static Name of(Term term, String text, Form form, double score, String reason, String place) {
        var tokens = new TokenizedText(text);
        var tight = 0L;
        for (var i = 1; i < Math.min(tokens.count, Long.SIZE); i++) {
            if (tokens.gap[i] == TokenizedText.NONE && tokens.isNumber(i) && !tokens.sign[i - 1]) {
                tight |= 1L << i - 1;
            }
        }
        return new Name(term, text, form, score, reason, place, caseBound(text, tokens), tight);
    }

    /** Single short words with a capital, such as MS, GAD, Ala, cAMP; and a letter with a number, such as D2. */
    private static boolean caseBound(String text, TokenizedText tokens) {
        var capital = text.chars().anyMatch(Character::isUpperCase);
        if (tokens.count == 1) {
            return capital && text.length() <= LONGEST_CASE_BOUND;
        }
        return capital && tokens.count == 2 && text.length() <= 3 && tokens.isNumber(1)
                && tokens.gap[1] == TokenizedText.NONE;
    }

    boolean accepts(TokenizedText tokens, int first, int last) {
        for (var i = first; i < last && tight != 0; i++) {
            if (tokens.gap[i + 1] == TokenizedText.SPACE && (tight >> i - first & 1) != 0) {
                return false;
            }
        }
        var start = tokens.start[first];
        var length = tokens.end[last] - start;
        return !caseBound || tokens.text.startsWith(text, start) && (length == text.length()
                || length == text.length() + 1 && tokens.text.charAt(start + length - 1) == 's');
    }

    Candidate candidate(TokenizedText tokens, int first, int last) {
        var start = tokens.start[first];
        var asWritten = tokens.end[last] - start == text.length()
                && (tokens.text.startsWith(text, start)
                || tokens.text.regionMatches(true, start, text, 0, text.length()));
        return asWritten ? new Candidate(term, form, score, reason)
                : new Candidate(term, form, Math.round((score - VARIANT) * 100) / 100.0, reason + ", other spelling");
    }
}
