package org.peptidekg.document;

/**
 * A word or sign of a sentence.
 *
 * @param start first UTF-16 unit in the sentence's text
 * @param end first unit behind
 * @param word its forms
 * @param tag universal part of speech (UPOS)
 * @param lemma dictionary form in lower case
 */
public record Token(int start, int end, WordForm word, String tag, String lemma) {

    /** The characters, typographic quotes and dashes made plain. */
    public String text() {
        return word.text();
    }

    /** The characters in lower case. */
    public String lower() {
        return word.lower();
    }

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
        return new Token(start, end, word, otherTag, otherLemma);
    }

    /** The same word read as another part of speech, with the dictionary form that it has as such. */
    public Token as(String otherTag) {
        return as(otherTag, word.lemma(otherTag));
    }
}
