package org.peptidekg.rdf.read;

import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Context;

/**
 * A place in an article that states a claim, as the graph has it.
 *
 * @param iri its address
 * @param article address of the article
 * @param articleTitle title of the article
 * @param start first code point of the quotation in the file
 * @param end first code point behind it
 * @param quote the file's text between them
 * @param prefix some text before it
 * @param suffix some text behind it
 * @param section the nearest heading
 * @param sectionPath all headings, outermost first, with {@code " > "} between them
 * @param rule name of the rule that found it
 * @param run address of the run that found it
 * @param cues the words that negate, hedge or name the basis, in order
 * @param population in whom or in what it was seen, in the words of the sentence
 * @param effectSize how large the effect was, in the words of the sentence
 * @param subjectText the words that stand for the subject, where there are any
 * @param objectText the words that stand for the object, where there are any
 * @param contexts words outside the quotation that carry the subject or the relation, in text order
 */
public record StoredEvidence(String iri, String article, String articleTitle, int start, int end, String quote,
        String prefix, String suffix, String section, String sectionPath, Certainty certainty, Basis basis,
        String rule, String run, List<String> cues, Optional<String> population, Optional<String> effectSize,
        Optional<String> qualifier, Optional<String> citationMarker, Optional<String> subjectText,
        Optional<String> objectText, List<Context> contexts) {
}
