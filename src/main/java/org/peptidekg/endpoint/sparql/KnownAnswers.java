package org.peptidekg.endpoint.sparql;

import java.util.LinkedHashMap;
import java.util.Optional;

import org.eclipse.jetty.http.HttpFields;

/**
 * Small answers that were given before, as they go out. They are good for one state of the data; the longest unused go
 * first when there are too many bytes of them. Safe for many threads.
 */
final class KnownAnswers {

    private static final int BYTES = 16 << 20;
    private static final int LONGEST = 64 << 10;
    /** What one takes beside its text and its address. */
    private static final int OVERHEAD = 512;

    /**
     * What was asked.
     *
     * @param query the query part of the address, with all parameters
     * @param accept the formats that the client wants
     */
    record Question(String query, String accept) {
    }

    /** An answer, with the headers that belong to it. */
    record Known(HttpFields headers, byte[] body) {
    }

    private final LinkedHashMap<Question, Known> answers = new LinkedHashMap<>(1024, 0.75f, true);
    private String version = "";
    private int bytes;

    synchronized Optional<Known> get(Question question, String current) {
        return current.equals(version) ? Optional.ofNullable(answers.get(question)) : Optional.empty();
    }

    /** Keeps an answer, unless it is a long one. */
    synchronized void put(Question question, Known answer, String current) {
        if (answer.body().length > LONGEST) {
            return;
        }
        if (!current.equals(version)) {
            answers.clear();
            bytes = 0;
            version = current;
        }
        var old = answers.put(question, answer);
        bytes += size(question, answer) - (old == null ? 0 : size(question, old));
        var eldest = answers.entrySet().iterator();
        while (bytes > BYTES) {
            var entry = eldest.next();
            bytes -= size(entry.getKey(), entry.getValue());
            eldest.remove();
        }
    }

    private static int size(Question question, Known answer) {
        return OVERHEAD + question.query().length() + question.accept().length() + answer.body().length;
    }
}
