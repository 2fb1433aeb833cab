package org.peptidekg.rdf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Writes statements as sorted lines of N-Quads or N-Triples, each once. The order is that of the lines as strings;
 * to get there it is enough to sort subjects, and the statements of each among themselves. Not thread-safe.
 */
final class QuadLines {

    private static final int UNRANKED = -1;

    private static final Comparator<Line> ORDER = (a, b) -> {
        if (a.predicate != b.predicate) {
            return Integer.compare(a.predicate.rank, b.predicate.rank);
        }
        var object = a.object == b.object ? 0 : a.text().compareTo(b.text());
        return object != 0 ? object : a.graph.compareTo(b.graph);
    };

    /** A resource as it stands in a line, and the lines that it is the subject of: none for most. */
    private static final class Name implements Comparable<Name> {

        private final String text;
        private final byte[] bytes;
        private List<Line> lines = List.of();
        /** The place of a predicate among all predicates in order. */
        private int rank = UNRANKED;

        Name(String text) {
            this.text = text;
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(Name other) {
            return this == other ? 0 : text.compareTo(other.text);
        }
    }

    private static final class Line {

        private final Name predicate;
        /** A literal, or the name of a resource. */
        private final Object object;
        private final Name graph;
        /** The object as it stands in the line, once it has been asked for. */
        private String text;

        Line(Name predicate, Object object, Name graph) {
            this.predicate = predicate;
            this.object = object;
            this.graph = graph;
        }

        boolean says(Line other) {
            return predicate == other.predicate && graph == other.graph && (object == other.object
                    || !(object instanceof Name) && !(other.object instanceof Name) && text().equals(other.text()));
        }

        String text() {
            if (text == null) {
                text = object instanceof Name name ? name.text : text((Literal) object);
            }
            return text;
        }

        private static String text(Literal literal) {
            return literal.getCoreDatatype() == CoreDatatype.XSD.STRING && PlainSigns.isPlain(literal.getLabel())
                    ? "\"" + literal.getLabel() + "\"" : NTriplesUtil.toNTriplesString(literal);
        }
    }

    private static final Name NO_GRAPH = new Name("");

    private static final byte[] QUOTE = {'"'};
    private static final byte[] TYPED = {'^', '^'};
    private static final byte[] BLANK = {' '};
    private static final byte[] END = {'.', '\n'};

    private final boolean keepsGraphs;
    private final LineBuffer out;
    private final Map<Resource, Name> names = new HashMap<>();

    private QuadLines(boolean keepsGraphs, OutputStream out) {
        this.keepsGraphs = keepsGraphs;
        this.out = new LineBuffer(out);
    }

    /** @throws IOException if the stream fails */
    static void write(Collection<Statement> statements, boolean keepsGraphs, OutputStream out) throws IOException {
        new QuadLines(keepsGraphs, out).write(statements);
    }

    private void write(Collection<Statement> statements) throws IOException {
        for (var subject : subjects(statements)) {
            subject.lines.sort(ORDER);
            Line last = null;
            for (var line : subject.lines) {
                if (last == null || !last.says(line)) {
                    append(subject, line);
                }
                last = line;
            }
            if (out.isFull()) {
                out.flush();
            }
        }
        out.flush();
    }

    private List<Name> subjects(Collection<Statement> statements) {
        var subjects = new ArrayList<Name>();
        var predicates = new ArrayList<Name>();
        Statement last = null;
        Name subject = NO_GRAPH;
        Name graph = NO_GRAPH;
        for (var statement : statements) {
            // One subject and one graph mostly come several times running.
            if (last == null || statement.getSubject() != last.getSubject()) {
                subject = name(statement.getSubject());
                if (subject.lines.isEmpty()) {
                    subject.lines = new ArrayList<>();
                    subjects.add(subject);
                }
            }
            if (keepsGraphs && (last == null || statement.getContext() != last.getContext())) {
                graph = statement.getContext() == null ? NO_GRAPH : name(statement.getContext());
            }
            var predicate = name(statement.getPredicate());
            if (predicate.rank == UNRANKED) {
                predicate.rank = 0;
                predicates.add(predicate);
            }
            subject.lines.add(new Line(predicate, object(statement.getObject()), graph));
            last = statement;
        }
        predicates.sort(null);
        for (var i = 0; i < predicates.size(); i++) {
            predicates.get(i).rank = i;
        }
        subjects.sort(null);
        return subjects;
    }

    private Object object(Value value) {
        return value instanceof Resource resource ? name(resource) : value;
    }

    private Name name(Resource resource) {
        var known = names.get(resource);
        if (known == null) {
            known = new Name(resource instanceof IRI iri && PlainSigns.isPlainIri(iri.stringValue())
                    ? "<" + iri.stringValue() + ">" : NTriplesUtil.toNTriplesString((Value) resource));
            names.put(resource, known);
        }
        return known;
    }

    private void append(Name subject, Line line) {
        append(subject);
        append(line.predicate);
        if (line.object instanceof Name name) {
            append(name);
        } else {
            append((Literal) line.object);
        }
        if (line.graph != NO_GRAPH) {
            append(line.graph);
        }
        out.append(END);
    }

    private void append(Name name) {
        out.append(name.bytes);
        out.append(BLANK);
    }

    private void append(Literal literal) {
        var label = literal.getLabel().getBytes(StandardCharsets.UTF_8);
        if (literal.getLanguage().isPresent() || !PlainSigns.isPlain(label)) {
            out.append(NTriplesUtil.toNTriplesString(literal).getBytes(StandardCharsets.UTF_8));
            out.append(BLANK);
        } else {
            out.append(QUOTE);
            out.append(label);
            out.append(QUOTE);
            if (literal.getCoreDatatype() != CoreDatatype.XSD.STRING) {
                out.append(TYPED);
                out.append(name(literal.getDatatype()).bytes);
            }
            out.append(BLANK);
        }
    }
}
