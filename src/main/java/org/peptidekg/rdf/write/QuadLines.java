package org.peptidekg.rdf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int BLOCK = 1 << 16;
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
            return literal.getCoreDatatype() == CoreDatatype.XSD.STRING && isPlain(literal.getLabel())
                    ? "\"" + literal.getLabel() + "\"" : NTriplesUtil.toNTriplesString(literal);
        }
    }

    private static final Name NO_GRAPH = new Name("");

    /** The signs of ASCII that stand in an IRI as they are. */
    private static final boolean[] IRI_SIGNS = iriSigns();
    private static final byte[] QUOTE = {'"'};
    private static final byte[] TYPED = {'^', '^'};
    private static final byte[] BLANK = {' '};
    private static final byte[] END = {'.', '\n'};

    private final boolean keepsGraphs;
    private final OutputStream out;
    private final Map<Resource, Name> names = new HashMap<>();
    private byte[] block = new byte[2 * BLOCK];
    private int length;

    private QuadLines(boolean keepsGraphs, OutputStream out) {
        this.keepsGraphs = keepsGraphs;
        this.out = out;
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
            if (length > BLOCK) {
                flush();
            }
        }
        flush();
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
            known = new Name(resource instanceof IRI iri && isPlainIri(iri.stringValue())
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
        append(END);
    }

    private void append(Name name) {
        append(name.bytes);
        append(BLANK);
    }

    private void append(Literal literal) {
        var label = literal.getLabel().getBytes(StandardCharsets.UTF_8);
        if (literal.getLanguage().isPresent() || !isPlain(label)) {
            append(NTriplesUtil.toNTriplesString(literal).getBytes(StandardCharsets.UTF_8));
            append(BLANK);
        } else {
            append(QUOTE);
            append(label);
            append(QUOTE);
            if (literal.getCoreDatatype() != CoreDatatype.XSD.STRING) {
                append(TYPED);
                append(name(literal.getDatatype()).bytes);
            }
            append(BLANK);
        }
    }

    /** Whether a text in UTF-8 stands between quotation marks as it is. */
    private static boolean isPlain(byte[] text) {
        for (var b : text) {
            if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainIri(String iri) {
        for (var i = 0; i < iri.length(); i++) {
            var c = iri.charAt(i);
            if (c >= IRI_SIGNS.length || !IRI_SIGNS[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] iriSigns() {
        var signs = new boolean[128];
        for (var c = '!'; c <= '~'; c++) {
            signs[c] = "<>\"{}|\\^`".indexOf(c) < 0;
        }
        return signs;
    }

    /** Whether a text of ASCII stands in a line as it is. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void append(byte[] bytes) {
        if (length + bytes.length > block.length) {
            block = Arrays.copyOf(block, Math.max(length + bytes.length, block.length * 2));
        }
        System.arraycopy(bytes, 0, block, length, bytes.length);
        length += bytes.length;
    }

    private void flush() throws IOException {
        out.write(block, 0, length);
        length = 0;
    }
}
