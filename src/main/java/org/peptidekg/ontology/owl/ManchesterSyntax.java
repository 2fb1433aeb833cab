package org.peptidekg.ontology.owl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.apache.jena.riot.system.StreamRDF;

/** OWL in Manchester syntax (.omn), frame by frame. */
public final class ManchesterSyntax {

    private static final Set<String> FRAMES = Set.of("Class:", "ObjectProperty:", "DataProperty:",
            "AnnotationProperty:", "Datatype:", "Individual:", "DisjointClasses:", "EquivalentClasses:",
            "DisjointProperties:", "EquivalentProperties:", "SameIndividual:", "DifferentIndividuals:", "Rule:");
    private static final Set<String> SECTIONS = Set.of("Annotations:", "SubClassOf:", "EquivalentTo:", "DisjointWith:",
            "DisjointUnionOf:", "HasKey:", "SubPropertyOf:", "SubPropertyChain:", "InverseOf:", "Domain:", "Range:",
            "Characteristics:", "Types:", "Facts:", "SameAs:", "DifferentFrom:", "Import:", "Prefix:", "Ontology:",
            "SuperClassOf:", "Individuals:");

    /** By which the OWL API's writer tells that a frame is about no named class. */
    private static final Set<String> EXPRESSIONS = Set.of("(", "{", "not", "inverse", "and", "that", "or", "some",
            "only", "value", "min", "max", "exactly", "Self");

    private final OwlWords words;
    private final Axioms axioms;

    private ManchesterSyntax(String file, InputStream in, StreamRDF out) {
        this.words = new OwlWords(file, in, out);
        this.axioms = new Axioms(file, out);
    }

    /**
     * Reads a file to its end.
     *
     * @throws org.peptidekg.text.BadInputException if it is broken, with line
     */
    public static void read(String file, InputStream in, StreamRDF out) throws IOException {
        new ManchesterSyntax(file, in, out).read();
    }

    private void read() throws IOException {
        while (words.peek().equals("Prefix:")) {
            words.take();
            words.declare();
        }
        words.take("Ontology:");
        var ontology = words.peek().startsWith("<") ? words.address().text() : "";
        var version = words.peek().startsWith("<") ? words.address().text() : "";
        axioms.ontology(ontology, version);
        while (words.peek().equals("Import:")) {
            words.take();
            words.address();
        }
        while (words.peek().equals("Annotations:")) {
            annotations((property, value) -> axioms.say(Axioms.iri(ontology), property, value));
        }
        while (!words.peek().isEmpty()) {
            if (!FRAMES.contains(words.peek())) {
                throw words.broken("expected a frame such as 'Class:', not '" + words.peek() + "'");
            }
            if (words.take().equals("Class:") && !EXPRESSIONS.contains(words.peek())) {
                frame();
            } else {
                skip();
            }
        }
    }

    private void frame() throws IOException {
        var name = words.address();
        if (EXPRESSIONS.contains(words.peek())) {
            skip();
            return;
        }
        axioms.type(name);
        var subject = Axioms.iri(name.text());
        while (!words.peek().isEmpty() && !FRAMES.contains(words.peek())) {
            switch (words.peek()) {
                case "Annotations:" -> annotations((property, value) -> axioms.say(subject, property, value));
                case "SubClassOf:" -> {
                    words.take();
                    do {
                        if (words.peek().equals("Annotations:")) {
                            annotations((property, value) -> { });
                        }
                        axioms.below(subject, expression());
                    } while (taken(","));
                }
                default -> {
                    if (!SECTIONS.contains(words.peek())) {
                        throw words.broken("expected a section such as 'SubClassOf:', not '" + words.peek() + "'");
                    }
                    words.take();
                    skipSection();
                }
            }
        }
    }

    /** Properties and values, with what is said of them before them. */
    private void annotations(BiConsumer<Part, Part> out) throws IOException {
        words.take("Annotations:");
        do {
            while (words.peek().equals("Annotations:")) {
                annotations((property, value) -> { });
            }
            var property = words.address();
            out.accept(property, words.isText() ? words.literal() : value());
        } while (taken(","));
    }

    private Part value() throws IOException {
        return words.peek().matches("[-+.\\d].*|true|false") ? Part.literal(words.take(), "", words.line())
                : words.address();
    }

    /** Names and simple links, joined by "and"; anything else is read over. */
    private Part expression() throws IOException {
        var line = words.line();
        var parts = new ArrayList<Part>();
        do {
            parts.add(operand());
        } while (taken("and") || taken("that"));
        if (ends()) {
            return parts.size() == 1 ? parts.get(0) : Part.expression("ObjectIntersectionOf", parts, line);
        }
        while (!ends()) {
            words.take();
        }
        return Part.expression("other", List.of(), line);
    }

    private Part operand() throws IOException {
        var line = words.line();
        if (taken("(")) {
            var inner = expression();
            words.take(")");
            return inner;
        }
        if (Set.of("not", "inverse", "{").contains(words.peek())) {
            skipOperand();
            return Part.expression("other", List.of(), line);
        }
        var name = words.address();
        if (taken("some")) {
            return Part.expression("ObjectSomeValuesFrom", List.of(name, operand()), line);
        }
        if (Set.of("only", "value", "min", "max", "exactly", "or", "Self").contains(words.peek())) {
            skipOperand();
            return Part.expression("other", List.of(), line);
        }
        return name;
    }

    private boolean taken(String word) throws IOException {
        var there = words.peek().equals(word);
        if (there) {
            words.take();
        }
        return there;
    }

    private boolean ends() throws IOException {
        var word = words.peek();
        return word.isEmpty() || word.equals(",") || word.equals(")") || FRAMES.contains(word)
                || SECTIONS.contains(word);
    }

    /** To the end of what stands between commas, brackets within it and all. */
    private void skipOperand() throws IOException {
        var open = 0;
        while (open > 0 || !ends()) {
            var word = words.take();
            if (word.isEmpty()) {
                throw words.broken("a bracket that is not closed");
            }
            open += word.matches("[({\\[]") ? 1 : word.matches("[)}\\]]") ? -1 : 0;
        }
    }

    private void skipSection() throws IOException {
        while (!words.peek().isEmpty() && !FRAMES.contains(words.peek()) && !SECTIONS.contains(words.peek())) {
            words.take();
        }
    }

    private void skip() throws IOException {
        while (!words.peek().isEmpty() && !FRAMES.contains(words.peek())) {
            words.take();
        }
    }
}
