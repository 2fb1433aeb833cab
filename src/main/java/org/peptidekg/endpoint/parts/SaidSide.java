package org.peptidekg.endpoint.parts;

/**
 * What some articles say, in a cell of a table.
 *
 * @param disputed whether that is to be said beside it
 */
public record SaidSide(VerbLinks verbs, boolean disputed, TallyLine tally, BestWords words) {
}
