package org.peptidekg.rdf.read;

import java.util.List;
import java.util.Optional;

/**
 * A subject or object of a claim as the graph describes it: a term, a dosage or a half-life.
 *
 * @param iri its address
 * @param label its name; the first in order where articles name it differently
 * @param kind local name of its class, such as {@code Peptide} or {@code Dosage}
 * @param otherLabels its other names, in order
 * @param identifiers CURIEs of its entries in other vocabularies, in order; not of those that are only related
 * @param exactIdentifiers those of them that mean exactly the same, the preferred vocabulary of its class first
 * @param unwanted whether people want less of it
 * @param dosage the figures, of a dosage or a half-life alone
 */
public record StoredTerm(String iri, String label, String kind, List<String> otherLabels, List<String> identifiers,
        List<String> exactIdentifiers, Optional<String> definition, boolean unwanted,
        Optional<StoredDosage> dosage) {
}
