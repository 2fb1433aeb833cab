package org.peptidekg.claim;

import java.util.List;
import java.util.Optional;

/**
 * A place in an article that states a claim.
 *
 * @param article key of the article
 * @param start first code point of the quotation in the file
 * @param end first code point behind the quotation
 * @param quote the file's text from {@code start} to {@code end}, exactly, markup included
 * @param prefix up to 32 code points before the quotation
 * @param suffix up to 32 code points behind the quotation
 * @param section heading under which it stands, with those above it, outermost first
 * @param certainty how firmly it is stated here
 * @param basis what the sentence names as its ground
 * @param cues the words that negate, hedge or name the basis
 * @param population in whom or in what it was seen, in the words of the sentence: "62 patients with anxiety"
 * @param effectSize how large the effect was, in the words of the sentence: "by 30 %", "3-fold"
 * @param qualifier frequency, degree, mechanism and the like, where stated
 * @param citationMarker number of the reference behind the sentence; unresolved unless the article lists its references
 * @param rule name of the rule that found it
 * @param subjectText the words that stand for the subject, where there are any
 * @param objectText the words that stand for the object, where there are any
 * @param contexts words outside the quotation that carry the subject or the relation, in text order
 */
public record Evidence(String article, int start, int end, String quote, String prefix, String suffix,
        List<String> section, Certainty certainty, Basis basis, List<Cue> cues, Optional<String> population,
        Optional<String> effectSize, Optional<String> qualifier,
        Optional<String> citationMarker, String rule, Optional<String> subjectText, Optional<String> objectText,
        List<Context> contexts) {
}
