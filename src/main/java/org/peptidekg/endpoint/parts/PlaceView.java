package org.peptidekg.endpoint.parts;

/**
 * A place that states a claim, with all that is known of it.
 *
 * @param address where the page of the article shows the words
 * @param path of the place itself
 */
public record PlaceView(Quotation quotation, PlaceFacts facts, String address, String path) {
}
