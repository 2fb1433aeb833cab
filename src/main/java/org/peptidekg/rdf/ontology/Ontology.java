package org.peptidekg.rdf.ontology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The ontology that is part of the program, with its alignments and shapes. */
public final class Ontology {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String SHAPES = "shapes.ttl";

    private Ontology() {
    }

    /** The ontology and its alignments as the graph {@code graph/ontology}; lists are its only blank nodes. */
    public static Set<Statement> statements(Iris iris) {
        var all = new LinkedHashSet<Statement>();
        for (var file : files()) {
            all.addAll(parse(file, iris));
        }
        return all;
    }

    private static List<BundledFolder.File> files() {
        return BundledFolder.files("ontology", ".ttl").stream().filter(file -> !file.name().equals(SHAPES)).toList();
    }

    private static Set<Statement> parse(BundledFolder.File file, Iris iris) {
        try {
            var parsed = Rio.parse(new StringReader(file.content()), Vocabulary.NAMESPACE, RDFFormat.TURTLE,
                    iris.graph("ontology"));
            return named(parsed, file.name().replace(".ttl", "-"));
        } catch (RDFParseException e) {
            throw new BadInputException("ontology/" + file.name(), (int) e.getLineNumber(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the blank nodes by their order in the file, so that every run has the same. */
    private static Set<Statement> named(Set<Statement> statements, String prefix) {
        Map<Value, Value> names = new HashMap<>();
        UnaryOperator<Value> name = value -> value instanceof BNode
                ? names.computeIfAbsent(value, b -> VALUES.createBNode(prefix + (names.size() + 1))) : value;
        var all = new LinkedHashSet<Statement>();
        for (var s : statements) {
            all.add(VALUES.createStatement((Resource) name.apply(s.getSubject()), s.getPredicate(),
                    name.apply(s.getObject()), s.getContext()));
        }
        return all;
    }

    /** The shapes, in Turtle. */
    public static String shapes() {
        return BundledFolder.file("ontology/" + SHAPES).content();
    }
}
