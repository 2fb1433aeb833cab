package org.peptidekg.document;

/**
 * A word or sign of a sentence.
 *
 * @param start first UTF-16 unit in the sentence's text
 * @param end first unit behind
 * @param text the characters, typographic quotes and dashes made plain
 * @param tag universal part of speech (UPOS)
 * @param lemma dictionary form in lower case
 */
public record Token(int start, int end, String text, String tag, String lemma) {

    public boolean is(String one) {
        return tag.equals(one);
    }

    public boolean is(String one, String other) {
        return tag.equals(one) || tag.equals(other);
    }

    public boolean is(String one, String other, String third) {
        return tag.equals(one) || tag.equals(other) || tag.equals(third);
    }

    public boolean is(String... tags) {
        for (var t : tags) {
            if (t.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The same word read as another part of speech. */
    public Token as(String otherTag, String otherLemma) {
        return new Token(start, end, text, otherTag, otherLemma);
    }
}
