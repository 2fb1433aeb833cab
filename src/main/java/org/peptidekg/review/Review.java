package org.peptidekg.review;

import java.util.List;

/**
 * What somebody judged of a claim or of one place that states it.
 *
 * @param time ISO 8601, with zone
 * @param who the name that the person gave
 * @param claim address of the claim
 * @param evidence address of the place; empty if the claim as a whole was judged
 * @param because why, in the person's words; may be empty
 * @param statement the claim in words, as it was shown
 * @param quote the words of the place, as they were shown; empty for a claim as a whole
 */
public record Review(String time, String who, String claim, String evidence, Verdict verdict, String because,
        String statement, String quote) {

    /** The columns of the file. */
    static final List<String> COLUMNS = List.of("time", "who", "claim", "evidence", "verdict", "because", "statement",
            "quote");

    /** What may be said of a claim or place. */
    public enum Verdict {
        /** The words say it. */
        right,
        /** The words do not say it. */
        wrong,
        /** What the same person said before no longer holds. */
        withdrawn
    }

    /** As a line of the file, without its end. */
    String line() {
        return List.of(time, who, claim, evidence, verdict.name(), because, statement, quote).stream()
                .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ").strip())
                .collect(java.util.stream.Collectors.joining("\t"));
    }
}
