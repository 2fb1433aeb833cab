package org.peptidekg.ontology.owl;

import java.util.List;

/**
 * A part of an axiom.
 *
 * @param kind what it is
 * @param text the word before the bracket, the whole address, or the text of a literal
 * @param language of a literal; empty for the other kinds
 * @param parts what stands in the brackets
 * @param line where it begins, from 1
 */
record Part(Kind kind, String text, String language, List<Part> parts, int line) {

    enum Kind {
        EXPRESSION, ADDRESS, LITERAL
    }

    static Part expression(String word, List<Part> parts, int line) {
        return new Part(Kind.EXPRESSION, word, "", List.copyOf(parts), line);
    }

    static Part address(String iri, int line) {
        return new Part(Kind.ADDRESS, iri, "", List.of(), line);
    }

    static Part literal(String text, String language, int line) {
        return new Part(Kind.LITERAL, text, language, List.of(), line);
    }

    boolean is(String word) {
        return kind == Kind.EXPRESSION && text.equals(word);
    }

    boolean isAddress() {
        return kind == Kind.ADDRESS;
    }

    /** Without the annotations that an axiom may begin with. */
    List<Part> arguments() {
        return parts.stream().dropWhile(part -> part.is("Annotation")).toList();
    }
}
