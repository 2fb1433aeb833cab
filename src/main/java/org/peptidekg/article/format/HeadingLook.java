package org.peptidekg.article.format;

/** What a line looks like, judged by its length and its last sign. */
public final class HeadingLook {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING = 110;
    private static final int MOST_WORDS = 15;
    private static final int LABEL_WORDS = 6;
    private static final int ITEM_WORDS = 8;
    private static final int LINE_WORDS = 20;

    private HeadingLook() {
    }

    /** A first line that is no sentence. */
    public static boolean isTitle(String text, int pieces) {
        return text.length() <= LONGEST_TITLE && pieces > 1 && !endsSentence(text) && !text.endsWith(":");
    }

    /** Short, without final punctuation or a question, and not beginning in the middle of a sentence. */
    public static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING && words(text) <= MOST_WORDS && !startsLow(text)
                && (text.endsWith("?") || !endsSentence(text) && !text.endsWith(",") && !text.endsWith(":"))
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** A short label before a colon. */
    public static boolean isLabel(String text) {
        return words(text) <= LABEL_WORDS && !startsLow(text);
    }

    /** An item of a list without bullets. */
    public static boolean isBareItem(String text) {
        return words(text) <= ITEM_WORDS && !endsSentence(text) && !text.endsWith("?") && !text.endsWith(":");
    }

    /** A line that may stand in a list without bullets, among others of its kind. */
    public static boolean isListLine(String text) {
        return words(text) <= LINE_WORDS && !text.endsWith("?") && !text.endsWith(":")
                && (!endsSentence(text) || text.endsWith(";") || words(text) <= ITEM_WORDS);
    }

    /** Long enough for a paragraph, or ending like a sentence. */
    public static boolean isProse(String text) {
        return endsSentence(text) || text.length() > LONGEST_HEADING;
    }

    private static boolean startsLow(String text) {
        return Character.isLowerCase(text.codePointAt(0))
                && text.chars().takeWhile(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .noneMatch(Character::isUpperCase);
    }

    private static boolean endsSentence(String text) {
        var end = text.length();
        while (end > 0 && "\"'\u201d\u2019)]*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!;\u2026".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int words(String text) {
        var words = 0;
        var inWord = false;
        for (var i = 0; i < text.length(); i++) {
            var space = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            words += space || inWord ? 0 : 1;
            inWord = !space;
        }
        return words;
    }
}
