package org.peptidekg.export.write;

import java.util.List;
import java.util.Optional;

import org.peptidekg.rdf.read.StoredEvidence;

/** Ranges of words within a quotation, in code points. */
public final class Places {

    private Places() {
    }

    /** Where words first stand in a quotation, counted from its start; empty if they are not in it. */
    public static Optional<List<Integer>> within(StoredEvidence evidence, String words) {
        var quote = evidence.quote();
        var at = words.isEmpty() ? -1 : quote.indexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        var start = quote.codePointCount(0, at);
        return Optional.of(List.of(start, start + words.codePointCount(0, words.length())));
    }
}
