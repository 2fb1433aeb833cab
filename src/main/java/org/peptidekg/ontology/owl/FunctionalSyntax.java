package org.peptidekg.ontology.owl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;

import org.apache.jena.riot.system.StreamRDF;

/** OWL in functional syntax (.ofn), axiom by axiom. */
public final class FunctionalSyntax {

    /** Brackets within brackets; more are no axiom that anybody wrote. */
    private static final int DEEPEST = 200;

    private final OwlWords words;
    private final Axioms axioms;

    private FunctionalSyntax(String file, InputStream in, StreamRDF out) {
        this.words = new OwlWords(file, in, out);
        this.axioms = new Axioms(file, out);
    }

    /**
     * Reads a file to its end.
     *
     * @throws org.peptidekg.text.BadInputException if it is broken, with line
     */
    public static void read(String file, InputStream in, StreamRDF out) throws IOException {
        new FunctionalSyntax(file, in, out).read();
    }

    private void read() throws IOException {
        while (words.peek().equals("Prefix")) {
            words.take();
            words.take("(");
            words.declare();
            words.take(")");
        }
        words.take("Ontology");
        words.take("(");
        var iri = words.peek().startsWith("<") ? words.address().text() : "";
        var version = words.peek().startsWith("<") ? words.address().text() : "";
        axioms.ontology(iri, version);
        while (!words.peek().equals(")")) {
            axioms.axiom(iri, part(0));
        }
        words.take(")");
    }

    private Part part(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw words.broken("more than " + DEEPEST + " brackets within each other");
        }
        if (words.isText()) {
            return words.literal();
        }
        var word = words.peek();
        var line = words.line();
        if (!word.matches("[A-Z][A-Za-z]+")) {
            return word.matches("\\d+") ? Part.literal(words.take(), "", line) : words.address();
        }
        words.take();
        words.take("(");
        var parts = new ArrayList<Part>();
        while (!words.peek().equals(")")) {
            parts.add(part(depth + 1));
        }
        words.take(")");
        return Part.expression(word, parts, line);
    }
}
