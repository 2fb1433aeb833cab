package org.peptidekg.claim;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of the extraction.
 *
 * @param version version of this software
 * @param lexiconSha256 digest of all lexicon files
 * @param rulesSha256 digest of all rule files
 * @param settings what else is not as usual, empty mostly
 * @param time when it ended, where that was said: SOURCE_DATE_EPOCH, never the clock, so that output is reproducible
 */
public record Run(String version, String lexiconSha256, String rulesSha256, String settings, Optional<Instant> time) {

    /** A run with the usual settings. */
    public Run(String version, String lexiconSha256, String rulesSha256, Optional<Instant> time) {
        this(version, lexiconSha256, rulesSha256, "", time);
    }

    /** The same run with other settings. */
    public Run with(String others) {
        return new Run(version, lexiconSha256, rulesSha256, others, time);
    }
}
