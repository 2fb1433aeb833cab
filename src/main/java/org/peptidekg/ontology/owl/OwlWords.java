package org.peptidekg.ontology.owl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.jena.riot.system.StreamRDF;
import org.peptidekg.text.BadInputException;

/** The words of a file in functional or Manchester syntax, one after the other, with their lines. */
final class OwlWords {

    /** What ends a word without blanks. */
    private static final String SINGLE = "(){}[],";

    private final String file;
    private final PushbackReader in;
    private final StreamRDF out;
    private final Map<String, String> prefixes = new HashMap<>(Map.of("owl:", "http://www.w3.org/2002/07/owl#",
            "rdfs:", "http://www.w3.org/2000/01/rdf-schema#", "rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xsd:", "http://www.w3.org/2001/XMLSchema#"));
    private int line = 1;
    private int begin = 1;
    private String next;

    /** @param out where declared prefixes are told */
    OwlWords(String file, InputStream bytes, StreamRDF out) {
        this.file = file;
        this.out = out;
        Reader decoded = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        this.in = new PushbackReader(new BufferedReader(decoded), 2);
    }

    /** The next word, not yet taken: an address in brackets, a text in quotation marks, a sign, a name; or empty. */
    String peek() throws IOException {
        if (next == null) {
            next = read();
        }
        return next;
    }

    String take() throws IOException {
        var word = peek();
        next = null;
        return word;
    }

    /** Takes the next word, which must be this one. */
    void take(String expected) throws IOException {
        if (!peek().equals(expected)) {
            throw broken("expected '" + expected + "'" + found());
        }
        take();
    }

    /** The line of the word that was looked at last, from 1. */
    int line() {
        return begin;
    }

    boolean isText() throws IOException {
        return peek().startsWith("\"");
    }

    /** Takes a prefix and what it stands for. */
    void declare() throws IOException {
        var prefix = take();
        if (peek().equals("=")) {
            take();
        }
        var address = take();
        if (!prefix.endsWith(":") || !address.startsWith("<")) {
            throw broken("a prefix is declared as 'name: <address>', not '" + prefix + " " + address + "'");
        }
        var iri = address.substring(1, address.length() - 1);
        prefixes.put(prefix, iri);
        out.prefix(prefix.substring(0, prefix.length() - 1), iri);
    }

    /** The address that the next word stands for. */
    Part address() throws IOException {
        var word = take();
        if (word.startsWith("<")) {
            return Part.address(word.substring(1, word.length() - 1), begin);
        }
        var colon = word.indexOf(':');
        var prefix = word.substring(0, colon + 1).isEmpty() ? ":" : word.substring(0, colon + 1);
        if (word.startsWith("_:")) {
            return Part.expression("_", java.util.List.of(), begin);
        }
        if (word.isEmpty() || SINGLE.contains(word) || !prefixes.containsKey(prefix)) {
            throw broken(word.isEmpty() ? "the file ends within an axiom" : SINGLE.contains(word)
                    ? "expected a name, not '" + word + "'" : "prefix of '" + word + "' is not declared");
        }
        return Part.address(prefixes.get(prefix) + word.substring(colon + 1), begin);
    }

    /** A text with its language or type. */
    Part literal() throws IOException {
        var word = take();
        var at = begin;
        var language = "";
        if (peek().startsWith("@")) {
            language = take().substring(1);
        } else if (peek().startsWith("^^")) {
            var type = take();
            if (type.equals("^^")) {
                address();
            }
        }
        return Part.literal(word.substring(1), language, at);
    }

    BadInputException broken(String message) {
        return new BadInputException(file, begin, message);
    }

    private String found() throws IOException {
        return peek().isEmpty() ? ", but the file ends" : ", not '" + peek() + "'";
    }

    private String read() throws IOException {
        try {
            var sign = skip();
            begin = line;
            if (sign < 0) {
                return "";
            }
            if (SINGLE.indexOf(sign) >= 0) {
                return Character.toString(sign);
            }
            return sign == '"' ? text() : sign == '<' ? until('>', "<") : name(sign);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ":" + line, "not UTF-8 text", e);
        }
    }

    /** The first sign that is no blank and no remark. */
    private int skip() throws IOException {
        var sign = sign();
        while (sign >= 0 && (Character.isWhitespace(sign) || sign == '#')) {
            if (sign == '#') {
                while (sign >= 0 && sign != '\n') {
                    sign = sign();
                }
            } else {
                sign = sign();
            }
        }
        return sign;
    }

    private int sign() throws IOException {
        var sign = in.read();
        if (sign == '\n') {
            line++;
        }
        return sign;
    }

    /** With the quotation mark before it alone. */
    private String text() throws IOException {
        var text = new StringBuilder("\"");
        for (var sign = sign(); sign != '"'; sign = sign()) {
            if (sign < 0) {
                throw broken("a text without its closing quotation mark");
            }
            text.append((char) (sign == '\\' ? sign() : sign));
        }
        return text.toString();
    }

    private String until(char end, String before) throws IOException {
        var text = new StringBuilder(before);
        for (var sign = sign(); sign != end; sign = sign()) {
            if (sign < 0 || Character.isWhitespace(sign)) {
                throw broken("an address without its closing bracket");
            }
            text.append((char) sign);
        }
        return text.append(end).toString();
    }

    private String name(int first) throws IOException {
        var text = new StringBuilder().append((char) first);
        var sign = in.read();
        while (sign >= 0 && !Character.isWhitespace(sign) && SINGLE.indexOf(sign) < 0 && sign != '<' && sign != '"'
                && !(sign == '=' && text.charAt(text.length() - 1) == ':')) {
            text.append((char) sign);
            sign = in.read();
        }
        if (sign >= 0 && sign != '=') {
            in.unread(sign);
        }
        return text.toString();
    }
}
