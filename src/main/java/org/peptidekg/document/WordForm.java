package org.peptidekg.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** A word as it is written, with the forms that reading asks for again and again. Immutable. */
public final class WordForm {

    private static final Pattern PARTICIPLE_LIKE = Pattern.compile(
            ".*-(?:\\p{L}+(?:ing|ed)|like|related|specific|free|based|dependent|induced|driven|term|wide|rich|bound"
                    + "|known|borne|day|grade|prone|sparing|mediated|naive|resistant|sensitive)");

    private final String text;
    private final String lower;
    private final String asVerb;
    private final String asNoun;
    private final String asAdjective;
    private final boolean participleLike;

    WordForm(String text, Lemmatizer lemmatizer) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.asVerb = lemmatizer.lemma(lower, "VERB");
        this.asNoun = lemmatizer.lemma(lower, "NOUN");
        this.asAdjective = lemmatizer.lemma(lower, "ADJ");
        this.participleLike = text.indexOf('-') >= 0 && PARTICIPLE_LIKE.matcher(lower).matches();
    }

    /** As it is written, typographic quotes and dashes made plain. */
    public String text() {
        return text;
    }

    public String lower() {
        return lower;
    }

    /** The dictionary form of the word used as the given part of speech. */
    public String lemma(String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> asVerb;
            case "NOUN", "PROPN" -> asNoun;
            case "ADJ" -> asAdjective;
            default -> lower;
        };
    }

    /** "mood-boosting", "age-related": an adjective whatever the tagger says. */
    boolean isParticipleLike() {
        return participleLike;
    }
}
