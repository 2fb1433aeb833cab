package org.peptidekg.article;

import org.peptidekg.text.Span;

/**
 * A part of an input file that is not the article's voice: it is not read, but where it stands is known.
 *
 * @param span its place in the source
 */
public record Aside(Role role, Span span) {

    /** What such a part is. */
    public enum Role {
        REFERENCES, METHODS, FOOTNOTE, CONTENTS, COMMENTS, NAVIGATION, PUBLISHER, ADVERTISEMENT, CODE,
        /** A table whose cells the file does not part. */
        TABLE,
        STRUCK_OUT, HIDDEN
    }
}
