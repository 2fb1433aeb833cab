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
        var object = a.object == b.object ? 0 : compare(a.object, b.object);
        return object != 0 ? object : a.graph.compareTo(b.graph);
    };

    /** A name as it stands in a line, with the blank behind it. */
    private record Token(String text, byte[] bytes) implements Comparable<Token> {

        static Token of(String text) {
            return new Token(text, (text + " ").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Token other) {
            return this == other ? 0 : text.compareTo(other.text);
        }
    }

    private record Line(Token predicate, Value object, Token graph) {
    }

    private record Group(Token subject, List<Line> lines) {
    }

    private static final Token NO_GRAPH = new Token("", new byte[0]);

    private final boolean keepsGraphs;
    private final OutputStream out;
    private final Map<Value, Token> names = new HashMap<>();
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
                group = bySubject.computeIfAbsent(subject, s -> new Group(Token.of(text(s)), new ArrayList<>()));
            }
            var graph = keepsGraphs && statement.getContext() != null ? name(statement.getContext()) : NO_GRAPH;
            group.lines.add(new Line(name(statement.getPredicate()), statement.getObject(), graph));
        }
        var groups = new ArrayList<>(bySubject.values());
        groups.sort(Comparator.comparing(Group::subject));
        return groups;
    }

    private static int compare(Value a, Value b) {
        if (a instanceof IRI && b instanceof IRI) {
            var one = a.stringValue();
            var other = b.stringValue();
            // Where neither begins the other, the sign that closes a name takes no part in the order.
            if (!one.startsWith(other) && !other.startsWith(one)) {
                return one.compareTo(other);
            }
        }
        return text(a).compareTo(text(b));
    }

    private Token name(Resource resource) {
        var known = names.get(resource);
        if (known == null) {
            known = Token.of(text(resource));
            names.put(resource, known);
        }
        return known;
    }

    private static String text(Value value) {
        if (value instanceof IRI iri && isPlain(iri.stringValue())) {
            return "<" + iri.stringValue() + ">";
        }
        return NTriplesUtil.toNTriplesString(value);
    }

    private static boolean isPlain(String iri) {
        for (var i = 0; i < iri.length(); i++) {
            if (!isPlain(iri.charAt(i)) || iri.charAt(i) == ' ' || iri.charAt(i) == '<' || iri.charAt(i) == '>') {
                return false;
            }
        }
        return true;
    }

    /** Whether a character may stand in a line as it is. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private void append(Token subject, Line line) {
        append(subject.bytes);
        append(line.predicate.bytes);
        append(line.object);
        append(line.graph.bytes);
        append('.');
        append('\n');
    }

    private void append(Value value) {
        var from = length;
        var plain = value instanceof IRI iri ? appendPlain('<', iri.stringValue(), '>')
                : value instanceof Literal literal && literal.getLanguage().isEmpty()
                        && appendPlain('"', literal.getLabel(), '"') && appendDatatype(literal.getDatatype());
        if (!plain) {
            length = from;
            append(text(value).getBytes(StandardCharsets.UTF_8));
        }
        append(' ');
    }

    private boolean appendDatatype(IRI type) {
        if (type.equals(XSD.STRING)) {
            return true;
        }
        append('^');
        append('^');
        return appendPlain('<', type.stringValue(), '>');
    }

    /** Appends a text between two signs; false if it holds a character that may have to be written otherwise. */
    private boolean appendPlain(char before, String text, char after) {
        reserve(text.length() + 2);
        var at = length;
        block[at++] = (byte) before;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isPlain(c) || before == '<' && (c == '<' || c == '>' || c == ' ')) {
                return false;
            }
            block[at++] = (byte) c;
        }
        block[at++] = (byte) after;
        length = at;
        return true;
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
