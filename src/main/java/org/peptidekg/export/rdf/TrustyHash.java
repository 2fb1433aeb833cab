package org.peptidekg.export.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

import org.peptidekg.text.Sha256;

/** The hash of trusty URIs for RDF (module RA): over sorted statements in which a blank stands for the code itself. */
final class TrustyHash {

    /** What stands in an address where the code will. */
    static final String PLACE = " ";

    private static final Comparator<Statement> ORDER = Comparator
            .comparing((Statement s) -> s.getContext().stringValue())
            .thenComparing(s -> s.getSubject().stringValue())
            .thenComparing(s -> s.getPredicate().stringValue())
            .thenComparing(s -> s.getObject().isLiteral())
            .thenComparing(s -> s.getObject().stringValue())
            .thenComparing(s -> datatype(s.getObject()))
            .thenComparing(s -> language(s.getObject()));

    private TrustyHash() {
    }

    /** The code, {@code RA} and 43 letters, digits, hyphens and underscores. No blank nodes. */
    static String of(Collection<Statement> statements) {
        var digest = Sha256.start();
        statements.stream().sorted(ORDER).distinct().forEach(s -> {
            for (var part : new Value[] {s.getContext(), s.getSubject(), s.getPredicate(), s.getObject()}) {
                digest.update(line(part).getBytes(StandardCharsets.UTF_8));
            }
        });
        return "RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static String line(Value value) {
        if (!(value instanceof Literal literal)) {
            return value.stringValue() + "\n";
        }
        var text = literal.getLabel().replace("\\", "\\\\").replace("\n", "\\n");
        return literal.getLanguage().map(language -> "@" + language.toLowerCase(Locale.ROOT))
                .orElse("^" + literal.getDatatype().stringValue()) + " " + text + "\n";
    }

    /** Text with a language comes before other text. */
    private static String datatype(Value value) {
        return value instanceof Literal literal && literal.getLanguage().isEmpty()
                ? literal.getDatatype().stringValue() : "";
    }

    private static String language(Value value) {
        return value instanceof Literal literal ? literal.getLanguage().orElse("").toLowerCase(Locale.ROOT) : "";
    }
}
