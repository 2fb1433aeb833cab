package org.peptidekg.export.hdt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Literals;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.text.BadInputException;

/**
 * Writes HDT. The dictionary has to be known before the first triple is written, so all triples are held in memory, as
 * three numbers each, and each text once.
 */
public final class HdtWriter {

    /** So that one who asks for it over HTTP cannot fill the heap. */
    private static final int MOST = 2_000_000;
    private static final String SUBJECT_FIRST = "order=1;";

    /** Texts by numbers of their own until all are known. */
    private static final class Names {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int of(Value value) {
            return numbers.computeIfAbsent(text(value), text -> numbers.size());
        }

        /** The number of each text in a dictionary, by its own number. */
        int[] in(List<Section> sections) {
            var found = new int[numbers.size()];
            for (var section : sections) {
                section.numbers().forEach((text, number) -> {
                    var own = numbers.get(text);
                    if (own != null) {
                        found[own] = number;
                    }
                });
            }
            return found;
        }
    }

    private final Names subjects = new Names();
    private final Names predicates = new Names();
    private final Names objects = new Names();
    private final List<int[]> triples = new ArrayList<>();

    private HdtWriter() {
    }

    /**
     * Writes triples.
     *
     * @param statements each once; their graphs do not matter
     * @param dataset address of what they are, for the header
     * @throws BadInputException if they are more than two million
     */
    public static void write(Stream<Statement> statements, String dataset, OutputStream out) throws IOException {
        var writer = new HdtWriter();
        statements.forEach(writer::add);
        writer.write(dataset, out);
        out.flush();
    }

    private void add(Statement statement) {
        if (triples.size() == MOST) {
            throw new BadInputException("hdt", "more than " + MOST + " statements would need too much memory; "
                    + "export nquads, and let a program for HDT make one of that");
        }
        triples.add(new int[] {subjects.of(statement.getSubject()), predicates.of(statement.getPredicate()),
                objects.of(statement.getObject())});
    }

    private void write(String dataset, OutputStream stream) throws IOException {
        var both = new HashSet<>(subjects.numbers.keySet());
        both.retainAll(objects.numbers.keySet());
        var shared = new Section(both, 0);
        var first = new Section(without(subjects, both), shared.size());
        var second = new Section(predicates.numbers.keySet(), 0);
        var third = new Section(without(objects, both), shared.size());
        sort(subjects.in(List.of(shared, first)), predicates.in(List.of(second)), objects.in(List.of(shared, third)));
        var out = new CheckedOutput(stream);
        Control.WHOLE.write("", out);
        header(dataset, out);
        Control.DICTIONARY.write("elements=" + (shared.size() + first.size() + second.size() + third.size())
                + ";mapping=1;", out);
        for (var section : List.of(shared, first, second, third)) {
            section.write(out);
        }
        triples(second.size(), shared.size() + third.size(), out);
    }

    private static Collection<String> without(Names names, Collection<String> others) {
        return names.numbers.keySet().stream().filter(name -> !others.contains(name)).toList();
    }

    /** Numbers of the dictionary in place of our own, and the order of subjects, predicates, objects. */
    private void sort(int[] subject, int[] predicate, int[] object) {
        triples.replaceAll(triple -> new int[] {subject[triple[0]], predicate[triple[1]], object[triple[2]]});
        triples.sort(Arrays::compare);
    }

    private void header(String dataset, CheckedOutput out) throws IOException {
        var lines = new StringBuilder();
        var about = "<" + dataset + "> ";
        lines.append(about).append("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                + "<http://purl.org/HDT/hdt#Dataset> .\n");
        lines.append(about).append("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                + "<http://rdfs.org/ns/void#Dataset> .\n");
        Map.of("triples", triples.size(), "properties", predicates.numbers.size(), "distinctSubjects",
                subjects.numbers.size(), "distinctObjects", objects.numbers.size()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).forEach(figure -> lines.append(about)
                        .append("<http://rdfs.org/ns/void#").append(figure.getKey()).append("> \"")
                        .append(figure.getValue()).append("\" .\n"));
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Control.HEADER.write("length=" + bytes.length + ";", out);
        out.put(bytes).plain();
    }

    /**
     * For each subject its predicates, for each of these its objects; a set bit marks the last of a list.
     *
     * @param largestPredicate the largest number of a predicate
     * @param largestObject the largest number of an object
     */
    private void triples(int largestPredicate, int largestObject, CheckedOutput out) throws IOException {
        Control.TRIPLES.write(SUBJECT_FIRST, out);
        var pairs = new ArrayList<Integer>();
        for (var i = 0; i < triples.size(); i++) {
            if (i == triples.size() - 1 || !same(i, 1)) {
                pairs.add(i);
            }
        }
        PackedNumbers.bitmap(pairs.size(), i -> i == pairs.size() - 1 || !same(pairs.get(i), 0) ? 1 : 0, out);
        PackedNumbers.bitmap(triples.size(), i -> i == triples.size() - 1 || !same(i, 1) ? 1 : 0, out);
        PackedNumbers.numbers(pairs.size(), largestPredicate, i -> triples.get(pairs.get(i))[1], out);
        PackedNumbers.numbers(triples.size(), largestObject, i -> triples.get(i)[2], out);
    }

    /** Whether a triple is like the next one up to a part: 0 the subject, 1 the predicate too. */
    private boolean same(int triple, int part) {
        return java.util.Arrays.equals(triples.get(triple), 0, part + 1, triples.get(triple + 1), 0, part + 1);
    }

    /** A value as HDT has it in its dictionary: as in N-Triples, but without escapes, and IRIs without brackets. */
    private static String text(Value value) {
        if (value instanceof BNode node) {
            return "_:" + node.getID();
        }
        if (value instanceof Literal literal) {
            return '"' + literal.getLabel() + '"' + (Literals.isLanguageLiteral(literal)
                    ? "@" + literal.getLanguage().orElseThrow() : literal.getDatatype().equals(XSD.STRING) ? ""
                    : "^^<" + literal.getDatatype() + ">");
        }
        return value.stringValue();
    }
}
