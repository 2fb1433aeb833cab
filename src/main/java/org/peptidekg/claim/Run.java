package org.peptidekg.claim;

import java.time.Instant;

/**
 * One run of the extraction.
 *
 * @param version version of this software
 * @param lexiconSha256 digest of all lexicon files
 * @param rulesSha256 digest of all rule files
 * @param time when it counts as done: the input's date or SOURCE_DATE_EPOCH, so that output is reproducible
 */
public record Run(String version, String lexiconSha256, String rulesSha256, Instant time) {
}
