package org.peptidekg.rdf;

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
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Writes statements as sorted lines of N-Quads or N-Triples, each once. The order is that of the lines as strings;
 * to get there it is enough to sort subjects, and the statements of each among themselves. Not thread-safe.
 */
final class QuadLines {

    private static final int BLOCK = 1 << 16;

    private static final Comparator<Line> ORDER = (a, b) -> {
        var predicate = a.predicate.compareTo(b.predicate);
        if (predicate != 0) {
            return predicate;
        }
        var object = a.object == b.object ? 0 : a.text().compareTo(b.text());
        return object != 0 ? object : a.graph.compareTo(b.graph);
    };

    /** A resource as it stands in a line, with the blank behind it. */
    private record Name(String text, byte[] bytes) implements Comparable<Name> {

        static Name of(Resource resource) {
            var text = resource instanceof IRI iri && isPlain(iri.stringValue()) ? "<" + iri.stringValue() + ">"
                    : NTriplesUtil.toNTriplesString((Value) resource);
            return new Name(text, (text + " ").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Name other) {
            return this == other ? 0 : text.compareTo(other.text);
        }
    }

    /** @param object a literal, or the name of a resource */
    private record Line(Name predicate, Object object, Name graph) {

        String text() {
            return object instanceof Name name ? name.text : NTriplesUtil.toNTriplesString((Literal) object);
        }
    }

    private record Group(Name subject, List<Line> lines) {
    }

    private static final Name NO_GRAPH = new Name("", new byte[0]);

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
        for (var group : groups(statements)) {
            group.lines.sort(ORDER);
            Line last = null;
            for (var line : group.lines) {
                if (last == null || ORDER.compare(last, line) != 0) {
                    append(group.subject, line);
                }
                last = line;
            }
            if (length > BLOCK) {
                flush();
            }
        }
        flush();
    }

    private List<Group> groups(Collection<Statement> statements) {
        var bySubject = new HashMap<Resource, Group>();
        Group group = null;
        Resource subject = null;
        for (var statement : statements) {
            // Statements of one subject mostly come one behind the other.
            if (statement.getSubject() != subject) {
                subject = statement.getSubject();
                group = bySubject.get(subject);
                if (group == null) {
                    group = new Group(name(subject), new ArrayList<>());
                    bySubject.put(subject, group);
                }
            }
            var graph = keepsGraphs && statement.getContext() != null ? name(statement.getContext()) : NO_GRAPH;
            group.lines.add(new Line(name(statement.getPredicate()), object(statement.getObject()), graph));
        }
        var groups = new ArrayList<>(bySubject.values());
        groups.sort(Comparator.comparing(Group::subject));
        return groups;
    }

    private Object object(Value value) {
        return value instanceof Resource resource ? name(resource) : value;
    }

    private Name name(Resource resource) {
        var known = names.get(resource);
        if (known == null) {
            known = Name.of(resource);
            names.put(resource, known);
        }
        return known;
    }

    private void append(Name subject, Line line) {
        append(subject.bytes);
        append(line.predicate.bytes);
        if (line.object instanceof Name name) {
            append(name.bytes);
        } else {
            append((Literal) line.object);
        }
        append(line.graph.bytes);
        append('.');
        append('\n');
    }

    private void append(Literal literal) {
        if (literal.getLanguage().isPresent() || !appendPlain(literal.getLabel())) {
            append(NTriplesUtil.toNTriplesString(literal).getBytes(StandardCharsets.UTF_8));
        } else if (!literal.getDatatype().equals(XSD.STRING)) {
            append('^');
            append('^');
            append(name(literal.getDatatype()).bytes);
            return;
        }
        append(' ');
    }

    /** Appends a text in quotation marks; nothing if it holds a character that may have to be written otherwise. */
    private boolean appendPlain(String text) {
        reserve(text.length() + 2);
        var at = length;
        block[at++] = '"';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isPlain(c)) {
                return false;
            }
            block[at++] = (byte) c;
        }
        block[at++] = '"';
        length = at;
        return true;
    }

    private static boolean isPlain(String iri) {
        for (var i = 0; i < iri.length(); i++) {
            if (!isPlain(iri.charAt(i)) || iri.charAt(i) == '<' || iri.charAt(i) == '>') {
                return false;
            }
        }
        return true;
    }

    /** Whether a character stands in a line as it is. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private void append(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, block, length, bytes.length);
        length += bytes.length;
    }

    private void append(char c) {
        reserve(1);
        block[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (length + more > block.length) {
            block = Arrays.copyOf(block, Math.max(length + more, block.length * 2));
        }
    }

    private void flush() throws IOException {
        out.write(block, 0, length);
        length = 0;
    }
}
