package org.peptidekg.rdf.read;

/**
 * A run of the extraction as the graph describes it.
 *
 * @param iri its address
 * @param time when it ended, as an {@code xsd:dateTime} with zone; empty if that was not said
 * @param software address of the software that ran
 */
public record StoredRun(String iri, String time, String software) {
}
